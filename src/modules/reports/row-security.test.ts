// Over 300 lines: one matrix for each table of this subject, all on the same few rows.
import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actorOf, anOrganisation, aPerson } from "#modules/organisations/organisation.builder.ts";
import { withActor } from "#platform/database/index.ts";
import type { DB, Db } from "#platform/database/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { everyRole, rowMatrix } from "#test/support/row-matrix.ts";
import type { ActorName } from "#test/support/row-matrix.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const moment = "2026-11-01T09:00:00Z";
const day = "2026-11-01";
const box = (): Buffer => randomBytes(32);
const here: readonly ActorName[] = [...everyRole, "system"];

interface Place {
  readonly owner: Db;
  readonly organisationId: string;
  readonly personId: string;
}

/** A file to which the person of the row has a key. */
const aFile = async ({ owner, organisationId, personId }: Place): Promise<string> => {
  const [fileId, holderId] = [randomUUID(), randomUUID()];
  const file = { organisationId, fileId };
  const holder = { ...file, holderId, kind: "person" as const, personId };
  await owner
    .insertInto("vaultFiles")
    .values({ ...file, madeAt: moment, keyVersion: 1, sequence: 1, manifest: box() })
    .execute();
  await owner
    .insertInto("vaultHolders")
    .values({ ...holder, joinedAt: moment })
    .execute();
  await owner
    .insertInto("vaultSeals")
    .values({ ...holder, keyVersion: 1, sealed: box(), sealedAt: moment })
    .execute();
  return fileId;
};

const reportRow = async (place: Place) => ({
  organisationId: place.organisationId,
  reportId: randomUUID(),
  fileId: await aFile(place),
  reference: randomUUID(),
  kind: "violation" as const,
  channel: "letter" as const,
  openness: "open" as const,
  language: "nl" as const,
  questionnaire: "violation/1",
  sealedIn: "server" as const,
  receivedAt: moment,
  enteredBy: place.personId,
  concerned: box(),
});

/** A report that the person of the row reads; with the statement to have no interest in it, unless told otherwise. */
const aReport = async (place: Place, stated = true) => {
  const row = await reportRow(place);
  const { organisationId, reportId, fileId } = row;
  await place.owner.insertInto("reports").values(row).execute();
  if (stated)
    await place.owner
      .insertInto("reportStatements")
      .values({
        organisationId,
        reportId,
        fileId,
        personId: place.personId,
        noInterest: true,
        statedAt: moment,
      })
      .execute();
  return { organisationId, reportId, fileId };
};

interface Matrix {
  readonly table: keyof DB;
  readonly row: (place: Place) => object;
  readonly change?: Readonly<Record<string, unknown>>;
}

/** Tables with the content of a report: whoever has a key and stated to have no interest, and the system. */
const content = ({ table, row, change }: Matrix): void => {
  const update = change ? { update: here } : {};
  const ofSystem = change ? { update: ["system" as const] } : {};
  const goes = table === "reportAttachments";
  rowMatrix(() => database, {
    table,
    row: async (place) => Object.assign(await aReport(place), row(place)),
    change: change ?? { fileId: randomUUID() },
    may: { select: ["system"], insert: ["system"], ...(goes && { delete: ["system"] }), ...ofSystem },
    mayOwn: { select: here, insert: here, ...(goes && { delete: here }), ...update },
  });
};

content({ table: "reportContents", row: () => ({ content: box() }), change: { content: box() } });
content({
  table: "reportMessages",
  row: () => ({
    messageId: randomUUID(),
    direction: "to-reporter",
    kind: "message",
    body: box(),
    sentAt: moment,
  }),
  change: { readAt: moment },
});
content({
  table: "reportNotes",
  row: ({ personId }) => ({ noteId: randomUUID(), body: box(), madeAt: moment, authorId: personId }),
});
content({
  table: "reportAttachments",
  row: () => ({ attachmentId: randomUUID(), details: box(), addedAt: moment }),
  change: { scan: "clean" },
});
content({
  table: "reportTasks",
  row: ({ personId }) => ({
    taskId: randomUUID(),
    title: box(),
    ownerId: personId,
    dueOn: day,
    madeAt: moment,
    madeBy: personId,
  }),
  change: { doneAt: moment },
});
content({
  table: "reportEvents",
  row: () => ({ eventId: randomUUID(), kind: "received", happenedAt: moment }),
});
content({
  table: "reportWeighings",
  row: ({ personId }) => ({
    weighingId: randomUUID(),
    weighedAt: moment,
    weighedBy: personId,
    isSpecific: "yes",
    isVerifiable: "yes",
    isSerious: "no",
    isCompetent: "yes",
    isTimely: "unclear",
    regime: "integrity",
    decision: "line",
    reasons: box(),
  }),
});
content({
  table: "reportAllegations",
  row: () => ({ allegationId: randomUUID(), violation: "x", list: "2024", details: box() }),
  change: { informedOn: day },
});
content({
  table: "reportConsents",
  row: ({ personId }) => ({
    consentId: randomUUID(),
    purpose: "forward",
    details: box(),
    askedAt: moment,
    askedBy: personId,
  }),
  change: { withdrawnAt: moment },
});
content({
  table: "reportProtections",
  row: ({ personId }) => ({
    protectionId: randomUUID(),
    risk: "low",
    moment: "receipt",
    details: box(),
    weighedAt: moment,
    weighedBy: personId,
  }),
});
content({
  table: "reportChecks",
  row: () => ({ checkId: randomUUID() }),
  change: { seenAt: moment },
});
content({
  table: "reportClosings",
  row: ({ personId }) => ({
    closingId: randomUUID(),
    closedAt: moment,
    closedBy: personId,
    details: box(),
  }),
});
content({ table: "reportDetriments", row: () => ({ form: "x", stage: "threat" }) });

rowMatrix(() => database, {
  table: "reportLinks",
  row: async (place) => ({
    ...(await aReport(place)),
    otherReportId: (await aReport(place)).reportId,
    linkedAt: moment,
    linkedBy: place.personId,
  }),
  change: { linkedAt: moment },
  may: { select: ["system"], insert: ["system"], delete: ["system"] },
  mayOwn: { select: here, insert: here, delete: here },
});

rowMatrix(() => database, {
  table: "reports",
  row: reportRow,
  change: { openedAt: moment },
  may: { select: ["system"], insert: ["system"], update: ["system"], delete: ["system"] },
  mayOwn: { select: here, insert: ["report-officer", "system"], update: here, delete: here },
});

rowMatrix(() => database, {
  table: "reportStatements",
  row: async (place) => ({
    ...(await aReport(place, false)),
    personId: place.personId,
    noInterest: true,
    statedAt: moment,
  }),
  change: { noInterest: false },
  may: { select: ["system"] },
  mayOwn: { select: here, insert: everyRole },
});

// The row is about its reader: a person never sees to be excluded; who reads the file excludes, also oneself (stepping back).
rowMatrix(() => database, {
  table: "reportExclusions",
  row: async (place) => ({
    ...(await aReport(place)),
    personId: place.personId,
    source: "officer",
    madeAt: moment,
  }),
  change: { source: "name" },
  may: { select: ["system"], insert: ["system"] },
  mayOwn: { select: ["system"], insert: here },
});

/** Writes such a row as a reader of two reports and of no third, with one of its ids taken from elsewhere. */
const asReader = async (
  wrong: "file" | "report" | "other" | null,
  table: "exclusion" | "identity" | "link",
) => {
  const { owner } = database;
  const { organisationId } = await anOrganisation(owner);
  const person = await aPerson(owner, { organisationId });
  const { personId } = person;
  const colleague = await aPerson(owner, { organisationId });
  const [mine, theirs] = [
    { owner, organisationId, personId },
    { owner, organisationId, personId: colleague.personId },
  ];
  const [own, second, foreign] = [await aReport(mine), await aReport(mine), await aReport(theirs)];
  const [identityFile, anotherFile] = [await aFile(mine), await aFile(mine)];
  await owner
    .updateTable("reports")
    .set({ identityFileId: identityFile })
    .where("reportId", "=", own.reportId)
    .execute();
  return withActor(database.db, actorOf(person, "report-officer"), async (tx) => {
    const { reportId } = wrong === "report" ? foreign : own;
    if (table === "exclusion")
      return tx
        .insertInto("reportExclusions")
        .values({
          organisationId,
          reportId,
          fileId: wrong === "file" ? second.fileId : own.fileId,
          personId: colleague.personId,
          source: "officer",
          madeAt: moment,
        })
        .execute();
    if (table === "identity")
      return tx
        .insertInto("reportIdentities")
        .values({
          organisationId,
          reportId,
          fileId: wrong === "file" ? anotherFile : identityFile,
          identity: box(),
        })
        .execute();
    const other = wrong === "other" ? foreign : second;
    return tx
      .insertInto("reportLinks")
      .values({ ...own, otherReportId: other.reportId, linkedAt: moment, linkedBy: personId })
      .execute();
  });
};

describe("what ties rows to their report", () => {
  test.each([
    ["exclusion", "file"],
    ["exclusion", "report"],
    ["identity", "file"],
    ["identity", "report"],
    ["link", "other"],
  ] as const)("no %s with another %s than its own", async (table, wrong) => {
    await expect(asReader(wrong, table)).rejects.toThrow("row-level security");
    await expect(asReader(null, table)).resolves.toBeDefined();
  });
});

rowMatrix(() => database, {
  table: "reportTerms",
  row: async (place) => ({
    ...(await aReport(place, false)),
    termId: randomUUID(),
    kind: "confirm",
    startsOn: day,
    dueOn: day,
  }),
  change: { metOn: day },
  may: { select: ["system"], insert: ["system"], update: ["system"] },
  mayOwn: { select: here, insert: here, update: here },
});

rowMatrix(() => database, {
  table: "reportIdentities",
  row: async (place) => {
    const { organisationId, reportId } = await aReport(place);
    const fileId = await aFile(place);
    await place.owner
      .updateTable("reports")
      .set({ identityFileId: fileId })
      .where("reportId", "=", reportId)
      .execute();
    return { organisationId, reportId, fileId, identity: box() };
  },
  change: { identity: box() },
  may: { select: ["system"], insert: ["system"], update: ["system"], delete: ["system"] },
  mayOwn: { select: here, insert: here, update: ["system"], delete: here },
});

rowMatrix(() => database, {
  table: "reportSettings",
  row: ({ organisationId }) => ({ organisationId, changedAt: moment }),
  change: { isOpen: false },
  may: {
    select: here,
    insert: ["coordinator", "authority", "system"],
    update: ["coordinator", "authority", "system"],
  },
});

rowMatrix(() => database, {
  table: "reportQuestionnaires",
  row: ({ organisationId, personId }) => ({
    organisationId,
    kind: "violation",
    version: 1 + Math.floor(Math.random() * 1_000_000),
    content: "{}",
    madeAt: moment,
    madeBy: personId,
  }),
  change: { madeAt: moment },
  may: { select: here, insert: ["coordinator", "system"] },
});

rowMatrix(() => database, {
  table: "reportSetAsides",
  row: ({ organisationId, personId }) => ({
    organisationId,
    setAsideId: randomUUID(),
    reason: "Steeds dezelfde tekst.",
    madeAt: moment,
    madeBy: personId,
  }),
  change: { undoneAt: moment },
  may: { select: ["system"] },
  mayOwn: {
    select: ["report-officer", "system"],
    insert: ["report-officer", "authority", "coordinator", "investigator"],
    update: ["report-officer"],
  },
});

rowMatrix(() => database, {
  table: "reportFeeds",
  row: ({ organisationId, personId }) => ({ organisationId, personId, tokenHash: box(), madeAt: moment }),
  change: { madeAt: moment },
  may: { select: ["system"], insert: ["system"], delete: ["system"] },
  mayOwn: { select: here, insert: here, delete: here },
});

rowMatrix(() => database, {
  table: "reportDestructions",
  row: ({ organisationId, personId }) => ({
    organisationId,
    destructionId: randomUUID(),
    reference: "M26-XXXX-XXXX",
    record: "file",
    kind: "violation",
    channel: "web",
    receivedYear: 2020,
    termsKept: true,
    outcomes: "[]",
    closedOn: day,
    rule: "keep-handled",
    destroyedAt: moment,
    destroyedBy: personId,
  }),
  change: { rule: "x" },
  may: { select: ["report-officer", "coordinator", "authority", "system"], insert: ["system"] },
  mayOwn: {
    select: ["report-officer", "coordinator", "authority", "system"],
    insert: ["report-officer", "authority", "system"],
  },
});

rowMatrix(() => database, {
  table: "reportYearFigures",
  row: ({ organisationId }) => ({
    organisationId,
    year: 2000 + Math.floor(Math.random() * 200),
    madeOn: day,
    numbers: "{}",
  }),
  change: { madeOn: day },
  may: { select: here, insert: ["system"] },
});
