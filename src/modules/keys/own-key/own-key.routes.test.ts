import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { withActor } from "#platform/database/index.ts";
import { createFile, unlock, writeRows } from "#platform/vault/index.ts";
import { passphrase } from "#platform/vault/vault.builder.ts";
import { testApp, testMoment } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aKeyHolder, anOpenVault, aVisitor } from "#test/support/key-holder.ts";
import type { KeyHolder } from "#test/support/key-holder.ts";
import { keys } from "../index.ts";

let database: TestDatabase;
let here: { organisationId: string };
beforeAll(async () => {
  database = await testDatabase();
  here = await anOrganisation(database.owner);
});
afterAll(() => database.close());

const now = new Date(testMoment);
const app = () => testApp({ db: database.db, modules: [keys] });
const as = (who: KeyHolder) => app().as(who.actor, undefined, who);

const chosen = "molen kade fietsbel polder zeewier";
const twice = (words: string) => ({ passphrase: words, again: words });

const opens = async ({ actor, sessionId, token }: KeyHolder, words: string): Promise<string> =>
  (
    await withActor(database.db, actor, (tx) =>
      unlock(tx, actor, { sessionId, token, passphrase: words }, now),
    )
  ).outcome;

const aFileOf = ({ actor }: KeyHolder) =>
  withActor(database.db, actor, async (tx) => {
    const { organisationId, personId } = actor;
    const file = await createFile(tx, actor, { organisationId, readers: [personId] }, now);
    await writeRows(tx, file, [{ table: "proof", rowId: file.fileId, texts: { text: "melding" } }]);
  });

describe("the page of the own vault", () => {
  test("is for who reads confidential files, and says what to do without a key", async () => {
    expect((await app().stranger.get("/kluis")).status).toBe(401);
    expect((await as(await aVisitor(database, here, "manager")).get("/kluis")).status).toBe(403);
    const text = await as(await aVisitor(database, here, "counsellor")).page("/kluis");
    expect(text).toContain("U hebt nog geen sleutel");
    expect(text).toContain('href="/kluis/sleutel"');
    expect(text).toContain("Uw organisatie heeft nog geen herstelsleutel");
  });

  test("shows whether it is open, since when the key is there, and the fingerprint that a colleague sees too", async () => {
    const reader = await anOpenVault(database, here, "report-officer");
    const text = await as(reader).page("/kluis");
    expect(text).toContain("Open tot 10:30");
    expect(text).toContain("1 november 2026");
    const [fingerprint = ""] = /(?:[0-9a-f]{4} ){7}[0-9a-f]{4}/.exec(text) ?? [];
    const colleague = await aKeyHolder(database, here, "investigator");
    const seen = await as(colleague).page("/kluis");
    expect(seen).toContain("Gesloten");
    expect(seen).toContain(reader.actor.name);
    expect(seen).toContain(fingerprint);
  });
});

describe("making a key", () => {
  test("takes a passphrase typed twice, opens the vault and goes back", async () => {
    const who = await aVisitor(database, here, "report-officer");
    const done = await as(who).post("/kluis/sleutel?terug=/dossiers/7", twice(chosen));
    expect([done.status, done.headers.get("location")]).toEqual([303, "/dossiers/7"]);
    expect(await as(who).page("/kluis")).toContain("Open tot");
    expect(await opens(who, chosen)).toBe("open");
  });

  test("leads nowhere else than to a page of this site", async () => {
    const who = await aVisitor(database, here, "counsellor");
    const done = await as(who).post("/kluis/sleutel?terug=https://elders.example/", twice(chosen));
    expect(done.headers.get("location")).toBe("/kluis");
  });

  test.each([
    ["nothing", twice(""), ["Vul een wachtzin in.", "Vul de wachtzin nog een keer in."]],
    ["one that is short", twice("te kort"), ["ten minste 16 tekens"]],
    ["one that repeats itself", twice("aaaaaaaaaaaaaaaaaaaaa"), ["steeds hetzelfde terug"]],
    ["one that many people use", twice("welkom2026welkom"), ["Neem bijvoorbeeld"]],
    ["two that differ", { passphrase: chosen, again: `${chosen}s` }, ["niet gelijk"]],
  ])("refuses %s", async (_what, form, reasons) => {
    const who = await aVisitor(database, here, "report-officer");
    const refused = await as(who).post("/kluis/sleutel", form);
    expect(refused.status).toBe(422);
    const text = await refused.text();
    for (const reason of reasons) expect(text).toContain(reason);
    expect(await opens(who, form.passphrase)).toBe("no-key");
  });

  test("proposes six words in the language of the page, and the same ones again after a refusal", async () => {
    const client = as(await aVisitor(database, here, "report-officer"));
    const proposed = async (path: string) =>
      /name="proposed" value="([a-z]+(?: [a-z]+){5})"/.exec(await client.page(path))?.[1] ?? "";
    const [first, other] = [await proposed("/kluis/sleutel"), await proposed("/kluis/sleutel")];
    expect(first).not.toBe(other);
    const text = await (await client.post("/kluis/sleutel", { ...twice("te kort"), proposed: first })).text();
    expect(text).toContain(`name="proposed" value="${first}"`);
    const forged = await client.post("/kluis/sleutel", { ...twice("te kort"), proposed: "<b>qzx" });
    expect(await forged.text()).not.toContain("qzx");
  });

  test("happens once: who has a key is told about another one", async () => {
    const who = await aKeyHolder(database, here, "report-officer");
    expect((await as(who).get("/kluis/sleutel")).status).toBe(409);
    expect((await as(who).post("/kluis/sleutel", twice(chosen))).status).toBe(409);
  });
});

describe("opening and closing", () => {
  test("opens with the passphrase and leads back; a wrong one is counted and comes back", async () => {
    const who = await aKeyHolder(database, here, "report-officer");
    const path = "/kluis/openen?terug=%2Fdossiers%3Fsoort%3Dnieuw";
    expect((await as(who).post(path, { vaultPassphrase: "" })).status).toBe(422);
    const wrong = await as(who).post(path, { vaultPassphrase: "een andere zin" });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain("terug=%2Fdossiers%3Fsoort%3Dnieuw");
    const { failures } = await database.owner
      .selectFrom("vaultPersonSecrets")
      .select("failures")
      .where("personId", "=", who.personId)
      .executeTakeFirstOrThrow();
    expect(failures).toBe(1);
    const right = await as(who).post(path, { vaultPassphrase: passphrase });
    expect([right.status, right.headers.get("location")]).toEqual([303, "/dossiers?soort=nieuw"]);
    expect((await as(who).post("/kluis/sluiten")).status).toBe(303);
    expect(await as(who).page("/kluis")).toContain("Gesloten");
  });
});

describe("another passphrase", () => {
  const change = { vaultPassphrase: passphrase, ...twice(chosen) };

  test("opens the same key; the earlier one no longer", async () => {
    const who = await aKeyHolder(database, here, "report-officer");
    expect((await as(who).post("/kluis/wachtzin", change)).status).toBe(303);
    expect(await opens(who, passphrase)).toBe("wrong");
    expect(await opens(who, chosen)).toBe("open");
  });

  test.each([
    [
      "the current one is wrong",
      { ...change, vaultPassphrase: "de verkeerde zin" },
      "Dit is niet de wachtzin",
    ],
    ["the current one is missing", { ...change, vaultPassphrase: "" }, "Vul uw huidige wachtzin in."],
    ["the new one is short", { ...change, ...twice("te kort") }, "ten minste 16 tekens"],
  ])("is refused when %s, also while the vault is open", async (_what, form, reason) => {
    const who = await anOpenVault(database, here, "report-officer");
    const refused = await as(who).post("/kluis/wachtzin", form);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(reason);
    expect(await opens(who, passphrase)).toBe("open");
  });
});

describe("another key", () => {
  test("wants a tick; then the old files wait, and those who recover are told how many", async () => {
    const who = await aKeyHolder(database, here, "report-officer");
    await aFileOf(who);
    await aFileOf(who);
    const client = as(who);
    expect((await client.post("/kluis/sleutel/nieuw", twice(chosen))).status).toBe(422);
    expect(await opens(who, passphrase)).toBe("open");
    const done = await client.post("/kluis/sleutel/nieuw", { ...twice(chosen), confirm: "on" });
    expect(done.status).toBe(303);
    expect(await opens(who, passphrase)).toBe("wrong");
    expect(await client.page("/kluis")).toContain("2 dossiers wachten op de herstelsleutel");
    const overview = await as(await aVisitor(database, here, "administrator")).page("/kluis/herstel");
    expect(overview).toContain(who.actor.name);
    expect(overview).toContain("heeft een nieuwe sleutel gemaakt");
  });
});
