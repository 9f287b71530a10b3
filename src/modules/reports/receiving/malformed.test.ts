import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeKeys } from "#platform/vault/index.ts";
import { testApp } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { anOffice, openedWithCode, ownServices } from "#test/support/reporting-office.ts";
import type { Office } from "#test/support/reporting-office.ts";
import { reports } from "../index.ts";
import { fieldNames } from "./form.ts";
import type { FormFacts } from "./form.ts";
import { solve } from "./puzzle.ts";
import { sealForm } from "./seal-form.ts";
import { headerNames, written } from "./wire.ts";

const seed = 20_261_126;
const site = "http://127.0.0.1:3000";

let database: TestDatabase;
let office: Office;
let own: Awaited<ReturnType<typeof ownServices>>;
let ask: (path: string, init?: Malformed["init"]) => Promise<Response>;
let address: string;
beforeAll(async () => {
  database = await testDatabase();
  office = await anOffice(database, "Anna Smit", "Bert Mulder");
  own = await ownServices();
  const { app } = testApp({ db: database.db, modules: [reports], services: own.services });
  ask = async (path, init) =>
    app.request(`${site}${path}`, { ...init, headers: { origin: site, ...init?.headers } });
  address = `/melden/${office.shortName}/nieuw/schending`;
});
afterAll(async () => {
  await database.close();
  await rm(own.directory, { recursive: true });
});

/** Chance that is the same in every run (mulberry32). */
const chance = (start: number) => {
  let state = start;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number): number => Math.floor(next() * most);
  const one = <T>(list: readonly T[]): T => {
    const value = list[below(list.length)];
    if (value === undefined) throw new Error("an empty list");
    return value;
  };
  const bytes = (size: number): Uint8Array<ArrayBuffer> =>
    Uint8Array.from({ length: size }, () => below(256));
  return { below, one, bytes };
};
type Chance = ReturnType<typeof chance>;

/** What a page with the form holds: its hidden fields, and what its script is told. */
const openForm = async () => {
  const { document } = parseHTML(await (await ask(address)).text());
  const hidden = [...document.querySelectorAll("main form input[type=hidden]")].map(
    (input): [string, string] => [input.getAttribute("name") ?? "", input.getAttribute("value") ?? ""],
  );
  const facts: FormFacts = JSON.parse(
    document.querySelector("[data-reporting]")?.getAttribute("data-reporting") ?? "",
  );
  return { fields: new Map(hidden), facts };
};

const good = { [fieldNames.openness]: "anonymous", "what-happened": "De bonnen kloppen niet." };

interface Malformed {
  readonly what: string;
  readonly path: string;
  readonly init: {
    readonly method: string;
    readonly body?: BodyInit;
    readonly headers?: Readonly<Record<string, string>>;
  };
}

const nasty = [
  "",
  " ",
  "\u0000",
  "\ud800",
  "__proto__",
  "constructor",
  "../../etc/passwd",
  "%00",
  "ÿ".repeat(300),
  "'; drop table reports; --",
  "{}",
  "[]",
  "-1",
  "1e999",
  "x".repeat(200_000),
];

/** A field that must be right, filled in wrongly. */
const wrongField = (random: Chance, fields: ReadonlyMap<string, string>): Malformed => {
  const name = random.one([
    fieldNames.file,
    fieldNames.code,
    fieldNames.organisation,
    fieldNames.openness,
    "what-happened",
  ]);
  const value = random.one(name === "what-happened" ? ["", " ", "\t\n", "x".repeat(60_000)] : nasty);
  const body = new FormData();
  for (const [one, other] of [...fields, ...Object.entries(good)]) if (one !== name) body.append(one, other);
  if (random.below(4) > 0) body.append(name, value);
  if (random.below(3) === 0) body.append(random.one(nasty.slice(2)), random.one(nasty));
  if (random.below(3) === 0) body.append(fieldNames.kept, random.one(nasty));
  return { what: `the field ${name}`, path: address, init: { method: "POST", body } };
};

const multipart = (fields: ReadonlyMap<string, string>, boundary: string): string =>
  [...fields, ...Object.entries(good)]
    .map(
      ([name, value]) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    .join("") +
  `--${boundary}\r\nContent-Disposition: form-data; name="_attachments"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\ntekst\r\n--${boundary}--\r\n`;

/** A multipart body that is cut off, or whose boundary, headers or bytes are wrong. */
const wrongMultipart = (random: Chance, fields: ReadonlyMap<string, string>): Malformed => {
  const whole = multipart(fields, "grens");
  const type = "multipart/form-data; boundary=grens";
  const ways: readonly (readonly [string, string, BodyInit])[] = [
    ["a body that is cut off", type, whole.slice(0, random.below(whole.length - 40))],
    [
      "another boundary",
      `multipart/form-data; boundary=${random.one(["x", "grenss", '"', "-", "a".repeat(300)])}`,
      whole,
    ],
    [
      "no boundary",
      random.one(["multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data;"]),
      whole,
    ],
    ["bytes of chance", type, random.bytes(1 + random.below(5000))],
    [
      "a part without a name",
      type,
      whole.replaceAll("form-data; name=", random.one(["form-data; nome=", "attachment; x=", ""])),
    ],
    [
      "headers without end",
      type,
      `--grens\r\nContent-Disposition: form-data; name="x"${"\r\nX-Y: z".repeat(3000)}`,
    ],
    [
      "a file before the form says which",
      type,
      `--grens\r\nContent-Disposition: form-data; name="_attachments"; filename="a.txt"\r\n\r\ntekst\r\n${whole}`,
    ],
    [
      "another kind of body",
      random.one(["text/plain", "application/json", "application/x-www-form-urlencoded", "x"]),
      whole,
    ],
    [
      "too many fields",
      type,
      `${'--grens\r\nContent-Disposition: form-data; name="x"\r\n\r\n1\r\n'.repeat(400)}${whole}`,
    ],
  ];
  const [what, contentType, body] = random.one(ways);
  return { what, path: address, init: { method: "POST", body, headers: { "content-type": contentType } } };
};

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const isObject = (value: Json): value is { readonly [name: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The same data with one thing in it changed, somewhere. */
const changed = (random: Chance, value: Json): Json => {
  const other: Json = random.one<Json>([null, 1, "x", [], {}, true, "A".repeat(5000), -1, { a: [{}] }]);
  if (Array.isArray(value)) {
    if (value.length === 0 || random.below(4) === 0) return other;
    const at = random.below(value.length);
    return value.map((one: Json, index) => (index === at ? changed(random, one) : one));
  }
  if (!isObject(value) || random.below(5) === 0) return other;
  const names = Object.keys(value);
  const name = random.one(names.length > 0 ? names : ["x"]);
  if (random.below(3) === 0) return Object.fromEntries(Object.entries(value).filter(([one]) => one !== name));
  return { ...value, [name]: changed(random, value[name] ?? null) };
};

type Headers = Readonly<Record<string, string>>;

/** What is wrong in itself, in front of which the puzzle was solved: so it is read. */
const wrongJson = (random: Chance, { sealed, solved }: { sealed: string; solved: Headers }): Malformed => {
  const ways: readonly (readonly [string, BodyInit])[] = [
    ["a sealed report that is cut off", sealed.slice(0, random.below(sealed.length))],
    ["bytes of chance for a report", random.bytes(random.below(3000))],
    ["nothing but brackets", "[".repeat(1 + random.below(20_000))],
    ["other data", random.one(["null", "0", '"x"', "{}", '{"__proto__":{"a":1}}', "[]"])],
    ["a sealed report with something changed", JSON.stringify(changed(random, JSON.parse(sealed)))],
  ];
  const [what, body] = random.one(ways);
  const contentType = random.below(6) === 0 ? "text/html" : "application/json";
  return {
    what,
    path: `${address}/verzegeld`,
    init: { method: "POST", body, headers: { ...solved, "content-type": contentType } },
  };
};

const wrongPart = (random: Chance): Malformed => {
  const place = [headerNames.organisation, headerNames.file, headerNames.attachment];
  const headers = new Map<string, string>([
    [headerNames.organisation, office.organisationId],
    [headerNames.file, randomUUID()],
    [headerNames.attachment, randomUUID()],
    [headerNames.from, "0"],
  ]);
  const way = random.below(4);
  if (way === 0) headers.set(random.one(place), encodeURIComponent(random.one(nasty.slice(4)).slice(0, 500)));
  if (way === 1) headers.set(headerNames.from, random.one(["-1", "x", "1.5", "99999999999999", "70000"]));
  if (way === 2) headers.delete(random.one(place));
  const contentType =
    way === 3 ? random.one(["text/plain", "", "multipart/form-data"]) : "application/octet-stream";
  return {
    what: `a part of an attachment (${way})`,
    path: `${address}/deel`,
    init: {
      method: "POST",
      body: random.bytes(random.below(2000) + 1),
      headers: { ...Object.fromEntries(headers), "content-type": contentType },
    },
  };
};

const wrongAddress = (random: Chance): Malformed => ({
  what: "an address",
  path: `/melden/${random.one(["nergens", "%00", "A", "..%2f..", "x".repeat(300), office.shortName])}/nieuw/${random.one(["iets", "%00", "schending%20", "__proto__", "constructor"])}${random.one(["", "/deel", "/verzegeld"])}`,
  init: { method: random.one(["GET", "POST"]) },
});

/** A report as the script of the form seals it. */
const sealedReport = async (what: string) => {
  const { fields, facts } = await openForm();
  const code = fields.get(fieldNames.code) ?? "";
  const ids = { reportId: randomUUID(), fileId: randomUUID(), identityFileId: randomUUID() };
  const { form } = sealForm(facts, { ...good, "what-happened": what }, { ...ids, code, attachments: [] });
  if (!form) throw new Error("not sealed");
  const { lookup, pair } = codeKeys(code);
  const unsent = {
    ...form,
    questionnaire: facts.questionnaireName,
    code: { lookup, publicKey: pair.publicKey },
  };
  return { code, unsent };
};

/** Asks for a puzzle for this form, and solves it. */
const solvedFor = async (fileId: string): Promise<Headers> => {
  const headers = { "content-type": "application/json", [headerNames.file]: fileId };
  const asking = await ask(`${address}/verzegeld`, { method: "POST", headers });
  const { puzzle, bits }: { puzzle: string; bits: number } = JSON.parse(await asking.text());
  const answer = await solve(puzzle, bits, async () => {});
  return {
    [headerNames.file]: fileId,
    [headerNames.puzzle]: puzzle,
    [headerNames.answer]: String(answer),
  };
};

const sendSealed = async (what: string): Promise<string> => {
  const { code, unsent } = await sealedReport(what);
  const answered = await ask(`${address}/verzegeld`, {
    method: "POST",
    body: written(unsent),
    headers: { "content-type": "application/json", ...(await solvedFor(unsent.sealed.file.fileId)) },
  });
  expect(await answered.json()).toMatchObject({ outcome: "received" });
  return code;
};

const countReports = async (): Promise<number> =>
  (await database.owner.selectFrom("reports").select("reportId").execute()).length;

test(
  "300 malformed requests are refused, none of them fails the server, and nothing is lost",
  { timeout: 120_000 },
  async () => {
    const before = await sendSealed("Vóór de vloed");
    const random = chance(seed);
    const { fields } = await openForm();
    const { unsent } = await sealedReport("Nooit verstuurd");
    // Solved for another form: what is right in every other way is not taken either.
    const [sealed, solved] = [written(unsent), await solvedFor(randomUUID())];
    const makers = [
      () => wrongField(random, fields),
      () => wrongMultipart(random, fields),
      () => wrongJson(random, { sealed, solved }),
      () => wrongPart(random),
      () => wrongAddress(random),
    ];
    const count = await countReports();
    const wrong: string[] = [];
    for (let number = 0; number < 300; number += 1) {
      const { what, path, init } = random.one(makers)();
      const { status } = await ask(path, init);
      if (status < 400 || status >= 500) wrong.push(`${number}: ${what} answers ${status}`);
    }
    expect(wrong).toEqual([]);
    expect(own.log.entries).toEqual([]);
    expect(await countReports()).toBe(count);
    const after = await sendSealed("Na de vloed");
    const opened = [
      ...(await openedWithCode(database, office, before)),
      ...(await openedWithCode(database, office, after)),
    ];
    expect(opened.map(({ answers }) => answers["what-happened"])).toEqual(["Vóór de vloed", "Na de vloed"]);
  },
);
