import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { confidential } from "#modules/keys/index.ts";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { fields, get, json, ordinaryReading } from "#platform/http/index.ts";
import { testApp, testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { anOpenVault } from "#test/support/key-holder.ts";
import { openedReport, readerRoles } from "../../file/file-section.ts";
import { reports } from "../../index.ts";
import { aReport } from "../../report.builder.ts";
import { readCaseFile } from "./case-file.queries.ts";
import { caseDocument } from "./document/case-document.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** Gives the document as data: in the PDF no test can read the letters. */
const asData = get({
  path: "/proef/:reportId",
  permission: readerRoles,
  audit: ordinaryReading,
  params: z.object({ reportId: fields.id() }),
  query: z.object({ identity: fields.checkbox(), notes: fields.checkbox() }),
  answer: async (context) => {
    const { locale, now, actor, query } = context;
    const file = await readCaseFile(await openedReport(context, context.params.reportId), query);
    return json(caseDocument(file, [], { locale, now, madeBy: actor.name, purpose: null }));
  },
});

test("the document names the reporter and holds the notes only where that was asked", async () => {
  const here = await anOrganisation(database.owner);
  const { services } = testServices();
  const app = testApp({
    db: database.db,
    modules: [reports],
    ownRoutes: [confidential(asData)],
    services,
  });
  const officer = await anOpenVault(database, here, "report-officer");
  const client = app.as(officer.actor, undefined, officer);
  const { reportId } = await aReport(database, here.organisationId, {
    readers: [officer.personId],
    identityReader: officer.personId,
    told: { identity: { name: "Femke Prins", contact: "femke@prins.example", fileId: randomUUID() } },
    given: { openness: "open" },
  });
  for (const [step, form] of [
    ["geen-belang", {}],
    ["notitie", { body: "Morgen bel ik." }],
  ] as const)
    expect((await client.post(`/dossiers/${reportId}/${step}`, form)).status).toBe(303);
  const holds = async (query: string): Promise<readonly boolean[]> => {
    const words = await client.page(`/proef/${reportId}${query}`);
    expect(words).toContain(officer.actor.name);
    return ["Femke Prins", "femke@prins.example", "Morgen bel ik"].map((one) => words.includes(one));
  };
  expect(await holds("")).toEqual([false, false, false]);
  expect(await holds("?identity=on")).toEqual([true, true, false]);
  expect(await holds("?notes=on")).toEqual([false, false, true]);
});
