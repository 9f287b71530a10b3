import { findPersonByText, suggestedPeople } from "#modules/organisations/index.ts";
import { found, formPage, get, ordinaryReading, page, post, redirect, refuse } from "#platform/http/index.ts";
import type { FormState, RequestContext, Route } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import { z } from "zod";
import type { Declaration } from "../declaration.ts";
import { changeDraft, draftDeclaration } from "../declarations.commands.ts";
import { crumbsOf, loadFor, oneDeclaration } from "../one-declaration.ts";
import type { OnDeclaration } from "../one-declaration.ts";
import { texts } from "../texts.ts";
import { recusalForm, recusalFrom } from "./recusal.ts";
import type { Recusal, RecusalInput } from "./recusal.ts";
import { canTakeOver } from "./recusal.rules.ts";
import { takeoversOf } from "./recusals.queries.ts";
import { noteSeen } from "./takeovers.commands.ts";
import { recusalTexts } from "./texts.ts";
import { RecusalForm } from "./views/recusal-form.tsx";
import { TakeoversPage } from "./views/takeovers-page.tsx";

const own = "/mijn-integriteit";
const takeovers = `${own}/overgenomen`;
const both = bothOf(recusalTexts);
const kept = bothOf(texts)((t) => t.kept);

const mine = ({ locale }: Pick<RequestContext, "locale">) => [{ href: own, label: texts[locale].mine }];

const recusalOf = ({ content }: Declaration): Recusal =>
  found(content.register === "recusal" ? content : undefined);

type Read =
  | { readonly ok: true; readonly recusal: Recusal }
  | { readonly ok: false; readonly reason: Localised };

/** What the form says, with the colleague it names: unchanged, or found anew. */
const read = async (
  { tx, actor, today }: RequestContext,
  input: RecusalInput,
  before?: Declaration,
): Promise<Read> => {
  const same = before?.taker?.name === input.taker ? before.taker : null;
  const taker =
    same === null
      ? await findPersonByText(tx, input.taker, today)
      : { ok: true as const, personId: same.personId };
  if (!taker.ok) return { ok: false, reason: taker.message };
  const decision = canTakeOver(taker.personId, actor.personId);
  if (!decision.ok) return { ok: false, reason: decision.reason };
  return { ok: true, recusal: recusalFrom(input, taker.personId) };
};

const toDraft = (declarationId: string) => redirect(`/verklaringen/${declarationId}`, kept);

const loaded = async ({ tx, today }: RequestContext) => ({ people: await suggestedPeople(tx, today) });

const loadOne = (step: "change" | "renew") => async (context: OnDeclaration) => {
  const declaration = await loadFor(step)(context);
  recusalOf(declaration);
  return { declaration, ...(await loaded(context)) };
};

const initial = ({ declaration }: { readonly declaration: Declaration }) => {
  const { register: _register, takerId: _id, ...recusal } = recusalOf(declaration);
  return { ...recusal, taker: declaration.taker?.name };
};

const onePage = (step: "change" | "renew", address: string, audit: string): readonly Route[] =>
  formPage({
    path: `/verklaringen/:declarationId/${address}`,
    permission: "signed-in",
    audit,
    params: oneDeclaration,
    form: recusalForm,
    load: loadOne(step),
    initial,
    view: (context, { declaration, people }, form) => {
      const { locale } = context;
      const { changeTitle: title, renewLead, lead } = recusalTexts[locale];
      const back = `/verklaringen/${declaration.declarationId}`;
      const props = { locale, title, form, people, back, action: `${back}/${address}` };
      return page(
        title,
        <RecusalForm {...props} lead={step === "renew" ? renewLead : lead} />,
        crumbsOf(context, declaration, true),
      );
    },
    submit: async (context, input, { declaration }) => {
      const outcome = await read(context, input, declaration);
      if (!outcome.ok) return refuse("taker", outcome.reason);
      if (step === "renew") return toDraft(await draftDeclaration(context, outcome.recusal, declaration));
      await changeDraft(context, declaration, outcome.recusal);
      return toDraft(declaration.declarationId);
    },
  });

const showTakeovers = async (context: RequestContext, _form?: FormState) => {
  const { tx, actor, locale } = context;
  const all = actor.personId === null ? [] : await takeoversOf(tx, actor.personId);
  return page(
    recusalTexts[locale].takeovers,
    <TakeoversPage {...{ locale, takeovers: all }} />,
    mine(context),
  );
};

/** Handing over a matter, and what is taken over. */
export const recusalRoutes: readonly Route[] = [
  ...formPage({
    path: `${own}/verschoning`,
    permission: "signed-in",
    audit: "declaration.made",
    form: recusalForm,
    load: loaded,
    initial: (_people, { today }) => ({ startsOn: today, givesUp: ["deciding", "advising"] }),
    view: (context, { people }, form) => {
      const { locale } = context;
      const { title, lead } = recusalTexts[locale];
      const props = { locale, title, lead, form, people, action: `${own}/verschoning`, back: own };
      return page(title, <RecusalForm {...props} />, mine(context));
    },
    submit: async (context, input) => {
      const outcome = await read(context, input);
      if (!outcome.ok) return refuse("taker", outcome.reason);
      return toDraft(await draftDeclaration(context, outcome.recusal));
    },
  }),
  ...onePage("change", "verschoning-wijzigen", "declaration.changed"),
  ...onePage("renew", "verschoning-vervangen", "declaration.made"),
  get({ path: takeovers, permission: "signed-in", audit: ordinaryReading, answer: showTakeovers }),
  post({
    path: `${takeovers}/:declarationId`,
    permission: "signed-in",
    audit: "recusal.takeover-seen",
    params: oneDeclaration,
    form: z.object({}),
    show: showTakeovers,
    submit: async (context) => {
      const { declarationId } = context.params;
      context.about("declaration", declarationId);
      await noteSeen(context, declarationId);
      return redirect(
        takeovers,
        both((t) => t.seenDone),
      );
    },
  }),
];
