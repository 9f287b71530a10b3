import { randomUUID } from "node:crypto";
import { aReport } from "#modules/reports/report.builder.ts";
import { takeSteps } from "./fill-cases.ts";
import type { Place } from "./place.ts";
import type { Settlement, World } from "./world.ts";

const risk = ["known", "dependent", "earlier", "told", "stakes", "vulnerable", "others", "afraid"];

/** A report in confidence: receipt is confirmed, office and reporter write, consent is asked, the risk is weighed, somebody is left out. */
const talkedAbout = async (world: World, settlement: Settlement, place: Place) => {
  const { here, owner, person, mark } = place;
  const officer = person("report-officer");
  const { reportId } = await aReport(world.database, here.organisationId, {
    readers: [officer.personId],
    identityReader: officer.personId,
    told: {
      concerned: [],
      identity: { fileId: randomUUID(), name: mark("Melder"), contact: mark("telefoon") },
    },
  });
  await owner.updateTable("reports").set({ waitingSince: null }).where("reportId", "=", reportId).execute();
  const path = `/dossiers/${reportId}`;
  await takeSteps(
    world,
    settlement,
  )([
    { path: `${path}/geen-belang`, form: {} },
    { path: `${path}/bevestigen`, form: { body: mark("ontvangen") } },
    { path: `${path}/bericht`, form: { kind: "message", body: mark("vraag") } },
    { path: `${path}/doorsturen-vragen`, form: { to: mark("instantie"), why: mark("reden") } },
    {
      path: `${path}/bescherming`,
      form: {
        ...Object.fromEntries(risk.map((one) => [one, "no"])),
        moment: "receipt",
        risk: "low",
        why: mark("omdat"),
        measures: mark("afspraak"),
      },
    },
    {
      path: `${path}/lezers/uitsluiten`,
      form: { excluded: person("employee").name, excludeReason: mark("te dichtbij") },
    },
  ]);
  // The reporter said no: who asks again finds the form.
  await owner
    .updateTable("reportConsents")
    .set({ answer: "refused", answeredAt: "2026-11-01T10:00:00Z" })
    .where("reportId", "=", reportId)
    .execute();
  return reportId;
};

/** Detriment that the reporter told of: a report of its own. */
const detriment = async (
  world: World,
  { here, owner, person }: Place,
  aboutReportId: string,
): Promise<void> => {
  const { organisationId } = here;
  const told = await aReport(world.database, organisationId, {
    readers: [person("report-officer").personId],
    told: { concerned: [] },
    given: { kind: "detriment", aboutReportId, questionnaire: "detriment/1" },
  });
  await owner
    .insertInto("reportDetriments")
    .values({
      organisationId,
      reportId: told.reportId,
      fileId: told.fileId,
      form: "transfer",
      stage: "threat",
    })
    .execute();
};

/** One report of a flood that was set aside, and one whose term was over and that is destroyed. */
const gone = async (world: World, settlement: Settlement, { here, owner, person, mark }: Place) => {
  const readers = [person("report-officer").personId];
  const flood = await aReport(world.database, here.organisationId, { readers });
  const longAgo = { readers, at: new Date("2019-03-01T09:00:00Z") };
  const old = await aReport(world.database, here.organisationId, longAgo);
  const due = await aReport(world.database, here.organisationId, longAgo);
  await owner
    .updateTable("reports")
    .set({
      state: "closed",
      regime: "integrity",
      decision: "line",
      decidedAt: "2019-03-20T09:00:00Z",
      confirmedAt: "2019-03-02T09:00:00Z",
      informedAt: "2019-04-01T09:00:00Z",
      closedAt: "2019-05-01T09:00:00Z",
      waitingSince: null,
    })
    .where("reportId", "in", [old.reportId, due.reportId])
    .execute();
  await takeSteps(
    world,
    settlement,
  )([
    { path: "/dossiers/opzij-leggen", form: { reports: flood.reportId, reason: mark("Steeds hetzelfde") } },
    { path: `/dossiers/bewaren/vernietigen?dossier=${old.reportId}`, form: { sure: "on" } },
  ]);
};

/** What reporter and office have to do with each other, and what is over. */
export const fillTalk = async (world: World, settlement: Settlement, place: Place): Promise<void> => {
  const reportId = await talkedAbout(world, settlement, place);
  await detriment(world, place, reportId);
  await gone(world, settlement, place);
  const { organisationId } = place.here;
  const { fileId } = await place.owner
    .selectFrom("reports")
    .select("fileId")
    .where("reportId", "=", reportId)
    .executeTakeFirstOrThrow();
  await place.owner
    .insertInto("reportChecks")
    .values({
      organisationId,
      reportId,
      fileId,
      checkId: randomUUID(),
      answer: "unsure",
      answeredAt: "2026-10-31T09:00:00Z",
    })
    .execute();
};
