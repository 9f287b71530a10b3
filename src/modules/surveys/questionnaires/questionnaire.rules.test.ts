import { describe, expect, test } from "vitest";
import type { ContentPath } from "#platform/content/index.ts";
import { aQuestionnaireValue, aStatement } from "./questionnaire.builder.ts";
import { minutesNeeded, questionnaireFaults } from "./questionnaire.rules.ts";
import type { Block, Item, Questionnaire } from "./questionnaire.ts";
import { mayFollow, stateOf } from "./use.rules.ts";

const sound = aQuestionnaireValue();
const [culture, funnel] = sound.blocks;
const [manager] = sound.background;
const [scale] = sound.scales;
if (!culture || !funnel || !manager || !scale) throw new Error("the builder changed");
const [suspicion, whyNot] = funnel.items;
if (suspicion?.kind !== "choice" || whyNot?.kind !== "multiple") throw new Error("the builder changed");

const block = (change: Partial<Block>, place = 0): Questionnaire =>
  aQuestionnaireValue({
    blocks: sound.blocks.map((each, index) => (index === place ? { ...each, ...change } : each)),
  });
const text = (id: string): Item => ({ ...aStatement(id), kind: "text" });
const statements = (n: number): Item[] => Array.from({ length: n }, (_, index) => aStatement(`s-${index}`));

describe("questionnaireFaults", () => {
  test("finds none in a sound questionnaire, nor in one for managers", () => {
    expect(questionnaireFaults(sound)).toEqual([]);
    const forManagers = { ...aStatement("support"), kind: "support", for: "managers" } as const;
    expect(questionnaireFaults(block({ items: [...culture.items, forManagers] }))).toEqual([]);
  });

  test.each<[string, Questionnaire, ContentPath, string]>([
    ["no blocks", aQuestionnaireValue({ blocks: [], scales: [] }), ["blocks"], "no block"],
    ["an empty block", block({ items: [] }, 1), ["blocks", 1, "items"], "no question"],
    ["two blocks with one id", block({ id: "culture" }, 1), ["blocks", 1, "id"], '"culture" is used'],
    [
      "two items with one id",
      block({ items: [...funnel.items, aStatement("open")] }, 1),
      ["blocks", 1, "items", 2, "id"],
      '"open" is used',
    ],
    [
      "an item named as a background question",
      block({ items: [...culture.items, aStatement("manager")] }),
      ["blocks", 0, "items", 2, "id"],
      '"manager" is used',
    ],
    [
      "an item named as the unit",
      block({ items: [...culture.items, aStatement("unit")] }),
      ["blocks", 0, "items", 2, "id"],
      "name of the unit",
    ],
    [
      "two answers with one id",
      block(
        {
          items: [
            { ...suspicion, options: [...suspicion.options, ...suspicion.options.slice(0, 1)] },
            whyNot,
          ],
        },
        1,
      ),
      ["blocks", 1, "items", 0, "options", 2, "id"],
      '"yes" is used',
    ],
    [
      "two scales with one id",
      aQuestionnaireValue({ scales: [scale, { ...scale, items: [] }] }),
      ["scales", 1, "id"],
      "used",
    ],
    [
      "a condition on a later item",
      block({ items: [whyNot, suspicion] }, 1),
      ["blocks", 1, "items", 0, "when", "item"],
      "no such question comes before",
    ],
    [
      "a condition on itself",
      block({ items: [{ ...suspicion, when: { item: "suspicion", is: ["yes"] } }] }, 1),
      ["blocks", 1, "items", 0, "when", "item"],
      "no such question comes before",
    ],
    [
      "a condition on free text",
      block({ items: [text("words"), { ...aStatement("next"), when: { item: "words", is: ["yes"] } }] }, 1),
      ["blocks", 1, "items", 1, "when", "item"],
      "open question",
    ],
    [
      "a condition on an answer that is not there",
      block({ items: [suspicion, { ...whyNot, when: { item: "suspicion", is: ["yes", "maybe"] } }] }, 1),
      ["blocks", 1, "items", 1, "when", "is"],
      'no answer "maybe"',
    ],
    [
      "managers only, while nobody is asked",
      { ...block({ items: [...culture.items, { ...aStatement("lead"), for: "managers" }] }), background: [] },
      ["blocks", 0, "items", 2, "for"],
      "nobody is asked",
    ],
    [
      "managing people with other answers",
      aQuestionnaireValue({
        background: [
          { ...manager, options: [...manager.options, { id: "maybe", text: manager.text, alone: false }] },
        ],
      }),
      ["background", 0, "options"],
      'exactly the answers "yes" and "no"',
    ],
    [
      "an answer alone where one is chosen",
      block(
        {
          items: [
            {
              ...suspicion,
              options: suspicion.options.map((each) => ({ ...each, alone: each.id === "no" })),
            },
            whyNot,
          ],
        },
        1,
      ),
      ["blocks", 1, "items", 0, "options", 1, "alone"],
      "only where several",
    ],
    [
      "a scale with an item that is no statement",
      aQuestionnaireValue({
        scales: [{ ...scale, items: [...scale.items, { item: "suspicion", reversed: false }] }],
      }),
      ["scales", 0, "items", 2, "item"],
      'no statement "suspicion"',
    ],
    [
      "a statement in two scales",
      aQuestionnaireValue({ scales: [scale, { ...scale, id: "other" }] }),
      ["scales", 1, "items", 0, "item"],
      "counts in a scale already",
    ],
    [
      "a scale of one statement",
      aQuestionnaireValue({ scales: [{ ...scale, items: scale.items.slice(0, 1) }] }),
      ["scales", 0, "items"],
      "two statements",
    ],
    [
      "more answers than statements",
      aQuestionnaireValue({ scales: [{ ...scale, least: 3 }] }),
      ["scales", 0, "least"],
      "the scale has 2",
    ],
    ["a time that is too short", aQuestionnaireValue({ minutes: 1 }), ["minutes"], "about 2 minutes"],
    ["a time that is too long", aQuestionnaireValue({ minutes: 11 }), ["minutes"], "11 minutes"],
    [
      "more than ten minutes",
      block({ items: [...culture.items, ...statements(70)] }),
      ["minutes"],
      "10 at most",
    ],
    [
      "more than fifty items",
      block({ items: [...culture.items, ...statements(47)] }),
      ["blocks"],
      "51 questions",
    ],
    [
      "three open questions",
      { ...block({ items: [...culture.items, text("a"), text("b"), text("c")] }), minutes: 4 },
      ["blocks", 0, "items", 4],
      "2 open questions",
    ],
    [
      "five background questions",
      aQuestionnaireValue({
        background: [manager, ...["a", "b", "c", "d"].map((id) => ({ ...manager, id }))],
      }),
      ["background"],
      "4 background questions",
    ],
  ])("finds %s", (...row) => {
    const [, questionnaire, path, says] = row;
    const found = questionnaireFaults(questionnaire);
    expect(found.map((fault) => [fault.path, fault.message.en])).toContainEqual([
      path,
      expect.stringContaining(says),
    ]);
    for (const { message } of found) expect(message.nl).not.toBe(message.en);
  });

  test("time is told in whole minutes, rounded up", () => {
    expect(minutesNeeded({ background: [], blocks: [] })).toBe(1);
    expect(minutesNeeded(sound)).toBe(2);
  });
});

describe("the state of a version", () => {
  test.each([
    ["faulty", { content: aQuestionnaireValue({ blocks: [] }), usedSince: null }, true, false],
    ["ready", { content: sound, usedSince: null }, true, false],
    ["used", { content: sound, usedSince: "2026-11-02" }, true, true],
    ["used", { content: sound, usedSince: "2026-11-02" }, false, false],
  ] as const)("%s", (state, kept, isLatest, follows) => {
    expect(stateOf(kept)).toBe(state);
    expect(mayFollow(kept, isLatest).ok).toBe(follows);
  });
});
