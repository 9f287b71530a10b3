import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { fields, get, page, post, redirect, refuse } from "#platform/http/index.ts";
import type { Module } from "#platform/module/index.ts";
import { passphrase } from "#platform/vault/vault.builder.ts";
import { testApp, testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { demonstrationPassphrase } from "../demonstration.ts";
import { aKeyHolder, anOpenVault, aVisitor } from "#test/support/key-holder.ts";
import type { KeyHolder } from "#test/support/key-holder.ts";
import { confidential } from "./confidential.tsx";
import { openVault } from "./open-vault.ts";

let database: TestDatabase;
let here: { organisationId: string };
beforeAll(async () => {
  database = await testDatabase();
  here = await anOrganisation(database.owner);
});
afterAll(() => database.close());

const taken: string[] = [];
const noteForm = z.object({ text: fields.requiredText(2000), tags: fields.list(z.string()) });

/** A subject with one confidential page, one form and one that takes files. */
const subject: Module = {
  name: "subject",
  navigation: [],
  routes: [
    confidential(
      get({
        path: "/geheim/:number",
        permission: ["report-officer"],
        audit: "subject.read",
        params: z.object({ number: fields.wholeNumber() }),
        answer: async (context) => page("Geheim", (await openVault(context)).personId),
      }),
    ),
    ...[false, true].map((files) =>
      confidential(
        post({
          path: files ? "/geheim/bestand" : "/geheim/notitie",
          permission: ["report-officer"],
          audit: "subject.noted",
          files,
          form: noteForm,
          submit: async (context, { text, tags }) => {
            await openVault(context);
            if (text === "nee") return refuse("text", { nl: "Dit kan niet.", en: "This cannot be." });
            taken.push([text, ...tags].join("|"));
            return redirect("/geheim/1");
          },
        }),
      ),
    ),
    get({
      path: "/onbeschermd",
      permission: "signed-in",
      audit: "subject.read",
      answer: async (context) => page("Mis", (await openVault(context)).personId),
    }),
  ],
};

const setting = () => {
  const { services, log, clock } = testServices();
  const app = testApp({ db: database.db, modules: [subject], services });
  const as = ({ actor, sessionId, token }: KeyHolder) => app.as(actor, undefined, { sessionId, token });
  return { as, log, clock, services, stranger: app.stranger };
};

const eventsOf = async ({ personId }: KeyHolder): Promise<string[]> => {
  const rows = await database.owner
    .selectFrom("auditEntries")
    .select(["event", "result"])
    .where("personId", "=", personId)
    .where("event", "!=", "vault.key-made")
    .execute();
  return rows.map(({ event, result }) => `${event} ${result}`).toSorted();
};

describe("a confidential page", () => {
  test("answers while the vault is open, to the role it is for", async () => {
    const reader = await anOpenVault(database, here, "report-officer");
    const { as, stranger } = setting();
    expect(await as(reader).page("/geheim/1")).toContain(reader.personId);
    expect(await eventsOf(reader)).toEqual(["subject.read done"]);
    expect((await stranger.get("/geheim/1")).status).toBe(401);
    const other = await aVisitor(database, here, "coordinator");
    expect((await as(other).get("/geheim/1")).status).toBe(403);
  });

  test("closed, it asks for the passphrase, leads back, and nothing counts as read", async () => {
    const reader = await aKeyHolder(database, here, "report-officer");
    const text = await setting().as(reader).page("/geheim/1?zoek=brug+en+sluis");
    expect(text).toContain('<h1 class="nl-heading nl-heading--level-1">Open uw kluis</h1>');
    expect(text).toContain(
      `action="/kluis/openen?terug=${encodeURIComponent("/geheim/1?zoek=brug+en+sluis")}"`,
    );
    expect(text).not.toContain(reader.personId);
    expect(await eventsOf(reader)).toEqual([]);
  });

  test("whoever has no key yet learns what it is and where to make one", async () => {
    const newcomer = await aVisitor(database, here, "report-officer");
    const text = await setting().as(newcomer).page("/geheim/1");
    expect(text).toContain("Wat is een sleutel?");
    expect(text).toContain('href="/kluis/sleutel?terug=%2Fgeheim%2F1"');
  });

  test("shows the passphrase of the demonstration only there", async () => {
    const reader = await aKeyHolder(database, here, "report-officer");
    const { as, services } = setting();
    expect(await as(reader).page("/geheim/1")).not.toContain(demonstrationPassphrase);
    const shown = testApp({
      db: database.db,
      modules: [subject],
      services: { ...services, config: { ...services.config, demonstration: true } },
    });
    const text = await shown.as(reader.actor, undefined, reader).page("/geheim/1");
    expect(text).toContain(demonstrationPassphrase);
  });
});

describe("a confidential form", () => {
  const typed = { text: 'De "brug" <b>\nen de sluis', tags: ["een", "twee"] };

  test("closed, it keeps everything typed, and goes on once the passphrase comes with it", async () => {
    const reader = await aKeyHolder(database, here, "report-officer");
    const { as } = setting();
    const asked = await as(reader).post("/geheim/notitie", typed);
    const text = await asked.text();
    expect(asked.status).toBe(200);
    expect(text).toContain('action="/geheim/notitie"');
    expect(text).toContain('name="text" value="De &quot;brug&quot; &lt;b&gt;\nen de sluis"');
    expect(text).toContain('name="tags" value="een"');
    expect(text).toContain('name="tags" value="twee"');
    expect(taken.splice(0)).toEqual([]);
    const done = await as(reader).post("/geheim/notitie", { ...typed, vaultPassphrase: passphrase });
    expect(done.status).toBe(303);
    expect(taken.splice(0)).toEqual(['De "brug" <b>\nen de sluis|een|twee']);
    expect(await eventsOf(reader)).toEqual(["subject.noted done", "vault.opened done"]);
  });

  test("a wrong passphrase is counted and told, what was typed stays, and guessing has to wait", async () => {
    const reader = await aKeyHolder(database, here, "report-officer");
    const { as } = setting();
    const guess = { ...typed, vaultPassphrase: "de verkeerde wachtzin" };
    const wrong = await as(reader).post("/geheim/notitie", guess);
    const text = await wrong.text();
    expect(wrong.status).toBe(422);
    expect(text).toContain("Dit is niet de wachtzin van uw kluis.");
    expect(text).toContain('name="tags" value="twee"');
    expect(text).not.toContain("de verkeerde wachtzin");
    for (let attempt = 2; attempt <= 4; attempt += 1) await as(reader).post("/geheim/notitie", guess);
    const waiting = await as(reader).post("/geheim/notitie", { ...typed, vaultPassphrase: passphrase });
    expect(await waiting.text()).toContain("over 5 seconden opnieuw proberen");
    expect(taken.splice(0)).toEqual([]);
    expect(await eventsOf(reader)).toEqual(Array.from({ length: 4 }, () => "vault.opened refused"));
  });

  test("the vault stays open when the form itself is refused", async () => {
    const reader = await aKeyHolder(database, here, "report-officer");
    const { as } = setting();
    const refused = await as(reader).post("/geheim/notitie", {
      text: "nee",
      vaultPassphrase: passphrase,
    });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Dit kan niet.");
    expect((await as(reader).post("/geheim/notitie", { text: "ja" })).status).toBe(303);
    expect(taken.splice(0)).toEqual(["ja"]);
    expect(await eventsOf(reader)).toEqual([
      "subject.noted done",
      "subject.noted refused",
      "vault.opened done",
    ]);
  });

  test("with files, the texts are kept and it is said that the file has to be chosen again", async () => {
    const reader = await aKeyHolder(database, here, "report-officer");
    const { as } = setting();
    const form = new FormData();
    form.append("text", "Bij dit bestand");
    form.append("file", new File(["%PDF-1.7"], "bijlage.pdf", { type: "application/pdf" }));
    const asked = await (await as(reader).upload("/geheim/bestand", form)).text();
    expect(asked).toContain('name="text" value="Bij dit bestand"');
    expect(asked).toContain('enctype="multipart/form-data"');
    expect(asked).toContain("Alleen een bestand gaat niet mee");
    const again = new FormData();
    again.append("text", "Bij dit bestand");
    again.append("vaultPassphrase", passphrase);
    expect((await as(reader).upload("/geheim/bestand", again)).status).toBe(303);
    expect(taken.splice(0)).toEqual(["Bij dit bestand"]);
  });

  test("without a key, what was typed waits until one is made", async () => {
    const newcomer = await aVisitor(database, here, "report-officer");
    const text = await (await setting().as(newcomer).post("/geheim/notitie", typed)).text();
    expect(text).toContain("in een nieuw tabblad");
    expect(text).toContain('name="tags" value="twee"');
  });
});

test("a page that opens the vault outside confidential() is a fault, not an open door", async () => {
  const reader = await aKeyHolder(database, here, "report-officer");
  const { as, log } = setting();
  expect((await as(reader).get("/onbeschermd")).status).toBe(500);
  expect(log.entries.map(({ error }) => String(error))).toEqual([
    "Error: a route opens the vault without standing within confidential()",
  ]);
});
