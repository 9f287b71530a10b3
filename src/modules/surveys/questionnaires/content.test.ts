import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { places } from "#platform/config/index.ts";
import {
  parseQuestionnaire,
  parseQuestionnaireFile,
  standardNames,
  standardQuestionnaires,
} from "./content.ts";
import { minutesNeeded } from "./questionnaire.rules.ts";
import { itemsOf } from "./questionnaire.ts";
import type { Questionnaire } from "./questionnaire.ts";

const file = (name: string): Promise<string> =>
  readFile(join(places.content, "surveys", `${name}.yaml`), "utf8");

const named = async (key: string): Promise<Questionnaire> => {
  const found = (await standardQuestionnaires()).find(({ questionnaire }) => questionnaire === key);
  if (found === undefined) throw new Error(`no questionnaire ${key}`);
  return found;
};

describe("the questionnaires that come with the program", () => {
  test.each(standardNames)("%s is faultless and named after its file", async (name) => {
    expect(parseQuestionnaireFile(name, await file(name)).faults).toEqual([]);
    expect((await named(name)).questionnaire).toBe(name);
  });

  test("the standard one has the six blocks of source 001 and every kind of item, and says what each statement measures", async () => {
    const one = await named("integrity");
    expect(one.blocks.map(({ id }) => id)).toEqual([
      "communication",
      "knowledge",
      "culture",
      "reporting",
      "example-setting",
      "risks",
    ]);
    const items = itemsOf(one);
    expect(new Set(items.map(({ kind }) => kind)).size).toBe(6);
    expect(items.filter(({ kind, measures }) => kind !== "text" && measures === undefined)).toEqual([]);
    expect(items.filter(({ for: whom }) => whom === "managers").map(({ kind }) => kind)).toEqual(["support"]);
    expect(one.scales.some((scale) => scale.items.some(({ reversed }) => reversed))).toBe(true);
    expect(minutesNeeded(one)).toBeLessThanOrEqual(10);
  });

  test("every item of the pulse is asked in the standard one with the same id and words", async () => {
    const standard = new Map(itemsOf(await named("integrity")).map((item) => [item.id, item]));
    const pulse = itemsOf(await named("pulse"));
    expect(pulse).toHaveLength(8);
    for (const item of pulse) expect(standard.get(item.id)).toEqual(item);
  });
});

describe("a questionnaire in YAML", () => {
  test("the example in the documentation is faultless", async () => {
    const how = await readFile(join(places.content, "../docs/how-to/write-a-questionnaire.md"), "utf8");
    const [, example = ""] = /```yaml\n(.*?)```/s.exec(how) ?? [];
    expect(parseQuestionnaireFile("example", example).faults).toEqual([]);
  });

  test("every fault stands at its line, those of the form and those of the rules", async () => {
    const pulse = await file("pulse");
    const lineOf = (text: string): number => pulse.slice(0, pulse.indexOf(text)).split("\n").length;
    const wrong = parseQuestionnaire(
      pulse.replace("{ item: good-example }", "{ item: godo-example }").replace("minutes: 2", "minutes: 9"),
    );
    expect(wrong.ok ? [] : wrong.faults.map(({ line }) => line)).toEqual([lineOf("{ item: good-example }")]);
    const formless = parseQuestionnaire(pulse.replace("kind: frequency", "kind: often"));
    expect(formless.ok ? [] : formless.faults).toMatchObject([{ line: lineOf("kind: frequency") }]);
  });
});
