import { z } from "zod";
import { findPersonByText, suggestedPeople } from "#modules/organisations/index.ts";
import { holds } from "#platform/actor/index.ts";
import {
  AppError,
  formPage,
  found,
  get,
  ordinaryReading,
  page,
  redirect,
  refuse,
} from "#platform/http/index.ts";
import type { Crumb, RequestContext, Route } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { remember } from "#platform/memory/index.ts";
import { drawn, pageSize } from "#ui/index.ts";
import { tiesIn } from "../adoption/ties.queries.ts";
import { blockHref, normReference } from "../reference.rules.ts";
import { networkOf } from "./blocks.figures.ts";
import { assignForm, blockQuery, judgeForm } from "./building-block.ts";
import type { BuildingBlock } from "./building-block.ts";
import { filterBlocks, mayKeep } from "./building-block.rules.ts";
import { assignBlock, judgeBlock, keepBlock } from "./building-blocks.commands.ts";
import { blockFinder, judgementHistory, readBlocks, relatedTo } from "./building-blocks.queries.ts";
import type { BlockStock } from "./building-blocks.queries.ts";
import { both, texts } from "./texts.ts";
import { BlockForm } from "./views/block-form.tsx";
import { BlockList } from "./views/block-list.tsx";
import { BlockPage } from "./views/block-page.tsx";
import { JudgeForm } from "./views/judge-form.tsx";
import { NetworkPage } from "./views/network-page.tsx";

/** A page of the list of blocks: the one that is opened most, and every block is looked at to make it. */
const listOnce = remember(200, async (context: RequestContext<unknown, z.output<typeof blockQuery>>) => {
  const { tx, today, query, locale, actor } = context;
  const { blocks: all } = await readBlocks(tx, today);
  const fitting = filterBlocks(all, query, today);
  const shown = fitting.slice((query.pagina - 1) * pageSize, query.pagina * pageSize);
  const mayWrite = holds(actor, "coordinator");
  return drawn(
    locale,
    <BlockList {...{ locale, today, all, shown, query, mayWrite }} total={fitting.length} />,
  );
});

/** The address of one block. */
export const oneBlock = z.object({ framework: z.string().max(80), code: z.string().max(40) });
type OnBlock = RequestContext<z.output<typeof oneBlock>>;

/** The way back up from a page about a block. */
export const crumbs = (locale: Locale, block?: BuildingBlock): Crumb[] => [
  { href: "/stelsel/bouwstenen", label: texts[locale].blocks },
  ...(block ? [{ href: blockHref(block.item), label: block.item.title[locale] }] : []),
];

/** The block in the address, named for the audit entry; "not found" where it does not hold for the organisation. */
export const loadBlock = async ({
  tx,
  today,
  params,
  about,
}: OnBlock): Promise<BlockStock & { readonly block: BuildingBlock }> => {
  const reference = normReference(params.framework, params.code);
  about("building-block", reference);
  const all = await readBlocks(tx, today);
  return { ...all, block: found(all.blocks.find((block) => block.reference === reference)) };
};

/** The same, for whoever keeps the block up to date: its owner or the coordinator. */
export const loadKept = async (context: OnBlock): ReturnType<typeof loadBlock> => {
  const loaded = await loadBlock(context);
  if (!mayKeep(context.actor, loaded.block)) throw new AppError("forbidden");
  return loaded;
};

const showBlock = async (context: OnBlock) => {
  const { tx, actor, today, locale, services } = context;
  const { stock, links, blocks, block } = await loadBlock(context);
  const blockOf = blockFinder(blocks);
  const history = await judgementHistory(tx, block.item);
  const related = (await relatedTo(tx, block.item)).flatMap(
    (reference) => blocks.find((other) => other.reference === reference) ?? [],
  );
  const ties = tiesIn(stock, links, block.item);
  const framework = stock.frameworks.find(
    (one) => one.framework.framework === block.item.framework,
  )?.framework;
  const own = stock.own.find(
    (item) => item.framework === block.item.framework && item.code === block.item.code,
  );
  const evidence = await services.evidenceOf(
    { tx, actor, locale, today },
    { kind: "building-block", reference: block.reference },
  );
  const may = { mayWrite: holds(actor, "coordinator"), mayKeep: mayKeep(actor, block) };
  return page(
    block.item.title[locale],
    <BlockPage
      {...{ locale, today, block, framework, own, history, related, ties, blockOf, evidence, ...may }}
    />,
    crumbs(locale),
  );
};

/** Reading building blocks, keeping their words up to date, and judging them. */
export const blockRoutes: readonly Route[] = [
  get({
    path: "/stelsel/bouwstenen",
    permission: "signed-in",
    audit: ordinaryReading,
    query: blockQuery,
    answer: async (context) =>
      page(texts[context.locale].blocks, await listOnce(context, JSON.stringify(context.query))),
  }),
  get({
    path: "/stelsel/bouwstenen/netwerk",
    permission: "signed-in",
    audit: ordinaryReading,
    answer: async ({ tx, today, locale }) => {
      const { blocks } = await readBlocks(tx, today);
      if (blocks.length === 0) return redirect("/stelsel/bouwstenen");
      const figure = networkOf(blocks, locale);
      return page(
        texts[locale].networkTitle,
        <NetworkPage {...{ locale, figure, blocks }} />,
        crumbs(locale),
      );
    },
  }),
  get({
    path: "/stelsel/bouwstenen/:framework/:code",
    permission: "signed-in",
    audit: ordinaryReading,
    params: oneBlock,
    answer: showBlock,
  }),
  ...formPage({
    path: "/stelsel/bouwstenen/:framework/:code/wijzigen",
    permission: "signed-in",
    audit: "building-block.changed",
    params: oneBlock,
    form: assignForm,
    load: async (context) => {
      const { block } = await loadKept(context);
      const mayAssign = holds(context.actor, "coordinator");
      return { block, people: mayAssign ? await suggestedPeople(context.tx, context.today) : undefined };
    },
    initial: ({ block }) => ({
      owner: block.ownerName,
      description: block.description,
      publishedPlace: block.publishedPlace,
      publishedLink: block.publishedLink,
    }),
    view: ({ locale }, { block, people }, form) =>
      page(
        texts[locale].changeTitle,
        <BlockForm {...{ locale, form, block, people }} />,
        crumbs(locale, block),
      ),
    submit: async (context, { owner, ...input }, { block, people }) => {
      const done = redirect(
        blockHref(block.item),
        both((t) => t.saved),
      );
      if (people === undefined) {
        await keepBlock(context, block, input);
        return done;
      }
      const ownerId = await ownerFrom(context, owner, block);
      if (!ownerId.ok) return refuse("owner", ownerId.message);
      await assignBlock(context, block, { ...input, ownerId: ownerId.personId });
      return done;
    },
  }),
  ...formPage({
    path: "/stelsel/bouwstenen/:framework/:code/beoordelen",
    permission: ["coordinator"],
    audit: "building-block.judged",
    params: oneBlock,
    form: judgeForm,
    load: loadBlock,
    initial: (_loaded, { today }) => ({ judgedOn: today }),
    view: ({ locale }, { block }, form) =>
      page(texts[locale].judgeTitle, <JudgeForm {...{ locale, form, block }} />, crumbs(locale, block)),
    submit: async (context, input, { block }) => {
      const decision = await judgeBlock(context, block, input);
      if (!decision.ok) return refuse(decision.field, decision.reason);
      return redirect(
        blockHref(block.item),
        both((t) => t.judgedFlash),
      );
    },
  }),
];

/** Who the form names as owner; a name that was not touched stays the same person, also after leaving. */
const ownerFrom = async ({ tx, today }: OnBlock, owner: string | null, block: BuildingBlock) => {
  if (owner === null) return { ok: true as const, personId: null };
  if (owner === block.ownerName) return { ok: true as const, personId: block.ownerId };
  return findPersonByText(tx, owner, today);
};
