import { found, insist, redirect, refuseAll } from "#platform/http/index.ts";
import type { RedirectReply, RefusalReply, RequestContext } from "#platform/http/index.ts";
import { bothOf } from "#platform/locale/index.ts";
import { questionnairesBase, versionAt } from "./addresses.ts";
import type { PartKind, Which } from "./addresses.ts";
import type { KeptQuestionnaire } from "./kept.ts";
import { partTexts } from "./part.texts.ts";
import type { FromForm } from "./parts-form.rules.ts";
import type { Questionnaire } from "./questionnaire.ts";
import { changeQuestionnaire } from "./questionnaires.commands.ts";
import { findQuestionnaire } from "./questionnaires.queries.ts";
import { texts } from "./texts.ts";
import { mayChange } from "./use.rules.ts";

const both = bothOf(partTexts);

export const versionPath = `${questionnairesBase}/:key/:version`;

/** What every page has on which a version is changed. */
export const changing = { permission: ["coordinator"], audit: "surveys.questionnaire-changed" } as const;

/** The version that is changed; refuses one that is in use. */
export const changeable = async ({
  tx,
  params,
  about,
}: RequestContext<Which>): Promise<KeptQuestionnaire> => {
  about("survey-questionnaire", `${params.key}/${params.version}`);
  const kept = found(await findQuestionnaire(tx, params.key, params.version));
  insist(mayChange(kept));
  return kept;
};

/** The way back up from a page below a version. */
export const crumbsTo = ({ locale, params }: RequestContext<Which>, { content }: KeptQuestionnaire) => [
  { href: questionnairesBase, label: texts[locale].title },
  { href: versionAt(params), label: content.title[locale] },
];

/** Where the form of a page below a version leads, and where one goes without sending it. */
export const aroundOf = ({ locale, params, path }: RequestContext<Which>) => ({
  locale,
  action: path,
  back: versionAt(params),
});

/** What the page of the part with this id, or without one of a new part, has around its fields. */
export const frameOf = (context: RequestContext<Which>, kind: PartKind, id?: string) => {
  const t = partTexts[context.locale];
  const around = aroundOf(context);
  return id === undefined
    ? { ...around, title: t.newNames[kind] }
    : { ...around, title: t.partNames[kind], lead: t.codeOf(id) };
};

/** Keeps a change, and goes back to the questionnaire. */
export const keep = async (
  context: RequestContext<Which>,
  change: (one: Questionnaire) => Questionnaire,
): Promise<RedirectReply> => {
  await changeQuestionnaire(context, context.params, change);
  return redirect(
    versionAt(context.params),
    both((t) => t.saved),
  );
};

/** Keeps the part that a form describes, or says at its fields what is wrong. */
export const keepPart = async <T>(
  context: RequestContext<Which>,
  read: FromForm<T>,
  change: (one: Questionnaire, part: T) => Questionnaire,
): Promise<RedirectReply | RefusalReply> =>
  read.ok ? keep(context, (one) => change(one, read.part)) : refuseAll(read.faults);
