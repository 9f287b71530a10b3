import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { AppError } from "#platform/http/index.ts";
import { checkContent } from "./content.commands.ts";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "bp-content-"));
  await mkdir(join(directory, "frameworks"));
});
afterEach(() => rm(directory, { recursive: true }));

const check = async (positionals: readonly string[], json = false) => {
  const printed: string[] = [];
  const words = {
    positionals,
    values: { json },
    print: (text: string) => void printed.push(text),
    progress: () => {},
  };
  const error = await checkContent.run(words).catch((thrown: unknown) => thrown);
  return { printed: printed.join("\n"), error };
};

test("the content of this installation is sound", async () => {
  const { printed, error } = await check([]);
  expect(error).toBeUndefined();
  expect(printed).toMatch(/^All is well: \d+ frameworks, \d+ mappings, 1 example\.$/);
});

test("names file and line of each fault, and is refused", async () => {
  await writeFile(join(directory, "frameworks", "proef.yaml"), "framework: proef\nversion: 1\ntitel: x\n");
  const { printed, error } = await check([directory]);
  expect(printed).toMatch(/proef\.yaml:3: .*"titel"/);
  expect(error).toBeInstanceOf(AppError);
  const asJson = await check([directory], true);
  expect(JSON.parse(asJson.printed)).toMatchObject({ frameworks: 0, mappings: 0 });
  expect(asJson.error).toBeInstanceOf(AppError);
});

test("an empty directory is a fault", async () => {
  expect((await check([directory])).error).toBeInstanceOf(AppError);
});
