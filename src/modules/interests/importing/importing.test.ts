import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actorOf, anActor, anOrganisation, aPerson } from "#modules/organisations/organisation.builder.ts";
import { withActor } from "#platform/database/index.ts";
import { testApp, testServices } from "#test/support/app.ts";
import { registerUpload, seenIn } from "#test/support/register-upload.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { interests } from "../index.ts";
import { ledgerOf } from "../declarations.queries.ts";
import { registerImportCommand } from "./import-command.ts";

let database: TestDatabase;
let world: Awaited<ReturnType<typeof makeWorld>>;

const makeWorld = async () => {
  const { owner, db } = database;
  const here = await anOrganisation(owner);
  const app = testApp({ db, modules: [interests] });
  const coordinator = await anActor(owner, here, "coordinator");
  return {
    here,
    app,
    coordinator,
    noor: await aPerson(owner, here, { externalKey: "7", email: "Noor@proef.example" }),
    gone: await aPerson(owner, here, { externalKey: "8", email: "sam@proef.example", endsOn: "2025-12-31" }),
    colleague: await anActor(owner, here),
    administrator: await anActor(owner, here, "administrator"),
    folder: await mkdtemp(join(tmpdir(), "bp-registers-")),
  };
};
beforeAll(async () => {
  database = await testDatabase();
  world = await makeWorld();
});
afterAll(async () => {
  await database.close();
  await rm(world.folder, { recursive: true });
});

const look = "/registers/importeren";
const take = "/registers/importeren/uitvoeren";

type Fields = Readonly<Record<string, string>>;
const sent = (content: string | Uint8Array<ArrayBuffer>, fields: Fields = {}): FormData =>
  registerUpload(content, { register: "side-activity", ...fields });
const client = () => world.app.as(world.coordinator);

/** Looks at a file and takes it; what the second page says. */
const takeOver = async (content: string, fields: Fields = {}): Promise<string> => {
  const page = await (await client().upload(look, sent(content, fields))).text();
  const response = await client().upload(take, sent(content, { ...fields, seen: seenIn(page) }));
  expect(response.status).toBe(200);
  return response.text();
};
const rows = (label: string) =>
  database.owner
    .selectFrom("declarations")
    .selectAll()
    .where("organisationId", "=", world.here.organisationId)
    .where("label", "=", label)
    .execute();

const header =
  "personeelsnummer;e-mail;organisatie;werkzaamheid;uren per week;betaling;begindatum;einddatum;opgegeven op;besluit;besluitdatum;voorwaarden;kenmerk";
const lineOf = (
  label: string,
  change: { who?: string; decision?: string; reference?: string } = {},
): string => {
  const { who = "7;", decision = "toegestaan;10-09-2023;", reference = "" } = change;
  return `${who};${label};Penningmeester;2,5;onbetaald;01-09-2023;;28-08-2023;${decision};${reference}`;
};
const fileOf = (...lines: readonly string[]): string => `${[header, ...lines].join("\n")}\n`;

describe("who comes", () => {
  test("is the coordinator and nobody else", async () => {
    const file = fileOf(lineOf("Niemand"));
    const anonymous = await world.app.app.request("http://localhost:3000/registers/importeren");
    expect(anonymous.status).toBe(401);
    for (const actor of [world.colleague, world.administrator])
      for (const path of [look, take])
        expect((await world.app.as(actor).upload(path, sent(file))).status).toBe(403);
    expect(await rows("Niemand")).toEqual([]);
    expect(await client().page("/registers")).toContain(look);
  });

  test("cannot take over an own declaration, by page or past it", async () => {
    const { coordinator, here } = world;
    const [email] = await database.owner
      .selectFrom("people")
      .select("email")
      .where("personId", "=", coordinator.personId)
      .execute();
    const file = fileOf(lineOf("Eigen", { who: `;${email?.email ?? ""}` }));
    const response = await client().upload(look, sent(file));
    expect([response.status, await response.text()]).toEqual([
      422,
      expect.stringContaining("uw eigen opgave"),
    ]);
    const insert = (personId: string | null, change: object = {}) =>
      withActor(database.db, coordinator, (tx) =>
        tx
          .insertInto("declarations")
          .values({
            organisationId: here.organisationId,
            declarationId: crypto.randomUUID(),
            personId: personId ?? "",
            register: "gift",
            state: "settled",
            version: 1,
            content: "{}",
            label: "Langs de pagina",
            madeOn: "2025-01-01",
            submittedOn: "2025-01-01",
            decidedOn: "2025-01-01",
            importedOn: "2026-11-01",
            importKey: crypto.randomUUID(),
            ...change,
          })
          .execute(),
      );
    await expect(insert(coordinator.personId)).rejects.toThrow("row-level security");
    await expect(insert(world.noor.personId, { importedOn: null, importKey: null })).rejects.toThrow(
      "row-level security",
    );
    await expect(insert(world.noor.personId, { decidedBy: coordinator.personId })).rejects.toThrow(
      "row-level security",
    );
  });
});

describe("a file", () => {
  test("is looked at first: what would happen is shown, and nothing is written", async () => {
    const page = await (await client().upload(look, sent(fileOf(lineOf("Kijken"))))).text();
    expect(page).toContain("Er is nog niets veranderd");
    expect(page).toContain(world.noor.name);
    expect(page).toContain("Penningmeester (Kijken)");
    expect(await rows("Kijken")).toEqual([]);
  });

  test("that is right is taken over as it was, with a step that says from when, and by whom it was brought here", async () => {
    await takeOver(
      fileOf(
        lineOf("Meeuw", { reference: "NW-1" }),
        lineOf("Sterk", {
          who: ";SAM@proef.example",
          decision: "onder voorwaarden;10-09-2023;niet op maandag",
        }),
        lineOf("Nee", { decision: "niet toegestaan;;" }),
      ),
    );
    expect(await rows("Meeuw")).toMatchObject([
      {
        personId: world.noor.personId,
        state: "in-force",
        madeOn: "2023-08-28",
        submittedOn: "2023-08-28",
        decidedOn: "2023-09-10",
        decidedBy: null,
        importedOn: "2026-11-01",
      },
    ]);
    expect(await rows("Sterk")).toMatchObject([
      { personId: world.gone.personId, state: "in-force-on-conditions", conditions: "niet op maandag" },
    ]);
    expect(await rows("Nee")).toMatchObject([{ state: "refused", decidedOn: "2023-08-28" }]);
    const declarationId = (await rows("Meeuw"))[0]?.declarationId ?? "";
    const ledger = await withActor(database.db, actorOf(world.noor), (tx) => ledgerOf(tx, declarationId));
    expect(ledger).toMatchObject([{ kind: "imported", by: world.coordinator.name, words: "2023-08-28" }]);
    const page = await world.app.as(actorOf(world.noor)).page(`/verklaringen/${declarationId}`);
    expect(page).toContain("Overgenomen uit een ander register");
    expect(page).toContain("Daar opgegeven op 28 augustus 2023.");
    const entries = await database.owner
      .selectFrom("auditEntries")
      .select(["event", "result"])
      .where("organisationId", "=", world.here.organisationId)
      .where("event", "=", "declarations.imported")
      .where("result", "=", "done")
      .execute();
    expect(entries.length).toBeGreaterThan(0);
  });

  test("that comes twice doubles nothing: known by reference, or by who, what and when", async () => {
    const file = fileOf(lineOf("Twee keer"), lineOf("Met kenmerk", { reference: "NW-2" }));
    await takeOver(file);
    const page = await (await client().upload(look, sent(file))).text();
    expect(page).toContain("Alles in dit bestand is al eerder overgenomen");
    const renamed = fileOf(lineOf("Anders genoemd", { reference: "NW-2" }), lineOf("Derde"));
    expect(await takeOver(renamed)).toContain("Het register is overgenomen.");
    expect(await rows("Anders genoemd")).toEqual([]);
    for (const label of ["Twee keer", "Met kenmerk", "Derde"]) expect(await rows(label)).toHaveLength(1);
  });

  test("other than the one that was looked at is looked at instead", async () => {
    const page = await (await client().upload(look, sent(fileOf(lineOf("Gezien"))))).text();
    const other = await client().upload(take, sent(fileOf(lineOf("Verwisseld")), { seen: seenIn(page) }));
    expect([other.status, await other.text()]).toEqual([422, expect.stringContaining("een ander bestand")]);
    expect(await rows("Verwisseld")).toEqual([]);
  });

  test("with one fault changes nothing, and every faulty line is named with column and what to do", async () => {
    const file = fileOf(
      lineOf("Goed"),
      lineOf("Onbekend", { who: "99;" }),
      lineOf("Verkeerd", { who: "7;sam@proef.example" }),
      lineOf("Goed"),
      lineOf("Besluit", { decision: "misschien;;" }),
    );
    for (const path of [look, take]) {
      const response = await client().upload(path, sent(file));
      expect(response.status).toBe(422);
      expect(await response.text()).toContain("misschien");
    }
    const text = await (await client().upload(look, sent(file))).text();
    expect(text).toContain("Wij kennen niemand met");
    expect(text).toContain("van iemand anders dan dit personeelsnummer");
    expect(text).toContain("Dezelfde opgave staat ook op regel 2.");
    expect(await rows("Goed")).toEqual([]);
  });

  test("of gifts, in Windows-1252 and pasted, with amounts and formulas as they are", async () => {
    const gifts =
      'personeelsnummer,omschrijving,gever,waarde,datum,reactie,opgegeven op\n7,=SOM(1),Café Zoë,"1.234,56",2025-12-20,geweigerd,2025-12-22\n';
    const bytes = new Uint8Array(Buffer.from(gifts, "latin1"));
    const page = await (await client().upload(look, sent(bytes, { register: "gift" }))).text();
    expect(page).toContain("=SOM(1) (Café Zoë)");
    const form = sent(bytes, { register: "gift", seen: seenIn(page) });
    expect((await client().upload(take, form)).status).toBe(200);
    expect(await rows("=SOM(1)")).toMatchObject([
      { state: "settled", giver: "Café Zoë", amountCents: 123_456, happenedOn: "2025-12-20" },
    ]);
    const pasted = sent("", { register: "gift", text: gifts });
    pasted.set("file", new Blob([]), "");
    expect(await (await client().upload(look, pasted)).text()).toContain("al eerder overgenomen");
  });
});

test("the command does the same, and can look first", async () => {
  const file = join(world.folder, "register.csv");
  await writeFile(file, fileOf(lineOf("Opdracht")));
  const { services } = testServices();
  const run = async (values: Readonly<Record<string, string | boolean>>): Promise<unknown> => {
    const out: string[] = [];
    const context = { db: database.db, services, positionals: [file], progress: () => {} };
    const all = { organisation: world.here.shortName, register: "side-activities", json: true, ...values };
    await registerImportCommand.run({ ...context, values: all, print: (text) => void out.push(text) });
    return JSON.parse(out.join(""));
  };
  expect(await run({ look: true })).toMatchObject({ ok: true, added: 1, done: false });
  expect(await rows("Opdracht")).toEqual([]);
  expect(await run({})).toMatchObject({ ok: true, added: 1, done: true });
  expect(await run({})).toMatchObject({ added: 0, known: 1 });
  expect(await rows("Opdracht")).toHaveLength(1);
  expect(registerImportCommand.wrongUse?.({ organisation: "x", register: "alles" })).toContain("--register");
});
