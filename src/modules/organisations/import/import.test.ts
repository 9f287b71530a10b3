import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { systemActor } from "#platform/actor/index.ts";
import type { Actor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import { testApp, testServices } from "#test/support/app.ts";
import type { Client } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { organisations } from "../index.ts";
import { actorOf, anActor, anAppointment, anOrganisation, aPerson } from "../organisation.builder.ts";
import { importCommand } from "./import-command.ts";
import { importPeople } from "./import.commands.ts";
import type { ImportResult } from "./import.ts";

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), "bp-import-"));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const aWorld = async () => {
  const { owner } = database;
  const organisation = await anOrganisation(owner);
  const administrator = await anActor(owner, organisation, "administrator");
  const client = testApp({ db: database.db, modules: [organisations] }).as(administrator);
  return { organisation, administrator, client };
};
let world: Awaited<ReturnType<typeof aWorld>>;
beforeEach(async () => {
  world = await aWorld();
});

const header =
  "personeelsnummer;naam;e-mail;dienstverband;functie;eenheid;naam eenheid;begindatum;einddatum;rollen";
const rows = [
  "1;Noor Jansen;noor@proef.example;ambtenaar;Teamleider;Z1;Directie > Zorg;01-03-2021;;leidinggevende",
  "2;Sam de Boer;sam@proef.example;ingehuurd;Adviseur;Z1;Directie > Zorg;15-01-2026;31-12-2026;",
  "3;Zoë Çelik;;stagiair;;;;2026-09-01;;vertrouwenspersoon",
];
const file = [header, ...rows].join("\n");

const chunks = async function* (text: string) {
  yield Buffer.from(text);
};
const load = (text: string, day = "2026-11-01", complete = false): Promise<ImportResult> => {
  const actor = systemActor(world.organisation.organisationId);
  return withActor(database.db, actor, (tx) =>
    importPeople({ tx, actor }, { source: chunks(text), day, complete }),
  );
};
const summaryOf = async (result: Promise<ImportResult>) => {
  const done = await result;
  if (!done.ok) throw new Error(JSON.stringify(done.faults));
  const { lines: _, notices: _notices, ...counts } = done.summary;
  return Object.values(counts)
    .flatMap((part) => Object.values(part))
    .join(" ");
};
const unchanged = "0 0 0 0 0 0 0 0 0";

/** Everything that is stored of the organisation, in a fixed order. */
const stored = async () => {
  const { organisationId } = world.organisation;
  const of = async (table: "people" | "placements" | "appointments" | "units" | "unitVersions") =>
    (
      await database.owner
        .selectFrom(table)
        .selectAll()
        .where("organisationId", "=", organisationId)
        .execute()
    )
      .map((row) => JSON.stringify(row))
      .toSorted();
  return [
    await of("people"),
    await of("placements"),
    await of("appointments"),
    await of("units"),
    await of("unitVersions"),
  ];
};

const idOf = async (externalKey: string): Promise<string> => {
  const { personId } = await database.owner
    .selectFrom("people")
    .select("personId")
    .where("organisationId", "=", world.organisation.organisationId)
    .where("externalKey", "=", externalKey)
    .executeTakeFirstOrThrow();
  return personId;
};
const pageOf = async (client: Client, key: string, datum: string): Promise<string> =>
  client.page(`/beheer/personen/${await idOf(key)}?datum=${datum}`);

describe("what a file writes", () => {
  test("people, units, places and roles; a second time nothing at all", async () => {
    expect(await summaryOf(load(file))).toBe("3 0 0 2 0 2 0 2 0");
    const before = await stored();
    expect(await summaryOf(load(file))).toBe(unchanged);
    expect(
      await summaryOf(load(`\uFEFF${file.replaceAll(";", ",").replace("naam eenheid", "unit name")}\r\n`)),
    ).toBe(unchanged);
    expect(await stored()).toEqual(before);
    expect(await pageOf(world.client, "1", "")).toContain("leidinggevende (Zorg)");
    expect(await world.client.page("/beheer/eenheden")).toContain("Directie");
  });

  test("a fault anywhere writes nothing", async () => {
    const before = await stored();
    const result = await load(`${file}\n4;Kim;kim@proef.example;koning;;;;2026-01-01;;`);
    expect(result.ok).toBe(false);
    expect(await stored()).toEqual(before);
  });

  test("a move gives a new place from the day of the import and keeps the one before", async () => {
    await load(file);
    await load(file.replace("Adviseur;Z1;Directie > Zorg", "Adviseur;W1;Werk"), "2026-12-01");
    expect(await pageOf(world.client, "2", "2026-11-30")).toMatch(/Eenheid<\/dt>\s*<dd[^>]*>Zorg/);
    expect(await pageOf(world.client, "2", "2026-12-01")).toMatch(/Eenheid<\/dt>\s*<dd[^>]*>Werk/);
  });

  test("an end ends places and roles on that day", async () => {
    await load(file);
    await load(file.replace("01-03-2021;;", "01-03-2021;30-11-2026;"));
    expect(await pageOf(world.client, "1", "2026-11-30")).toContain("leidinggevende (Zorg)");
    expect(await pageOf(world.client, "1", "2026-12-01")).toContain(
      "Deze persoon was op die dag niet in dienst.",
    );
  });

  test("who is not in a later file stays, and leaves when the file holds everybody", async () => {
    await load(file);
    const shorter = [header, ...rows.slice(0, 2)].join("\n");
    expect(await summaryOf(load(shorter, "2026-11-15"))).toBe(unchanged);
    expect(await summaryOf(load(shorter, "2026-11-15", true))).toBe("0 0 1 0 0 0 1 0 0");
    expect(await summaryOf(load(shorter, "2026-11-15", true))).toBe(unchanged);
    expect(await pageOf(world.client, "3", "2026-11-16")).toContain("niet in dienst");
  });

  test("another organisation is not touched and its keys do not count", async () => {
    const elsewhere = await anOrganisation(database.owner);
    const stranger = await aPerson(database.owner, elsewhere, {
      externalKey: "1",
      email: "noor@proef.example",
    });
    expect(await summaryOf(load(file))).toBe("3 0 0 2 0 2 0 2 0");
    const row = await database.owner
      .selectFrom("people")
      .selectAll()
      .where("personId", "=", stranger.personId)
      .executeTakeFirstOrThrow();
    expect(row.name).toBe(stranger.name);
  });
});

const asUpload = (text: string, fields: Record<string, string> = {}): FormData => {
  const form = new FormData();
  form.set("file", new Blob([text], { type: "text/csv" }), "personen.csv");
  for (const [name, value] of Object.entries({ text: "", day: "01-11-2026", ...fields }))
    form.set(name, value);
  return form;
};
/** As a browser does: a file field that nobody used is sent as an empty file without a name. */
const asPaste = (text: string): FormData => {
  const form = new FormData();
  form.set("file", new Blob([], { type: "application/octet-stream" }), "");
  for (const [name, value] of Object.entries({ text, day: "01-11-2026" })) form.set(name, value);
  return form;
};
const path = "/beheer/personen/importeren";

describe("the page", () => {
  test("only for the administrator", async () => {
    const { stranger, as } = testApp({ db: database.db, modules: [organisations] });
    const colleague: Actor = actorOf(await aPerson(database.owner, world.organisation), "coordinator");
    expect((await stranger.get(path)).status).toBe(401);
    expect((await as(colleague).get(path)).status).toBe(403);
    expect((await as(colleague).upload(path, asUpload(file))).status).toBe(403);
    expect(await world.client.page(path)).toContain("personnel key");
  });

  test("takes a file, and pasted lines", async () => {
    const first = await (await world.client.upload(path, asUpload(file))).text();
    expect(first).toContain("3 toegevoegd, 0 gewijzigd, 0 uit dienst");
    const again = await (await world.client.upload(`${path}?taal=en`, asPaste(file))).text();
    expect(again).toContain("Everything in the file was known.");
  });

  test("shows every fault with line, column, reason and what to do, and keeps the lines", async () => {
    const response = await world.client.upload(path, asPaste(`${header}\n;Noor;x;koning;;;;31-02-2020;;`));
    expect(response.status).toBe(422);
    const text = await response.text();
    expect(text).toContain("Er kloppen 4 dingen niet. Er is niets veranderd.");
    expect(text).toContain("Het dienstverband &quot;koning&quot; kennen wij niet.");
    expect(text).toContain("Schrijf de datum als 31-12-2026 of 2026-12-31.");
    expect(text).toContain(";Noor;x;koning");
    expect((await stored())[0]).toHaveLength(1);
  });

  test.each([
    ["nothing", asPaste(" "), "Kies een bestand of plak de regels."],
    ["not even a file field", new FormData(), "Vul dit in."],
    ["both", asUpload(file, { text: file }), "niet allebei"],
    ["a day that is none", asUpload(file, { day: "31-02-2026" }), "Vul een datum in die bestaat"],
    ["an empty file", asUpload(""), "leeg"],
  ])("refused: %s", async (_case, form, message) => {
    const response = await world.client.upload(path, form);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain(message);
  });

  test("nobody gives himself a role by a file", async () => {
    const { administrator } = world;
    await database.owner
      .updateTable("people")
      .set({ externalKey: "9" })
      .where("personId", "=", administrator.personId)
      .execute();
    const row = "9;Beheer;;ambtenaar;;;;2020-01-01;;beheerder|bevoegd gezag";
    const response = await world.client.upload(path, asPaste(`${header}\n${row}`));
    expect(await response.text()).toContain("U kunt uzelf geen rol geven.");
  });
});

const run = async (positionals: string[], values: Record<string, string | boolean>) => {
  const printed: string[] = [];
  const { services } = testServices();
  const words = { positionals, values, print: (text: string) => printed.push(text), progress: () => {} };
  const reason = await importCommand.run({ ...words, db: database.db, services }).then(
    () => "",
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  return { printed: printed.join("\n"), reason };
};
const onDisk = async (text: string): Promise<string> => {
  const name = join(folder, `${crypto.randomUUID()}.csv`);
  await writeFile(name, text);
  return name;
};

describe("the command", () => {
  test("prints what was done, also as JSON", async () => {
    const name = await onDisk(file);
    const organisation = world.organisation.shortName;
    const first = await run([name], { organisation, today: "2026-10-01" });
    expect(first).toEqual({
      printed: expect.stringContaining("People: 3 added, 0 changed, 0 left."),
      reason: "",
    });
    const again = await run([name], { organisation, json: true });
    expect(JSON.parse(again.printed)).toMatchObject({ ok: true, lines: 3, people: { added: 0 } });
  });

  test("refuses with every fault, and says what is not there", async () => {
    const organisation = world.organisation.shortName;
    const faulty = await onDisk(`${header}\n1;;;koning;;;;2020-01-01;;`);
    const refused = await run([faulty], { organisation });
    expect(refused.reason).toContain('Line 2, column "naam": This cell is empty.');
    expect(refused.reason).toContain("2 faults; nothing was written.");
    const asJson = await run([faulty], { organisation, json: true });
    expect(JSON.parse(asJson.printed)).toMatchObject({ ok: false, faults: [{ line: 2 }, { line: 2 }] });
    expect((await run([faulty], { organisation: "nergens" })).reason).toContain('short name "nergens"');
    expect((await run([join(folder, "weg.csv")], { organisation })).reason).toContain("cannot be read");
  });

  test.each([
    [{}, "--organisation NAME"],
    [{ organisation: "x", today: "31-12-2026" }, "is no date"],
    [{ organisation: "x", today: "2026-12-31" }, undefined],
  ])("wrong use: %j", (values, message) => {
    const said = importCommand.wrongUse?.(values);
    expect(said ?? "well").toContain(message ?? "well");
  });

  test("the last administrator is not taken away", async () => {
    const person = await aPerson(database.owner, world.organisation, { externalKey: "5" });
    await anAppointment(database.owner, person, "administrator", { endsOn: null });
    await database.owner
      .updateTable("appointments")
      .set({ endsOn: "2026-06-30" })
      .where("personId", "=", world.administrator.personId)
      .execute();
    const name = await onDisk(`${header}\n5;Sam;;ambtenaar;;;;2020-01-01;30-11-2026;`);
    const { reason } = await run([name], { organisation: world.organisation.shortName });
    expect(reason).toContain("no administrator is left");
  });
});
