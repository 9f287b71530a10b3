import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { testApp, testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aKeyHolder, aVisitor } from "#test/support/key-holder.ts";
import type { KeyHolder } from "#test/support/key-holder.ts";
import { reports } from "../../index.ts";
import { aReport } from "../../report.builder.ts";
import type { Updateable } from "kysely";
import type { DB } from "#platform/database/index.ts";
import { referenceOf } from "./reference.rules.ts";

let database: TestDatabase;
let here: { organisationId: string };
let officer: KeyHolder;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  here = await anOrganisation(database.owner);
  officer = await aKeyHolder(database, here, "report-officer");
});
afterAll(() => database.close());

const app = () => testApp({ db: database.db, modules: [reports], services: testServices().services });
const as = ({ actor, sessionId, token }: KeyHolder) => app().as(actor, undefined, { sessionId, token });

type Change = Updateable<DB["reports"]>;
const send = (change: Change = {}, ...readers: KeyHolder[]) =>
  aReport(database, here.organisationId, {
    readers: (readers.length === 0 ? [officer] : readers).map(({ personId }) => personId),
  }).then(async (report) => {
    if (Object.keys(change).length > 0)
      await database.owner
        .updateTable("reports")
        .set(change)
        .where("reportId", "=", report.reportId)
        .execute();
    return report;
  });

const shown = async (who: KeyHolder, path: string): Promise<string[]> =>
  [...(await as(who).page(path)).matchAll(/>(M26-[A-Z0-9-]+)</g)].flatMap(([, reference]) => reference ?? []);

const mine = () => ({ handlerId: officer.personId });

describe("the inbox", () => {
  test("is for who can read files, and says what happens while it is empty", async () => {
    expect((await app().stranger.get("/dossiers")).status).toBe(401);
    const employee = await aVisitor(database, here, "employee");
    expect((await as(employee).get("/dossiers")).status).toBe(403);
    expect(await as(officer).page("/dossiers")).toContain("Er staat geen melding open");
    const authority = await aVisitor(database, here, "authority");
    const text = await as(authority).page("/dossiers");
    expect(text).toContain("U hebt nog geen sleutel");
    expect(text).toContain("als u de vervanger van het meldpunt bent");
    expect(text).not.toContain("/dossiers/nieuw");
  });

  test("shows what one has a key to, the vault closed, and never a subject or a name", async () => {
    const other = await aKeyHolder(database, here, "report-officer");
    const [own, both] = [await send({}, officer), await send({}, officer, other)];
    expect((await shown(officer, "/dossiers")).toSorted()).toEqual(
      [own.reference, both.reference].toSorted(),
    );
    expect(await shown(other, "/dossiers")).toEqual([both.reference]);
    const text = await as(officer).page("/dossiers");
    expect(text).not.toMatch(/Kees Bakker|bonnen/);
  });

  test("puts the first term on top, and says in words how it stands", async () => {
    const late = await send({ nextDueOn: "2026-10-20" });
    await database.owner
      .updateTable("reportTerms")
      .set({ dueOn: "2026-10-30" })
      .where("reportId", "=", late.reportId)
      .where("kind", "=", "confirm")
      .execute();
    const soon = await send();
    expect(await shown(officer, "/dossiers")).toEqual([late.reference, soon.reference]);
    const text = await as(officer).page("/dossiers");
    expect(text).toContain("2 dagen te laat");
    expect(text).toMatch(/bp-tone-bad/);
    expect(text).toContain("ontvangst bevestigen");
  });

  test.each<[string, () => Change, string, string]>([
    ["state", () => ({ state: "handling" }), "stand=handling", "stand=received"],
    ["open or not", () => ({ state: "closed" }), "stand=all", "stand=received"],
    ["kind", () => ({ kind: "security" }), "soort=security", "soort=conduct"],
    ["who has it", mine, "wie=mine", "wie=nobody"],
    ["a late term", () => ({ nextDueOn: "2026-10-01" }), "termijn=late", "termijn=soon"],
    ["a term that ends soon", () => ({ nextDueOn: "2026-11-02" }), "termijn=soon", "termijn=late"],
    ["what nobody opened", () => ({ openedAt: null }), "nieuw=unopened", "nieuw=message"],
    [
      "a message of the reporter",
      () => ({ openedAt: new Date("2026-10-31T09:00:00Z") }),
      "nieuw=message",
      "nieuw=unopened",
    ],
  ])("is narrowed by %s", async (_what, change, shows, hides) => {
    const { reference } = await send(change());
    expect(await shown(officer, `/dossiers?${shows}`)).toEqual([reference]);
    expect(await shown(officer, `/dossiers?${hides}`)).toEqual([]);
    expect(await as(officer).page(`/dossiers?${hides}`)).toContain(
      "Bij deze keuze hoort geen enkele melding.",
    );
  });

  test("is found by reference however it is typed, whatever the state; not by who may not read it", async () => {
    const { reference } = await send({ state: "closed" });
    const typed = encodeURIComponent(reference.toLowerCase().replaceAll("-", " "));
    expect(await shown(officer, `/dossiers?kenmerk=${typed}`)).toEqual([reference]);
    const other = await aKeyHolder(database, here, "report-officer");
    expect(await as(other).page(`/dossiers?kenmerk=${typed}`)).toContain("Wij vinden dit kenmerk niet");
  });

  test("orders by when it came in", async () => {
    const [first, last] = [await send({}), await send({ receivedAt: new Date("2026-10-31T10:00:00Z") })];
    expect(await shown(officer, "/dossiers?volgorde=newest")).toEqual([last.reference, first.reference]);
    expect(await shown(officer, "/dossiers?volgorde=oldest")).toEqual([first.reference, last.reference]);
  });
});

describe("many reports", () => {
  const many = 1060;
  /** Rows without content: a list opens nothing. */
  const fill = async (personId: string): Promise<void> => {
    const rows = Array.from({ length: many }, (_, at) => ({
      at,
      fileId: randomUUID(),
      holderId: randomUUID(),
    }));
    const place = { organisationId: here.organisationId };
    const moment = new Date("2026-10-30T09:00:00Z");
    const box = Buffer.alloc(32);
    const holders = rows.map(({ fileId, holderId }) => ({
      ...place,
      fileId,
      holderId,
      kind: "person" as const,
      personId,
    }));
    await database.owner
      .insertInto("vaultFiles")
      .values(
        rows.map(({ fileId }) => ({
          ...place,
          fileId,
          madeAt: moment,
          keyVersion: 1,
          sequence: 1,
          manifest: box,
        })),
      )
      .execute();
    await database.owner
      .insertInto("vaultHolders")
      .values(holders.map((one) => ({ ...one, joinedAt: moment })))
      .execute();
    await database.owner
      .insertInto("vaultSeals")
      .values(holders.map((one) => ({ ...one, keyVersion: 1, sealed: box, sealedAt: moment })))
      .execute();
    await database.owner
      .insertInto("reports")
      .values(
        rows.map(({ at, fileId }) => ({
          ...place,
          fileId,
          reportId: randomUUID(),
          reference: `M26-${String(at).padStart(4, "0")}-XXXX`,
          kind: "violation" as const,
          channel: "web" as const,
          openness: "anonymous" as const,
          language: "nl" as const,
          questionnaire: "violation/1",
          sealedIn: "server" as const,
          receivedAt: moment,
          nextDueOn: "2026-11-06",
          concerned: box,
        })),
      )
      .execute();
  };

  test("are shown fifty on a page, counted to a thousand, to who reads all and to who reads few", async () => {
    await fill(officer.personId);
    const first = await as(officer).page("/dossiers");
    expect(first).toContain("1–50 van meer dan 1.000");
    expect(await shown(officer, "/dossiers?pagina=20")).toHaveLength(50);
    expect(await shown(officer, "/dossiers?pagina=999")).toEqual(await shown(officer, "/dossiers?pagina=20"));
    const few = await aKeyHolder(database, here, "report-officer");
    const { reference } = await send({}, few);
    expect(await shown(few, "/dossiers")).toEqual([reference]);
  });
});

test.each([
  ["M26-4KX7-Q2BD", "M26-4KX7-Q2BD"],
  [" m26 4kx7q2bd", "M26-4KX7-Q2BD"],
  ["M26-4KX7", undefined],
  ["%", undefined],
  ["", undefined],
])("what was typed as %j is the reference %j", (typed, expected) => {
  expect(referenceOf(typed)).toBe(expected);
});
