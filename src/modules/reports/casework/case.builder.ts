import { testApp, testServices } from "#test/support/app.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { anOpenVault } from "#test/support/key-holder.ts";
import type { KeyHolder } from "#test/support/key-holder.ts";
import type { ClamdAddress } from "#platform/config/index.ts";
import { dateOf } from "#platform/clock/index.ts";
import { withActor } from "#platform/database/index.ts";
import { caseWork } from "./casework.contributions.ts";
import { reports } from "../index.ts";
import type { NewReport } from "../receiving/seal-new-report.ts";
import { aReport } from "../report.builder.ts";

/** An officer of an organisation with an open vault, and the site as this person sees it. */
export const anOffice = async (
  database: TestDatabase,
  here: { readonly organisationId: string },
  clamd?: ClamdAddress,
) => {
  const officer = await anOpenVault(database, here, "report-officer");
  const { services: usual, clock, log } = testServices();
  const services = { ...usual, config: { ...usual.config, clamd } };
  const app = testApp({ db: database.db, modules: [reports], services });
  const as = ({ actor, sessionId, token }: KeyHolder) => app.as(actor, undefined, { sessionId, token });
  /** What the start page of the officer says there is to do. */
  const workTitles = () =>
    withActor(database.db, officer.actor, async (tx) => {
      const today = dateOf(clock.now());
      const items = await caseWork({ tx, actor: officer.actor, locale: "nl", today });
      return items.map(({ title }) => title);
    });
  const site = as(officer);
  return { database, here, officer, as, site, stranger: app.stranger, clock, log, workTitles };
};
export type Office = Awaited<ReturnType<typeof anOffice>>;

/** A report of which receipt was confirmed, opened by its readers: the officer, and others who are given. */
export const aCase = async (
  office: Office,
  others: readonly KeyHolder[] = [],
  told: Partial<NewReport> = {},
) => {
  const readers = [office.officer, ...others];
  const sent = await aReport(office.database, office.here.organisationId, {
    readers: readers.map(({ personId }) => personId),
    told,
  });
  const path = `/dossiers/${sent.reportId}`;
  for (const reader of readers) await office.as(reader).post(`${path}/geen-belang`);
  await office.database.owner
    .updateTable("reports")
    .set({ state: "weighing", confirmedAt: new Date("2026-10-31T09:00:00Z"), waitingSince: null })
    .where("reportId", "=", sent.reportId)
    .execute();
  return { ...sent, path };
};

/** A weighing as the form sends it. */
export const weighed = (change: Readonly<Record<string, string | readonly string[]>> = {}) => ({
  ...Object.fromEntries(
    ["specific", "verifiable", "serious", "competent", "timely"].flatMap((one) => [
      [one, "yes"],
      [`${one}Why`, `Omdat ${one} klopt.`],
    ]),
  ),
  regime: "integrity",
  decision: "line",
  decisionWhy: "Een gesprek volstaat hier.",
  ...change,
});

/** The same, with an investigation that the authority ordered. */
export const investigated = {
  decision: "investigation",
  orderedBy: "Ada de Wit, secretaris",
  orderedOn: "31-10-2026",
};

/** What stands in plain text of a report. */
export const reportOf = ({ database }: Office, reportId: string) =>
  database.owner.selectFrom("reports").selectAll().where("reportId", "=", reportId).executeTakeFirstOrThrow();

/** The terms of a report, each with whether it runs, was met or fell away. */
export const termsOf = async ({ database }: Office, reportId: string): Promise<string[]> => {
  const rows = await database.owner
    .selectFrom("reportTerms")
    .select(["kind", "metOn", "droppedOn"])
    .where("reportId", "=", reportId)
    .execute();
  const stateOf = ({ metOn, droppedOn }: (typeof rows)[number]): string => {
    if (metOn !== null) return "met";
    return droppedOn === null ? "runs" : "dropped";
  };
  return rows.map((row) => `${row.kind} ${stateOf(row)}`).toSorted();
};

/** An allegation as the form sends it. */
export const allegation = {
  name: "Kees Bakker",
  position: "inkoper",
  violation: "financial",
  what: "Zou bonnen hebben ingediend die niet kloppen.",
};

/** An investigation with one allegation; the address of that. */
export const anInvestigation = async (office: Office) => {
  const one = await aCase(office);
  await office.site.post(`${one.path}/wegen`, weighed(investigated));
  await office.site.post(`${one.path}/vermoedens/nieuw`, allegation);
  const row = await office.database.owner
    .selectFrom("reportAllegations")
    .selectAll()
    .where("reportId", "=", one.reportId)
    .executeTakeFirstOrThrow();
  return { ...one, row, at: `${one.path}/vermoedens/${row.allegationId}` };
};
