import { beforeAll, describe, expect, test } from "vitest";
import { standardQuestionnaires } from "../questionnaires/content.ts";
import { itemsOf } from "../questionnaires/questionnaire.ts";
import type { Item, Questionnaire } from "../questionnaires/questionnaire.ts";
import { benchmarkFaults } from "./benchmark.rules.ts";
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

const share = (answers: string[], pct = 10) => ({ answers, pct, about: false, of: "asked" as const });

describe("the published figures of source 001", () => {
  test("stand beside items of the standard questionnaire that say so themselves", () => {
    for (const published of benchmark.items) {
      const { nl = "", en = "" } = itemOf(published)?.measures ?? {};
      const named = [nl.includes(`figuur ${published.figure}`), en.includes(`figure ${published.figure}`)];
      expect([published.item, ...named]).toEqual([published.item, true, true]);
    }
  });

  test("say in words what they say in numbers", () => {
    for (const { item, shares, says } of benchmark.items)
      for (const { pct } of shares.filter(({ about }) => !about))
        expect([item, says.nl.includes(`${pct}%`), says.en.includes(`${pct}%`)]).toEqual([item, true, true]);
  });

  test("correlate scales of the questionnaire", () => {
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

test.each([
  [
    "an item that is not asked",
    (one: Benchmark) => ({ items: one.items.map((item) => ({ ...item, item: "x" })) }),
    "has no item",
  ],
  [
    "an item twice",
    (one: Benchmark) => ({ items: one.items.flatMap((item) => [item, item]) }),
    "is there already",
  ],
  [
    "an answer that the item lacks",
    (one: Benchmark) => ({ items: one.items.map((item) => ({ ...item, shares: [share(["x"])] })) }),
    "is no answer of",
  ],
  [
    "an answer twice",
    (one: Benchmark) => ({
      items: one.items.slice(0, 1).map((item) => ({ ...item, shares: [share(["agree"]), share(["agree"])] })),
    }),
    "has a share already",
  ],
  [
    "more than a hundred percent",
    (one: Benchmark) => ({
      items: one.items
        .slice(0, 1)
        .map((item) => ({ ...item, shares: [share(["agree"], 60), share(["disagree"], 60)] })),
    }),
    "120% together",
  ],
  [
    "a scale that is not there",
    () => ({ correlations: [{ a: "culture", b: "x", r: 0.5, page: 1 }] }),
    'no scale "x"',
  ],
  [
    "days in the wrong order",
    () => ({ fieldwork: { from: "2023-11-01", until: "2023-10-01" } }),
    "before the first",
  ],
])("%s is a fault", (_what, change, said) => {
  const wrong = { ...benchmark, ...change(benchmark) };
  const messages = questionnaire ? benchmarkFaults(wrong, questionnaire).map(({ message }) => message) : [];
  expect(messages.join("\n")).toContain(said);
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
