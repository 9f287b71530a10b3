import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { modules } from "#app/modules.ts";

const sources = async (): Promise<string[]> =>
  (await readdir("src", { recursive: true }))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join("src", file));

const read = async (file: string): Promise<{ file: string; text: string }> => ({
  file,
  text: await readFile(file, "utf8"),
});
const all = async () => Promise.all((await sources()).map(read));

const where = (files: readonly { file: string; text: string }[], pattern: RegExp): string[] =>
  files.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

const isTest = (file: string): boolean => /\.(test|builder)\.tsx?$/.test(file);

test("only the ground acts as the system: sign-in, audit, jobs, mail and files", async () => {
  const users = where(await all(), /\b(asSystem|withSystem|withIdentified)\(/).filter(
    (file) => !isTest(file),
  );
  const allowed =
    /^src\/(platform\/(database|auth|audit|jobs|mail|files|backup)\/|app\/(answer|set-up|start|ground|demonstration|generate)|modules\/organisations\/directory)/;
  expect(users.filter((file) => !allowed.test(file))).toEqual([]);
});

test("time comes from the clock", async () => {
  const users = where(await all(), /new Date\(\)|Date\.now\(\)/).filter((file) => !isTest(file));
  // The log stamps its own lines; nobody reasons with that time.
  expect(users.toSorted()).toEqual(["src/platform/clock/index.ts", "src/platform/log/index.ts"]);
});

test("SQL is never put together from text outside migrations and the ground", async () => {
  const users = where(await all(), /sql\.raw\(/).filter((file) => !isTest(file));
  expect(users.filter((file) => !file.startsWith("src/platform/"))).toEqual([]);
});

test("no inline style or script can slip past the content security policy", async () => {
  const views = (await all()).filter(({ file }) => file.endsWith(".tsx") && !isTest(file));
  expect(where(views, /\sstyle=|<style|dangerouslySetInnerHTML|\son[a-z]+="/)).toEqual([]);
});

test("no folder or file hides behind a name that says nothing", async () => {
  const vague = /(^|\/|[-.])(utils?|helpers?|common|core|misc|manager|stuff)([-./]|$)/;
  expect((await sources()).filter((file) => vague.test(file.replace(/^src\//, "")))).toEqual([]);
});

test("every route states who may come and what is recorded", () => {
  const routes = modules.flatMap((module) => module.routes);
  expect(routes.length).toBeGreaterThan(5);
  const silent = routes.filter(
    (route) =>
      (Array.isArray(route.permission) && route.permission.length === 0) ||
      (typeof route.audit === "string"
        ? !/^[a-z-]+\.[a-z-]+$/.test(route.audit)
        : route.audit.notRecorded.length < 10),
  );
  expect(silent.map((route) => route.path)).toEqual([]);
  const unrecorded = routes.filter((route) => route.method === "POST" && typeof route.audit !== "string");
  expect(unrecorded.map((route) => route.path)).toEqual([]);
});

test("every address belongs to one route", () => {
  const addresses = modules
    .flatMap((module) => module.routes)
    .map((route) => `${route.method} ${route.path}`);
  expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
});

test("every module tells its purpose in at most 30 lines", async () => {
  const long: string[] = [];
  for (const folder of await readdir("src/modules")) {
    const text = await readFile(join("src/modules", folder, "README.md"), "utf8");
    if (text.trimEnd().split("\n").length > 30) long.push(folder);
  }
  expect(long).toEqual([]);
});
