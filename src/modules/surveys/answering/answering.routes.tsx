import { z } from "zod";
import { fields, get, page, post } from "#platform/http/index.ts";
import type { FormState, PageReply, RequestContext, Route } from "#platform/http/index.ts";
import { asOrganisation } from "../as-organisation.ts";
import type { Questionnaire } from "../questionnaires/questionnaire.ts";
import { openRoundKey } from "../round-keys.ts";
import { answerBase } from "./addresses.ts";
import { keepAnswers } from "./answers.commands.ts";
import { fieldNames, pageFrom, pageWithField, pagesOf, readFilled, sheetOf } from "./filled-in.rules.ts";
import type { AnswerFault, Filled, FormValues } from "./filled-in.rules.ts";
import { askedBy, findInvitation, readToken, useToken } from "./invitation.queries.ts";
import type { TokenPlace } from "./invitation.queries.ts";
import type { Invitation, ShownInvitation } from "./invitation.ts";
import { texts } from "./texts.ts";
import { GonePage, ThanksPage } from "./views/end-pages.tsx";
import { StartPage } from "./views/start-page.tsx";
import { StepPage } from "./views/step-page.tsx";

/** Whoever answers is nobody here: no session, no address, and nothing in the log, by which the answer would have a time. */
const answeredByNobodyInParticular = {
  permission: "everybody",
  audit: { notRecorded: "who answers a survey is not traced, and no answer has a time" },
  withoutSession: true,
} as const;

const params = z.object({ token: z.string().max(100) });
type Context = RequestContext<z.output<typeof params>>;

const gone = ({ locale }: Context, wasSent: boolean): PageReply => ({
  ...page(texts[locale].goneTitle, <GonePage {...{ locale, wasSent }} />),
  status: wasSent ? 422 : 200,
});

const addressOf = ({ params: { token } }: Context): string => `${answerBase}/${token}`;
/** The same for every link of a round, so that one from a reminder finds what was begun with the one before. */
const keptAs = ({ roundId }: Invitation): string => `enquete-${roundId}`;

interface Asking {
  readonly invitation: ShownInvitation;
  readonly questionnaire: Questionnaire;
}

const asking = (context: Context, place: TokenPlace): Promise<Asking | undefined> =>
  asOrganisation(context, place.organisationId, async ({ tx }) => {
    const invitation = await findInvitation(tx, place);
    if (invitation === undefined) return undefined;
    return { invitation, questionnaire: await askedBy(tx, place.organisationId, invitation) };
  });

const start = async (context: Context): Promise<PageReply> => {
  const { locale } = context;
  const place = readToken(context.params.token);
  const found = place && (await asking(context, place));
  if (found === undefined) return gone(context, false);
  const props = { ...found, locale, action: addressOf(context), keptAs: keptAs(found.invitation) };
  return page(texts[locale].title, <StartPage {...props} />);
};

interface Standing {
  readonly index: number;
  readonly values: FormValues;
  readonly filled: Filled;
  readonly faults: readonly AnswerFault[];
}

/** What somebody does who filled in nothing yet: their unit counts, unless they say no. */
const begun = (values: FormValues): FormValues => ({ [fieldNames.unit]: "yes", ...values });

const stepPage = (
  context: Context,
  {
    questionnaire,
    invitation,
  }: Pick<Asking, "questionnaire"> & { readonly invitation: Invitation & Partial<ShownInvitation> },
  { index, values, filled, faults }: Standing,
): PageReply => {
  const { locale } = context;
  const form: FormState = {
    values: begun(values),
    errors: faults.map(({ field, reason }) => ({ field, message: reason[locale] })),
  };
  const props = { locale, questionnaire, index, filled, form, action: addressOf(context) };
  const body = <StepPage {...props} unit={invitation.unit ?? null} keptAs={keptAs(invitation)} />;
  return { ...page(texts[locale].title, body), status: faults.length > 0 ? 422 : 200 };
};

const textOf = (values: FormValues, name: string): string => [values[name] ?? ""].flat()[0] ?? "";

const stepForm = fields.texts();

const pageOf = (questionnaire: Questionnaire, values: FormValues): number => {
  const index = Number(textOf(values, fieldNames.page) || "0");
  return Number.isInteger(index) && index >= 0 && index < pagesOf(questionnaire).length ? index : 0;
};

const turnPage = (context: Context, found: Asking, values: FormValues): PageReply => {
  const { questionnaire } = found;
  const { faults, ...filled } = readFilled(questionnaire, values);
  const from = pageOf(questionnaire, values);
  const go = textOf(values, fieldNames.go);
  if (go === "begin") return stepPage(context, found, { index: 0, values, filled, faults: [] });
  if (go === "terug")
    return stepPage(context, found, {
      index: pageFrom(questionnaire, from, { step: -1, filled }),
      values,
      filled,
      faults: [],
    });
  if (go !== "verder") return stepPage(context, found, { index: from, values, filled, faults: [] });
  const here = faults.filter(({ field }) => pageWithField(questionnaire, field) === from);
  const index = here.length > 0 ? from : pageFrom(questionnaire, from, { step: 1, filled });
  return stepPage(context, found, { index, values, filled, faults: here });
};

/** Keeps the answer and uses up the link, both or neither. What cannot be is told on its page, and the link still works. */
const send = async (context: Context, place: TokenPlace, values: FormValues): Promise<PageReply> => {
  const { dataDirectory } = context.services.config;
  const { organisationId } = place;
  return asOrganisation(context, organisationId, async ({ tx }) => {
    const used = await useToken(tx, place);
    if (used === undefined) return gone(context, true);
    const questionnaire = await askedBy(tx, organisationId, used);
    const { faults, ...filled } = readFilled(questionnaire, values);
    const [first] = faults;
    if (first !== undefined) {
      const index = pageWithField(questionnaire, first.field);
      const here = faults.filter(({ field }) => pageWithField(questionnaire, field) === index);
      return stepPage(context, { questionnaire, invitation: used }, { index, values, filled, faults: here });
    }
    const at = { organisationId, roundId: used.roundId };
    const key = await openRoundKey(dataDirectory, at, used.sealedKey);
    const sheet = sheetOf(questionnaire, filled, { unitId: used.unitId, values });
    await keepAnswers(tx, at, { questionnaire, key, sheets: [sheet] });
    const { locale } = context;
    return page(texts[locale].thanksTitle, <ThanksPage {...{ locale }} keptAs={keptAs(used)} />);
  });
};

const step = async (context: Context, values: FormValues): Promise<PageReply> => {
  const place = readToken(context.params.token);
  if (place === undefined) return gone(context, true);
  if (textOf(values, fieldNames.go) === "versturen") return send(context, place, values);
  const found = await asking(context, place);
  return found === undefined ? gone(context, true) : turnPage(context, found, values);
};

/** The pages for whoever has a link of a survey. */
export const answeringRoutes: readonly Route[] = [
  get({ ...answeredByNobodyInParticular, path: `${answerBase}/:token`, params, answer: start }),
  post({
    ...answeredByNobodyInParticular,
    path: `${answerBase}/:token`,
    params,
    form: stepForm,
    submit: step,
  }),
];
