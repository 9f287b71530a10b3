import { createHash, randomBytes, randomUUID } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fromBufferPromise } from "yauzl";
import { anActor, anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { checkProof, openAuditKey, startSealer } from "#platform/audit/index.ts";
import { stopWriting } from "#platform/documents/index.ts";
import { filesDirectory } from "#platform/files/index.ts";
import { attachmentStore, newKey } from "#platform/vault/index.ts";
import { sodium } from "#platform/vault/crypto/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aKeyHolder, anOpenVault } from "#test/support/key-holder.ts";
import type { KeyHolder } from "#test/support/key-holder.ts";
import { aReport } from "../../report.builder.ts";
import { aReportingSite } from "../../returning/reporting.builder.ts";

let database: TestDatabase;
let here: { organisationId: string };
let site: ReturnType<typeof aReportingSite>;
let officer: KeyHolder;
let other: KeyHolder;
beforeAll(async () => {
  database = await testDatabase();
  here = await anOrganisation(database.owner);
  site = aReportingSite(database, here);
  [officer, other] = [await site.anOfficer(), await site.anOfficer()];
});
afterAll(async () => {
  await stopWriting();
  await database.close();
});

const evidence = randomBytes(300_000);
const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

async function* pieces(): AsyncGenerator<Uint8Array> {
  yield evidence.subarray(0, 100_000);
  yield evidence.subarray(100_000);
}

interface Wished {
  readonly openness?: "open" | "confidential";
  readonly names?: readonly string[];
  readonly sha256?: string;
}

/** A report with attachments, whose identity the officer keeps; opened by the officer. */
const aFile = async ({ openness = "confidential", names = ["bon / mei.pdf"], sha256 }: Wished = {}) => {
  const attachments = names.map((name) => ({
    attachmentId: randomUUID(),
    name,
    type: "application/pdf",
    size: evidence.length,
    sha256: sha256 ?? hashOf(evidence),
    key: sodium.to_base64(newKey()),
    cleaned: false,
  }));
  const identity = { name: "Femke Prins", contact: "femke@prins.example", fileId: randomUUID() };
  const sent = await site.aReportFor([officer], {
    identityReader: officer.personId,
    told: { attachments, identity },
    given: { openness },
  });
  const { dataDirectory } = site.services.config;
  const store = attachmentStore(filesDirectory(dataDirectory));
  for (const { attachmentId, key } of attachments) {
    const place = { ...here, fileId: sent.fileId, attachmentId };
    await store.keep(place, sodium.from_base64(key), pieces());
  }
  const onDisk = attachments.map(({ attachmentId }) =>
    join(filesDirectory(dataDirectory), "vault", here.organisationId, sent.fileId, attachmentId),
  );
  return { ...sent, attachments, onDisk, path: `/dossiers/${sent.reportId}` };
};

const wish = {
  recipient: "court",
  name: "Rechtbank Proefstad",
  reason: "De rechtbank vroeg erom in zaak 26/123.",
};

/** What is in an archive, by name, as another program reads it. */
const unpacked = async (response: Response): Promise<ReadonlyMap<string, Buffer>> => {
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/zip"]);
  const archive = await fromBufferPromise(Buffer.from(await response.arrayBuffer()));
  const found = new Map<string, Buffer>();
  for await (const entry of archive.eachEntry())
    found.set(entry.fileName, await buffer(await archive.openReadStreamPromise(entry)));
  return found;
};

const textIn = (files: ReadonlyMap<string, Buffer>, name: string): string =>
  files.get(name)?.toString() ?? `there is no ${name}`;

const sealLog = async (): Promise<void> => {
  const key = await openAuditKey(site.services.config.dataDirectory);
  await startSealer(database.db, key, site.services).stop();
};

const entriesAbout = ({ reportId }: { readonly reportId: string }) =>
  database.owner
    .selectFrom("auditEntries")
    .select(["event", "result", "personId"])
    .where("objectId", "=", reportId)
    .where("event", "in", ["report.exported", "report.packed", "report.handed-over"])
    .orderBy("at")
    .execute();

describe("an export for a court", () => {
  test("holds the document, the attachments as they were, a list of hashes, and a proof that holds by itself", async () => {
    const file = await aFile();
    await sealLog();
    const got = await unpacked(await site.as(officer).post(`${file.path}/uitvoer`, wish));
    expect([...got.keys()]).toEqual([
      "dossier.pdf",
      "bewijs-auditlogboek.json",
      "bijlagen/01 mei.pdf",
      "SHA256SUMS.txt",
    ]);
    expect(got.get("bijlagen/01 mei.pdf")?.equals(evidence)).toBe(true);
    const pdf = got.get("dossier.pdf")?.toString("latin1") ?? "";
    expect(pdf.startsWith("%PDF")).toBe(true);
    expect(pdf).toContain("<pdfuaid:part>1<");
    const sums = ["dossier.pdf", "bewijs-auditlogboek.json", "bijlagen/01 mei.pdf"].map(
      (name) => `${hashOf(got.get(name) ?? Buffer.alloc(0))}  ${name}\n`,
    );
    expect(textIn(got, "SHA256SUMS.txt")).toBe(sums.join(""));
    const proof = textIn(got, "bewijs-auditlogboek.json");
    const verdict = checkProof(proof);
    expect(verdict.sound && verdict.entries.map(({ entry, isProven }) => [entry.event, isProven])).toEqual([
      ["report.received", true],
      ["report.no-interest-stated", true],
    ]);
    expect(checkProof(proof.replace("report.received", "report.destroyed")).sound).toBe(false);
  });

  test("stands in the log and, with who it is for and why, in the timeline", async () => {
    const file = await aFile();
    await (await site.as(officer).post(`${file.path}/uitvoer`, wish)).arrayBuffer();
    expect(await entriesAbout(file)).toEqual([
      { event: "report.exported", result: "done", personId: officer.personId },
    ]);
    const timeline = await site.as(officer).page(file.path);
    expect(timeline).toContain("Een rechter: Rechtbank Proefstad. De rechtbank vroeg erom in zaak 26/123.");
    expect(timeline).not.toContain("De naam van de melder is bekeken");
  });

  test("takes who the reporter is along only when that may, and says so in the timeline", async () => {
    const [closed, open] = [await aFile(), await aFile({ openness: "open" })];
    const asked = { ...wish, identity: "on" };
    const refused = await site.as(officer).post(`${closed.path}/uitvoer`, asked);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("De melder stemde daar niet mee in.");
    expect(await site.as(officer).page(`${closed.path}/uitvoer`)).not.toContain('name="identity"');
    expect(await site.as(officer).page(closed.path)).not.toContain("Rechtbank Proefstad");
    await unpacked(await site.as(officer).post(`${open.path}/uitvoer`, asked));
    expect(await site.as(officer).page(open.path)).toContain(
      "Meegegeven bij de uitvoer. Een rechter: Rechtbank Proefstad",
    );
  });

  test.each([
    ["reason", { ...wish, reason: "" }],
    ["reason", { ...wish, reason: "Te kort" }],
    ["name", { ...wish, name: " " }],
    ["recipient", { ...wish, recipient: "krant" }],
  ])("wants a good %s, and names that field", async (field, form) => {
    const file = await aFile();
    const refused = await site.as(officer).post(`${file.path}/uitvoer`, form);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(`href="#veld-${field}"`);
    expect((await entriesAbout(file)).map(({ result }) => result)).toEqual(["refused"]);
  });

  test("is for a reader with an open vault, who stated to have no interest", async () => {
    const file = await aFile();
    const address = `${file.path}/uitvoer`;
    expect((await site.app.stranger.post(address, wish)).status).toBe(401);
    const employee = await anActor(database.owner, here, "employee");
    expect((await site.app.as(employee).post(address, wish)).status).toBe(403);
    const coordinator = await anOpenVault(database, here, "coordinator");
    for (const one of [other, coordinator]) {
      expect((await site.as(one).get(address)).status).toBe(404);
      expect((await site.as(one).post(address, wish)).status).toBe(404);
    }
    const elsewhere = await anOrganisation(database.owner);
    const stranger = await anOpenVault(database, elsewhere, "report-officer");
    expect((await site.as(stranger).post(address, wish)).status).toBe(404);
    expect((await entriesAbout(file)).filter(({ result }) => result === "done")).toEqual([]);
  });

  test("is refused to a reader who was excluded, and asks whoever has a closed vault to open it", async () => {
    const both = await site.aReportFor([officer, other]);
    const address = `/dossiers/${both.reportId}/uitvoer`;
    expect((await site.as(other).get(address)).status).toBe(200);
    const exclusion = { excluded: other.actor.name, excludeReason: "Werkte mee aan de zaak" };
    const done = await site.as(officer).post(`/dossiers/${both.reportId}/lezers/uitsluiten`, exclusion);
    expect(done.status).toBe(303);
    expect((await site.as(other).get(address)).status).toBe(404);
    expect((await site.as(other).post(address, wish)).status).toBe(404);
    const locked = await aKeyHolder(database, here, "report-officer");
    const theirs = await aReport(database, here.organisationId, { readers: [locked.personId] });
    const asked = await site.as(locked).post(`/dossiers/${theirs.reportId}/uitvoer`, wish);
    expect(await asked.text()).toContain("Open uw kluis");
    const open = await anOpenVault(database, here, "report-officer");
    const unstated = await aReport(database, here.organisationId, { readers: [open.personId] });
    const refused = await site.as(open).post(`/dossiers/${unstated.reportId}/uitvoer`, wish);
    expect(refused.status).toBe(422);
    const entries = [both, theirs, unstated].map(entriesAbout);
    expect((await Promise.all(entries)).flat().filter(({ result }) => result === "done")).toEqual([]);
  });

  test("says of each attachment that cannot go along that it does not, and why", async () => {
    const file = await aFile({ names: ["weg.pdf", "veranderd.pdf", "virus.pdf", "goed.pdf"] });
    const [gone = "", changed = ""] = file.onDisk;
    await rm(gone);
    const bytes = await readFile(changed);
    await writeFile(changed, bytes.fill(0, 150_000, 150_100));
    await database.owner
      .updateTable("reportAttachments")
      .set({ scan: "infected" })
      .where("attachmentId", "=", file.attachments[2]?.attachmentId ?? "")
      .execute();
    const got = await unpacked(await site.as(officer).post(`${file.path}/uitvoer`, wish));
    const order = await namesInOrder(file.reportId, file.attachments);
    const at = (name: string): string => String(order.indexOf(name) + 1);
    const inside = [...got.keys()].filter((name) => name.startsWith("bijlagen/"));
    expect(inside).toEqual([`bijlagen/0${at("goed.pdf")} goed.pdf`, "bijlagen/NIET-MEEGEGEVEN.txt"]);
    const told = textIn(got, "bijlagen/NIET-MEEGEGEVEN.txt");
    expect(told).toContain(`Bijlage ${at("weg.pdf")} (weg.pdf) gaat niet mee: het bestand ontbreekt`);
    expect(told).toContain(
      `Bijlage ${at("veranderd.pdf")} (veranderd.pdf) gaat niet mee: het bestand ontbreekt, of`,
    );
    expect(told).toContain(`Bijlage ${at("virus.pdf")} (virus.pdf) gaat niet mee: er zit een virus in`);
    expect(told).not.toContain("goed.pdf");
    expect(site.log.entries.filter(({ event }) => event === "a document does not open")).toHaveLength(2);
  });

  test("gives what is not what its sender said with its own hash", async () => {
    const file = await aFile({ sha256: "00".repeat(32) });
    const got = await unpacked(await site.as(officer).post(`${file.path}/uitvoer`, wish));
    expect(textIn(got, "SHA256SUMS.txt")).toContain(`${hashOf(evidence)}  bijlagen/01 mei.pdf`);
  });
});

const setKind = (kind: "municipality" | "ministry") =>
  database.owner
    .updateTable("organisations")
    .set({ kind })
    .where("organisationId", "=", here.organisationId)
    .execute();

/** The names of attachments in the order of the file: those of one moment have no other. */
const namesInOrder = async (
  reportId: string,
  attachments: readonly { readonly attachmentId: string; readonly name: string }[],
): Promise<readonly string[]> => {
  const rows = await database.owner
    .selectFrom("reportAttachments")
    .select("attachmentId")
    .where("reportId", "=", reportId)
    .orderBy("addedAt")
    .orderBy("attachmentId")
    .execute();
  return rows.flatMap(
    (row) => attachments.find(({ attachmentId }) => attachmentId === row.attachmentId)?.name ?? [],
  );
};

describe("the archive", () => {
  const forGood = {
    state: "closed" as const,
    decision: "investigation" as const,
    regime: "wbk" as const,
    closedAt: new Date("2026-06-01T09:00:00Z"),
    waitingSince: null,
  };
  const keptForGood = async () => {
    const file = await aFile();
    await database.owner.updateTable("reports").set(forGood).where("reportId", "=", file.reportId).execute();
    return file;
  };
  const agreed = { reason: "Afgesproken met de archivaris", list: "", number: "", category: "" };
  const listed = { list: "Selectielijst gemeenten 2020", number: "4.1.4", category: "Onderzoek" };
  const given = { archive: "Regionaal archief", receipt: "2026/44", sure: "on" };

  test("gets a package with metadata beside each part, and then the file goes here", async () => {
    const file = await keptForGood();
    expect(await site.as(officer).page("/dossiers/bewaren")).toContain(`${file.path}/overdragen`);
    expect(await site.as(officer).page(file.path)).toContain(`${file.path}/overdragen`);
    const early = await site.as(officer).get(`${file.path}/overgedragen`);
    expect([early.status, await early.text()]).toEqual([422, expect.stringContaining("nog geen pakket")]);

    const got = await unpacked(
      await site.as(officer).post(`${file.path}/overdragen`, { ...agreed, ...listed }),
    );
    const parts = ["dossier.pdf", "bewijs-auditlogboek.json", "bijlagen/01 mei.pdf", "SHA256SUMS.txt"];
    expect([...got.keys()]).toEqual([
      "dossier.mdto.xml",
      ...parts,
      ...parts.map((name) => `${name}.mdto.xml`),
    ]);
    const whole = textIn(got, "dossier.mdto.xml");
    for (const name of parts) {
      expect(whole).toContain(`<verwijzingNaam>${name}</verwijzingNaam>`);
      const bytes = got.get(name) ?? Buffer.alloc(0);
      expect(textIn(got, `${name}.mdto.xml`)).toContain(`<checksumWaarde>${hashOf(bytes)}</checksumWaarde>`);
      expect(textIn(got, `${name}.mdto.xml`)).toContain(`<omvang>${bytes.length}</omvang>`);
    }
    expect(whole).toContain("<begripCode>4.1.4</begripCode>");
    expect([...got.values()].some((bytes) => bytes.includes("Femke"))).toBe(false);

    const unsure = await site.as(officer).post(`${file.path}/overgedragen`, { ...given, sure: "" });
    expect(await unsure.text()).toContain('href="#veld-sure"');
    const done = await site.as(officer).post(`${file.path}/overgedragen`, given);
    expect(done.headers.get("location")).toBe("/dossiers/bewaren/vernietigd");
    const list = await site.as(officer).page("/dossiers/bewaren/vernietigd");
    expect(list).toContain("Overgedragen aan Regionaal archief (2026/44)");
    expect((await site.as(officer).get(file.path)).status).toBe(404);
    await expect(readFile(file.onDisk[0] ?? "")).rejects.toThrow("ENOENT");
    expect((await entriesAbout(file)).map(({ event, result }) => [event, result])).toEqual(
      expect.arrayContaining([
        ["report.packed", "done"],
        ["report.handed-over", "done"],
      ]),
    );
  });

  test("does not get an older package than the file: what happened since wants a new one", async () => {
    const file = await keptForGood();
    const onward = `${file.path}/overgedragen"`;
    expect(await site.as(officer).page(`${file.path}/overdragen`)).not.toContain(`href="${onward}`);
    await unpacked(await site.as(officer).post(`${file.path}/overdragen`, agreed));
    expect(await site.as(officer).page(`${file.path}/overdragen`)).toContain(`href="${onward}`);
    site.clock.set(new Date(site.clock.now().getTime() + 60_000).toISOString());
    await unpacked(await site.as(officer).post(`${file.path}/uitvoer`, wish));
    const late = await site.as(officer).post(`${file.path}/overgedragen`, given);
    expect([late.status, await late.text()]).toEqual([422, expect.stringContaining("Maak een nieuw pakket")]);
    expect((await site.as(officer).get(file.path)).status).toBe(200);
  });

  test("does not get a package without a note that was written since", async () => {
    const file = await keptForGood();
    await unpacked(await site.as(officer).post(`${file.path}/overdragen`, agreed));
    site.clock.set(new Date(site.clock.now().getTime() + 60_000).toISOString());
    const noted = await site.as(officer).post(`${file.path}/notitie`, { body: "De archivaris belde." });
    expect(noted.status).toBe(303);
    const late = await site.as(officer).post(`${file.path}/overgedragen`, given);
    expect([late.status, await late.text()]).toEqual([422, expect.stringContaining("Maak een nieuw pakket")]);
    site.clock.set(new Date(site.clock.now().getTime() + 60_000).toISOString());
    await unpacked(await site.as(officer).post(`${file.path}/overdragen`, agreed));
    expect((await site.as(officer).post(`${file.path}/overgedragen`, given)).status).toBe(303);
  });

  test("hears of a selection list only when it was told whole, and is proposed that of municipalities to nobody else", async () => {
    const file = await keptForGood();
    const half = await site.as(officer).post(`${file.path}/overdragen`, { ...agreed, number: "4.1.4" });
    expect([half.status, await half.text()]).toEqual([422, expect.stringContaining('href="#veld-list"')]);
    const got = await unpacked(await site.as(officer).post(`${file.path}/overdragen`, agreed));
    expect(textIn(got, "dossier.mdto.xml")).not.toContain("informatiecategorie");
    await setKind("ministry");
    expect(await site.as(officer).page(`${file.path}/overdragen`)).not.toContain("4.1.4");
    await setKind("municipality");
    expect(await site.as(officer).page(`${file.path}/overdragen`)).toContain('value="4.1.4"');
  });

  test("is only for what is kept for good, and only for who decides about that", async () => {
    const [file, kept] = [await aFile(), await keptForGood()];
    expect(await site.as(officer).page(file.path)).not.toContain("/overdragen");
    expect((await site.as(officer).get(`${file.path}/overdragen`)).status).toBe(422);
    expect((await site.as(officer).post(`${file.path}/overgedragen`, given)).status).toBe(422);
    const coordinator = await anOpenVault(database, here, "coordinator");
    for (const step of ["overdragen", "overgedragen"]) {
      expect((await site.as(coordinator).post(`${kept.path}/${step}`, given)).status).toBe(403);
      expect((await site.as(other).post(`${kept.path}/${step}`, given)).status).toBe(404);
      expect((await site.app.stranger.post(`${kept.path}/${step}`, given)).status).toBe(401);
    }
  });
});
