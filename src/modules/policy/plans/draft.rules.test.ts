import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { draftItems } from "./draft.rules.ts";
import type { DraftFacts } from "./draft.rules.ts";

const nothing: DraftFacts = { year: 2027, goals: [], measures: [], actions: [], previous: [] };
const goal = (goalId: string) => ({ goalId, title: `doel ${goalId}`, ownerId: null });
const measure = (measureId: string, ...goalIds: string[]) => ({
  measureId,
  title: `maatregel ${measureId}`,
  ownerId: null,
  goalIds,
  endsOn: null,
});
const action = (actionId: string, change: Partial<DraftFacts["actions"][number]> = {}) => ({
  actionId,
  title: `actie ${actionId}`,
  ownerId: "p",
  dueOn: "2027-05-01",
  goalId: null,
  ...change,
});
const left = (itemId: string, change: Partial<DraftFacts["previous"][number]> = {}) => ({
  itemId,
  title: `rest ${itemId}`,
  state: "busy" as const,
  decision: null,
  ownerId: null,
  goalId: null,
  measureId: null,
  actionId: null,
  ...change,
});
const titles = (facts: Partial<DraftFacts>) => draftItems({ ...nothing, ...facts }).map(({ title }) => title);

describe("a draft of a year plan", () => {
  test.each<[string, Partial<DraftFacts>, string[]]>([
    ["nothing to do", {}, []],
    ["a goal nobody works on", { goals: [goal("1")] }, ["doel 1"]],
    ["a goal with a measure", { goals: [goal("1")], measures: [measure("m", "1")] }, ["maatregel m"]],
    ["a goal with an action", { goals: [goal("1")], actions: [action("a", { goalId: "1" })] }, ["actie a"]],
    ["an action due later than the year", { actions: [action("a", { dueOn: "2028-01-01" })] }, []],
    ["what was not done", { previous: [left("i"), left("j", { state: "done" })] }, ["rest i"]],
    [
      "what was dropped stays away",
      { previous: [left("i", { state: "not-done", decision: "dropped" })] },
      [],
    ],
    [
      "what was carried over comes back",
      { previous: [left("i", { state: "not-done", decision: "carried-over" })] },
      ["rest i"],
    ],
    [
      "an action that was in last year's plan comes once",
      { previous: [left("i", { actionId: "a" })], actions: [action("a")] },
      ["rest i"],
    ],
    [
      "a measure that was in last year's plan comes once",
      { previous: [left("i", { measureId: "m" })], measures: [measure("m")] },
      ["rest i"],
    ],
  ])("%s", (_name, facts, expected) => {
    expect(titles(facts)).toEqual(expected);
  });

  test.each([
    ["2027-01-31", 1],
    ["2027-06-30", 2],
    ["2027-12-01", 4],
    ["2026-11-30", 1],
  ])("an action due on %s stands in quarter %i", (dueOn, quarter) => {
    expect(draftItems({ ...nothing, actions: [action("a", { dueOn })] })[0]?.quarter).toBe(quarter);
  });

  const id = fc.constantFrom("1", "2", "3", "4");
  const maybe = fc.option(id, { nil: null });
  const facts: fc.Arbitrary<DraftFacts> = fc.record({
    year: fc.constant(2027),
    goals: fc.uniqueArray(id.map(goal), { selector: (one) => one.goalId }),
    measures: fc.uniqueArray(
      fc.tuple(id, fc.array(id)).map(([m, goals]) => measure(m, ...goals)),
      {
        selector: (one) => one.measureId,
      },
    ),
    actions: fc.uniqueArray(
      fc.tuple(id, maybe).map(([a, goalId]) => action(a, { goalId })),
      {
        selector: (one) => one.actionId,
      },
    ),
    previous: fc.uniqueArray(
      fc
        .tuple(id, maybe, maybe, maybe)
        .map(([i, actionId, measureId, goalId]) => left(i, { actionId, measureId, goalId })),
      { selector: (one) => one.itemId },
    ),
  });

  test("drafting again adds nothing", () => {
    fc.assert(
      fc.property(facts, (given) => {
        expect(draftItems(given, draftItems(given))).toEqual([]);
      }),
    );
  });

  test("nothing is forgotten: left-overs, actions, measures, and goals nobody works on", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const items = draftItems(given);
        const ids = (key: "actionId" | "measureId" | "previousItemId" | "goalId") =>
          items.map((item) => item[key]);
        expect(ids("previousItemId")).toEqual(
          expect.arrayContaining(given.previous.map((one) => one.itemId)),
        );
        expect(ids("actionId")).toEqual(expect.arrayContaining(given.actions.map((one) => one.actionId)));
        expect(ids("measureId")).toEqual(expect.arrayContaining(given.measures.map((one) => one.measureId)));
        const idle = given.goals.filter(
          ({ goalId }) => !given.measures.some(({ goalIds }) => goalIds.includes(goalId)),
        );
        expect(ids("goalId")).toEqual(expect.arrayContaining(idle.map((one) => one.goalId)));
      }),
    );
  });

  test("an action or measure comes twice only when it was left over twice", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const fresh = draftItems(given).filter(({ sourceKind }) => sourceKind !== "previous-plan");
        const again = new Set(given.previous.map((one) => one.actionId));
        const actions = fresh.map(({ actionId }) => actionId).filter((one) => one !== null);
        expect(new Set(actions).size).toBe(actions.length);
        expect(actions.filter((one) => again.has(one))).toEqual([]);
      }),
    );
  });
});
