// npm run db:snapshot: writes db/schema.sql, db/migrations.txt and src/platform/database/rows.ts from the migrations, on a database that is
// thrown away afterwards.
// SCRATCH_DATABASE_URL: an empty PostgreSQL database to use; else an embedded one is made.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import pg from "pg";
import { databaseSnapshot, findMigrations, migrate, openDatabase } from "../src/platform/database/index.ts";

const quoted = (text) => JSON.stringify(text);

/** A check constraint that lists words or numbers becomes a union of them, so that the database is the only place that lists them. */
const wordColumns = async (connection) => {
  const client = new pg.Client(connection);
  await client.connect();
  const { rows } = await client.query(`
    select c.relname as table, a.attname as column, pg_get_constraintdef(k.oid) as rule, a.attnotnull as required, a.atthasdef as filled
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    join pg_attribute a on a.attrelid = c.oid and array[a.attnum] = k.conkey
    where k.contype = 'c' and c.relnamespace = 'public'::regnamespace`);
  await client.end();
  const camel = (name) => name.replaceAll(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());
  return Object.fromEntries(
    rows
      .filter((row) => /^CHECK \(\((\w+ = ANY \(ARRAY\[|\(?\w+ = ')/.test(row.rule))
      .map((row) => {
        const texts = [...row.rule.matchAll(/'((?:[^']|'')*)'::text/g)].map(([, word]) =>
          quoted(word.replaceAll("''", "'")),
        );
        const words = texts.length > 0 ? texts : (row.rule.match(/\b\d+\b/g) ?? []);
        const union = words.join(" | ") + (row.required ? "" : " | null");
        return [`${row.table}.${row.column}`, row.filled ? `Generated<${union}>` : union];
      }),
  );
};

/** Adds what is new to the list of migrations, below what was there: the order in which they came. */
const listMigrations = async () => {
  const known = existsSync("db/migrations.txt")
    ? readFileSync("db/migrations.txt", "utf8").trim().split("\n")
    : [];
  const names = (await findMigrations("src")).map((file) => basename(file, ".sql")).toSorted();
  const kept = known.filter((name) => names.includes(name));
  const all = [...kept, ...names.filter((name) => !kept.includes(name))];
  writeFileSync("db/migrations.txt", `${all.join("\n")}\n`);
};

const describe = async (connection, url) => {
  const db = openDatabase({ ...connection, max: 1 });
  await migrate(db, "src", "db/roles.sql");
  writeFileSync("db/schema.sql", await databaseSnapshot(db));
  await listMigrations();
  await db.destroy();
  const columns = await wordColumns(connection);
  execFileSync(
    "node_modules/.bin/kysely-codegen",
    [
      ["--dialect", "postgres"],
      ["--url", url],
      ["--camel-case"],
      ["--include-pattern", "public.*"],
      ["--exclude-pattern", "public.kysely*"],
      ["--default-schema", "public"],
      ["--date-parser", "string"],
      ["--numeric-parser", "number"],
      ["--type-mapping", JSON.stringify({ int8: "number" })],
      ["--overrides", JSON.stringify({ columns })],
      ["--out-file", "src/platform/database/rows.ts"],
    ].flat(),
    // Its parser of type expressions wants a compiler interface that TypeScript 7 lacks; it then takes our unions as they are.
    { stdio: "ignore" },
  );
};

if (process.env.SCRATCH_DATABASE_URL) {
  const url = process.env.SCRATCH_DATABASE_URL;
  await describe({ connectionString: url }, url);
} else {
  const { openEmbedded } = await import("../src/platform/embedded/index.ts");
  const dir = mkdtempSync(join(tmpdir(), "borgpen-schema-"));
  const embedded = await openEmbedded(dir, { durable: false });
  const { host, user, database } = embedded.connection;
  await describe(embedded.connection, `postgres://${user}@/${database}?host=${encodeURIComponent(host)}`);
  await embedded.close();
  rmSync(dir, { recursive: true });
}
