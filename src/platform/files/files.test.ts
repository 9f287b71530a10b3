import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, readFile, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Actor } from "#platform/actor/index.ts";
import { publicActor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import { download, get, ordinaryReading, page, post, redirect } from "#platform/http/index.ts";
import type { Module } from "#platform/module/index.ts";
import { testApp, testServices } from "#test/support/app.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { fileJobs, fileStore, optionalUpload, sweepFiles, upload } from "./index.ts";
import type { FileStore, StoredUpload } from "./index.ts";
import { docx, multipart, odt, oneFile, pdf, png, zip } from "./sample.builder.ts";
import { contentPath } from "./store.ts";

const now = new Date("2026-11-01T09:00:00Z");
const limits = { fileSize: 1_000_000, files: 3, fields: 20, fieldSize: 1000, texts: 5000, total: 3_000_000 };
const noor: Actor = {
  kind: "person",
  organisationId: "00000000-0000-4000-8000-00000000000a",
  personId: "00000000-0000-4000-8000-0000000000aa",
  name: "Noor Jansen",
  roles: ["employee"],
  pendingRoles: [],
};
const colleague: Actor = { ...noor, personId: randomUUID() };
const coordinator: Actor = { ...colleague, personId: randomUUID(), roles: ["employee", "coordinator"] };
const elsewhere: Actor = { ...coordinator, organisationId: randomUUID() };

let database: TestDatabase;
let directory: string;
let store: FileStore;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "bp-files-"));
  store = fileStore(directory, limits);
});
afterEach(async () => {
  await rm(directory, { recursive: true });
  await database.owner.deleteFrom("storedFiles").execute();
});

const onDisk = async (): Promise<string[]> =>
  (await readdir(directory, { recursive: true, withFileTypes: true }))
    .filter((e) => e.isFile())
    .map((e) => e.name);
const received = async (name: string, content: Uint8Array): Promise<StoredUpload> => {
  const { form } = await store.receive(oneFile(name, content));
  return upload().parse(form["file"]);
};
const refusal = async (name: string, content: Uint8Array): Promise<string> => {
  const { form, discard } = await store.receive(oneFile(name, content));
  const result = upload().safeParse(form["file"]);
  await discard();
  const [issue] = result.error?.issues ?? [];
  return JSON.stringify(issue ?? "taken");
};
const keep = (actor: Actor, file: StoredUpload, visibleTo: Actor["roles"] = []): Promise<string> =>
  withActor(database.db, actor, (tx) => store.keep(tx, actor, file, { now, visibleTo }));
const open = (actor: Actor, fileId: string) => withActor(database.db, actor, (tx) => store.open(tx, fileId));

describe("receiving", () => {
  test("files go to disk with hash, size and kind found by content; texts come as they are", async () => {
    const form = new FormData();
    form.append("title", "Één jaar");
    form.append("tag", "a");
    form.append("tag", "b");
    form.append("file", new Blob([Uint8Array.from(pdf())]), "Beleid vóór 2027.pdf");
    form.append("nothing", new Blob([]), "");
    const { form: fields, discard } = await store.receive(
      new Request("http://x/", { method: "POST", body: form }),
    );
    expect(fields).toMatchObject({ title: "Één jaar", tag: ["a", "b"], nothing: "" });
    const file = upload().parse(fields["file"]);
    expect(file).toMatchObject({
      name: "Beleid vóór 2027.pdf",
      size: pdf().length,
      type: "application/pdf",
      sha256: createHash("sha256").update(pdf()).digest("hex"),
    });
    expect(await readFile(file.path)).toEqual(Buffer.from(pdf()));
    await discard();
    expect(await onDisk()).toEqual([]);
  });

  test("a form without files is read too", async () => {
    const body = new URLSearchParams([
      ["title", "x"],
      ["tag", "a"],
      ["tag", "b"],
    ]);
    const { form } = await store.receive(new Request("http://x/", { method: "POST", body }));
    expect(form).toEqual({ title: "x", tag: ["a", "b"] });
    expect(optionalUpload().parse(form["file"])).toBeNull();
  });

  test.each([
    ["foto.png", png(), "image/png"],
    ["nota.docx", docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["NOTA.ODT", odt(), "application/vnd.oasis.opendocument.text"],
    ["lijst.csv", Buffer.from("naam;functie\nNoor;jurist\n"), "text/csv"],
    ["leesmij.txt", Buffer.from("café"), "text/plain"],
  ])("takes %s", async (name, content, type) => {
    expect(await received(name, content)).toMatchObject({ name, type });
  });

  test.each([
    ["a programme", "a.exe", Buffer.from("MZ\0\0"), "geen soort bestand"],
    ["a programme called pdf", "a.pdf", Buffer.from("MZ\0\0"), "geen soort bestand"],
    ["a page called pdf", "a.pdf", Buffer.from("<script>alert(1)</script>"), "geen soort bestand"],
    ["a page", "a.html", Buffer.from("<p>x</p>"), "geen soort bestand"],
    ["a drawing with script", "a.svg", Buffer.from("<svg/>"), "geen soort bestand"],
    ["a pdf called png", "a.png", pdf(), "past niet bij"],
    ["a pdf called exe", "a.pdf.exe", pdf(), "past niet bij"],
    ["an archive", "a.zip", zip({ "a.txt": "x" }), "geen soort bestand"],
    ["an archive called docx", "a.docx", zip({ "a.txt": "x" }), "geen soort bestand"],
    ["half an archive", "a.docx", docx().subarray(0, 60), "geen soort bestand"],
    ["a document with macros", "a.docx", docx({ "word/vbaProject.bin": "x" }), "macro's"],
    ["nothing", "a.pdf", Buffer.alloc(0), "leeg"],
    ["text with control characters", "a.txt", Buffer.from("a\u0000b"), "geen soort bestand"],
    ["too much", "a.txt", Buffer.alloc(limits.fileSize + 1, "a"), "groter dan 1 MB"],
  ])("refuses %s, says why at the field, and leaves nothing behind", async (_what, name, content, words) => {
    expect(await refusal(name, content)).toContain(words);
    expect(await onDisk()).toEqual([]);
  });

  test("a file that must be there, and is not", async () => {
    expect(JSON.stringify(upload().safeParse("").error?.issues)).toContain("Kies een bestand.");
    expect(JSON.stringify(upload().safeParse({ path: 1 }).error?.issues)).toContain("Kies één bestand.");
  });

  test.each([
    ["../../etc/passwd.txt", "passwd.txt"],
    ["C:\\Users\\noor\\nota.txt", "nota.txt"],
    ["..\\..\\nota.txt", "nota.txt"],
    ["na\u0000am\u0007.txt", "naam.txt"],
    ["factuur\u202Efdp.txt", "factuurfdp.txt"],
    [".txt", "txt"],
  ])("the name %j becomes %j and is no path", async (claimed, name) => {
    const { form } = await store.receive(oneFile(claimed, Buffer.from("x")));
    const file = optionalUpload().safeParse(form["file"]);
    expect(file.data?.name ?? JSON.stringify(form["file"])).toContain(name);
    expect((await onDisk()).every((one) => /^[0-9a-f-]{36}$/.test(one))).toBe(true);
  });

  test("a long name keeps its ending", async () => {
    const { name } = await received(`${"é".repeat(300)}.txt`, Buffer.from("x"));
    expect([Array.from(name).length, name.endsWith("é.txt")]).toEqual([120, true]);
  });

  test.each([
    ["no boundary at the end", () => multipart([["file", "a.txt", Buffer.from("x")]], { cut: 20 })],
    ["cut within a file", () => multipart([["file", "a.pdf", pdf()]], { cut: 200 })],
    [
      "no boundary named",
      () =>
        new Request("http://x/", {
          method: "POST",
          body: "x",
          headers: { "content-type": "multipart/form-data" },
        }),
    ],
    ["a connection that breaks", () => multipart([["file", "a.pdf", pdf()]], { breakOff: true })],
    [
      "too many files",
      () =>
        multipart([1, 2, 3, 4].map((n): [string, string, Buffer] => [`f${n}`, "a.txt", Buffer.from("x")])),
    ],
    ["a text that is too long", () => multipart([["title", "", Buffer.alloc(2000, "a")]])],
    [
      "more than a form may hold",
      () =>
        multipart(
          [1, 2, 3].map((n): [string, string, Buffer] => [`f${n}`, "a.txt", Buffer.alloc(1_100_000, "a")]),
        ),
    ],
  ])("a form with %s is refused and leaves nothing behind", async (_what, request) => {
    await expect(store.receive(request())).rejects.toMatchObject({ code: "refused" });
    expect(await onDisk()).toEqual([]);
  });
});

describe("keeping", () => {
  test("a kept file can be opened by colleagues, and by nobody else", async () => {
    const fileId = await keep(noor, await received("beleid.pdf", pdf()));
    const file = await open(colleague, fileId);
    expect(file).toMatchObject({ fileName: "beleid.pdf", type: "application/pdf", size: pdf().length });
    expect(await buffer(file.body)).toEqual(Buffer.from(pdf()));
    await expect(open(elsewhere, fileId)).rejects.toMatchObject({ code: "not-found" });
    await expect(open(publicActor, fileId)).rejects.toMatchObject({ code: "not-found" });
  });

  test("a file for some roles is readable by them and by whoever kept it", async () => {
    const fileId = await keep(noor, await received("zaak.pdf", pdf()), ["coordinator"]);
    const sizes = await Promise.all(
      [noor, coordinator].map(async (actor) => (await open(actor, fileId)).size),
    );
    expect(sizes).toEqual([pdf().length, pdf().length]);
    await expect(open(colleague, fileId)).rejects.toMatchObject({ code: "not-found" });
  });

  test("nobody keeps a file in the name of somebody else, and the public keeps none", async () => {
    const file = await received("a.pdf", pdf());
    await expect(
      withActor(database.db, noor, (tx) => store.keep(tx, colleague, file, { now })),
    ).rejects.toThrow("row-level security");
    await expect(
      withActor(database.db, noor, (tx) => store.keep(tx, elsewhere, file, { now })),
    ).rejects.toThrow("row-level security");
    await expect(keep(publicActor, file)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("content that was changed or cut on disk is not handed out as if it were whole", async () => {
    const file = await received("a.pdf", pdf());
    const fileId = await keep(noor, file);
    const path = contentPath(directory, noor.organisationId ?? "", file.sha256);
    await writeFile(path, Buffer.from(pdf()).fill("x", 20, 30));
    const opened = await open(noor, fileId);
    await expect(buffer(opened.body)).rejects.toThrow("not what it was");
    await writeFile(path, "short");
    await expect(open(noor, fileId)).rejects.toThrow("not as long");
  });
});

const age = async (): Promise<void> => {
  const old = new Date(now.getTime() - 25 * 3_600_000);
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) await utimes(join(entry.parentPath, entry.name), old, old);
};

describe("removing and sweeping", () => {
  test("only the keeper and the coordinator remove a file", async () => {
    const fileId = await keep(noor, await received("a.pdf", pdf()));
    const remove = (actor: Actor) => withActor(database.db, actor, (tx) => store.remove(tx, fileId));
    await remove(colleague);
    await remove(elsewhere);
    expect((await open(noor, fileId)).fileName).toBe("a.pdf");
    await remove(coordinator);
    await expect(open(noor, fileId)).rejects.toMatchObject({ code: "not-found" });
  });

  test("content goes a day after the last row that describes it; what is described stays", async () => {
    const twice = [
      await keep(noor, await received("a.pdf", pdf())),
      await keep(noor, await received("b.pdf", pdf())),
    ];
    const other = await keep(noor, await received("c.png", png()));
    await expect(
      withActor(database.db, noor, async (tx) => {
        await store.keep(tx, noor, await received("d.txt", Buffer.from("undone")), { now });
        throw new Error("undone");
      }),
    ).rejects.toThrow("undone");
    await received("e.txt", Buffer.from("abandoned"));
    const fresh = new Date();
    expect(await sweepFiles(database.db, directory, fresh)).toBe(0);
    await age();
    expect(await sweepFiles(database.db, directory, now)).toBe(2);
    const remove = (fileId = "") => withActor(database.db, noor, (tx) => store.remove(tx, fileId));
    await remove(twice[0]);
    expect(await sweepFiles(database.db, directory, now)).toBe(0);
    expect(await buffer((await open(noor, twice[1] ?? "")).body)).toEqual(Buffer.from(pdf()));
    await remove(twice[1]);
    const { services, clock, log } = testServices();
    clock.set(now.toISOString());
    await fileJobs(directory)[0]?.run({ db: database.db, services, data: {} });
    expect(log.entries).toEqual([{ event: "files swept" }]);
    expect(await onDisk()).toHaveLength(1);
    expect((await open(noor, other)).fileName).toBe("c.png");
  });
});

describe("in the application", () => {
  const sample: Module = {
    name: "sample",
    navigation: [],
    routes: [
      post({
        path: "/bestanden",
        permission: "signed-in",
        audit: "sample.kept",
        files: true,
        form: z.object({ title: z.string().min(1), file: upload() }),
        submit: async ({ tx, actor, services, now: moment }, { file }) =>
          redirect(`/bestanden/${await services.files.keep(tx, actor, file, { now: moment })}`),
      }),
      get({
        path: "/bestanden/:id",
        permission: "signed-in",
        audit: ordinaryReading,
        params: z.object({ id: z.uuid() }),
        answer: async ({ tx, services, params }) => download(await services.files.open(tx, params.id)),
      }),
      get({
        path: "/leeg",
        permission: "everybody",
        audit: ordinaryReading,
        answer: async () => page("Leeg", ""),
      }),
    ],
  };
  const send = async (title: string, content: Uint8Array, name = "beleid.pdf") => {
    const client = testApp({
      db: database.db,
      modules: [sample],
      services: { ...testServices().services, files: store },
    }).as(noor);
    const form = new FormData();
    form.append("title", title);
    form.append("file", new Blob([Uint8Array.from(content)]), name);
    return { client, response: await client.upload("/bestanden", form) };
  };

  test("a kept file comes back as a download with its own kind, never shown in the page", async () => {
    const { client, response } = await send("x", pdf());
    expect(response.status).toBe(303);
    const back = await client.get(response.headers.get("location") ?? "");
    expect(back.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''beleid.pdf");
    expect([back.headers.get("content-type"), back.headers.get("x-content-type-options")]).toEqual([
      "application/pdf",
      "nosniff",
    ]);
    expect(Buffer.from(await back.arrayBuffer())).toEqual(Buffer.from(pdf()));
    expect(await onDisk()).toHaveLength(1);
  });

  test("what is wrong with the file is told on the page; a refused form leaves nothing on disk", async () => {
    const { response } = await send("x", Buffer.from("MZ\0"), "a.pdf");
    expect([response.status, await response.text()]).toEqual([
      422,
      expect.stringContaining("‘a.pdf’ is geen soort bestand"),
    ]);
    const { response: other } = await send("", pdf());
    expect(other.status).toBe(422);
    expect(await onDisk()).toEqual([]);
  });
});
