import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { designate, designatedFunction } from "#modules/financial-interests/financial.builder.ts";
import { backup } from "#platform/backup/index.ts";
import { sql } from "#platform/database/index.ts";
import { makeKey, unlock } from "#platform/vault/index.ts";
import { testMoment } from "../support/app.ts";
import { filesAtRest, spellings, valuesAtRest } from "../support/at-rest.ts";
import { placeOf } from "./place.ts";
import { visitorOf } from "./visitor.ts";
import type { Typed, Visitor } from "./visitor.ts";
import { holderOf, openWorld, site } from "./world.ts";
import type { World } from "./world.ts";

/** What is written in a report or about it, each with a word of its own that stands nowhere else. */
const marks = new Map<string, string>();
const mark = (what: string): string => {
  const word = marks.get(what) ?? `Spoor${randomUUID().replaceAll("-", "")}`;
  marks.set(what, word);
  return word;
};
/** The code of the report, which lies nowhere either. */
const code: { words: readonly string[] } = { words: [] };
/** The code of the declaration of financial interests, and the declaration as the compliance officer sees it in the end. */
const financial: { words: readonly string[]; readBack: string } = { words: [], readBack: "" };
/** A word that is kept in the clear on purpose: who searches well, finds it. */
const control = `Spoor${randomUUID().replaceAll("-", "")}`;

const passphrase = "lepel wolk kerfstok dijk pruim";

let world: World;
let folder: string;
let path: string;
let reference: string;
/** The file as its reader sees it in the end. */
let readBack: string;

const named = (what: string): File => new File([mark(`content ${what}`)], `${mark(`name ${what}`)}.txt`);

const visitor = (who: string | null, cookie?: string): Visitor => visitorOf(world, who, cookie);

/** Sends the form of a report, as somebody without JavaScript; the words of the code, and the reference. */
const sent = async (typed: Typed, file: File) => {
  const at = `/melden/${world.here.shortName}/nieuw/schending`;
  const response = await visitor(null).sendFile(at, typed, file, 200);
  const { document } = parseHTML(await response.text());
  const words = [...document.querySelectorAll("[data-received] > section [data-code-words] li")].map(
    ({ textContent }) => textContent ?? "",
  );
  expect(words).toHaveLength(7);
  return { words, reference: document.querySelector("[data-received] [data-reference]")?.textContent ?? "" };
};

/** Reports in confidence, with a document. */
const report = async (): Promise<void> => {
  const typed = {
    _openness: "confidential",
    _name: mark("name of the reporter"),
    _contact: mark("contact of the reporter"),
    "what-happened": mark("what happened"),
    others: mark("who else knows"),
    "persons-1-name": mark("person concerned"),
    "persons-1-position": mark("position of the person concerned"),
  };
  const one = await sent(typed, named("of the reporter"));
  code.words = one.words;
  reference = one.reference;
  const { reportId } = await world.database.owner
    .selectFrom("reports")
    .select("reportId")
    .where("reference", "=", reference)
    .executeTakeFirstOrThrow();
  path = `/dossiers/${reportId}`;
};

/** Whoever has the code, in the dossier. */
const withCode = async (words: readonly string[]): Promise<Visitor> => {
  const entered = await visitor(null).send("/melden/dossier", { meldcode: words.join(" ") });
  const [cookie = ""] = entered.headers.getSetCookie().map((line) => line.split(";")[0] ?? "");
  return visitor(null, cookie);
};

/** Reports without a name, and tells it later. */
const tellsLater = async (): Promise<void> => {
  const anonymous = { _openness: "anonymous", "what-happened": mark("what happened, told by nobody") };
  const { words } = await sent(anonymous, named("of nobody"));
  const reporter = await withCode(words);
  await reporter.send("/melden/dossier/1/naam", {
    name: mark("name that was told later"),
    contact: mark("contact that was told later"),
  });
};

/** The reporter comes back with the code and writes. */
const comesBack = async (): Promise<void> => {
  const reporter = await withCode(code.words);
  await reporter.send("/melden/dossier/1/bericht", { body: mark("message of the reporter") });
  await reporter.send("/melden/dossier/1/veilig", { answer: "unsafe", words: mark("how safe it feels") });
  await reporter.sendFile("/melden/dossier/1/bestanden", {}, named("that was added"));
  await reporter.send("/melden/dossier/1/benadeling", {
    "what-happened": mark("detriment"),
    "detriment-form": "bullying",
    stage: "done",
    "persons-1-name": mark("who did the detriment"),
  });
};

const risk = ["known", "dependent", "earlier", "told", "stakes", "vulnerable", "others", "afraid"];
const criteria = ["specific", "verifiable", "serious", "competent", "timely"];

const weighs = async (officer: Visitor): Promise<void> => {
  await officer.send(`${path}/bevestigen`, { body: mark("confirmation") });
  await officer.send(`${path}/bericht`, { kind: "message", body: mark("message of the office") });
  await officer.send(`${path}/bescherming`, {
    ...Object.fromEntries(risk.map((one) => [one, "no"])),
    moment: "receipt",
    risk: "low",
    why: mark("why the risk is low"),
    measures: mark("protection"),
  });
  await officer.send(`${path}/doorsturen-vragen`, {
    to: mark("to whom it is forwarded"),
    why: mark("why it is forwarded"),
  });
  await officer.send(`${path}/melder/openen`, { reason: mark("reason to look who reports") }, 200);
  await officer.send(`${path}/wegen`, {
    ...Object.fromEntries(
      criteria.flatMap((one) => [
        [one, "yes"],
        [`${one}Why`, mark(`why ${one}`)],
      ]),
    ),
    regime: "integrity",
    regimeWhy: mark("why these rules"),
    decision: "investigation",
    decisionWhy: mark("reason of the decision"),
    orderedBy: mark("who ordered it"),
    orderedOn: "1-11-2026",
  });
};

const investigates = async (officer: Visitor): Promise<void> => {
  const made = await officer.send(`${path}/vermoedens/nieuw`, {
    name: mark("person of the allegation"),
    position: mark("position of the allegation"),
    violation: "financial",
    what: mark("allegation"),
  });
  const { allegationId } = await world.database.owner
    .selectFrom("reportAllegations")
    .select("allegationId")
    .where("reportId", "=", path.split("/").at(-1) ?? "")
    .executeTakeFirstOrThrow();
  expect(made.headers.get("location")).toContain(path);
  const at = `${path}/vermoedens/${allegationId}`;
  const on = "1-11-2026";
  await officer.send(`${at}/inlichten`, { informing: "told", informedOn: on, how: mark("how it was told") });
  await officer.send(`${at}/horen`, {
    hearing: "heard",
    heardOn: on,
    account: mark("conversation"),
    reaction: mark("reaction"),
  });
  await officer.send(`${path}/termijnen/investigate/verlengen`, { why: mark("why it takes longer") });
  await officer.send(`${path}/onderzoek-afronden`, { findings: mark("findings") });
  await officer.send(`${at}/uitkomst`, {
    outcome: "not-established",
    decidedOn: on,
    decidedBy: mark("who decided"),
    grounds: mark("grounds"),
  });
  await officer.send(`${at}/brief`, { writtenOn: on });
  await officer.send(`${at}/zuiveren`, {
    clearing: "cleared",
    clearedOn: on,
    how: mark("how it was cleared"),
  });
};

const settles = async (officer: Visitor, owner: string): Promise<void> => {
  await officer.send(`${path}/notitie`, { body: mark("internal note") });
  await officer.send(`${path}/taken/nieuw`, { title: mark("task"), owner, dueOn: "1-12-2026" });
  await officer.sendFile(`${path}/stukken/nieuw`, {}, named("of the office"));
  await officer.send(`${path}/bericht`, { kind: "outcome", body: mark("what came of it") });
  await officer.send(`${path}/sluiten`, { lessons: mark("lessons"), aftercare: mark("aftercare") });
  await officer.send(`${path}/heropenen`, { reason: mark("why it opens again") });
};

/** Whoever holds this role makes a key, and the vault is open in the session. */
const opensVault = async (role: "report-officer" | "compliance-officer") => {
  const place = placeOf(world, world.here, { organisationId: world.elsewhere.organisationId });
  const { personId } = place.person(role);
  const token = holderOf(world.here, role);
  const { sessionId } = await world.database.owner
    .selectFrom("sessions")
    .select("sessionId")
    .where("personId", "=", personId)
    .executeTakeFirstOrThrow();
  await place.as(role, "2026-11-01", async ({ tx, actor, now }) => {
    await makeKey(tx, actor, passphrase, now);
    await unlock(tx, actor, { sessionId, token, passphrase }, now);
  });
  return { officer: visitor(token), personId };
};

/** Somebody who is designated declares financial interests, and the compliance officer asks and decides. */
const declaresInterests = async (): Promise<void> => {
  const { owner } = world.database;
  const { organisationId } = world.here;
  const { personId } = placeOf(world, world.here, { organisationId }).person("employee");
  await designate(owner, { organisationId });
  const place = { functionTitle: designatedFunction, startsOn: "2026-01-01" };
  await owner
    .insertInto("placements")
    .values({ organisationId, placementId: randomUUID(), personId, ...place })
    .execute();
  const { officer } = await opensVault("compliance-officer");
  const person = visitor(holderOf(world.here, "employee"));
  const own = "/mijn-integriteit/belangen";
  const form = {
    nothing: "interests",
    kind1: "shares-bonds",
    what1: mark("financial interest"),
    whose1: "partner",
    relation1: mark("relation of the interest to the work"),
    managedBy1: mark("who manages the interest"),
  };
  const page = await (await person.send(`${own}/opgeven`, form, 200)).text();
  const words = [...parseHTML(page).document.querySelectorAll(".bp-code li")].map(
    ({ textContent }) => textContent ?? "",
  );
  expect(words).toHaveLength(7);
  financial.words = words;
  const { declarationId } = await owner
    .selectFrom("financialDeclarations")
    .select("declarationId")
    .where("personId", "=", personId)
    .executeTakeFirstOrThrow();
  const at = `/registers/financiele-belangen/${declarationId}`;
  await officer.send(`${at}/vraag`, { version: "1", question: mark("question about the interest") });
  const answer = { code: words.join(" "), answer: mark("answer about the interest") };
  await person.send(`${own}/${declarationId}/antwoorden`, answer);
  const conditions = { outcome: "conditions", words: mark("conditions on the interest") };
  await officer.send(`${at}/beoordelen`, { version: "3", ...conditions });
  financial.readBack = await officer.read(at);
};

/** In the database as text, as bytes, and as texts that only look like something else; and in a file. */
const keepControl = async (): Promise<void> => {
  const { owner } = world.database;
  await sql`create table control_texts (place text, kept text, bytes bytea)`.execute(owner);
  const bytes = Buffer.from(`voor ${control} na`);
  const rows = [
    ["text", bytes.toString(), null],
    ["bytes", null, bytes],
    ["hex", bytes.toString("hex"), null],
    ["base64", bytes.toString("base64"), null],
  ] as const;
  for (const [place, kept, as] of rows)
    await sql`insert into control_texts values (${place}, ${kept}, ${as})`.execute(owner);
  await writeFile(join(world.database.files, "control.txt"), bytes);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bp-markers-"));
  world = await openWorld({ SMTP_URL: "smtp://127.0.0.1:2525" });
  const { officer, personId } = await opensVault("report-officer");
  await report();
  await officer.send(`${path}/geen-belang`, {});
  await comesBack();
  await tellsLater();
  await weighs(officer);
  await investigates(officer);
  await settles(officer, personId);
  await declaresInterests();
  readBack = await officer.read(path);
  await keepControl();
}, 120_000);
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

const backedUp = async (): Promise<Buffer> => {
  const file = join(folder, "back-up.tar.gz");
  await backup(world.database.ownerConnection, file, {
    now: new Date(testMoment),
    files: world.database.files,
  });
  return gunzipSync(await readFile(file));
};

const foundIn = (places: readonly Buffer[], word: string): number =>
  spellings(word).reduce(
    (found, spelling) => found + places.filter((place) => place.includes(spelling)).length,
    0,
  );

test("what is written in a report, in a declaration of financial interests, and about them, stands nowhere in the clear", async () => {
  const { bytes, texts } = await valuesAtRest(world.database);
  const places = {
    "the database": [...bytes, ...texts.map((text) => Buffer.from(text))],
    "the data directory": await filesAtRest(world.database.files),
    "a back-up": [await backedUp()],
    "mails and the job queue": world.queued.map((job) => Buffer.from(JSON.stringify(job))),
    "the log": world.logged.map((line) => Buffer.from(line)),
  };
  const secrets = new Map(marks);
  for (const between of [" ", "-", ""]) {
    secrets.set(`the code, with “${between}”`, code.words.join(between));
    secrets.set(`the code of the declaration, with “${between}”`, financial.words.join(between));
  }
  expect(secrets.size).toBeGreaterThan(54);
  for (const [name, place] of Object.entries(places)) {
    const found = [...secrets].filter(([, word]) => foundIn(place, word) > 0).map(([what]) => what);
    expect([name, found]).toEqual([name, []]);
  }
  for (const what of ["what happened", "message of the reporter", "internal note", "grounds"])
    expect([what, readBack.includes(mark(what))]).toEqual([what, true]);
  for (const what of ["financial interest", "answer about the interest", "conditions on the interest"])
    expect([what, financial.readBack.includes(mark(what))]).toEqual([what, true]);
  // The search can find, in every spelling; and what it went through is what was kept.
  expect(foundIn(places["the database"], control)).toBe(4);
  expect(foundIn(places["the data directory"], control)).toBe(1);
  // A back-up is one place: as it is, as hex and as base 64.
  expect(foundIn(places["a back-up"], control)).toBe(3);
  expect(foundIn(places["mails and the job queue"], site)).toBeGreaterThan(0);
  expect(foundIn(places["the database"], reference)).toBeGreaterThan(0);
  expect(places["the data directory"].length).toBeGreaterThan(3);
});
