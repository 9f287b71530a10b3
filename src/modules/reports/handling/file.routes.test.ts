import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { testApp, testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { anOpenVault, aVisitor } from "#test/support/key-holder.ts";
import type { KeyHolder } from "#test/support/key-holder.ts";
import { reports } from "../index.ts";
import { aReport } from "../report.builder.ts";

let database: TestDatabase;
let here: { organisationId: string };
beforeAll(async () => {
  database = await testDatabase();
  here = await anOrganisation(database.owner);
});
afterAll(() => database.close());

const site = () => {
  const { services, log } = testServices();
  const app = testApp({ db: database.db, modules: [reports], services });
  const as = ({ actor, sessionId, token }: KeyHolder) => app.as(actor, undefined, { sessionId, token });
  return { as, log, stranger: app.stranger };
};

const anOfficer = () => anOpenVault(database, here, "report-officer");
const send = (...readers: KeyHolder[]) =>
  aReport(database, here.organisationId, { readers: readers.map(({ personId }) => personId) });

describe("a file", () => {
  test("is closed to strangers, to other roles, and to officers without a key to it", async () => {
    const [reader, other] = [await anOfficer(), await anOfficer()];
    const coordinator = await anOpenVault(database, here, "coordinator");
    const { reportId } = await send(reader);
    const { as, stranger } = site();
    const path = `/dossiers/${reportId}`;
    expect((await stranger.get(path)).status).toBe(401);
    expect((await as(await aVisitor(database, here, "employee")).get(path)).status).toBe(403);
    expect((await as(other).get(path)).status).toBe(404);
    expect((await as(coordinator).get(path)).status).toBe(404);
    expect((await as(other).post(`${path}/geen-belang`)).status).toBe(404);
  });

  test("shows whom it is about first, and its content after the statement to have no interest", async () => {
    const reader = await anOfficer();
    const { reportId, reference } = await send(reader);
    const { as } = site();
    const before = await as(reader).page(`/dossiers/${reportId}`);
    expect(before).toContain("Kees Bakker");
    expect(before).not.toContain("De bonnen kloppen niet.");
    const stated = await as(reader).post(`/dossiers/${reportId}/geen-belang`);
    expect(stated.headers.get("location")).toBe(`/dossiers/${reportId}`);
    const after = await as(reader).page(`/dossiers/${reportId}`);
    expect(after).toContain("De bonnen kloppen niet.");
    expect(after).toContain(reference);
    expect((await as(reader).post(`/dossiers/${reportId}/geen-belang`)).status).toBe(303);
  });
});
