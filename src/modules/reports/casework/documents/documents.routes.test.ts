import { createHash, randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo, Server } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { filesDirectory } from "#platform/files/index.ts";
import { pdf } from "#platform/files/sample.builder.ts";
import { attachmentStore, newKey } from "#platform/vault/index.ts";
import { sodium } from "#platform/vault/crypto/index.ts";
import { testData } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { anOpenVault } from "#test/support/key-holder.ts";
import { aCase, anOffice } from "../case.builder.ts";
import type { Office } from "../case.builder.ts";

let database: TestDatabase;
let organisation: { organisationId: string };
beforeAll(async () => {
  database = await testDatabase();
  organisation = await anOrganisation(database.owner);
});
afterAll(() => database.close());

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A virus scanner that says the same of every file. */
const clamdSaying = async (answer: string) => {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.on("data", (bytes) => {
      // The end of a file is a piece of no bytes.
      if (Buffer.from(bytes).subarray(-4).equals(Buffer.alloc(4))) socket.end(`stream: ${answer}\0`);
    });
  });
  servers.push(server);
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await promise;
  const address = server.address();
  const isAddress = (value: typeof address): value is AddressInfo =>
    typeof value === "object" && value !== null;
  if (!isAddress(address)) throw new Error("the scanner has no address");
  return { host: "127.0.0.1", port: address.port };
};

const bytes = Buffer.from(pdf());

/** A case with a document of the reporter, and where it is. */
const aCaseWith = async (office: Office, name = "bon.pdf", sentKey?: string) => {
  const [fileId, attachmentId, key] = [randomUUID(), randomUUID(), newKey()];
  const place = { organisationId: office.here.organisationId, fileId, attachmentId };
  async function* content() {
    yield bytes;
  }
  await attachmentStore(filesDirectory(testData)).keep(place, key, content());
  const details = {
    attachmentId,
    name,
    type: "application/pdf",
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    key: sentKey ?? sodium.to_base64(key),
    cleaned: false,
  };
  const one = await aCase(office, [], { fileId, attachments: [details] });
  const at = `${one.path}/stukken/${attachmentId}`;
  const onDisk = join(filesDirectory(testData), "vault", place.organisationId, fileId, attachmentId);
  return { ...one, at, onDisk };
};

const eventsOf = async (reportId: string): Promise<string[]> => {
  const rows = await database.owner
    .selectFrom("auditEntries")
    .select(["event", "result"])
    .where("objectId", "=", reportId)
    .where("event", "like", "report.document%")
    .execute();
  return rows.map(({ event, result }) => `${event} ${result}`).toSorted();
};

describe("a document", () => {
  let office: Office;
  beforeEach(async () => {
    office = await anOffice(database, organisation);
  });

  test("says plainly that it was not checked, and is saved byte for byte, never shown", async () => {
    const { path, at, reportId } = await aCaseWith(office);
    expect(await office.site.page(path)).toContain("Niet gecontroleerd");
    expect(await office.site.page(at)).toContain("niet op virussen gecontroleerd");
    const response = await office.site.get(`${at}/bestand`);
    expect(response.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''bon.pdf");
    expect(response.headers.get("content-type")).toBe("application/octet-stream");
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    expect(await eventsOf(reportId)).toEqual([
      "report.document-looked-up done",
      "report.document-opened done",
    ]);
  });

  test("is not there for whoever has no key", async () => {
    const { at } = await aCaseWith(office);
    const other = await anOpenVault(database, organisation, "report-officer");
    expect((await office.stranger.get(`${at}/bestand`)).status).toBe(401);
    expect((await office.as(other).get(at)).status).toBe(404);
    expect((await office.as(other).get(`${at}/bestand`)).status).toBe(404);
  });

  test("whose content is something else than its name says is given only to whoever insists", async () => {
    const { at } = await aCaseWith(office, "foto.jpg");
    const asked = await office.site.get(`${at}/bestand`);
    expect(await asked.text()).toContain("De inhoud past niet bij de naam");
    const insisted = await office.site.get(`${at}/bestand?toch=ja`);
    expect(insisted.headers.get("content-disposition")).toContain("foto.jpg.bin");
  });

  test("that is missing or was changed says so, and the log has it", async () => {
    const { at, onDisk } = await aCaseWith(office);
    await rm(onDisk);
    expect(await office.site.page(`${at}/bestand`)).toContain("Dit stuk gaat niet open");
    expect(office.log.entries.splice(0)).toHaveLength(1);
  });

  test.each(["", "geen sleutel!", "a", "aGk=", "A".repeat(44), "B".repeat(43)])(
    "that came with the key %j is damaged, and the rest of the file opens",
    async (sentKey) => {
      const { path, at } = await aCaseWith(office, "bon.pdf", sentKey);
      expect(await office.site.page(path)).toContain("bon.pdf");
      const response = await office.site.get(`${at}/bestand`);
      expect([response.status, await response.text()]).toEqual([
        200,
        expect.stringContaining("Dit stuk gaat niet open"),
      ]);
      expect(office.log.entries.splice(0)).toHaveLength(1);
    },
  );
});

const uploading = (report: { organisationId: string; fileId: string }, file: File | undefined) => {
  const form = new FormData();
  form.append("_organisation", report.organisationId);
  form.append("_file", report.fileId);
  if (file) form.append("_attachments", file);
  return form;
};

const aFile = () => new File([bytes], "brief.pdf", { type: "application/pdf" });

describe("adding a document", () => {
  test("keeps it encrypted, byte for byte, with the name of who added it", async () => {
    const office = await anOffice(database, organisation);
    const one = await aCase(office);
    const to = `${one.path}/stukken/nieuw`;
    expect(await office.site.page(to)).toContain(`name="_file" value="${one.fileId}"`);
    const added = await office.site.upload(to, uploading(one, aFile()));
    expect(added.headers.get("location")).toBe(`${one.path}#stukken`);
    const { attachmentId, addedBy } = await database.owner
      .selectFrom("reportAttachments")
      .select(["attachmentId", "addedBy"])
      .where("reportId", "=", one.reportId)
      .executeTakeFirstOrThrow();
    expect(addedBy).toBe(office.officer.personId);
    const saved = await office.site.get(`${one.path}/stukken/${attachmentId}/bestand`);
    expect(Buffer.from(await saved.arrayBuffer()).equals(bytes)).toBe(true);
    expect(await office.site.page(one.path)).toContain("brief.pdf");
  });

  test("asks for a file, takes none of a kind it does not know, and none that came for another file", async () => {
    const office = await anOffice(database, organisation);
    const [one, other] = [await aCase(office), await aCase(office)];
    const to = `${one.path}/stukken/nieuw`;
    const program = new File([Buffer.from("MZ\u0000\u0001")], "brief.exe");
    for (const form of [uploading(one, undefined), uploading(one, program), uploading(other, aFile())])
      expect((await office.site.upload(to, form)).status).toBe(422);
    const stranger = await anOpenVault(database, organisation, "report-officer");
    expect((await office.as(stranger).upload(to, uploading(one, aFile()))).status).toBe(404);
    const rows = await database.owner
      .selectFrom("reportAttachments")
      .select("attachmentId")
      .where("reportId", "in", [one.reportId, other.reportId])
      .execute();
    expect(rows).toEqual([]);
  });
});

describe("with a virus scanner", () => {
  test("a clean document is given, and is known to be clean", async () => {
    const office = await anOffice(database, organisation, await clamdSaying("OK"));
    const { at } = await aCaseWith(office);
    expect((await office.site.get(`${at}/bestand`)).status).toBe(200);
    expect(await office.site.page(at)).toContain("Geen virus gevonden");
  });

  test("an infected one is put apart, given to nobody, and told on the timeline", async () => {
    const office = await anOffice(database, organisation, await clamdSaying("Eicar FOUND"));
    const { at, path, reportId } = await aCaseWith(office);
    for (const address of [`${at}/bestand`, `${at}/bestand?toch=ja`]) {
      const response = await office.site.get(address);
      expect(response.headers.get("content-disposition")).toBeNull();
      expect(await response.text()).toContain("In dit stuk zit een virus.");
    }
    expect(await office.site.page(at)).not.toContain(`${at}/bestand`);
    expect(await office.site.page(path)).toContain("Een bijlage is apart gezet");
    expect(await eventsOf(reportId)).toEqual([
      "report.document-looked-up done",
      "report.document-quarantined done",
    ]);
  });
});
