import { describe, expect, test } from "vitest";
import { faultText } from "#platform/csv/index.ts";
import { aQuestionnaireValue } from "../questionnaires/questionnaire.builder.ts";
import { analyse } from "./analyse.ts";
import type { AnalysisWish } from "./analyse.ts";
import { analysisJson } from "./analysis-json.rules.ts";

const questionnaire = aQuestionnaireValue();

const source = async function* (content: string | Uint8Array) {
  yield Buffer.from(content);
};
type Wish = Partial<Pick<AnalysisWish, "by" | "minimum">> & { readonly population?: string };
const analysing = (responses: string | Uint8Array, { population, ...wish }: Wish = {}) =>
  analyse({
    questionnaire,
    by: [],
    minimum: 10,
    ...wish,
    responses: source(responses),
    population: population === undefined ? undefined : source(population),
  });

/** What is printed; fails where the files are faulty. */
const printed = async (responses: string, wish: Wish = {}) => {
  const result = await analysing(responses, wish);
  expect(result.ok ? [] : result.found).toEqual([]);
  return result.ok ? analysisJson(questionnaire, result.cube) : undefined;
};

/** All faults, as the command line tells them. */
const faultsOf = async (responses: string | Uint8Array, wish: Wish = {}): Promise<string[]> => {
  const result = await analysing(responses, wish);
  return result.ok
    ? []
    : result.found.flatMap(({ file, faults }) => faults.map((fault) => `${file} ${faultText(fault)}`));
};

const header = "id,unit,manager,open,silent,suspicion,why-not";
/** Twelve people of two units: the statement is answered 1 to 5 and "don't know", by each twice. */
const people = (answers: readonly string[], cells = (answer: string) => `${answer},${answer},no,`): string =>
  [
    header,
    ...[...answers, ...answers].map((answer, index) => `p${index},Unit ${index % 2},no,${cells(answer)}`),
  ].join("\n");
const asNumbers = people(["0", "1", "2", "3", "4", "5"]);

describe("answers that are faultless", () => {
  test("are counted as in a round of our own", async () => {
    const analysis = await printed(asNumbers);
    expect(analysis).toMatchObject({ responses: 12, invited: null, response_rate_pct: null, groups: [] });
    expect(analysis?.questions[0]).toEqual({
      id: "open",
      n: 12,
      counts: { "dont-know": 2, "fully-disagree": 2, disagree: 2, neutral: 2, agree: 2, "fully-agree": 2 },
      pct: {
        "dont-know": 16.7,
        "fully-disagree": 16.7,
        disagree: 16.7,
        neutral: 16.7,
        agree: 16.7,
        "fully-agree": 16.7,
      },
    });
    // Somebody's answer and its reverse are always three together.
    expect(analysis?.scales).toEqual([{ id: "culture", n: 10, mean: 3, sd: 0, alpha: null }]);
  });

  test.each([
    ["ids", ["dont-know", "fully-disagree", "disagree", "neutral", "agree", "fully-agree"]],
    ["Dutch", ["Weet ik niet", "Volledig oneens", "Oneens", "Neutraal", "Eens", "volledig eens"]],
    ["English", ["I do not know", "Fully disagree", "Disagree", " neutral ", "AGREE", "Fully agree"]],
  ])("say the same in %s as in numbers", async (_name, answers) => {
    expect(await printed(people(answers))).toEqual(await printed(asNumbers));
  });

  test("where several may be chosen, in one column or in one for each", async () => {
    const chosen = ["unsafe", "unsafe|none", "none", "1", "0|1", ""];
    const one = people(chosen, (answer) => `3,4,yes,${answer}`);
    const each = [
      header.replace("why-not", "why-not.unsafe,why-not.none"),
      ...[...chosen, ...chosen].map((answer, index) => {
        const [unsafe, none] = [/unsafe|0/, /none|1/].map((option) => (option.test(answer) ? "1" : "0"));
        return `p${index},Unit ${index % 2},no,3,4,yes,${answer === "" ? "," : `${unsafe},${none}`}`;
      }),
    ].join("\n");
    const analysis = await printed(each);
    expect(analysis).toEqual(await printed(one));
    expect(JSON.stringify(analysis?.questions)).toContain('"why-not"');
  });

  test("in LimeSurvey's file count as in ours, those that were not sent aside", async () => {
    const lines = ["A6", "A1", "AO02", "A3", "Eens", "Volledig eens"].flatMap((answer, index) =>
      [0, 1].map(
        (unit) =>
          `${index * 2 + unit},2026-11-01 09:00:00,2,nl,"${answer}","${answer}",N,N/A,N/A,Unit ${unit}`,
      ),
    );
    const result = await analysing(
      [
        "id,submitdate,lastpage,startlanguage,open,silent,suspicion,whynot[SQ001],whynot[none],unit",
        ...lines,
        "99,,1,nl,A9,A5,N,N/A,N/A,Unit 0",
      ].join("\n"),
    );
    expect(result.ok && result.unfinished).toBe(1);
    expect(result.ok && analysisJson(questionnaire, result.cube)).toEqual(await printed(asNumbers));
  });
});

test("a bare number of an option in LimeSurvey's file is refused: it could count from 0 or from 1", async () => {
  const content = "id,submitdate,open,silent,suspicion,whynot\n1,2026-11-01,3,4,1,\n2,2026-11-01,3,4,A1,";
  expect(await faultsOf(content)).toEqual([
    expect.stringContaining('responses Line 2, column "suspicion": "1" is no answer here.'),
  ]);
});

describe("groups", () => {
  const many = people(Array.from({ length: 20 }, (_, index) => String(index % 6)));

  test("stand apart by a column, with how many were invited", async () => {
    const population = "unit;uitgenodigd\nUnit 0;40\nUnit 1;60\n";
    const analysis = await printed(many, { by: ["unit"], population });
    expect(analysis).toMatchObject({ responses: 40, invited: 100, response_rate_pct: 40 });
    expect(analysis?.groups).toMatchObject([
      { by: "unit", value: "Unit 0", n: 20, suppressed: false, invited: 40, response_rate_pct: 50 },
      { by: "unit", value: "Unit 1", n: 20, suppressed: false, invited: 60, response_rate_pct: 33.3 },
    ]);
  });

  test("below the minimum are told as such, and nothing else of them", async () => {
    const analysis = await printed(many, { by: ["unit"], minimum: 30 });
    expect(analysis?.groups).toEqual([
      { by: "unit", value: "Unit 0", n: null, suppressed: true, invited: null },
      { by: "unit", value: "Unit 1", n: null, suppressed: true, invited: null },
    ]);
  });

  test("of nearly one mind show a bound and no numbers", async () => {
    const analysis = await printed(people(Array.from({ length: 6 }, () => "5")));
    expect(analysis?.questions[0]).toEqual({
      id: "open",
      n: 12,
      counts: null,
      pct: null,
      suppressed: true,
      at_least: { answer: "agree", count: 10, pct: 83.3 },
    });
  });

  test("of the population that nobody answered from, or that were not asked, are faults", async () => {
    const population = "unit,invited\nUnit 0,5\nUnit 2,60\n";
    expect(await faultsOf(many, { by: ["unit"], population })).toEqual([
      expect.stringContaining(
        'responses Line 3, column "unit": The group "Unit 1" is not in the population.',
      ),
      expect.stringContaining("population Line 2: There are 20 answers, and 5 invited."),
    ]);
  });
});

describe("faults", () => {
  const good = "p1,Unit 1,no,3,4,no,";
  const lines = (...more: string[]): string => [header, good, ...more].join("\n");

  test.each([
    ["an empty file", "", "responses File: The file is empty."],
    ["a header alone", header, "responses File: The file has a header but no answers."],
    [
      "a value outside a scale",
      lines("p2,Unit 1,no,6,4,no,"),
      'responses Line 3, column "open": "6" is no answer',
    ],
    ["a number below a scale", lines("p2,Unit 1,no,-1,4,no,"), 'responses Line 3, column "open": "-1" is no'],
    [
      "a number between two answers",
      lines("p2,U,no,1.5,4,no,"),
      'responses Line 3, column "open": "1.5" is no',
    ],
    [
      "an unknown answer",
      lines("p2,Unit 1,no,3,4,perhaps,"),
      'responses Line 3, column "suspicion": "perhaps"',
    ],
    ["one of several", lines("p2,U,no,3,4,yes,none|x"), 'responses Line 3, column "why-not": "none|x"'],
    ["somebody twice", lines(good), 'responses Line 3, column "id": "p1" is also on line 2.'],
    ["a cell too many", lines(`${good},1`), "responses Line 3: This line has 8 cells, the first line 7."],
    ["a quote", lines('p2,"Un"it,no,3,4,no,'), "responses Line 3: The quotes are wrong here."],
    [
      "an unknown column",
      lines().replace("unit", "afdeling"),
      'responses Line 1, column "afdeling": This column is',
    ],
    [
      "a column twice",
      lines().replace("silent", "open"),
      'responses Line 1, column "open": This column is there twice',
    ],
    [
      "a missing column",
      lines().replace("silent", "unit"),
      'responses Line 1, column "silent": This column is miss',
    ],
    ["UTF-16", Buffer.from(lines(), "utf16le"), "responses File: This file is UTF-16 and not UTF-8."],
  ])("%s is told with line and column", async (_name, content, said) => {
    expect((await faultsOf(content)).filter((fault) => fault.startsWith(said))).toHaveLength(1);
  });

  test("a column to show apart that is not there is missing; a byte that is no UTF-8 in it is told", async () => {
    expect(await faultsOf(lines(), { by: ["region"] })).toEqual([
      expect.stringContaining('responses Line 1, column "region": This column is missing.'),
    ]);
    const bytes = Buffer.concat([
      Buffer.from(lines("p2,Zoë ")),
      Buffer.from([0xeb]),
      Buffer.from(",no,3,4,no,"),
    ]);
    expect(await faultsOf(bytes, { by: ["unit"] })).toEqual([
      expect.stringContaining(
        'responses Line 3, column "unit": There are characters here that are no UTF-8.',
      ),
    ]);
  });

  test("are told all at once, in the order of the lines, of both files, and nothing is counted", async () => {
    const content = lines("p2,Unit 1,no,9,4,no,", "p1,Unit 1,no,3,x,no,").replace("suspicion", "doubt");
    const population = "unit,invited\nUnit 1,many\n";
    const told = await faultsOf(content, { by: ["unit"], population });
    expect(told.map((fault) => fault.split(":")[0])).toEqual([
      'responses Line 1, column "doubt"',
      'responses Line 1, column "suspicion"',
      'responses Line 3, column "open"',
      'responses Line 4, column "id"',
      'responses Line 4, column "silent"',
      'population Line 2, column "invited"',
    ]);
  });

  test("beyond a thousand are counted", async () => {
    const result = await analysing(
      lines(...Array.from({ length: 1500 }, (_, index) => `q${index},U,no,7,4,no,`)),
    );
    expect(result.ok ? 0 : result.found.map(({ faults, more }) => [faults.length, more])).toEqual([
      [1000, 500],
      [0, 0],
    ]);
  });

  test.each([
    ["", "population File: The file is empty."],
    ["unit\nUnit 1", 'population Line 1, column "invited": The column with numbers is missing.'],
    ["unit,invited,region\nUnit 1,5,N", 'population Line 1, column "region": This column is unknown.'],
    ["unit,invited\nUnit 1,5\nUnit 1,6", "population Line 3: This group is also on line 2."],
    ["unit,invited\n,5", 'population Line 2, column "unit": This cell is empty.'],
    ["manager,invited\nperhaps,5", 'population Line 2, column "manager": "perhaps" is no answer'],
  ])("of a population %j", async (population, said) => {
    const told = await faultsOf(lines(), { by: ["unit"], population });
    expect(told.filter((fault) => fault.startsWith(said))).toHaveLength(1);
  });
});
