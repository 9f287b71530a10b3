import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from "vitest";
import { ArchiveWriter } from "./archive-writer.ts";
import { as, onEmbedded, onPostgres, type Place, run } from "./engines.builder.ts";
import { backup, BackupRefused, type Manifest, type Progress, restore } from "./index.ts";
import { fingerprint, oddRows, oddTables } from "./odd-tables.builder.ts";

const now = new Date("2026-11-01T09:00:00Z");
const { url, template } = inject("database");
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "borgpen-backup-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const fresh = (): Promise<Place> => (url === undefined ? onEmbedded(template) : onPostgres(url, template));

/** Stored files, also empty ones, large ones and with names that are not ASCII. */
const storedFiles = async (directory: string): Promise<void> => {
  await mkdir(join(directory, "ab", "cd"), { recursive: true });
  await writeFile(join(directory, "ab", "cd", "é-bestand.bin"), Buffer.alloc(3_000_001, 7));
  await writeFile(join(directory, "ab", "empty"), "");
  await writeFile(join(directory, "x".repeat(90)), "short");
};

const filesIn = async (directory: string): Promise<Record<string, string>> => {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hashed = files.map(async (path): Promise<[string, string]> => [
    path.slice(directory.length),
    createHash("sha256")
      .update(await readFile(path))
      .digest("hex"),
  ]);
  return Object.fromEntries(await Promise.all(hashed));
};

const pair = (id: number) =>
  `insert into odd_left values (${id}, ${id}); insert into odd_right values (${id}, ${id})`;

const good = (): string => join(root, "good");

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Lies about one table. */
const lyingAbout = (sound: Manifest, table: Partial<Manifest["tables"][number]>): Manifest => ({
  ...sound,
  tables: sound.tables.map((one) => (one.name === "odd_filler" ? { ...one, ...table } : one)),
});

test(
  "backs up, destroys, restores: everything is as it was, and nothing is left behind",
  { timeout: 120_000 },
  async () => {
    const files = join(root, "files");
    const archive = join(root, "whole.borgpen");
    await storedFiles(files);
    const first = await fresh();
    await run(first.connection, oddTables);
    await run(first.connection, oddRows);
    const [before, filesBefore] = [await run(first.connection, fingerprint), await filesIn(files)];
    const steps: Progress[] = [];
    const manifest = await backup(first.connection, archive, {
      now,
      files,
      onProgress: (step) => steps.push(step),
    });
    await first.drop();
    await rm(files, { recursive: true });

    expect((await stat(archive)).mode & 0o777).toBe(0o600);
    expect(execFileSync("tar", ["-tzf", archive], { encoding: "utf8" })).toContain(
      "tables/odd_things/000001.jsonl\n",
    );
    expect(manifest.tables.find(({ name }) => name === "odd_people")?.rows).toBe(12_002);
    expect(new Set(steps.map(({ step }) => step))).toEqual(new Set(["reading tables", "copying files"]));

    const second = await fresh();
    onTestFinished(() => second.drop());
    await run(second.connection, oddTables);
    await run(
      second.connection,
      "create trigger odd_trigger before insert on odd_people for each statement execute function odd_refuses()",
    );
    expect(await restore(archive, second.connection, { files })).toEqual(manifest);
    expect(await run(second.connection, fingerprint)).toEqual(before);
    expect(await filesIn(files)).toEqual(filesBefore);
    expect((await readdir(root)).toSorted()).toEqual(["files", "whole.borgpen"]);
    expect(await run(second.connection, `select nextval('"Odd ""name_id_seq"')::int as n`)).toEqual([
      { n: 4 },
    ]);

    await expect(restore(archive, second.connection, { files: join(root, "other") })).rejects.toThrow(
      "is not empty",
    );
    await expect(restore(archive, second.connection, { files })).rejects.toThrow(`${files} is not empty`);
    await expect(backup(second.connection, archive, { now })).rejects.toThrow("exists already");
  },
);

test("what is written while it runs is in it whole or not at all", async () => {
  const place = await fresh();
  onTestFinished(() => place.drop());
  await run(place.connection, oddTables);
  await run(
    place.connection,
    "insert into odd_filler select i, repeat('x', 2000) from generate_series(1, 5000) i",
  );
  const writing: Promise<unknown>[] = [];
  await run(place.connection, pair(1));
  const manifest = await backup(place.connection, join(root, "meanwhile"), {
    now,
    onProgress: () => writing.push(run(place.connection, pair(writing.length + 2))),
  });
  await Promise.all(writing);
  const rows = (name: string): number | undefined =>
    manifest.tables.find((table) => table.name === name)?.rows;
  expect([rows("odd_left"), rows("odd_right")]).toEqual([1, 1]);
  expect(await run(place.connection, "select count(*)::int as n from odd_right")).toEqual([
    { n: writing.length + 1 },
  ]);
});

test("a place that cannot be written to is said, and nothing is left there", async () => {
  const place = await fresh();
  onTestFinished(() => place.drop());
  const nowhere = join(root, "nowhere", "file");
  await expect(backup(place.connection, nowhere, { now })).rejects.toMatchObject({ code: "ENOENT" });
});

describe("a restore that cannot be whole does nothing", () => {
  let place: Place;
  let manifest: Manifest;

  beforeAll(async () => {
    place = await fresh();
    await run(place.connection, oddTables);
    manifest = await backup(place.connection, good(), { now });
  });
  afterAll(() => place.drop());

  /** An archive with these rows, and a manifest that agrees unless `change` makes it disagree. */
  const forged = async (
    name: string,
    rows: Record<string, string>,
    change: (sound: Manifest) => Manifest = (sound) => sound,
  ): Promise<string> => {
    const path = join(root, name);
    const archive = await ArchiveWriter.create(path, now);
    for (const [table, text] of Object.entries(rows))
      await archive.add(`tables/${table}/000001.jsonl`, Buffer.from(text));
    const tables = manifest.tables.map((table) => {
      const text = rows[table.name] ?? "";
      return { ...table, rows: text.split("\n").length - 1, sha256: sha256(text) };
    });
    await archive.add("manifest.json", Buffer.from(JSON.stringify(change({ ...manifest, tables }))));
    await archive.close();
    return path;
  };

  const filler = { odd_filler: `["1","a"]\n` };
  const refused: [string, () => Promise<string>, string | RegExp][] = [
    [
      "rows changed",
      () => forged("a", filler, (m) => lyingAbout(m, { sha256: sha256("other") })),
      "damaged: table odd_filler",
    ],
    ["rows missing", () => forged("b", {}, (m) => lyingAbout(m, { rows: 1 })), "damaged: table odd_filler"],
    ["rows of an unknown table", () => forged("c", { unheard: "[]\n" }), "rows of unheard"],
    ["a table less", () => forged("d", {}, (m) => ({ ...m, tables: m.tables.slice(1) })), "differ in"],
    ["other columns", () => forged("e", {}, (m) => lyingAbout(m, { columns: ["id"] })), "other columns"],
    [
      "a newer version",
      () => forged("f", {}, (m) => ({ ...m, migrations: [...m.migrations, "2999"] })),
      "lacks 2999",
    ],
    [
      "an older version",
      () => forged("g", {}, (m) => ({ ...m, migrations: m.migrations.slice(1) })),
      "version that made it",
    ],
    ["a row that points nowhere", () => forged("h", { odd_right: `["1","99"]\n`, ...filler }), /foreign key/],
    [
      "a circle that does not close",
      () => forged("i", { odd_left: `["1","99"]\n`, ...filler }),
      /foreign key/,
    ],
    ["a value of the wrong kind", () => forged("j", { odd_filler: `["x","a"]\n` }), /invalid input syntax/],
  ];
  test.each(refused)("%s", async (_, make, reason) => {
    await expect(restore(await make(), place.connection, {})).rejects.toThrow(reason);
    expect(await run(place.connection, "select * from odd_filler")).toEqual([]);
  });

  const spoiled: [string, (whole: Buffer) => Buffer, RegExp][] = [
    ["cut off", (whole) => whole.subarray(0, whole.length / 2), /cut off|damaged/],
    ["empty", () => Buffer.alloc(0), /cut off|damaged/],
    ["no archive", () => Buffer.from("a letter, not an archive"), /damaged/],
    [
      "a byte changed",
      (whole) => Buffer.from(whole).fill(whole[200] === 1 ? 2 : 1, 200, 201),
      /damaged|cut off/,
    ],
  ];
  test.each(spoiled)("%s", async (name, spoil, reason) => {
    const path = join(root, name);
    await writeFile(path, spoil(await readFile(good())));
    await expect(restore(path, place.connection, {})).rejects.toThrow(BackupRefused);
    await expect(restore(path, place.connection, {})).rejects.toThrow(reason);
  });

  test.each(["files/../../outside", "files//etc/outside", "elsewhere/outside"])(
    "the name %s",
    async (name) => {
      const path = join(root, name.replaceAll("/", "_"));
      const archive = await ArchiveWriter.create(path, now);
      await archive.add(name, Buffer.from("x"));
      await archive.close();
      await expect(restore(path, place.connection, { files: join(root, "inside") })).rejects.toThrow(
        BackupRefused,
      );
      expect(existsSync(join(root, "inside"))).toBe(false);
    },
  );

  test("files that nobody gave a place, and files whose rows do not load", async () => {
    const [files, archive] = [join(root, "given"), join(root, "with-files")];
    await storedFiles(files);
    await backup(place.connection, archive, { now, files });
    await expect(restore(archive, place.connection, {})).rejects.toThrow("say where they must go");
    await run(place.connection, "insert into odd_filler values (1)");
    onTestFinished(() => run(place.connection, "delete from odd_filler").then(() => undefined));
    await expect(restore(archive, place.connection, { files: join(root, "nowhere") })).rejects.toThrow(
      "odd_filler is not empty",
    );
    expect((await readdir(root)).filter((name) => name.startsWith("nowhere"))).toEqual([]);
  });
});

describe.skipIf(url === undefined)("with the roles of production", () => {
  const roles = `do $$ begin
    if not exists (select from pg_roles where rolname = 'backup_test_owner') then
      create role backup_test_owner login nosuperuser nobypassrls;
      create role backup_test_reader login nosuperuser bypassrls in role pg_read_all_data;
    end if;
  end $$;
  do $$ declare t record; begin
    for t in select c.oid::regclass as name, c.relkind from pg_class c
              where relnamespace = 'public'::regnamespace and relkind in ('r', 'S')
                and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('a', 'i') and c.relkind = 'S') loop
      execute format('alter %s %s owner to backup_test_owner', case t.relkind when 'S' then 'sequence' else 'table' end, t.name);
    end loop;
  end $$;
  alter type odd_kind owner to backup_test_owner; alter schema public owner to backup_test_owner;`;

  test("a role that may read everything and write nothing makes it, the owner puts it back", async () => {
    const archive = join(root, "roles");
    const [from, to] = [await fresh(), await fresh()];
    onTestFinished(() => Promise.all([from.drop(), to.drop()]).then(() => undefined));
    await run(from.connection, oddTables);
    await run(from.connection, oddRows);
    await run(from.connection, roles);
    await run(to.connection, oddTables + roles);

    await expect(backup(as(from.connection, "backup_test_owner"), archive, { now })).rejects.toThrow(
      "BYPASSRLS",
    );
    expect(existsSync(archive) || existsSync(`${archive}.partial`)).toBe(false);
    await backup(as(from.connection, "backup_test_reader"), archive, { now });
    await expect(restore(archive, as(to.connection, "backup_test_reader"), {})).rejects.toThrow(
      "does not own",
    );
    await restore(archive, as(to.connection, "backup_test_owner"), {});
    const content = `select name, forced, content from (${fingerprint.slice(fingerprint.indexOf("select c.relname")).replace(/;\s*$/, "")}) f`;
    const hashing = fingerprint.slice(0, fingerprint.indexOf("select c.relname"));
    expect(await run(to.connection, hashing + content)).toEqual(
      await run(from.connection, hashing + content),
    );
  });
});
