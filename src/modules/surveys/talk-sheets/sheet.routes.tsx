import type { Child } from "hono/jsx";
import type { z } from "zod";
import { actionsFor } from "#modules/actions/index.ts";
import { findPersonByText, personNames, unitNames, unitsOfManager } from "#modules/organisations/index.ts";
import { holds } from "#platform/actor/index.ts";
import {
  AppError,
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
import { drawnOnce } from "../results/drawn-once.ts";
import { resultReaders } from "../results/results.ts";
import { surveysBase } from "../rounds/round.ts";
import { roundBefore } from "../rounds/rounds.queries.ts";
import { teamAgreementReference, mayAgree } from "./team-agreement.rules.ts";
import { agree } from "./sheets.commands.ts";
import { closedRounds, findSheet, isOfTeam, listSheets, wasAsked } from "./sheets.queries.ts";
import { closedRound, crumbsOf } from "./sheets.routes.tsx";
import { teamAgreementForm, oneSheet, sheetOf, teamSheets } from "./talk-sheet.ts";
import { texts } from "./texts.ts";
import { SheetContent, SheetPage } from "./views/sheet-page.tsx";
import { TeamSheetsPage } from "./views/team-sheets-page.tsx";

type OnSheet = RequestContext<z.output<typeof oneSheet>>;

const ledBy = async ({ tx, actor }: RequestContext): Promise<ReadonlySet<string>> =>
  actor.personId === null || !holds(actor, "manager") ? new Set() : unitsOfManager(tx, actor.personId);

/** The unit in the address, as it was asked in a round that is closed. */
const load = async (context: OnSheet) => {
  const { tx, params, actor } = context;
  const round = await closedRound(context);
  const { unitId } = params;
  if (!(await wasAsked(tx, round.roundId, unitId))) throw new AppError("not-found");
  const names = await unitNames(tx);
  const decision = mayAgree(actor, unitId, await ledBy(context));
  return { round, unitId, names, unit: names.get(unitId) ?? unitId, decision };
};

/** What stands on a sheet, drawn once: a cube never changes. */
const contentOf = async (
  { tx, locale }: OnSheet,
  { round, unitId, names }: Awaited<ReturnType<typeof load>>,
): Promise<Child> => {
  const before = await roundBefore(tx, round);
  const decides = ["talk-sheet", round.roundId, before?.roundId, unitId, [...names]];
  return drawnOnce(locale, decides, async () => (
    <SheetContent {...{ locale, sheet: found(await findSheet(tx, { round, unitId, locale })) }} />
  ));
};

const ownName = async ({ tx, actor }: RequestContext): Promise<string | undefined> =>
  actor.personId === null ? undefined : (await personNames(tx, [actor.personId])).get(actor.personId);

const show = async (context: OnSheet, form: FormState) => {
  const { tx, locale } = context;
  const loaded = await load(context);
  const { round, unitId, unit, decision } = loaded;
  const content = await contentOf(context, loaded);
  const agreements = await actionsFor(tx, "talk-sheet", teamAgreementReference(round.roundId, unitId));
  const at = sheetOf(round.roundId, unitId);
  const mayWrite = { mayAgree: decision.ok, form };
  return page(
    unit,
    <SheetPage {...{ locale, unit, round: round.title[locale], at, content, agreements, ...mayWrite }} />,
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
    audit: "surveys.team-agreement-made",
    params: oneSheet,
    form: teamAgreementForm,
    show,
    submit: async (context, { owner, ...agreement }) => {
      const { tx, actor, locale } = context;
      const { round, unitId, unit, decision } = await load(context);
      const { roundId } = round;
      context.about("survey-round", roundId);
      insist(decision);
      const person = await findPersonByText(tx, owner);
      if (!person.ok) return refuse("owner", person.message);
      const { personId: ownerId } = person;
      const isTheirs =
        holds(actor, "coordinator") || ownerId === actor.personId || (await isOfTeam(tx, ownerId));
      if (!isTheirs) return refuse("owner", { nl: texts.nl.notYours, en: texts.en.notYours });
      await agree(context, { roundId, unitId, unit }, { ...agreement, ownerId, locale });
      return redirect(sheetOf(roundId, unitId), { nl: texts.nl.added, en: texts.en.added });
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
