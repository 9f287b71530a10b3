import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "#platform/database/index.ts";
import type { TestDatabase } from "./database.ts";

/** Every value of every row of every table, bytes as bytes and the rest as JSON. */
export const valuesAtRest = async ({
  owner,
}: TestDatabase): Promise<{ readonly bytes: readonly Buffer[]; readonly texts: readonly string[] }> => {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`.execute(
    owner,
  );
  const values: unknown[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(owner);
    values.push(...rows.flatMap((row) => Object.values(row)));
  }
  const bytes = values.filter((value) => Buffer.isBuffer(value));
  const texts = values.filter((value) => !Buffer.isBuffer(value)).map((value) => JSON.stringify(value) ?? "");
  return { bytes, texts };
};

/** The content of every file under this directory, each with its path in front. */
export const filesAtRest = async (directory: string): Promise<Buffer[]> => {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return Promise.all(paths.map(async (path) => Buffer.concat([Buffer.from(path), await readFile(path)])));
};

/** A text as it is and as a program may write it down. */
export const spellings = (text: string): Buffer[] => [
  Buffer.from(text),
  Buffer.from(text, "utf16le"),
  Buffer.from(Buffer.from(text).toString("hex")),
  ...[0, 1, 2].map((at) =>
    // The middle of its base 64, whatever stands before and behind it.
    Buffer.from(
      Buffer.from("x".repeat(at) + text)
        .toString("base64")
        .slice(4, -4),
    ),
  ),
];
