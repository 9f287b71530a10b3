import { describe, expect, test } from "vitest";
import { aQuestionnaireValue, aStatement } from "../questionnaires/questionnaire.builder.ts";
import { findingsIn } from "./findings.rules.ts";
import type { Asked } from "./findings.rules.ts";
import { indicatorsIn, partsOf, valueIn } from "./indicators.rules.ts";

const kept = (version: number, change: Parameters<typeof aQuestionnaireValue>[0] = {}) => ({
  key: "trial",
  version,
  content: aQuestionnaireValue({ version, ...change }),
});

describe("what can be followed", () => {
  test("is the mean of each scale, and whichever answer to its statements speaks for integrity", () => {
    const all = indicatorsIn([kept(1)]);
    expect(all.map(({ key, unit, label }) => [key, unit, label.nl])).toEqual([
      ["trial/mean/culture", null, "Gemiddelde: Cultuur (1 tot 5)"],
      ["trial/agree/open", "%", "Deel dat het eens is met: “Stelling open”"],
      ["trial/disagree/silent", "%", "Deel dat het oneens is met: “Stelling silent”"],
    ]);
    expect(all.every(({ scales }) => scales.join() === "culture")).toBe(true);
  });

  test("of several versions in the words of the latest; what is asked no more is still known, and comes last", () => {
    const scale = { id: "culture", title: { nl: "Omgang", en: "Dealing" }, least: 1 };
    const later = kept(2, {
      blocks: [{ id: "culture", title: scale.title, items: [aStatement("open")] }],
      scales: [{ ...scale, items: [{ item: "open", reversed: false }] }],
    });
    const all = indicatorsIn([kept(1), later]);
    expect(all.map(({ key, isAsked, label }) => [key, isAsked, label.en])).toEqual([
      ["trial/mean/culture", true, "Mean: Dealing (1 to 5)"],
      ["trial/agree/open", true, "Share that agrees with: “Statement open”"],
      ["trial/disagree/silent", false, "Share that disagrees with: “Statement silent”"],
    ]);
  });
});

const exact = (counts: readonly number[], n = 30) => ({ showing: "exact" as const, n, counts });

test.each([
  [
    "a mean, with two decimals",
    "trial/mean/culture",
    { scales: { culture: { n: 30, mean: 3.456, sd: 1 } } },
    3.46,
  ],
  ["a mean that is not shown", "trial/mean/culture", { scales: { culture: null } }, undefined],
  ["a scale that was not asked", "trial/mean/culture", {}, undefined],
  [
    "who agrees, of all who answered",
    "trial/agree/open",
    { items: { open: exact([2, 3, 5, 4, 9, 7]) } },
    53.3,
  ],
  ["who disagrees", "trial/disagree/silent", { items: { silent: exact([2, 3, 5, 4, 9, 7]) } }, 26.7],
  ["a statement that is hidden", "trial/agree/open", { items: { open: null } }, undefined],
  [
    "nearly all said the same",
    "trial/agree/open",
    { items: { open: { showing: "bounded" as const, n: 30, answer: "agree", atLeast: 28 } } },
    undefined,
  ],
  ["no statement", "trial/agree/suspicion", { items: { suspicion: exact([12, 18]) } }, undefined],
  ["nothing of that name", "trial/agree/gone", {}, undefined],
])("the value of an indicator: %s", (_name, key, everybody, value) => {
  const parts = partsOf(key);
  expect(parts && valueIn(parts, aQuestionnaireValue(), { items: {}, scales: {}, ...everybody })).toBe(value);
});

test.each(["", "trial", "trial/median/culture", "trial/mean/", "/mean/culture"])(
  "%j names nothing",
  (key) => {
    expect(partsOf(key)).toBeUndefined();
  },
);

const asked = (roundId: string, change: Partial<Asked> = {}): Asked => ({
  roundId,
  questionnaire: "integrity",
  version: 1,
  title: { nl: `Ronde ${roundId}`, en: `Round ${roundId}` },
  closedOn: "2026-04-14",
  content: aQuestionnaireValue(),
  items: {},
  scales: {},
  ...change,
});

const option = (id: string) => ({ id, text: { nl: id, en: id }, alone: false });
const funnel = (options: readonly string[]) =>
  aQuestionnaireValue({
    blocks: [
      {
        id: "reporting",
        title: { nl: "Melden", en: "Reporting" },
        items: [
          {
            id: "reported",
            kind: "choice",
            for: "everybody",
            text: { nl: "Wat deed u?", en: "What did you do?" },
            options: options.map(option),
          },
        ],
      },
    ],
    scales: [],
  });
const content = funnel(["reported", "talked", "nothing", "rather-not-say"]);

describe("what surveys tell of the norms", () => {
  test("comes from the latest round that shows it, scale by scale", () => {
    const { felt } = findingsIn([
      asked("pulse", { scales: { "example-setting": { n: 20, mean: 3.4, sd: 1 }, communication: null } }),
      asked("whole", {
        scales: {
          "example-setting": { n: 30, mean: 3.1, sd: 1 },
          communication: { n: 30, mean: 2.8, sd: 1 },
        },
      }),
    ]);
    expect(felt.map(({ norm, roundId, mean }) => [norm, roundId, mean])).toEqual([
      ["rekenkamer-2024/4", "whole", 2.8],
      ["rekenkamer-2024/7", "pulse", 3.4],
    ]);
  });

  test.each([
    ["two in three did not report", { content, items: { reported: exact([8, 15, 5, 2]) } }, 67],
    ["it is not shown", { content, items: { reported: null } }, null],
    ["it was not asked", { content: aQuestionnaireValue() }, null],
    [
      "it was asked otherwise",
      { content: funnel(["yes", "no"]), items: { reported: exact([10, 20]) } },
      null,
    ],
  ])("of not reporting: %s", (_name, change, share) => {
    const { unreported } = findingsIn([asked("pulse", { scales: {} }), asked("whole", change)]);
    expect(unreported && Math.round(unreported.share)).toBe(share);
  });
});
