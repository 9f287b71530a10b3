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
import { onboarding } from "../../index.ts";
import { anOath, anOathText } from "../oath.builder.ts";
import { oathImportCommand } from "./import-command.ts";

let database: TestDatabase;
let world: Awaited<ReturnType<typeof makeWorld>>;

const makeWorld = async () => {
  const { owner, db } = database;
  const here = await anOrganisation(owner);
  const since = { startsOn: "2015-01-01" };
  const authority = await anActor(owner, here, "authority");
  const text = await anOathText(owner, here, { name: "Gemeente" });
  const recorded = await aPerson(owner, here, { ...since, externalKey: "5", functionTitle: "Boa" });
  const recordedOath = { officerId: authority.personId, textId: text.textId, functionTitle: "Boa" };
  await anOath(owner, recorded, { ...recordedOath, takenOn: "2026-02-01" });
  return {
    here,
    app: testApp({ db, modules: [onboarding] }),
    authority,
    text,
    coordinator: await anActor(owner, here, "coordinator"),
    noor: await aPerson(owner, here, { ...since, externalKey: "7", email: "Noor@proef.example" }),
    sam: await aPerson(owner, here, { ...since, externalKey: "8", functionTitle: "Adviseur" }),
    gone: await aPerson(owner, here, { ...since, externalKey: "9", endsOn: "2025-12-31" }),
    colleague: await anActor(owner, here),
    administrator: await anActor(owner, here, "administrator"),
    folder: await mkdtemp(join(tmpdir(), "bp-oath-lists-")),
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

const register = "/registers/eed";
const look = `${register}/overnemen`;
const take = `${look}/uitvoeren`;

const sent = (content: string | Uint8Array<ArrayBuffer>, seen = ""): FormData =>
  registerUpload(content, { register: "oath", seen });
const client = () => world.app.as(world.coordinator);

/** Looks at a file and takes it; what the two pages say. */
const takeOver = async (content: string | Uint8Array<ArrayBuffer>) => {
  const looked = await (await client().upload(look, sent(content))).text();
  const response = await client().upload(take, sent(content, seenIn(looked)));
  expect(response.status).toBe(200);
  return { looked, taken: await response.text() };
};
const oathsOf = ({ personId }: { readonly personId: string }) =>
  database.owner
    .selectFrom("oaths")
    .selectAll()
    .where("personId", "=", personId)
    .orderBy("takenOn")
    .execute();

const header = "personeelsnummer;e-mail;afgelegd op;eed of belofte;functie;tekst;afgenomen door;plaats";
const fileOf = (...lines: readonly string[]): string => `${[header, ...lines].join("\n")}\n`;

test("the coordinator comes here and nobody else; the register leads the way", async () => {
  const file = fileOf("9;;14-03-2019;eed;;;;");
  expect((await world.app.stranger.get(look)).status).toBe(401);
  for (const actor of [world.colleague, world.administrator, world.authority])
    for (const path of [look, take])
      expect((await world.app.as(actor).upload(path, sent(file))).status).toBe(403);
  expect(await oathsOf(world.gone)).toEqual([]);
  expect(await client().page(register)).toContain(look);
  expect(await world.app.as(world.authority).page(register)).not.toContain(look);
});

test("the example comes as a file that can be sent as it is", async () => {
  const response = await client().get(`${look}/voorbeeld/oath`);
  expect(response.headers.get("content-disposition")).toContain("voorbeeld-eden-en-beloften.csv");
  const text = await (await client().upload(look, sent(await response.text()))).text();
  expect(text).toContain("Wij kennen niemand met");
  expect(text).not.toContain("kennen wij niet");
});

describe("a file", () => {
  test("with faults changes nothing; every faulty line is told at once, with what to do", async () => {
    const [mine] = await database.owner
      .selectFrom("people")
      .select("email")
      .where("personId", "=", world.coordinator.personId)
      .execute();
    const file = fileOf(
      "9;;14-03-2019;eed;Boa;;;",
      "99;;14-03-2019;eed;;;;",
      "9;;2019-03-14;belofte;boa;;;",
      "5;;01-02-2026;eed;boa;;;",
      `;${mine?.email ?? ""};14-03-2019;eed;;;;`,
      "9;;02-11-2026;eed;;;;",
      "98;;14-03-2019;misschien;;Provincie;;",
    );
    const reasons = [
      'Wij kennen niemand met "99"',
      "ook op regel 2",
      "hier al vastgelegd",
      "uw eigen eed of belofte",
      "Deze dag ligt in de toekomst",
      'Wij kennen niemand met "98"',
      '"misschien" kennen wij hier niet',
      'De tekst "Provincie" staat hier niet',
    ].map((reason) => reason.replaceAll('"', "&quot;"));
    for (const path of [look, take]) {
      const response = await client().upload(path, sent(file));
      const page = await response.text();
      expect(response.status).toBe(422);
      expect(page).toContain("Er kloppen 8 dingen niet");
      expect(reasons.filter((reason) => !page.includes(reason))).toEqual([]);
    }
    expect(await oathsOf(world.gone)).toEqual([]);
  });

  test("that is right shows first what happens, then counts as sworn, marked where it comes from", async () => {
    const late = await client().page(`${register}?stand=late`);
    expect(late).toContain(world.noor.name);
    const file = fileOf(
      ";noor@proef.example;14-03-2019;belofte;Adviseur;Gemeente;Zoë de Café;Raadzaal",
      "8;;2019-03-14;onbekend;;;=SOM(1);",
      "9;;14-03-2019;eed;;oudere tekst;;",
    );
    const { looked, taken } = await takeOver(new Uint8Array(Buffer.from(file, "latin1")));
    expect(looked).toContain("Er is nog niets veranderd");
    expect(looked).toContain("oudere tekst, die hier niet staat");
    expect(taken).toContain("3 (van 3 personen)");
    expect(await oathsOf(world.noor)).toMatchObject([
      {
        textId: world.text.textId,
        version: 1,
        form: "affirmation",
        functionTitle: "Adviseur",
        takenOn: "2019-03-14",
        place: "Raadzaal",
        officerId: null,
        officerName: "Zoë de Café",
        importedOn: "2026-11-01",
        recordedBy: world.coordinator.personId,
      },
    ]);
    expect(await oathsOf(world.sam)).toMatchObject([
      { textId: null, version: null, form: null, place: null, officerName: "=SOM(1)" },
    ]);
    expect(await client().page(`${register}?stand=late`)).not.toContain(world.noor.name);
    const sworn = await client().page(`${register}?stand=sworn`);
    expect(sworn).toContain("Gemeente, versie 1; de belofte");
    expect(sworn).toContain("oudere tekst, die hier niet staat; eed of belofte: niet bekend");
    expect(sworn).toContain("Overgenomen uit een ouder register");
    const own = await world.app.as(actorOf(world.noor)).page("/mijn-integriteit/eed");
    for (const part of ["14 maart 2019", "Overgenomen uit een ouder register", "Zoë de Café"])
      expect(own).toContain(part);
    const lines = await withActor(database.db, actorOf(world.noor), async (tx) =>
      onboarding.ownLines?.({ tx, actor: actorOf(world.noor), locale: "nl", today: "2026-11-01" }),
    );
    expect(lines).toContainEqual(
      expect.objectContaining({ state: "afgelegd", note: "Overgenomen uit een ouder register" }),
    );
  });

  test("that comes twice doubles nothing, also when it says something else of the same oath", async () => {
    await takeOver(fileOf("9;;01-06-2015;eed;Boa;;;", "9;;01-06-2015;eed;Adviseur;;;"));
    const again = fileOf("9;;01-06-2015;belofte;BOA;Gemeente;;", "9;;02-06-2015;eed;;;;");
    const { looked } = await takeOver(again);
    expect(looked).toContain("1; die blijven zoals ze hier zijn");
    const oaths = await oathsOf(world.gone);
    expect(oaths.filter(({ takenOn }) => takenOn === "2015-06-01").map(({ form }) => form)).toEqual([
      "oath",
      "oath",
    ]);
    expect(oaths.filter(({ takenOn }) => takenOn === "2015-06-02")).toHaveLength(1);
  });
});

test("the command does the same, and can look first", async () => {
  const file = join(world.folder, "eden.csv");
  await writeFile(file, fileOf("9;;01-01-2018;eed;;;;"));
  const run = async (values: Readonly<Record<string, string | boolean>>): Promise<unknown> => {
    const out: string[] = [];
    const { services } = testServices();
    const context = { db: database.db, services, positionals: [file], progress: () => {} };
    const all = { organisation: world.here.shortName, json: true, ...values };
    await oathImportCommand.run({ ...context, values: all, print: (text) => void out.push(text) });
    return JSON.parse(out.join(""));
  };
  expect(await run({ look: true })).toMatchObject({ ok: true, added: 1, done: false });
  expect(await run({})).toMatchObject({ ok: true, added: 1, done: true });
  expect(await run({})).toMatchObject({ added: 0, known: 1 });
  const [entry] = await database.owner
    .selectFrom("auditEntries")
    .select(["event", "origin"])
    .where("organisationId", "=", world.here.organisationId)
    .where("event", "=", "onboarding.oaths-imported")
    .where("origin", "=", "command-line")
    .execute();
  expect(entry).toBeDefined();
});
