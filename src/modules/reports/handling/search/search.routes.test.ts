import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { testApp, testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aKeyHolder, anOpenVault, aVisitor } from "#test/support/key-holder.ts";
import type { KeyHolder } from "#test/support/key-holder.ts";
import { reports } from "../../index.ts";
import { aReport } from "../../report.builder.ts";

let database: TestDatabase;
let here: { organisationId: string };
let officer: KeyHolder;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  here = await anOrganisation(database.owner);
  officer = await anOpenVault(database, here, "report-officer");
});
afterAll(() => database.close());

const app = () => testApp({ db: database.db, modules: [reports], services: testServices().services });
const as = ({ actor, sessionId, token }: KeyHolder) => app().as(actor, undefined, { sessionId, token });

const send = async (story: string, opened: boolean, ...readers: KeyHolder[]) => {
  const sent = await aReport(database, here.organisationId, {
    readers: readers.map(({ personId }) => personId),
    told: { answers: { "what-happened": story } },
  });
  if (opened) for (const reader of readers) await as(reader).post(`/dossiers/${sent.reportId}/geen-belang`);
  return sent;
};

const search = async (who: KeyHolder, words: string): Promise<string> => {
  const answer = await as(who).post("/dossiers/zoeken", { words });
  expect(answer.status).toBe(200);
  return answer.text();
};

describe("searching in files", () => {
  test("is for who reads files, with the vault open", async () => {
    expect((await app().stranger.post("/dossiers/zoeken", { words: "brug" })).status).toBe(401);
    expect((await as(await aVisitor(database, here, "manager")).get("/dossiers/zoeken")).status).toBe(403);
    const closed = await aKeyHolder(database, here, "report-officer");
    expect(await as(closed).page("/dossiers/zoeken")).toContain("Open uw kluis");
    expect((await as(officer).post("/dossiers/zoeken", { words: "br" })).status).toBe(422);
  });

  test("finds the words in files one has opened, and in no other", async () => {
    const other = await anOpenVault(database, here, "report-officer");
    const hit = await send("Bij de brug is iets mis met het zand.", true, officer);
    const unopened = await send("De brug, nog niet geopend.", false, officer);
    const foreign = await send("De brug van een ander.", true, other);
    const text = await search(officer, "BRUG zand");
    expect(text).toContain(hit.reference);
    expect(text).toContain("1 dossier gevonden, gezocht in 1.");
    const all = await search(officer, "brug");
    expect(all).not.toContain(unopened.reference);
    expect(all).not.toContain(foreign.reference);
    expect(await search(officer, "bakker inkoper")).toContain("bij de personen");
    expect(await search(officer, "sluis")).toContain("Deze woorden staan in geen van de dossiers");
    expect(await search(await anOpenVault(database, here, "authority"), "brug")).toContain(
      "U hebt nog geen dossier geopend",
    );
  });

  test("leaves the words in no entry of the log", async () => {
    await send("Bij de brug.", true, officer);
    await search(officer, "onvindbaarwoord");
    const rows = await database.owner
      .selectFrom("auditEntries")
      .selectAll()
      .where("personId", "=", officer.personId)
      .where("event", "=", "report.searched")
      .execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain("onvindbaarwoord");
  });
});
