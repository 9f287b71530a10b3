import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { testApp, testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { anOpenVault, aVisitor } from "#test/support/key-holder.ts";
import type { KeyHolder } from "#test/support/key-holder.ts";
import { aReporter } from "#test/support/reporter.ts";
import { reports } from "../../index.ts";
import type { ConcernedPerson } from "../../report.ts";
import { aReport } from "../../report.builder.ts";

let database: TestDatabase;
let here: { organisationId: string };
let officer: KeyHolder;
let second: KeyHolder;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  here = await anOrganisation(database.owner);
  officer = await anOpenVault(database, here, "report-officer");
  second = await anOpenVault(database, here, "report-officer");
});
afterAll(() => database.close());

const setting = () => {
  const { services, notices } = testServices();
  const app = testApp({ db: database.db, modules: [reports], services });
  const as = ({ actor, sessionId, token }: KeyHolder) => app.as(actor, undefined, { sessionId, token });
  return { app, as, notices, stranger: app.stranger };
};

interface Sent {
  readonly concerned?: readonly ConcernedPerson[];
  readonly identityReader?: KeyHolder;
  readonly isOpen?: boolean;
  readonly opened?: readonly KeyHolder[];
}

/** A report that these people read; opened by who is named. */
const send = async (
  readers: readonly KeyHolder[],
  { concerned, identityReader, isOpen = false, opened = [] }: Sent = {},
) => {
  const sent = await aReport(database, here.organisationId, {
    readers: readers.map(({ personId }) => personId),
    ...(identityReader && { identityReader: identityReader.personId }),
    given: { sealedIn: "browser", ...(isOpen && { openness: "open" }) },
    told: {
      ...(concerned && { concerned }),
      ...(identityReader && {
        identity: { name: "Anna", contact: "anna@voorbeeld.nl", fileId: crypto.randomUUID() },
      }),
    },
  });
  const path = `/dossiers/${sent.reportId}`;
  const { as } = setting();
  for (const reader of opened) await as(reader).post(`${path}/geen-belang`);
  return { ...sent, path };
};

const readersOf = async (fileId: string): Promise<string[]> => {
  const rows = await database.owner
    .selectFrom("vaultHolders")
    .select("personId")
    .where("fileId", "=", fileId)
    .where("kind", "=", "person")
    .execute();
  return rows.flatMap(({ personId }) => personId ?? []).toSorted();
};
const ids = (...people: readonly KeyHolder[]): string[] => people.map(({ personId }) => personId).toSorted();

const identityFileOf = async (reportId: string): Promise<string> => {
  const row = await database.owner
    .selectFrom("reportIdentities")
    .select("fileId")
    .where("reportId", "=", reportId)
    .executeTakeFirstOrThrow();
  return row.fileId;
};

const eventsOf = async (reportId: string): Promise<string[]> => {
  const rows = await database.owner
    .selectFrom("reportEvents")
    .select("kind")
    .where("reportId", "=", reportId)
    .orderBy("happenedAt")
    .orderBy("kind")
    .execute();
  return rows.map(({ kind }) => kind);
};

const setFallback = (fallbackId: string) =>
  database.owner
    .insertInto("reportSettings")
    .values({ organisationId: here.organisationId, fallbackId, changedAt: new Date() })
    .execute();

describe("the readers of a file", () => {
  test("are seen and changed by its readers only, and after the statement to have no interest", async () => {
    const { path } = await send([officer]);
    const { as, stranger } = setting();
    expect((await stranger.get(`${path}/lezers`)).status).toBe(401);
    expect((await as(await aVisitor(database, here, "manager")).get(`${path}/lezers`)).status).toBe(403);
    expect((await as(second).get(`${path}/lezers`)).status).toBe(404);
    expect((await as(officer).get(`${path}/lezers`)).status).toBe(422);
    await as(officer).post(`${path}/geen-belang`);
    expect(await as(officer).page(`${path}/lezers`)).toContain(`${officer.actor.name} (u)`);
  });

  test("let somebody in, who reads everything and is told without content", async () => {
    const { path, fileId, reportId } = await send([officer], { opened: [officer] });
    const { as, notices } = setting();
    const form = { newReader: second.personId, newReason: "Neemt waar in de vakantie" };
    expect((await as(officer).post(`${path}/lezers`, form)).status).toBe(303);
    expect(await readersOf(fileId)).toEqual(ids(officer, second));
    expect(notices).toHaveLength(1);
    await as(second).post(`${path}/geen-belang`);
    expect(await as(second).page(path)).toContain("De bonnen kloppen niet.");
    expect(await eventsOf(reportId)).toContain("reader-joined");
    const again = await as(officer).post(`${path}/lezers`, form);
    expect(again.status).toBe(422);
    expect(await again.text()).toContain("leest het dossier al");
  });

  test.each<[string, () => Promise<object> | object, string]>([
    ["nobody", () => ({ newReason: "Neemt waar" }), "veld-newReader"],
    ["no reason", () => ({ newReader: second.personId, newReason: "" }), "veld-newReason"],
    [
      "somebody unknown",
      () => ({ newReader: crypto.randomUUID(), newReason: "Neemt waar" }),
      "veld-newReader",
    ],
    [
      "somebody without a key",
      async () => ({
        newReader: (await aVisitor(database, here, "investigator")).personId,
        newReason: "Neemt waar",
      }),
      "heeft nog geen sleutel",
    ],
  ])("do not let in %s", async (_what, form, says) => {
    const { path, fileId } = await send([officer], { opened: [officer] });
    const refused = await setting()
      .as(officer)
      .post(`${path}/lezers`, { ...(await form()) });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(says);
    expect(await readersOf(fileId)).toEqual(ids(officer));
  });

  test("do not let in who is excluded, or whose name is in the report", async () => {
    const named = await send([officer], {
      concerned: [{ name: second.actor.name, position: "" }],
      opened: [officer],
    });
    const { as } = setting();
    const form = { newReader: second.personId, newReason: "Neemt waar" };
    const refused = await as(officer).post(`${named.path}/lezers`, form);
    expect(await refused.text()).toContain("Deze persoon mag dit dossier niet lezen");
    const { path, fileId } = await send([officer], { opened: [officer] });
    const exclusion = { excluded: second.actor.name, excludeReason: "Werkt er nauw mee samen" };
    expect((await as(officer).post(`${path}/lezers/uitsluiten`, exclusion)).status).toBe(303);
    expect(await as(officer).page(`${path}/lezers`)).toContain("Uitgesloten van dit dossier");
    const after = await as(officer).post(`${path}/lezers`, form);
    expect(after.status).toBe(422);
    expect(await readersOf(fileId)).toEqual(ids(officer));
    const twice = await as(officer).post(`${path}/lezers/uitsluiten`, exclusion);
    expect(await twice.text()).toContain("Deze persoon is al uitgesloten.");
  });

  test("take somebody off, who then finds nothing; and exclude somebody who reads it", async () => {
    const third = await anOpenVault(database, here, "investigator");
    const { path, fileId, reportId } = await send([officer, second, third], { opened: [officer, second] });
    const { as } = setting();
    await as(officer).post(`${path}/behandelaar`, { handler: second.personId });
    const off = await as(officer).post(`${path}/lezers/afhalen`, {
      reader: second.personId,
      offReason: "Werkt nu ergens anders",
    });
    expect(off.status).toBe(303);
    expect((await as(second).get(path)).status).toBe(404);
    const exclusion = { excluded: third.actor.name, excludeReason: "Is familie" };
    expect((await as(officer).post(`${path}/lezers/uitsluiten`, exclusion)).status).toBe(303);
    expect(await readersOf(fileId)).toEqual(ids(officer));
    expect(await as(officer).page(path)).toContain("Nog niemand");
    expect(await eventsOf(reportId)).toEqual(
      expect.arrayContaining(["handler", "reader-left", "opened", "received"]),
    );
  });

  test("do not take themselves off here, nor the only one who knows the reporter", async () => {
    const { path, fileId } = await send([officer, second], { identityReader: second, opened: [officer] });
    const { as } = setting();
    const own = { reader: officer.personId, offReason: "Ik ga weg" };
    expect((await as(officer).post(`${path}/lezers/afhalen`, own)).status).toBe(422);
    const other = { reader: second.personId, offReason: "Werkt nu ergens anders" };
    const refused = await as(officer).post(`${path}/lezers/afhalen`, other);
    expect(await refused.text()).toContain("Alleen deze persoon weet wie de melder is");
    expect(await readersOf(fileId)).toEqual(ids(officer, second));
    const unknown = { excluded: "Niemand Zohetend", excludeReason: "Is familie" };
    const nobody = await as(officer).post(`${path}/lezers/uitsluiten`, unknown);
    expect(await nobody.text()).toContain("Wij kennen niemand die zo heet");
    const self = { excluded: officer.actor.name, excludeReason: "Is familie" };
    expect(await (await as(officer).post(`${path}/lezers/uitsluiten`, self)).text()).toContain(
      "Doe dan een stap terug",
    );
  });
});

describe("whoever handles a report", () => {
  test("takes it, hands it over to another reader, who is told; not to somebody else", async () => {
    const { path, reportId } = await send([officer, second], { opened: [officer] });
    const outsider = await anOpenVault(database, here, "report-officer");
    const { as, notices } = setting();
    const handler = async () =>
      (
        await database.owner
          .selectFrom("reports")
          .select("handlerId")
          .where("reportId", "=", reportId)
          .executeTakeFirstOrThrow()
      ).handlerId;
    expect((await as(officer).post(`${path}/behandelaar`, { handler: officer.personId })).status).toBe(303);
    expect(await handler()).toBe(officer.personId);
    expect(notices).toEqual([]);
    await as(officer).post(`${path}/behandelaar`, { handler: second.personId });
    expect(await handler()).toBe(second.personId);
    expect(notices).toHaveLength(1);
    const refused = await as(officer).post(`${path}/behandelaar`, { handler: outsider.personId });
    expect(refused.status).toBe(422);
    expect(await handler()).toBe(second.personId);
    expect((await as(outsider).post(`${path}/behandelaar`, { handler: outsider.personId })).status).toBe(404);
  });
});

describe("stepping back", () => {
  test("takes the reader off for good, before or after opening, and tells the others", async () => {
    for (const opened of [[], [officer]]) {
      const { path, fileId, reportId } = await send([officer, second], { opened });
      const { as, notices } = setting();
      expect((await as(officer).post(`${path}/stap-terug`)).headers.get("location")).toBe("/dossiers");
      expect(await readersOf(fileId)).toEqual(ids(second));
      expect((await as(officer).get(path)).status).toBe(404);
      expect(notices).toHaveLength(1);
      expect(await eventsOf(reportId)).toContain("stepped-back");
      await as(second).post(`${path}/geen-belang`);
      const back = await as(second).post(`${path}/lezers`, {
        newReader: officer.personId,
        newReason: "Toch weer nodig",
      });
      expect(back.status).toBe(422);
    }
  });

  test("is refused to the last reader until there is a fallback, who then comes in first", async () => {
    const { path, fileId } = await send([officer]);
    const { as } = setting();
    const alone = await as(officer).post(`${path}/stap-terug`);
    expect(alone.status).toBe(422);
    expect(await alone.text()).toContain("er is geen vervanger die het kan overnemen");
    expect(await readersOf(fileId)).toEqual(ids(officer));
    const fallback = await anOpenVault(database, here, "authority");
    await setFallback(fallback.personId);
    expect((await as(officer).post(`${path}/stap-terug`)).status).toBe(303);
    expect(await readersOf(fileId)).toEqual(ids(fallback));
    await as(fallback).post(`${path}/geen-belang`);
    expect(await as(fallback).page(path)).toContain("De bonnen kloppen niet.");
  });

  test.each([
    ["is named in the report", true],
    ["is excluded", false],
  ])("is refused when the fallback %s", async (_what, named) => {
    const fallback = await anOpenVault(database, here, "authority");
    await setFallback(fallback.personId);
    const concerned = named ? [{ name: fallback.actor.name, position: "" }] : [];
    const { path, fileId, reportId } = await send([officer], { concerned });
    const { organisationId } = here;
    if (!named)
      await database.owner
        .insertInto("reportExclusions")
        .values({
          organisationId,
          fileId,
          reportId,
          personId: fallback.personId,
          source: "reporter",
          madeAt: new Date(),
        })
        .execute();
    expect((await setting().as(officer).post(`${path}/stap-terug`)).status).toBe(422);
    expect(await readersOf(fileId)).toEqual(ids(officer));
  });

  test("asks the reporter before another reader learns who that is", async () => {
    const sent = await send([officer, second], { identityReader: officer });
    const { path, reportId } = sent;
    const { as, app, notices } = setting();
    const identityFile = await identityFileOf(reportId);
    expect(await readersOf(identityFile)).toEqual(ids(officer));
    expect((await as(officer).post(`${path}/stap-terug`)).status).toBe(303);
    expect(await readersOf(identityFile)).toEqual([]);
    expect(notices).toHaveLength(1);
    await as(second).post(`${path}/geen-belang`);
    expect((await as(second).get(`${path}/melder/openen`)).status).toBe(404);
    const reporter = aReporter(app);
    await reporter.post("/melden/dossier", { meldcode: sent.code });
    const [, question] = /href="(\/melden\/dossier\/1\/toestemming\/[^"]+)"/.exec(
      await reporter.page("/melden/dossier/1"),
    ) ?? ["", ""];
    const asked = await reporter.page(question);
    expect(asked).toContain(`${second.actor.name} wil graag weten wie u bent`);
    expect(asked).toContain("doet uw melding niet meer");
    expect((await reporter.post(question, { answer: "agreed" })).status).toBe(303);
    expect(await readersOf(identityFile)).toEqual(ids(second));
    const shown = await as(second).post(`${path}/melder/openen`, { reason: "Gesprek gevraagd." });
    expect(await shown.text()).toContain("anna@voorbeeld.nl");
    await reporter.post(`${question}/intrekken`);
    expect(await readersOf(identityFile)).toEqual([]);
  });

  test("lets in whom the reporter agreed to already, and asks about nobody else", async () => {
    const third = await anOpenVault(database, here, "report-officer");
    const sent = await send([officer, second, third], { identityReader: officer, opened: [third] });
    const { as, app } = setting();
    const asked = await as(third).post(`${sent.path}/melder/vragen`, { why: "Om u te helpen." });
    expect(asked.status).toBe(303);
    const reporter = aReporter(app);
    await reporter.post("/melden/dossier", { meldcode: sent.code });
    const questions = async () => [
      ...new Set(
        (await reporter.page("/melden/dossier/1")).match(/\/melden\/dossier\/1\/toestemming\/[\w-]+/g),
      ),
    ];
    const [question = ""] = await questions();
    expect((await reporter.post(question, { answer: "agreed" })).status).toBe(303);
    const identityFile = await identityFileOf(sent.reportId);
    expect(await readersOf(identityFile)).toEqual(ids(officer));
    expect((await as(officer).post(`${sent.path}/stap-terug`)).status).toBe(303);
    expect(await readersOf(identityFile)).toEqual(ids(third));
    expect(await questions()).toEqual([question]);
  });

  test("leaves the name closed when the reporter refuses; another may ask again", async () => {
    const sent = await send([officer, second], { identityReader: officer, opened: [second] });
    const { as, app } = setting();
    const identityFile = await identityFileOf(sent.reportId);
    await as(officer).post(`${sent.path}/stap-terug`);
    const reporter = aReporter(app);
    await reporter.post("/melden/dossier", { meldcode: sent.code });
    const [, question] = /href="(\/melden\/dossier\/1\/toestemming\/[^"]+)"/.exec(
      await reporter.page("/melden/dossier/1"),
    ) ?? ["", ""];
    await reporter.post(question, { answer: "refused" });
    expect(await readersOf(identityFile)).toEqual([]);
    expect((await as(second).post(`${sent.path}/melder/vragen`, { why: "Om u te helpen." })).status).toBe(
      303,
    );
  });

  test("passes the name on without asking where it was told openly", async () => {
    const { path, reportId } = await send([officer, second], { identityReader: officer, isOpen: true });
    const identityFile = await identityFileOf(reportId);
    await setting().as(officer).post(`${path}/stap-terug`);
    expect(await readersOf(identityFile)).toEqual(ids(second));
  });
});

const about = (who: KeyHolder) => [{ name: who.actor.name, position: "" }];

describe("a reader whose name is in the report", () => {
  test("does not get in, and is taken off by the system itself", async () => {
    const { path, fileId, reportId } = await send([officer, second], { concerned: about(officer) });
    const { as, notices } = setting();
    const text = await as(officer).page(path);
    expect(text).toContain("U kunt dit dossier niet openen");
    expect(text).not.toContain("De bonnen kloppen niet.");
    expect(await readersOf(fileId)).toEqual(ids(second));
    expect((await as(officer).get(path)).status).toBe(404);
    expect(notices).toHaveLength(1);
    expect(await eventsOf(reportId)).toContain("stepped-back");
  });

  test("does not get in by stating to have no interest either", async () => {
    const { path, fileId } = await send([officer, second], { concerned: about(officer) });
    const stated = await setting().as(officer).post(`${path}/geen-belang`);
    expect(await stated.text()).toContain("U kunt dit dossier niet openen");
    expect(await readersOf(fileId)).toEqual(ids(second));
  });

  test("stays outside a closed file where nobody can take over", async () => {
    const { path, fileId } = await send([officer], { concerned: about(officer) });
    const { as } = setting();
    const text = await as(officer).page(path);
    expect(text).toContain("Het dossier blijft voor u dicht.");
    expect(text).not.toContain("De bonnen kloppen niet.");
    expect(await readersOf(fileId)).toEqual(ids(officer));
    expect((await as(officer).get(`${path}/lezers`)).status).toBe(422);
  });
});
