import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ConfigError } from "#platform/config/index.ts";
import { settingsOf } from "./settings-of-command.ts";

const home = process.cwd();
let place: string;
let said: string[];
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), "borgpen-settings-"));
  process.chdir(place);
  said = [];
});
afterEach(async () => {
  process.chdir(home);
  await rm(place, { recursive: true });
});

const holding = (directory: string) => mkdir(join(directory, "pgdata"), { recursive: true });
const settings = (environment: Record<string, string> = {}, makesDatabase = false) =>
  settingsOf({ makesDatabase }, environment, (text) => said.push(text));

test("what is set is used, and the usual directory where it holds a database", async () => {
  const postgres = { DATABASE_URL: "postgres://a@b/c" };
  expect(settings(postgres)).toEqual(postgres);
  await holding("data/demo");
  await holding("elsewhere");
  expect(settings({ BORGPEN_DATA: "elsewhere" })).toEqual({ BORGPEN_DATA: "elsewhere" });
  await holding("data/borgpen");
  expect(settings()).toEqual({});
  expect(said).toEqual([]);
});

test("where only the demonstration is there it is meant, and that is said", async () => {
  await holding("data/demo");
  expect(settings()).toEqual({ BORGPEN_DATA: "./data/demo" });
  expect(said.join()).toContain("working on the demonstration in ./data/demo");
});

test("without any database a command is refused with what to do, unless it makes one", async () => {
  expect(() => settings()).toThrow(ConfigError);
  expect(() => settings()).toThrow("./data/borgpen holds no database. Start Borgpen first");
  await holding("data/demo");
  expect(() => settings({ BORGPEN_DATA: "typo" })).toThrow("typo holds no database");
  expect(settings({}, true)).toEqual({});
});
