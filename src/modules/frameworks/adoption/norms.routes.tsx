import { z } from "zod";
import { holds } from "#platform/actor/index.ts";
import { formPage, found, get, ordinaryReading, page, post, redirect, refuse } from "#platform/http/index.ts";
import type { Crumb, RequestContext, Route } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { pageSize } from "#ui/index.ts";
import { blockFinder, readBlocks } from "../blocks/building-blocks.queries.ts";
import type { Framework } from "../framework.ts";
import { blockHref, normHref, normReference, ownFramework } from "../reference.rules.ts";
import { leaveOutForm } from "./adoption.ts";
import { bringBack, leaveOut } from "./adoption.commands.ts";
import { applicableOf, itemIn, readStock } from "./adoption.queries.ts";
import type { Stock } from "./adoption.queries.ts";
import { framelessItems } from "./adoption.rules.ts";
import { normQuery } from "./norm-list.ts";
import { filterItems, groupItems } from "./norm-list.rules.ts";
import { both, texts } from "./texts.ts";
import { tiesIn } from "./ties.queries.ts";
import type { Tie } from "./ties.rules.ts";
import { FrameworkPage } from "./views/framework-page.tsx";
import { NormList } from "./views/norm-list.tsx";
import { NormPage } from "./views/norm-page.tsx";
import { ReasonForm } from "./views/reason-form.tsx";
import type { BlockOf } from "./views/ties.tsx";

const oneFramework = z.object({ framework: z.string().max(80) });
const oneItem = oneFramework.extend({ code: z.string().max(40) });
type OnItem = RequestContext<z.output<typeof oneItem>>;

const crumbs = (locale: Locale, framework?: Framework): Crumb[] => [
  { href: "/stelsel/normen", label: texts[locale].norms },
  ...(framework ? [{ href: `/stelsel/normen/${framework.framework}`, label: framework.title[locale] }] : []),
];

/** The framework in the address: as it is in use here, or else its latest version. */
const frameworkIn = (stock: Stock, id: string): Framework => {
  const adopted = stock.frameworks.find(({ framework }) => framework.framework === id);
  return found(adopted?.framework ?? (id === ownFramework ? framelessItems : stock.catalogue.framework(id)));
};

const isNorm = ({ level }: { level: string }): boolean => level !== "building-block";

const loadItem = async ({ tx, today, params, about }: OnItem) => {
  about("norm", normReference(params.framework, params.code));
  const stock = await readStock(tx, today);
  const item = found(itemIn(stock, params));
  return { stock, item, framework: frameworkIn(stock, params.framework) };
};

const namesItem =
  (item: { framework: string; code: string }) =>
  (one: { framework: string; code: string }): boolean =>
    one.framework === item.framework && one.code === item.code;

/** Blocks of frameworks that are not in use, or that were left out, do nothing here: they are no answer to a norm. */
const isRelevant =
  (blockOf: BlockOf) =>
  ({ other }: Tie): boolean =>
    other.level !== "building-block" || blockOf(other) !== undefined;

/** Reading norms, and leaving out what does not apply. */
export const normRoutes: readonly Route[] = [
  get({
    path: "/stelsel/normen",
    permission: "signed-in",
    audit: ordinaryReading,
    query: normQuery,
    answer: async ({ tx, today, query, locale, actor }) => {
      const stock = await readStock(tx, today);
      const all = stock.frameworks.map((adopted) => ({
        ...adopted,
        items: applicableOf(stock, adopted.framework),
      }));
      const listed = all.flatMap(({ framework, items }) =>
        items.filter(isNorm).map((item) => ({ framework, item })),
      );
      const fitting = filterItems(listed, query, locale);
      const items = fitting.slice((query.pagina - 1) * pageSize, query.pagina * pageSize);
      const frameworks = all.map((one) => ({ ...one, count: one.items.length }));
      const mayWrite = holds(actor, "coordinator");
      return page(
        texts[locale].norms,
        <NormList {...{ locale, frameworks, items, query, mayWrite }} total={fitting.length} />,
      );
    },
  }),
  get({
    path: "/stelsel/normen/:framework",
    permission: "signed-in",
    audit: ordinaryReading,
    params: oneFramework,
    answer: async ({ tx, today, params, locale, actor }) => {
      const stock = await readStock(tx, today);
      const framework = frameworkIn(stock, params.framework);
      const adopted = stock.frameworks.find((one) => one.framework === framework);
      const leftOut = stock.leftOut.flatMap((one) => {
        const item = one.framework === framework.framework ? itemIn(stock, one) : undefined;
        return item ? [{ ...one, item }] : [];
      });
      const groups = groupItems(framework, applicableOf(stock, framework));
      const mayWrite = holds(actor, "coordinator");
      return page(
        framework.title[locale],
        <FrameworkPage {...{ locale, framework, adopted, groups, leftOut, mayWrite }} />,
        crumbs(locale),
      );
    },
  }),
  get({
    path: "/stelsel/normen/:framework/:code",
    permission: "signed-in",
    audit: ordinaryReading,
    params: oneItem,
    answer: async (context) => {
      const { tx, actor, today, locale, services } = context;
      const { stock, item, framework } = await loadItem(context);
      const inUse = stock.frameworks.some((one) => one.framework.framework === item.framework);
      const leftOut = stock.leftOut.find(namesItem(item));
      const own = stock.own.find(namesItem(item));
      const counts = inUse && !leftOut && !own?.withdrawnOn;
      if (!isNorm(item) && counts) return redirect(blockHref(item));
      const reference = normReference(item.framework, item.code);
      const evidence = await services.evidenceOf({ tx, actor, locale, today }, { kind: "norm", reference });
      const { links, blocks } = await readBlocks(tx, today);
      const blockOf = blockFinder(blocks);
      const ties = tiesIn(stock, links, item).filter(isRelevant(blockOf));
      const mayWrite = holds(actor, "coordinator");
      return page(
        item.title[locale],
        <NormPage {...{ locale, framework, item, inUse, leftOut, own, ties, blockOf, evidence, mayWrite }} />,
        crumbs(locale, framework),
      );
    },
  }),
  ...formPage({
    path: "/stelsel/normen/:framework/:code/weglaten",
    permission: ["coordinator"],
    audit: "framework.item-left-out",
    params: oneItem,
    form: leaveOutForm,
    load: loadItem,
    view: ({ locale }, { item, framework }, form) => {
      const t = texts[locale];
      const back = normHref(item);
      return page(
        t.leaveOutTitle,
        <ReasonForm
          {...{ locale, form, back }}
          title={t.leaveOutTitle}
          about={`${item.code} ${item.title[locale]}`}
          text={t.leaveOutText}
          hint={t.reasonHint}
          button={t.leaveOut}
          action={`${back}/weglaten`}
        />,
        crumbs(locale, framework),
      );
    },
    submit: async (context, { reason }, { item }) => {
      if (item.own)
        return refuse(
          "reason",
          both((t) => t.withdrawText),
        );
      await leaveOut(context, item, reason);
      return redirect(
        normHref(item),
        both((t) => t.leftOutFlash),
      );
    },
  }),
  post({
    path: "/stelsel/normen/:framework/:code/meetellen",
    permission: ["coordinator"],
    audit: "framework.item-brought-back",
    params: oneItem,
    form: z.object({}),
    submit: async (context) => {
      const { item } = await loadItem(context);
      await bringBack(context, item);
      return redirect(
        normHref(item),
        both((t) => t.backFlash),
      );
    },
  }),
];
