import { expect, test } from "vitest";
import { questionnaireSchema } from "../questionnaires/questionnaire.ts";
import type { Answered } from "./answers.ts";
import type { Breakdown } from "./breakdown.ts";
import { resultCube } from "./cube.rules.ts";
import type { ResultCube } from "./cube.ts";
import { Tally } from "./tally.ts";

const both = (text: string) => ({ nl: text, en: text });
const option = (id: string) => ({ id, text: both(id) });

const questionnaire = questionnaireSchema.parse({
  questionnaire: "small",
  version: 1,
  title: both("Small"),
  introduction: both("Small"),
  minutes: 1,
  background: [{ id: "manager", text: both("Manager?"), options: [option("yes"), option("no")] }],
  blocks: [
    {
      id: "culture",
      title: both("Culture"),
      items: [
        { id: "open", kind: "agreement", text: both("Open") },
        { id: "silent", kind: "agreement", text: both("Silent") },
        { id: "helped", kind: "support", text: both("Helped"), for: "managers" },
        { id: "saw", kind: "choice", text: both("Saw?"), options: [option("yes"), option("no")] },
        {
          id: "why",
          kind: "multiple",
          text: both("Why?"),
          options: [option("fear"), option("doubt")],
          when: { item: "saw", is: ["yes"] },
        },
      ],
    },
  ],
  scales: [
    {
      id: "culture",
      title: both("Culture"),
      least: 1,
      items: [{ item: "open" }, { item: "silent", reversed: true }],
    },
    {
      id: "openness",
      title: both("Openness"),
      least: 2,
      items: [{ item: "open" }, { item: "silent", reversed: true }],
    },
  ],
});

const byManager: Breakdown = {
  by: "manager",
  groups: [
    { value: "yes", parent: null, invited: null },
    { value: "no", parent: null, invited: null },
  ],
};

const [dontKnow, disagree, neutral, agree] = [0, 2, 3, 4];

const times = (
  count: number,
  answers: Answered["answers"],
  manager: string | null = null,
): readonly Answered[] => Array.from({ length: count }, () => ({ answers, groups: { manager } }));

const cubeOf = (given: readonly Answered[], breakdowns: readonly Breakdown[] = [byManager]): ResultCube => {
  const tally = new Tally(questionnaire, breakdowns);
  for (const one of given) tally.add(one);
  return resultCube(questionnaire, tally.counted(), 10);
};

test("an answer counts where it was given, and a reversed item counts the other way round", () => {
  const { everybody, groups } = cubeOf([
    ...times(10, { open: agree, silent: disagree }, "no"),
    ...times(5, { open: neutral, silent: neutral }, "no"),
    ...times(5, { open: dontKnow, silent: agree }, "no"),
  ]);
  expect(everybody.items["open"]).toEqual({ showing: "exact", n: 20, counts: [5, 0, 0, 5, 10, 0] });
  // Ten score 4, five 3, and five who do not know one of the two 2.
  expect(everybody.scales["culture"]?.n).toBe(20);
  expect(everybody.scales["culture"]?.mean).toBeCloseTo(3.25);
  expect(everybody.scales["openness"]?.n).toBe(15);
  expect(groups.map(({ value, n }) => [value, n])).toEqual([
    ["yes", null],
    ["no", 20],
  ]);
});

test("fewer than the minimum are not shown at all", () => {
  const { everybody } = cubeOf(times(9, { open: agree }));
  expect(everybody.n).toBeNull();
  expect(everybody.items["open"]).toBeNull();
  expect(everybody.scales["culture"]).toBeNull();
});

test("of nearly everybody who says the same it is told that at least all but two do, of any kind of agreement", () => {
  const { everybody } = cubeOf([
    ...times(12, { open: agree }),
    ...times(6, { open: agree + 1 }),
    ...times(2, { open: neutral }),
  ]);
  expect(everybody.items["open"]).toEqual({ showing: "bounded", n: 20, answer: "agree", atLeast: 18 });
  expect(everybody.scales["culture"]).toBeNull();
});

test("what is asked after an answer is not shown where that answer is not: it would tell how many gave it", () => {
  const { everybody } = cubeOf([...times(38, { saw: 0, why: [0] }), ...times(2, { saw: 1 })]);
  expect(everybody.items["saw"]).toMatchObject({ showing: "bounded", answer: "yes" });
  expect(everybody.items["why"]).toBeNull();
});

test("of several answers each is counted, out of all who answered", () => {
  const { everybody } = cubeOf([
    ...times(15, { saw: 0, why: [0, 1] }),
    ...times(6, { saw: 0, why: [1] }),
    ...times(6, { saw: 0, why: [] }),
    ...times(30, { saw: 1 }),
  ]);
  expect(everybody.items["why"]).toEqual({ showing: "exact", n: 27, counts: [15, 21] });
});

test("what only managers are asked is not there for who is none, and does not hide managers for it", () => {
  const { groups } = cubeOf([
    ...times(12, { helped: 2, open: agree }, "yes"),
    ...times(5, { helped: 1, open: neutral }, "yes"),
    ...times(40, { open: agree }, "no"),
    ...times(20, { open: disagree }, "no"),
  ]);
  const [yes, no] = groups;
  expect(yes?.items["helped"]).toEqual({ showing: "exact", n: 17, counts: [0, 5, 12, 0] });
  expect(no?.items).not.toHaveProperty("helped");
});

test("the mean of a scale is not shown where an item of it is not", () => {
  const given = [
    ...times(20, { open: agree, silent: disagree }, "yes"),
    ...times(20, { open: disagree, silent: agree }, "no"),
    ...times(20, { open: neutral, silent: agree }, "no"),
  ];
  const { everybody, groups } = cubeOf(given);
  expect(everybody.scales["culture"]).not.toBeNull();
  expect(groups.find(({ value }) => value === "yes")?.scales["culture"]).toBeNull();
});

test("two scales that say the same correlate fully; without breakdowns there is everybody", () => {
  const { correlations, alphas, groups } = cubeOf(
    [agree, disagree, neutral].flatMap((open) => times(10, { open, silent: 6 - open })),
    [],
  );
  expect(groups).toEqual([]);
  expect(correlations).toHaveLength(1);
  expect(correlations[0]).toMatchObject({ a: "culture", b: "openness", n: 30 });
  expect(correlations[0]?.r).toBeCloseTo(1);
  expect(alphas["culture"]?.alpha).toBeCloseTo(1);
});

test("a minimum below ten is refused", () => {
  const tally = new Tally(questionnaire, []);
  expect(() => resultCube(questionnaire, tally.counted(), 9)).toThrow(RangeError);
});
