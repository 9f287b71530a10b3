import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { modules, spokenInLog } from "#app/modules.ts";
import { signInOf } from "#app/sign-in.ts";
import { openDatabase } from "#platform/database/index.ts";
import type { LogWords } from "#platform/module/index.ts";
import { testServices } from "#test/support/app.ts";

interface Source {
  readonly file: string;
  readonly text: string;
}

const sources = async (): Promise<Source[]> => {
  const files = (await readdir("src", { recursive: true })).filter(
    (file) => /\.tsx?$/.test(file) && !/\.(test|builder)\.tsx?$/.test(file),
  );
  return Promise.all(files.map(async (file) => ({ file, text: await readFile(join("src", file), "utf8") })));
};

const wordsIn = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap(([, word]) => word ?? []);

const given = (part: keyof LogWords): string[] => spokenInLog.flatMap((words) => Object.keys(words[part]));

/** Of every route there is; the database of signing in is opened here, but nothing is asked of it. */
const ofRoutes = async (): Promise<string[]> => {
  const db = openDatabase({ connectionString: "postgres://127.0.0.1:1/nothing" });
  const signIn = signInOf({
    db,
    services: testServices().services,
    engine: "postgresql",
    close: () => db.destroy(),
  });
  await db.destroy();
  return [...modules, signIn.asModule]
    .flatMap(({ routes }) => routes)
    .flatMap(({ audit }) => (typeof audit === "string" ? [audit] : []));
};

/** Jobs, commands and steps that write their entry themselves name the event where they do so: `event: "subject.what-happened"`. */
const recording = async (): Promise<Source[]> =>
  (await sources()).filter(
    ({ file, text }) => text.includes("audit.record(") && file !== join("app", "answer.ts"),
  );
const named = ({ text }: Source): string[] => wordsIn(text, /\bevent: "([^"]+)"/g);

test("whoever records an event by itself names it there", async () => {
  const files = await recording();
  expect(files.length).toBeGreaterThan(4);
  const silent = files.filter(
    (source) => named(source).length < wordsIn(source.text, /(audit\.record\()/g).length,
  );
  expect(silent.map(({ file }) => file)).toEqual([]);
});

test("every event that is recorded has words in both languages, and no words are left of an event that is not", async () => {
  const recorded = new Set([...(await ofRoutes()), ...(await recording()).flatMap(named)]);
  expect(given("events").toSorted()).toEqual([...recorded].toSorted());
});

test("every kind of thing that an entry is about has words, and no words are left of a kind that is not", async () => {
  const about = /\babout\(\s*"([a-z-]+)"/g;
  const object = /\bkind: "([a-z-]+)", id\b/g;
  const kinds = new Set(
    (await sources()).flatMap(({ text }) => [...wordsIn(text, about), ...wordsIn(text, object)]),
  );
  expect(given("objects").toSorted()).toEqual([...kinds].toSorted());
});

test("no two events are said in the same words", () => {
  for (const locale of ["nl", "en"] as const) {
    const said = spokenInLog.flatMap(({ events }) => Object.values(events).map((words) => words[locale]));
    expect(said.filter((words, index) => words === "" || said.indexOf(words) !== index)).toEqual([]);
  }
});
