import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Tables of the sign-in that no actor touches: tried for every role by hand, because there is nothing to allow. */
const triedByHand = "src/platform/auth/row-security.test.ts";

const camel = (name: string): string =>
  name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const testFiles = async (): Promise<string[]> =>
  (await readdir("src", { recursive: true }))
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => join("src", file));

test("every table has its matrix: every role on every kind of row", async () => {
  const schema = await readFile("db/schema.sql", "utf8");
  const tables = [...schema.matchAll(/^table (\w+)/gm)].map(([, name = ""]) => name);
  expect(tables.length).toBeGreaterThan(60);
  const texts = await Promise.all((await testFiles()).map((file) => readFile(file, "utf8")));
  const tried = new Set(
    texts
      .filter((text) => text.includes("rowMatrix("))
      .flatMap((text) => [...text.matchAll(/table: "(\w+)"/g)].map(([, name = ""]) => name)),
  );
  const byHand = await readFile(triedByHand, "utf8");
  const missing = tables.filter((table) => !tried.has(camel(table)) && !byHand.includes(`"${table}"`));
  expect(missing, "add a rowMatrix to a test of the folder that owns the table").toEqual([]);
});
