import { readFile, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
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

test("only the ground acts as the system: sign-in, audit, jobs, mail, files and vault", async () => {
  const users = where(await all(), /\b(asSystem|withSystem|withIdentified)\(/).filter(
    (file) => !isTest(file),
  );
  const allowed =
    /^src\/(platform\/(database|auth|audit|jobs|mail|files|backup|vault)\/|app\/(answer|set-up|start|ground|demonstration|generate)|modules\/organisations\/directory)/;
  expect(users.filter((file) => !allowed.test(file))).toEqual([]);
});

test("nobody takes the rights of another actor but the annual account, the channel of reporters, and a person with a code, a link of a survey or a count without names", async () => {
  const users = where(await all(), /\b(asAnother|withActors)\(/).filter((file) => !isTest(file));
  expect(users.toSorted()).toEqual([
    "src/app/demonstration/index.ts",
    "src/modules/accountability/accounts.commands.ts",
    "src/modules/financial-interests/as-organisation.ts",
    "src/modules/reports/channel.ts",
    "src/modules/surveys/as-organisation.ts",
  ]);
});

/** Updates of a set that may well be empty, such as the roles that end with a unit: of everything else a row must have changed. */
const mayTouchNothing: Readonly<Record<string, number>> = {
  "src/modules/organisations/people/people.commands.ts": 2, // the place before a new one; places and roles of who leaves
  "src/modules/organisations/units/units.commands.ts": 1, // roles for a unit that ends
  "src/modules/reports/terms/resume-terms.commands.ts": 1, // reports that lay aside may have no own term
  "src/modules/policy/policies/policies.commands.ts": 1, // the policy in force, where there is one
  "src/modules/reports/dialogue/messages.commands.ts": 1, // what waits to be read may be no message but a file or an answer
};

const unchecked = (text: string): number => [...text.matchAll(/\.updateTable\([^;]*?\.execute\(\)/g)].length;

test("a change that a policy of the database hides does not pass for done", async () => {
  const found = (await all())
    .filter(({ file }) => file.startsWith("src/modules/") && !isTest(file))
    .map(({ file, text }) => [file, unchecked(text)] as const)
    .filter(([, times]) => times > 0);
  expect(Object.fromEntries(found)).toEqual(mayTouchNothing);
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
  // On pages of reporters the visit is not recorded; what was done there is, by the command and as the system.
  const unrecorded = routes.filter(
    (route) => route.method === "POST" && typeof route.audit !== "string" && !route.withoutSession,
  );
  expect(unrecorded.map((route) => route.path)).toEqual([]);
});

test("every address belongs to one route", () => {
  const addresses = modules
    .flatMap((module) => module.routes)
    .map((route) => `${route.method} ${route.path}`);
  expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
});

test("every entry of the navigation leads to a page that whoever sees it may open", () => {
  const routes = modules.flatMap((module) => module.routes).filter(({ method }) => method === "GET");
  const shut = modules
    .flatMap((module) => module.navigation)
    .filter(({ href, roles }) => {
      const permission = routes.find(({ path }) => path === href)?.permission;
      if (permission === undefined) return true;
      if (permission === "everybody" || permission === roles) return false;
      if (permission === "signed-in") return !Array.isArray(roles);
      return !Array.isArray(roles) || roles.some((role) => !permission.includes(role));
    });
  expect(shut.map(({ href }) => href)).toEqual([]);
});

const folders = () => readdir("src/modules");

test("every folder of src/modules is hung in: src/app/modules.ts lists it", async () => {
  const names = new Set(modules.map(({ name }) => name));
  expect((await folders()).filter((folder) => !names.has(folder))).toEqual([]);
});

const cruiser = z.object({
  forbidden: z.array(z.object({ name: z.string(), to: z.object({ pathNot: z.unknown().optional() }) })),
});

/** Which modules each module may read, as .dependency-cruiser.cjs has it. */
const edges = (): Record<string, string[]> => {
  const { forbidden } = cruiser.parse(createRequire(import.meta.url)("../../.dependency-cruiser.cjs"));
  return Object.fromEntries(
    forbidden
      .filter(({ name }) => name.startsWith("edges-of-"))
      .map(({ name, to }) => [
        name.replace("edges-of-", ""),
        z
          .array(z.string())
          .parse(to.pathNot ?? [])
          .map((path) => path.replace(/^\^src\/modules\/|\/$/g, "")),
      ]),
  );
};

test("the list of edges in .dependency-cruiser.cjs, the plan in ARCHITECTURE.md and the folders agree", async () => {
  const reads = edges();
  const plan = await readFile("ARCHITECTURE.md", "utf8");
  const lines = [...plan.matchAll(/^\| \d \| ([a-z· -]+) \|$/gm)].map(([, names = ""]) => names.split(" · "));
  expect(Object.keys(reads).toSorted()).toEqual((await folders()).toSorted());
  expect(lines.flat().toSorted()).toEqual((await folders()).toSorted());
  const lineOf = (name: string) => lines.findIndex((names) => names.includes(name));
  const upwards = Object.entries(reads).flatMap(([name, below]) =>
    below.filter((other) => lineOf(other) > lineOf(name)).map((other) => `${name} reads ${other}`),
  );
  expect(upwards).toEqual([]);
});

test("every module tells its purpose in a README of at most 30 lines", async () => {
  const wrong: string[] = [];
  for (const folder of await folders()) {
    const file = join("src/modules", folder, "README.md");
    const text = await readFile(file, "utf8").catch(() => undefined);
    if (text === undefined) wrong.push(`${file} is missing`);
    else if (text.trimEnd().split("\n").length > 30) wrong.push(`${file} is longer than 30 lines`);
  }
  expect(wrong).toEqual([]);
});
