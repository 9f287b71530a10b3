import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { cp, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { openDatabase, sql } from "#platform/database/index.ts";
import { connectionTo, type Embedded, EmbeddedInUse, openEmbedded } from "./index.ts";

const program = join(import.meta.dirname, "embedded.program.ts");
const children = new Set<ChildProcess>();
let root: string;
let fresh: string;

/** A directory with a new cluster in it: copied, because making one takes seconds. */
const copyOfFresh = async (name: string): Promise<string> => {
  const directory = join(root, name);
  await cp(fresh, directory, { recursive: true });
  return directory;
};

const opened = async (name: string, options?: Parameters<typeof openEmbedded>[1]): Promise<Embedded> => {
  const embedded = await openEmbedded(await copyOfFresh(name), options);
  onTestFinished(embedded.close);
  return embedded;
};

const client = async (embedded: Pick<Embedded, "connection">): Promise<pg.Client> => {
  const connected = new pg.Client(embedded.connection);
  await connected.connect();
  onTestFinished(() => connected.end());
  return connected;
};

/** Starts the program; `output` grows while it runs. */
const run = (...args: string[]) => {
  const child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  children.add(child);
  const output = { text: "", errors: "" };
  child.stdout.on("data", (part) => (output.text += String(part)));
  child.stderr.on("data", (part) => (output.errors += String(part)));
  return { child, output, spoke: once(child.stdout, "data"), ended: once(child, "close") };
};

const kill = async ({ child, ended }: ReturnType<typeof run>): Promise<void> => {
  child.kill("SIGKILL");
  await ended;
};

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "borgpen-test-"));
  fresh = join(root, "fresh");
  const embedded = await openEmbedded(fresh);
  await embedded.close();
});
afterEach(() => {
  for (const child of children) child.kill("SIGKILL");
  children.clear();
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe("what is acknowledged is kept", () => {
  test("every commit reaches the disk", async () => {
    const embedded = await opened("counted");
    const connected = await client(embedded);
    await connected.query("create table t (id int)");
    const before = await embedded.countSyncs();
    for (let id = 0; id < 50; id++) await connected.query("insert into t values ($1)", [id]);
    expect((await embedded.countSyncs()) - before).toBeGreaterThanOrEqual(50);
  });

  const canTrace = spawnSync("strace", ["-f", "-o", "/dev/null", "true"]).status === 0;
  test.skipIf(!canTrace)("the kernel is really asked for it", async () => {
    const directory = await copyOfFresh("traced");
    const log = join(root, "trace");
    const trace = ["-f", "-y", "-e", "trace=fsync,fdatasync", "-o", log];
    const child = spawn("strace", [...trace, process.execPath, program, "commits", directory, "100"], {
      stdio: "ignore",
    });
    children.add(child);
    expect(await once(child, "close")).toEqual([0, null]);
    const lines = (await readFile(log, "utf8")).split("\n");
    const calls = lines.filter((line) => /sync\(\d+<.*\/pgdata\/pg_wal\//.test(line));
    expect(calls.length).toBeGreaterThanOrEqual(100);
  });

  test(
    "kill -9 in the middle of writing loses nothing acknowledged, five times",
    { timeout: 120_000 },
    async () => {
      const directory = await copyOfFresh("killed");
      for (const round of [1, 2, 3, 4, 5]) {
        const writer = run("write", directory);
        await writer.spoke;
        await sleep(300 + 137 * round);
        await kill(writer);
        expect(existsSync(join(directory, "run", ".s.PGSQL.5432"))).toBe(true); // its socket is still there
        const acknowledged = Number(
          writer.output.text.slice(0, writer.output.text.lastIndexOf("\n")).split("\n").at(-1),
        );
        const { connection, close } = await openEmbedded(directory);
        const connected = new pg.Client(connection);
        await connected.connect();
        const { rows } = await connected.query(
          "select count(*)::int as found, max(id)::int as last from ledger",
        );
        await connected.end();
        await close();
        expect(acknowledged).toBeGreaterThan(0);
        expect([acknowledged, acknowledged + 1]).toContain(rows[0].last);
        expect(rows[0].found).toBe(rows[0].last);
      }
    },
  );
});

describe("one process has the directory", () => {
  test("a second process is refused in words, and reaches the first by its socket", async () => {
    const directory = await copyOfFresh("taken");
    const first = run("hold", directory);
    await first.spoke;
    const second = run("hold", directory);
    expect(await second.ended).toEqual([1, null]);
    expect(second.output.errors).toContain(`The database in ${directory} is in use by another process.`);
    await expect(openEmbedded(directory)).rejects.toThrow(EmbeddedInUse);
    await expect(openEmbedded(directory)).rejects.toMatchObject({ directory });
    const third = run("ask", directory);
    await third.ended;
    expect(third.output.text).toBe('[{"answer":42}]\n');
  });

  test("the same process is refused as well", async () => {
    const directory = await copyOfFresh("twice");
    const { close } = await openEmbedded(directory, { durable: false });
    await expect(openEmbedded(directory)).rejects.toThrow(EmbeddedInUse);
    await close();
    await (await openEmbedded(directory, { durable: false })).close();
  });

  test("after kill -9 nobody answers, and the directory opens again", async () => {
    const directory = await copyOfFresh("dropped");
    const first = run("hold", directory);
    await first.spoke;
    expect(await connectionTo(directory)).toEqual(JSON.parse(first.output.text));
    await kill(first);
    expect(await connectionTo(directory)).toBeUndefined();
    const { close } = await openEmbedded(directory);
    expect(await connectionTo(directory)).toBeDefined();
    await close();
    expect(await connectionTo(directory)).toBeUndefined();
  });

  test("a path too long for a socket gets a short one that others find, and leaves nothing", async () => {
    const directory = await copyOfFresh("long-".repeat(30));
    const { connection, close } = await openEmbedded(directory, { durable: false });
    expect(connection.host.length).toBeLessThan(90);
    expect((await stat(connection.host)).mode & 0o777).toBe(0o700);
    expect(await connectionTo(directory)).toEqual(connection);
    const asking = run("ask", directory);
    await asking.ended;
    expect(asking.output.text).toBe('[{"answer":42}]\n');
    await close();
    expect(existsSync(connection.host)).toBe(false);
    expect(await connectionTo(directory)).toBeUndefined();
  });
});

describe("many connections", () => {
  let shared: Embedded;
  beforeAll(async () => {
    shared = await openEmbedded(await copyOfFresh("shared"), { durable: false });
  });
  afterAll(() => shared.close());

  test("a slow query does not stall this thread", async () => {
    const connected = await client(shared);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const started = performance.now();
    await connected.query("select count(*) from generate_series(1, 2000000)");
    const took = performance.now() - started;
    delay.disable();
    expect(delay.max / 1e6).toBeLessThan(took / 2);
  });

  test("transactions that interleave see nothing of each other", async () => {
    const pool = new pg.Pool({ ...shared.connection, max: 8 });
    onTestFinished(() => pool.end());
    await pool.query("create table seen (who int, round int)");
    const visit = async (who: number, round: number): Promise<void> => {
      const connected = await pool.connect();
      await connected.query("begin");
      const { rows: before } = await connected.query("select current_setting('app.who', true) as who");
      await connected.query("select set_config('app.who', $1, true)", [String(who)]);
      await connected.query("insert into seen values ($1, $2)", [who, round]);
      await sleep(2);
      const { rows } = await connected.query(
        "select current_setting('app.who') as who, count(*)::int as n from seen",
      );
      await connected.query("rollback");
      connected.release();
      expect(before[0].who ?? "").toBe("");
      expect(rows[0]).toEqual({ who: String(who), n: 1 });
    };
    const visitor = async (who: number): Promise<void> => {
      for (let round = 0; round < 10; round++) await visit(who, round);
    };
    await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(visitor));
  });

  test("what is asked often is answered on every connection", async () => {
    const db = openDatabase(shared.connection);
    onTestFinished(() => db.destroy());
    const ask = async (turn: number) => {
      const { rows } = await sql<{ turn: number }>`select ${turn}::int as turn`.execute(db);
      return rows[0]?.turn;
    };
    const turns = [...Array.from({ length: 12 }).keys()];
    for (const turn of turns) await ask(turn);
    expect(await Promise.all(turns.map(ask))).toEqual(turns);
  });

  test("everyone gets the answer to the own question, also when it arrives in many pieces", async () => {
    const pool = new pg.Pool({ ...shared.connection, max: 8 });
    onTestFinished(() => pool.end());
    const ask = async (who: number): Promise<void> => {
      for (let round = 0; round < 10; round++) {
        const { rows } = await pool.query(`select ${who} as who, $1::int as round, length($2) as size`, [
          round,
          "y".repeat(300_000),
        ]);
        expect(rows).toEqual([{ who, round, size: 300_000 }]);
      }
    };
    await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(ask));
  });

  test("a client that dies inside a transaction takes its rows along and stops nobody", async () => {
    const [dying, living] = [await client(shared), await client(shared)];
    dying.on("error", () => undefined);
    await living.query("create table dying (id int)");
    await dying.query("begin");
    await dying.query("insert into dying values (1)");
    const waiting = living.query("select count(*)::int as n from dying");
    dying.connection.stream.destroy();
    expect((await waiting).rows).toEqual([{ n: 0 }]);
  });

  test("a client that sleeps inside a transaction is sent away when others wait", async () => {
    const embedded = await opened("sleeping", { durable: false, idleInTransaction: 100 });
    const [sleeping, waiting] = [await client(embedded), await client(embedded)];
    sleeping.on("error", () => undefined);
    const sentAway = once(sleeping, "error");
    await sleeping.query("begin");
    await sleep(300);
    await sleeping.query("create table t (id int)"); // nobody waited: still welcome
    expect((await waiting.query("select to_regclass('t') as t")).rows).toEqual([{ t: null }]);
    expect(String(await sentAway)).toContain("idle-in-transaction timeout");
  });

  test("a session's settings end with its turn; a role left behind costs the connection", async () => {
    const [first, second] = [await client(shared), await client(shared)];
    await first.query("create role app_user");
    await first.query("set app.secret = 'of the first'");
    const ask = "select current_user as who, current_setting('app.secret', true) as secret";
    expect((await second.query(ask)).rows).toEqual([{ who: "postgres", secret: "" }]);
    first.on("error", () => undefined);
    const sentAway = once(first, "error");
    await first.query("set role app_user");
    expect((await second.query(ask)).rows).toEqual([{ who: "postgres", secret: "" }]);
    expect(String(await sentAway)).toContain("use SET LOCAL ROLE");
  });

  test("a failed batch, a COPY from the client and a failed transaction leave the database working", async () => {
    const [first, second] = [await client(shared), await client(shared)];
    await first.query("create table copied (id int)");
    await expect(first.query("copy copied from stdin")).rejects.toThrow(
      "not possible on the embedded database",
    );
    await expect(first.query("select $1::int / 0", [1])).rejects.toMatchObject({ code: "22012" });
    await first.query("begin");
    await expect(first.query("select 1 / 0")).rejects.toMatchObject({ code: "22012" });
    await expect(first.query("select 1")).rejects.toMatchObject({ code: "25P02" });
    await first.query("rollback");
    expect((await second.query("select 'copy from stdin' as text")).rows).toEqual([
      { text: "copy from stdin" },
    ]);
  });
});

test("dead rows are cleared away and the planner knows the size, without anybody asking", async () => {
  const connected = await client(await opened("tidy", { durable: false, upkeepEvery: 100 }));
  await connected.query("create table untidy (id int)");
  await connected.query("insert into untidy select generate_series(1, 1000)");
  await connected.query("update untidy set id = id + 1");
  const found = async () =>
    (await connected.query("select reltuples::int as n from pg_class where relname = 'untidy'")).rows;
  await expect.poll(found, { timeout: 20_000 }).toEqual([{ n: 1000 }]);
  const { rows } = await connected.query(
    "select n_dead_tup::int as dead from pg_stat_user_tables where relname = 'untidy'",
  );
  expect(rows).toEqual([{ dead: 0 }]);
});

test("a directory that cannot be opened gives one line, not the source of PGlite", async () => {
  const directory = await copyOfFresh("broken");
  await writeFile(join(directory, "pgdata", "global", "pg_control"), "broken");
  const started = run("hold", directory);
  await started.ended;
  expect(started.output.errors).toContain("Error: ");
  expect(started.output.errors.length).toBeLessThan(2000);
});
