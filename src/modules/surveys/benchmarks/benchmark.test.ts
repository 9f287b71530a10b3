import { beforeAll, describe, expect, test } from "vitest";
import { classesOf } from "../analysis/answers.ts";
import { standardQuestionnaires } from "../questionnaires/content.ts";
import { itemsOf } from "../questionnaires/questionnaire.ts";
import type { Item, Questionnaire } from "../questionnaires/questionnaire.ts";
import { benchmarkSchema } from "./benchmark.ts";
import type { Benchmark, BenchmarkItem } from "./benchmark.ts";
import { publishedFigures } from "./content.ts";

let benchmark: Benchmark;
let questionnaire: Questionnaire | undefined;

beforeAll(async () => {
  benchmark = await publishedFigures();
  questionnaire = (await standardQuestionnaires()).find(
    (one) => one.questionnaire === benchmark.questionnaire,
  );
});

const itemOf = ({ item }: BenchmarkItem): Item | undefined =>
  questionnaire && itemsOf(questionnaire).find(({ id }) => id === item);

describe("the published figures of source 001", () => {
  test("stand beside items of the standard questionnaire that say so themselves", () => {
    for (const published of benchmark.items) {
      const { nl = "", en = "" } = itemOf(published)?.measures ?? {};
      const named = [nl.includes(`figuur ${published.figure}`), en.includes(`figure ${published.figure}`)];
      expect([published.item, ...named]).toEqual([published.item, true, true]);
    }
  });

  test("are about answers that the item has, none twice, and no more than a hundred percent", () => {
    for (const published of benchmark.items) {
      const item = itemOf(published);
      const classes = item ? classesOf(item) : [];
      const answers = published.shares.flatMap((share) => share.answers);
      expect([published.item, new Set(answers).size]).toEqual([published.item, answers.length]);
      expect(classes).toEqual(expect.arrayContaining(answers));
      expect(published.shares.reduce((sum, { pct }) => sum + pct, 0)).toBeLessThanOrEqual(100);
    }
  });

  test("say in words what they say in numbers", () => {
    for (const { item, shares, says } of benchmark.items)
      for (const { pct } of shares.filter(({ about }) => !about))
        expect([item, says.nl.includes(`${pct}%`), says.en.includes(`${pct}%`)]).toEqual([item, true, true]);
  });

  test("correlate scales of the questionnaire", () => {
    const scales = questionnaire?.scales.map(({ id }) => id);
    for (const { a, b } of benchmark.correlations) expect(scales).toEqual(expect.arrayContaining([a, b]));
    expect(benchmark.correlations.map(({ a, b, r }) => [a, b, r])).toEqual([
      ["example-setting", "culture", 0.6],
      ["communication", "culture", 0.7],
    ]);
  });

  test("carry the year of the fieldwork where they are shown", () => {
    expect(benchmark.fieldwork.from.slice(0, 4)).toBe("2023");
    expect([benchmark.short.nl, benchmark.short.en].every((short) => short.includes("2023"))).toBe(true);
  });
});

test("a share that is no percentage, or a page that is none, is refused", () => {
  const [first] = benchmark.items;
  const wrong = (change: object): boolean =>
    benchmarkSchema.safeParse({ ...benchmark, items: [{ ...first, ...change }] }).success;
  expect(wrong({})).toBe(true);
  expect(wrong({ page: 0 })).toBe(false);
  expect(wrong({ shares: [{ answers: ["agree"], pct: 101 }] })).toBe(false);
  expect(wrong({ shares: [{ answers: [], pct: 10 }] })).toBe(false);
});
