import { cp, mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { places } from "#platform/config/index.ts";
import { AppError } from "#platform/http/index.ts";
import { checkContentCommand } from "./check-content.ts";

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
  const error = await checkContentCommand.run(words).catch((thrown: unknown) => thrown);
  return { printed: printed.join("\n"), error };
};

test("the content of this installation is sound", async () => {
  const { printed, error } = await check([]);
  expect(error).toBeUndefined();
  expect(printed).toMatch(
    /^All is well: \d+ frameworks, \d+ mappings, 1 example, 2 questionnaires, 1 benchmark\.$/,
  );
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

test("questionnaires and benchmarks are read as well, and laid beside each other", async () => {
  await cp(places.content, directory, { recursive: true });
  const benchmarks = join(directory, "benchmarks", "rekenkamer-2023-survey.yaml");
  const text = await readFile(benchmarks, "utf8");
  const line = text.slice(0, text.indexOf("- item: suspicion")).split("\n").length;
  await writeFile(benchmarks, text.replace("- item: suspicion", "- item: suspicions"));
  const { printed } = await check([directory]);
  expect(printed).toMatch(new RegExp(`rekenkamer-2023-survey\\.yaml:${line}: .*no item "suspicions"$`));
  const survey = join(directory, "surveys", "integrity.yaml");
  await writeFile(survey, (await readFile(survey, "utf8")).replace("kind: frequency", "kind: often"));
  await cp(join(directory, "surveys", "pulse.yaml"), join(directory, "surveys", "other.yaml"));
  const again = (await check([directory])).printed.split("\n");
  expect(again).toHaveLength(2);
  expect(again[0]).toMatch(/integrity\.yaml:\d+: /);
  expect(again[1]).toMatch(/other\.yaml:1: name this file pulse\.yaml/);
});

test("an empty directory is a fault", async () => {
  expect((await check([directory])).error).toBeInstanceOf(AppError);
});
