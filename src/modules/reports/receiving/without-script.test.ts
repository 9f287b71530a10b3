import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { attachmentStore, codeKeys } from "#platform/vault/index.ts";
import { sodium } from "#platform/vault/crypto/index.ts";
import { jpegWith, pictureOf, plainPictures } from "#platform/hidden-data/planted.builder.ts";
import { eicar, fakeClamd } from "#test/support/clamd.ts";
import { testApp } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { reports } from "../index.ts";
import { fieldNames } from "./form.ts";
import { anOffice, atRest, openedWithCode, opens, ownServices } from "#test/support/reporting-office.ts";
import type { Office } from "#test/support/reporting-office.ts";

let database: TestDatabase;
let office: Office;
let own: Awaited<ReturnType<typeof ownServices>>;
let address: string;
beforeAll(async () => {
  database = await testDatabase();
  office = await anOffice(database, "Anna Smit", "Bert Mulder");
  own = await ownServices();
  address = `/melden/${office.shortName}/nieuw/schending`;
});
afterAll(async () => {
  await database.close();
  await rm(own.directory, { recursive: true });
});

const app = () => testApp({ db: database.db, modules: [reports], services: own.services });

const marker = "zwaluw-5512-verklikker";

/** The fields of the form as a browser would send them. */
const fieldsIn = (html: string): Map<string, string[]> => {
  const { document } = parseHTML(html);
  const fields = new Map<string, string[]>();
  for (const input of document.querySelectorAll("main form input")) {
    const [name, type] = [input.getAttribute("name") ?? "", input.getAttribute("type")];
    if (type === "file" || ((type === "checkbox" || type === "radio") && !input.hasAttribute("checked")))
      continue;
    fields.set(name, [...(fields.get(name) ?? []), input.getAttribute("value") ?? ""]);
  }
  return fields;
};

type Change = Readonly<Record<string, string | readonly string[]>>;

const filled = (html: string, change: Change, files: readonly File[] = []): FormData => {
  const form = new FormData();
  const fields = fieldsIn(html);
  for (const [name, value] of Object.entries(change)) fields.set(name, [value].flat());
  for (const [name, values] of fields) for (const value of values) form.append(name, value);
  for (const file of files) form.append(fieldNames.attachments, file);
  return form;
};

const anonymous: Change = {
  [fieldNames.openness]: "anonymous",
  "what-happened": `De bonnen kloppen niet. ${marker}`,
};

const wordsIn = (html: string): string =>
  [...parseHTML(html).document.querySelectorAll("[data-received] > section [data-code-words] li")]
    .map((item) => item.textContent)
    .join("-");
const errorsIn = (html: string): string[] =>
  [...parseHTML(html).document.querySelectorAll("#error-summary li")].map((item) => item.textContent.trim());

const send = async (change: Change, files: readonly File[] = [], page?: string) => {
  const { stranger } = app();
  const html = page ?? (await stranger.page(address));
  const response = await stranger.upload(address, filled(html, change, files));
  const text = await response.text();
  return { status: response.status, text, headers: response.headers, code: wordsIn(text) };
};

const photo = (name = "foto.jpg"): File => new File([jpegWith(pictureOf(plainPictures.jpeg), marker)], name);

test("an anonymous report arrives: the code opens it, its readers too, and nothing of it can be read at rest", async () => {
  const sent = await send({ ...anonymous, "persons-1-name": "Kees Bakker" }, [photo()]);
  expect([sent.status, sent.code.split("-").length]).toEqual([200, 7]);
  expect(sent.headers.get("set-cookie")).toBeNull();
  expect(sent.headers.get("cache-control")).toBe("no-store");
  const [opened, ...more] = await openedWithCode(database, office, sent.code);
  expect(more).toEqual([]);
  expect(opened).toMatchObject({
    report: {
      openness: "anonymous",
      kind: "violation",
      sealedIn: "server",
      language: "nl",
      identityFileId: null,
    },
    answers: { "what-happened": `De bonnen kloppen niet. ${marker}` },
    concerned: [{ name: "Kees Bakker", position: "" }],
    attachments: [{ name: "foto.jpg", type: "image/jpeg", cleaned: true, scan: "not-checked" }],
  });
  if (!opened) throw new Error("no report");
  expect(sent.text).toContain(opened.report.reference);
  for (const officer of office.officers)
    expect(await opens(database, office, officer, opened.report.fileId)).toBe(true);
  const [attachment] = opened.attachments;
  if (!attachment) throw new Error("no attachment");
  const place = {
    organisationId: office.organisationId,
    fileId: opened.report.fileId,
    attachmentId: attachment.attachmentId,
  };
  const store = attachmentStore(join(own.directory, "files"));
  const bytes = await buffer(store.open(place, sodium.from_base64(attachment.key)));
  expect([bytes.length, bytes.includes(marker)]).toEqual([attachment.size, false]);
  const rest = await atRest(database, own.directory);
  for (const secret of [
    marker,
    "zwaluw",
    "Kees Bakker",
    "foto.jpg",
    sent.code,
    sent.code.replaceAll("-", " "),
  ])
    expect([secret, rest.includes(secret)]).toEqual([secret, false]);
  expect(own.log.entries).toEqual([]);
});

test("in confidence one officer learns who reports, openly all; whoever is excluded or named reads nothing", async () => {
  const [anna, bert] = office.officers;
  if (!anna || !bert) throw new Error("no office");
  const told = { ...anonymous, [fieldNames.name]: "Sanne Vos", [fieldNames.contact]: "06 12345678" };
  const readersOf = async (code: string) => {
    const rows = await database.owner
      .selectFrom("reports")
      .innerJoin("vaultCodes", "vaultCodes.fileId", "reports.fileId")
      .where("vaultCodes.lookup", "=", Buffer.from(codeKeys(code).lookup))
      .select(["reports.fileId", "reports.identityFileId"])
      .execute();
    const [row] = rows;
    if (!row) throw new Error("no report");
    const can = (fileId: string | null) =>
      Promise.all([anna, bert].map(async (one) => fileId !== null && opens(database, office, one, fileId)));
    return { report: await can(row.fileId), identity: await can(row.identityFileId) };
  };
  const confidential = await send({ ...told, [fieldNames.openness]: "confidential" });
  const seen = await readersOf(confidential.code);
  expect([seen.report, seen.identity.filter(Boolean).length]).toEqual([[true, true], 1]);
  const open = await send({ ...told, [fieldNames.openness]: "open" });
  expect(await readersOf(open.code)).toEqual({ report: [true, true], identity: [true, true] });
  const excluding = await send({ ...anonymous, [fieldNames.excluded]: anna.personId });
  expect((await readersOf(excluding.code)).report).toEqual([false, true]);
  const naming = await send({ ...anonymous, "persons-1-name": "mevrouw Smit" });
  expect((await readersOf(naming.code)).report).toEqual([false, true]);
});

test("a form that is refused says why at its field, and keeps everything that was typed", async () => {
  const [anna, bert] = office.officers;
  const cases: [Change, RegExp][] = [
    [{ "what-happened": marker }, /Kies hoe u wilt melden/],
    [{ ...anonymous, "what-happened": " " }, /Vertel wat er is gebeurd/],
    [{ ...anonymous, [fieldNames.name]: "Sanne" }, /U koos voor anoniem/],
    [{ ...anonymous, [fieldNames.openness]: "open" }, /Vul uw naam in/],
    [{ ...anonymous, "period-from": "31-02-2026" }, /datum in die bestaat/],
    [
      { ...anonymous, [fieldNames.excluded]: [anna?.personId ?? "", bert?.personId ?? ""] },
      /kan niemand hier/,
    ],
    [{ ...anonymous, [fieldNames.aboutOffice]: "on" }, /kan niemand hier/],
  ];
  for (const [change, reason] of cases) {
    const sent = await send({ others: "getuige Vera", ...change });
    expect([sent.status, errorsIn(sent.text).length]).toEqual([422, 1]);
    expect(errorsIn(sent.text)[0]).toMatch(reason);
    expect(sent.text).toContain("getuige Vera");
    const again = fieldsIn(sent.text);
    expect(again.get(fieldNames.openness)).toEqual(
      typeof change[fieldNames.openness] === "string" ? [change[fieldNames.openness]] : undefined,
    );
  }
});

test("the code typed into the report is refused before it can be read by whoever reads the report", async () => {
  const { stranger } = app();
  const html = await stranger.page(address);
  const [code = ""] = fieldsIn(html).get(fieldNames.code) ?? [];
  const sent = await send({ ...anonymous, others: `Mijn code: ${code.split("-").join(" ")}` }, [], html);
  expect([sent.status, errorsIn(sent.text)[0]]).toEqual([422, expect.stringMatching(/code van uw melding/)]);
});

test("the same form sent again is the same report with the same code", async () => {
  const html = await app().stranger.page(address);
  const [one, other] = [await send(anonymous, [photo()], html), await send(anonymous, [photo()], html)];
  expect([other.status, other.code]).toEqual([200, one.code]);
  const opened = await openedWithCode(database, office, one.code);
  expect(opened.map(({ attachments }) => attachments.length)).toEqual([1]);
  expect(other.text).toContain(opened[0]?.report.reference);
  // Whoever changed something before sending again must know that it was not kept.
  const isTold = /<div data-received-before(?:="true"|="")?>/;
  expect([isTold.test(one.text), isTold.test(other.text)]).toEqual([false, true]);
});

test("files that are not taken say why; what was taken waits, encrypted, while the rest is mended", async () => {
  const first = await send({ ...anonymous, [fieldNames.openness]: "" }, [
    photo(),
    new File([], "leeg.pdf"),
    new File(["MZ\u0090"], "programma.exe"),
    new File(["tekst"], "foto.png"),
  ]);
  expect(first.status).toBe(422);
  expect(errorsIn(first.text)).toEqual([
    expect.stringMatching(/Kies hoe u wilt melden/),
    expect.stringMatching(/‘leeg.pdf’ is leeg/),
    expect.stringMatching(/‘programma.exe’ is geen soort bestand/),
    expect.stringMatching(/‘foto.png’/),
  ]);
  expect(first.text).toContain("foto.jpg");
  const second = await send(anonymous, [new File(["nog iets"], "brief.txt")], first.text);
  expect(second.status).toBe(200);
  const [opened] = await openedWithCode(database, office, second.code);
  expect(opened?.attachments.map(({ name }) => name).toSorted()).toEqual(["brief.txt", "foto.jpg"]);
});

test("a file whose hidden data cannot be removed is not sent along before somebody says so", async () => {
  const locked = new File(["%PDF-1.4 1 0 obj <</Encrypt 1>> niet te lezen"], "op slot.pdf");
  const first = await send(anonymous, [locked]);
  expect([first.status, errorsIn(first.text)[0]]).toEqual([
    422,
    expect.stringMatching(/verborgen gegevens niet halen/),
  ]);
  const [id = ""] = [...first.text.matchAll(/name="_as-it-is" value="([^"]+)"/g)].map(
    ([, value]) => value ?? "",
  );
  const leftOut = await send({ ...anonymous, [fieldNames.leftOut]: id }, [], first.text);
  const without = await openedWithCode(database, office, leftOut.code);
  expect(without[0]?.attachments).toEqual([]);
  const second = await send(anonymous, [locked]);
  const [other = ""] = [...second.text.matchAll(/name="_as-it-is" value="([^"]+)"/g)].map(
    ([, value]) => value ?? "",
  );
  const asItIs = await send({ ...anonymous, [fieldNames.asItIs]: other }, [], second.text);
  const opened = await openedWithCode(database, office, asItIs.code);
  expect(opened[0]?.attachments).toMatchObject([{ name: "op slot.pdf", cleaned: false }]);
  const whole = await send({ ...anonymous, [fieldNames.clean]: [] }, [photo()]);
  const [kept] = await openedWithCode(database, office, whole.code);
  expect(kept?.attachments).toMatchObject([{ cleaned: false }]);
});

test("in English the page, the code and the language of the report are English", async () => {
  const { stranger } = app();
  const html = await stranger.page(`${address}?taal=en`);
  expect(html).toContain("How do you want to report?");
  const [code = ""] = fieldsIn(html).get(fieldNames.code) ?? [];
  const english = await readFile("content/words/en.txt", "utf8");
  expect(code.split("-").every((word) => english.includes(word))).toBe(true);
});

test("with a virus scanner an infected file is refused, the rest goes on, and the page says which of the two it is", async () => {
  expect(await app().stranger.page(address)).toContain(
    "Bestanden worden hier niet op virussen gecontroleerd.",
  );
  const scanner = await fakeClamd();
  const scanned = await ownServices({ BORGPEN_CLAMD: `${scanner.at.host}:${scanner.at.port}` });
  const { stranger } = testApp({ db: database.db, modules: [reports], services: scanned.services });
  const html = await stranger.page(address);
  expect(html).toContain("Bestanden worden gecontroleerd op virussen.");
  const files = [new File([eicar], "leesmij.txt"), new File(["brief"], "brief.txt")];
  const refused = await stranger.upload(address, filled(html, anonymous, files));
  const text = await refused.text();
  expect([refused.status, errorsIn(text)]).toEqual([
    422,
    [expect.stringMatching(/In ‘leesmij.txt’ zit een virus \(Eicar-Test-Signature\)/)],
  ]);
  const taken = await stranger.upload(address, filled(text, anonymous));
  const [opened] = await openedWithCode(database, office, wordsIn(await taken.text()));
  expect(opened?.attachments).toMatchObject([{ name: "brief.txt", scan: "clean" }]);
  expect(scanner.files.length).toBe(2);
  scanner.close();
  await rm(scanned.directory, { recursive: true });
});

test("a kind that is not taken is not there; where nobody can read, the page says so", async () => {
  const { stranger } = app();
  expect((await stranger.get(`/melden/${office.shortName}/nieuw/iets-anders`)).status).toBe(404);
  expect((await stranger.get("/melden/nergens/nieuw/schending")).status).toBe(404);
  const empty = await anOffice(database);
  const closed = await stranger.get(`/melden/${empty.shortName}/nieuw/schending`);
  expect([closed.status, (await closed.text()).includes("niet online melden")]).toEqual([503, true]);
});
