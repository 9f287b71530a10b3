import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { places } from "#platform/config/index.ts";
import { standardQuestionnaires } from "../questionnaires/content.ts";
import { itemsOf } from "../questionnaires/questionnaire.ts";
import { analyseCommand } from "./analyse.command.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bp-answers-"));
});
afterAll(() => rm(folder, { recursive: true }));

const questionnaire = join(places.content, "surveys", "integrity.yaml");

const file = async (name: string, content: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

const run = async (values: Readonly<Record<string, string | boolean>>) => {
  const printed: string[] = [];
  await analyseCommand.run({
    positionals: [],
    values,
    print: (text) => printed.push(text),
    progress: (text) => printed.push(text),
  });
  return printed.join("\n");
};

/** Twenty people who answered every statement of the standard questionnaire. */
const answers = async (): Promise<string> => {
  const [standard] = await standardQuestionnaires();
  const items = standard ? itemsOf(standard).map(({ id, kind }) => ({ id, kind })) : [];
  const line = (person: number): string =>
    [`p${person}`, ...items.map(({ kind }) => (kind === "agreement" ? String((person % 5) + 1) : ""))].join(
      ",",
    );
  return [
    ["id", ...items.map(({ id }) => id)].join(","),
    ...Array.from({ length: 20 }, (_, p) => line(p)),
  ].join("\n");
};

test("prints what may be said of answers to the standard questionnaire, as JSON and in words", async () => {
  const responses = await file("answers.csv", await answers());
  const analysis: unknown = JSON.parse(await run({ questionnaire, responses, json: true }));
  expect(Object.keys(analysis ?? {})).toEqual([
    "responses",
    "invited",
    "response_rate_pct",
    "questions",
    "scales",
    "correlations",
    "groups",
  ]);
  expect(analysis).toMatchObject({ responses: 20, invited: null });
  expect(await run({ questionnaire, responses })).toMatch(
    /^20 answers\.\nimportant-theme \(n 20\): dont-know 0%, fully-disagree 20%/,
  );
});

test("writes the cube into a file of the form that its name asks, and into no other", async () => {
  const responses = await file("answers.csv", await answers());
  const [csv, json] = [join(folder, "cube.csv"), join(folder, "cube.json")];
  await run({ questionnaire, responses, cube: csv });
  await run({ questionnaire, responses, cube: json });
  expect(await readFile(csv, "utf8")).toMatch(
    /^by,group,question,answer,measure,value,status\r\n_T,_T,_T,_T,N,20,shown\r\n/,
  );
  expect(JSON.parse(await readFile(json, "utf8"))).toMatchObject({ meta: { id: "integrity-1" } });
  expect(analyseCommand.wrongUse?.({ questionnaire, responses, cube: "cube.xlsx" })).toContain("--cube");
});

test("names the file, the line and the column of a fault, and refuses", async () => {
  const responses = await file("faulty.csv", (await answers()).replace("p3,4", "p3,44"));
  await expect(run({ questionnaire, responses })).rejects.toMatchObject({
    reason: {
      en: expect.stringMatching(
        /faulty\.csv: Line 5, column "important-theme": "44" is no answer[^]*\n1 fault; nothing/,
      ),
    },
  });
});

test("says what is wrong with a questionnaire, by file and line", async () => {
  const wrong = await file("wrong.yaml", "questionnaire: x\nversion: 0\n");
  const responses = await file("none.csv", "");
  await expect(run({ questionnaire: wrong, responses })).rejects.toMatchObject({
    reason: { en: expect.stringContaining("wrong.yaml:2: ") },
  });
});

test.each([
  [{}, "Name what was asked"],
  [{ questionnaire: "q.yaml" }, "Name the answers"],
  [
    { questionnaire: "q.yaml", responses: "a.csv", minimum: "9" },
    "--minimum is a whole number of 10 or more.",
  ],
  [
    { questionnaire: "q.yaml", responses: "a.csv", minimum: "ten" },
    "--minimum is a whole number of 10 or more.",
  ],
])("wrong use %j", (values, said) => {
  expect(analyseCommand.wrongUse?.(values)).toContain(said);
});

test("a minimum may be raised", () => {
  expect(analyseCommand.wrongUse?.({ questionnaire: "q", responses: "a", minimum: "25" })).toBeUndefined();
});
