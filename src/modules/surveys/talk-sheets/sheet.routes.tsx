import type { z } from "zod";
import { actionsFor } from "#modules/actions/index.ts";
import {
  findPersonByText,
  personNames,
  suggestedPeople,
  unitsOfManager,
} from "#modules/organisations/index.ts";
import { holds } from "#platform/actor/index.ts";
import {
  emptyForm,
  found,
  get,
  insist,
  ordinaryReading,
  page,
  post,
  redirect,
  refuse,
} from "#platform/http/index.ts";
import type { FormState, RequestContext, Route } from "#platform/http/index.ts";
import { resultReaders } from "../results/results.ts";
import { surveysBase } from "../rounds/round.ts";
import { agreementReference, mayAgree } from "./agreement.rules.ts";
import { agree } from "./sheets.commands.ts";
import { closedRounds, findSheet, isOfTeam, listSheets } from "./sheets.queries.ts";
import { closedRound, crumbsOf } from "./sheets.routes.tsx";
import { agreementForm, oneSheet, sheetOf, teamSheets } from "./talk-sheet.ts";
import { texts } from "./texts.ts";
import { SheetPage } from "./views/sheet-page.tsx";
import { TeamSheetsPage } from "./views/team-sheets-page.tsx";

type OnSheet = RequestContext<z.output<typeof oneSheet>>;

const ledBy = async ({ tx, actor }: RequestContext): Promise<ReadonlySet<string>> =>
  actor.personId === null || !holds(actor, "manager") ? new Set() : unitsOfManager(tx, actor.personId);

const load = async (context: OnSheet) => {
  const { tx, locale, params, actor } = context;
  const round = await closedRound(context);
  const { unitId } = params;
  const sheet = found(await findSheet(tx, { round, unitId, locale }));
  return { round, sheet, decision: mayAgree(actor, unitId, await ledBy(context)) };
};

const ownName = async ({ tx, actor }: RequestContext): Promise<string | undefined> =>
  actor.personId === null ? undefined : (await personNames(tx, [actor.personId])).get(actor.personId);

const show = async (context: OnSheet, form: FormState) => {
  const { tx, locale, params } = context;
  const loaded = await load(context);
  const { round, sheet, decision } = loaded;
  const agreements = await actionsFor(tx, "talk-sheet", agreementReference(round.roundId, params.unitId));
  const people = decision.ok ? await suggestedPeople(tx) : [];
  const at = sheetOf(round.roundId, params.unitId);
  return page(
    sheet.unit,
    <SheetPage
      {...{ locale, sheet, round: round.title[locale], at, agreements, mayAgree: decision.ok, people, form }}
    />,
    crumbsOf(context, round),
  );
};

const base = `${surveysBase}/:roundId/praatplaten/:unitId`;

/** How many rounds a manager finds the sheets of. */
const mostRounds = 3;

/** One talk sheet with what was agreed at it, and those of a manager's own units. */
export const sheetRoutes: readonly Route[] = [
  get({
    path: base,
    permission: resultReaders,
    audit: ordinaryReading,
    params: oneSheet,
    answer: async (context) => show(context, emptyForm({ owner: await ownName(context) })),
  }),
  post({
    path: `${base}/afspraken`,
    permission: ["coordinator", "manager"],
    audit: "surveys.agreement-made",
    params: oneSheet,
    form: agreementForm,
    show,
    submit: async (context, { owner, ...agreement }) => {
      const { tx, actor, locale, params } = context;
      const loaded = await load(context);
      const { roundId } = loaded.round;
      context.about("survey-round", roundId);
      insist(loaded.decision);
      const person = await findPersonByText(tx, owner);
      if (!person.ok) return refuse("owner", person.message);
      const { personId: ownerId } = person;
      const isTheirs =
        holds(actor, "coordinator") || ownerId === actor.personId || (await isOfTeam(tx, ownerId));
      if (!isTheirs) return refuse("owner", { nl: texts.nl.notYours, en: texts.en.notYours });
      const about = { roundId, unitId: params.unitId, unit: loaded.sheet.unit };
      await agree(context, about, { ...agreement, ownerId, locale });
      return redirect(sheetOf(roundId, params.unitId), { nl: texts.nl.added, en: texts.en.added });
    },
  }),
  get({
    path: teamSheets,
    permission: ["manager"],
    audit: ordinaryReading,
    answer: async (context) => {
      const { tx, locale } = context;
      const led = await ledBy(context);
      const all = [];
      for (const round of (await closedRounds(tx)).slice(0, mostRounds)) {
        // oxlint-disable-next-line no-await-in-loop -- one transaction
        const sheets = await listSheets(tx, { round, locale, keep: (unitId) => led.has(unitId) });
        if (sheets.length > 0) all.push({ round, sheets });
      }
      return page(texts[locale].teamTitle, <TeamSheetsPage {...{ locale, rounds: all }} />);
    },
  }),
];
