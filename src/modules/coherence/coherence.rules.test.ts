import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { modules } from "#app/modules.ts";
import {
  aBlockFact,
  aFeltFact,
  aGoalFact,
  aMeasureFact,
  anActionFact,
  aPerfectWorld,
  aPlanItemFact,
  aPolicyFact,
  aPositionFact,
  anUnreportedFact,
} from "./coherence.builder.ts";
import { asideFault, byKind, countPoints, judge, lacksFoundation, rules } from "./coherence.rules.ts";
import type { Rule } from "./coherence.ts";
import type { Facts } from "./facts.ts";
import { evaluationCases } from "./rules/evaluation.cases.ts";
import { measureCases } from "./rules/measures.cases.ts";
import { policyCases } from "./rules/policy.cases.ts";
import { riskCases } from "./rules/risks.cases.ts";
import { roleCases } from "./rules/roles.cases.ts";
import { surveyCases } from "./rules/surveys.cases.ts";
import { termNames, termsFrom, termsKnown } from "./terms.ts";

const ruleCases = [
  ...riskCases,
  ...policyCases,
  ...measureCases,
  ...evaluationCases,
  ...roleCases,
  ...surveyCases,
];

const ruleOf = (number: number): Rule => {
  const rule = rules.find((one) => one.number === number);
  if (!rule) throw new Error(`no rule ${number}`);
  return rule;
};
const keys = (number: number, facts: Facts): string[] =>
  ruleOf(number)
    .check(facts)
    .map(({ key }) => key);

describe("the rules", () => {
  test("are numbered without a gap, and each has its case", () => {
    expect(rules.map(({ number }) => number)).toEqual(rules.map((_, index) => index + 1));
    expect(ruleCases.map(({ rule }) => rule)).toEqual(rules.map(({ number }) => number));
    for (const { finds, leaves } of ruleCases) {
      expect(finds.length).toBeGreaterThan(0);
      expect(leaves.length).toBeGreaterThan(0);
    }
  });

  test("each says why and on which source, in both languages", () => {
    for (const { title, inOrder, reason, sources } of rules) {
      for (const said of [title, inOrder, reason, ...sources.map(({ section }) => section)]) {
        expect(said.nl).not.toBe("");
        expect(said.en).not.toBe("");
      }
      expect(sources.length).toBeGreaterThan(0);
    }
    expect(new Set(rules.map(({ title }) => title.nl)).size).toBe(rules.length);
  });

  test("find nothing in a perfect world", () => {
    expect(judge(aPerfectWorld(), []).flatMap(({ open }) => open)).toEqual([]);
  });

  const finds = ruleCases.flatMap(({ rule, finds: worlds }) =>
    worlds.map(([name, change, found]) => ({ rule, name, change, found })),
  );
  test.each(finds)("rule $rule finds: $name", ({ rule, change, found }) => {
    expect(keys(rule, aPerfectWorld(change))).toEqual(found);
  });

  const leaves = ruleCases.flatMap(({ rule, leaves: worlds }) =>
    worlds.map(([name, change]) => ({ rule, name, change })),
  );
  test.each(leaves)("rule $rule leaves alone: $name", ({ rule, change }) => {
    expect(keys(rule, aPerfectWorld(change))).toEqual([]);
  });
});

const patterns = modules
  .flatMap((module) => module.routes)
  .filter(({ method }) => method === "GET")
  .map(({ path }) => new RegExp(`^${path.replaceAll(/:[a-zA-Z]+/g, "[^/]+")}$`));

const isPage = (href: string): boolean => {
  const [path = ""] = href.split(/[?#]/);
  return patterns.some((pattern) => pattern.test(path));
};

test.each(ruleCases)("what rule $rule finds is mended on a page that exists", ({ rule, finds }) => {
  for (const [, change] of finds)
    for (const { see, mend, about, text } of ruleOf(rule).check(aPerfectWorld(change))) {
      for (const href of [mend, see ?? mend]) expect(href).toSatisfy(isPage);
      for (const said of [about.nl, about.en, text.nl, text.en]) expect(said).not.toBe("");
    }
});

const day = fc
  .integer({ min: 0, max: 3650 })
  .map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const judgement = maybe(fc.record({ value: fc.constantFrom("yes", "partly", "no"), judgedOn: day }));
const several = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 5 });
const id = fc.constantFrom("1", "2", "3", "4", "5", "6");
const unique = <T>(list: readonly T[], key: (item: T) => string): T[] => [
  ...new Map(list.map((item) => [key(item), item])).values(),
];

const felt = ["rekenkamer-2024/4", "rekenkamer-2024/7", "rekenkamer-2024/8"] as const;
const goals = several(
  fc
    .record({
      goalId: id,
      ownerId: maybe(id),
      hasIndicator: fc.boolean(),
      hasTarget: fc.boolean(),
      measures: fc.nat(2),
      measuredOn: maybe(day),
      isBehind: fc.boolean(),
      targetOn: maybe(day),
      questionnaire: maybe(fc.constantFrom("integrity", "pulse")),
      feltNorms: fc.subarray([...felt]),
    })
    .map(aGoalFact),
).map((list) => unique(list, ({ goalId }) => goalId));
const measures = several(
  fc
    .record({
      measureId: id,
      ownerId: maybe(id),
      state: fc.constantFrom("planned", "running", "done"),
      control: fc.constantFrom("structure", "culture", "both"),
      ties: fc.nat(2),
      norms: fc.subarray([...felt]),
      parts: fc.subarray(["prevention", "detection", "response"] as const),
    })
    .map(aMeasureFact),
).map((list) => unique(list, ({ measureId }) => measureId));
const blocks = several(
  fc
    .record({
      reference: id.map((n) => `arnhem-2024/${n}`),
      ownerId: maybe(id),
      documents: several(fc.record({ title: fc.constant("A"), validUntil: maybe(day) })),
      design: judgement,
      existence: judgement,
      operation: judgement,
      norms: several(id.map((n) => `rekenkamer-2024/${n}`)),
    })
    .map(aBlockFact),
).map((list) => unique(list, ({ reference }) => reference));

const surveyRounds = several(
  fc.record({
    questionnaire: fc.constantFrom("integrity", "pulse"),
    state: fc.constantFrom("prepared", "open", "closed"),
    closesOn: day,
  }),
);
const surveyed = {
  norms: fc.constant(felt.map((reference) => ({ reference, title: { nl: reference, en: reference } }))),
  felt: fc.uniqueArray(
    fc
      .record({ norm: fc.constantFrom(...felt), mean: fc.double({ min: 1, max: 5, noNaN: true }) })
      .map(aFeltFact),
    { selector: ({ norm }) => norm },
  ),
  unreported: maybe(fc.nat(100).map((share) => anUnreportedFact({ share }))),
};

/** Any organisation: in some things good, in others not. */
const worlds: fc.Arbitrary<Facts> = fc
  .record({
    goals,
    measures,
    blocks,
    surveyRounds,
    ...surveyed,
    roundOn: maybe(day),
    coordinators: fc.nat(2),
    counsellors: fc.nat(2),
  })
  .map(aPerfectWorld);

/** What somebody does about a point of a rule. */
const mending: readonly (readonly [rule: number, what: string, mend: (world: Facts) => Facts])[] = [
  [
    2,
    "a block for the norms",
    (world) => ({
      ...world,
      blocks: [
        ...world.blocks,
        aBlockFact({ reference: "x/1", norms: world.norms.map(({ reference }) => reference) }),
      ],
    }),
  ],
  [
    11,
    "a measure with a goal",
    (world) => ({ ...world, goals: world.goals.map((goal) => ({ ...goal, measures: goal.measures + 1 })) }),
  ],
  [
    13,
    "an owner with a goal",
    (world) => ({ ...world, goals: world.goals.map((goal) => ({ ...goal, ownerId: "1" })) }),
  ],
  [
    14,
    "an owner with a measure",
    (world) => ({ ...world, measures: world.measures.map((one) => ({ ...one, ownerId: "1" })) }),
  ],
  [
    15,
    "a tie with a measure",
    (world) => ({ ...world, measures: world.measures.map((one) => ({ ...one, ties: one.ties + 1 })) }),
  ],
  [
    16,
    "a measure on culture",
    (world) => ({ ...world, measures: [...world.measures, aMeasureFact({ control: "culture" })] }),
  ],
  [17, "a measure on all parts", (world) => ({ ...world, measures: [...world.measures, aMeasureFact()] })],
  [
    18,
    "an owner with a block",
    (world) => ({ ...world, blocks: world.blocks.map((block) => ({ ...block, ownerId: "1" })) }),
  ],
  [
    21,
    "a judgement of operation",
    (world) => ({
      ...world,
      blocks: world.blocks.map((block) => ({ ...block, operation: { value: "no", judgedOn: world.today } })),
    }),
  ],
  [
    22,
    "a new judgement of operation",
    (world) => ({
      ...world,
      blocks: world.blocks.map((block) => ({ ...block, operation: { value: "no", judgedOn: world.today } })),
    }),
  ],
  [
    23,
    "a measurement",
    (world) => ({ ...world, goals: world.goals.map((goal) => ({ ...goal, measuredOn: world.today })) }),
  ],
  [
    24,
    "an action on every goal",
    (world) => ({
      ...world,
      actions: world.goals.map(({ goalId }) => anActionFact({ sourceKind: "goal", reference: goalId })),
    }),
  ],
  [26, "a closed round", (world) => ({ ...world, roundOn: world.today })],
  [30, "a coordinator", (world) => ({ ...world, coordinators: world.coordinators + 1 })],
  [31, "a counsellor", (world) => ({ ...world, counsellors: world.counsellors + 1 })],
  [
    36,
    "an action on every norm",
    (world) => ({
      ...world,
      actions: world.norms.map(({ reference }) => anActionFact({ sourceKind: "norm", reference })),
    }),
  ],
  [
    37,
    "a survey that closed",
    (world) => ({
      ...world,
      surveyRounds: [
        ...world.surveyRounds,
        { questionnaire: "integrity", state: "closed", closesOn: world.today },
      ],
    }),
  ],
];

test.each(mending)("rule %i: %s takes every point away", (number, _what, mend) => {
  fc.assert(
    fc.property(worlds, (world) => {
      expect(keys(number, mend(world))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test.each(mending)("rule %i: %s adds no point of any rule", (_number, _what, mend) => {
  fc.assert(
    fc.property(worlds, (world) => {
      const added = rules.flatMap(({ number }) => {
        const before = new Set(keys(number, world));
        return keys(number, mend(world)).filter((key) => !before.has(key));
      });
      expect(added).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test("a rule never says the same twice, and a longer term never finds more", () => {
  const long = termsFrom(new Map(termNames.map((name) => [name, termsKnown[name].most])));
  fc.assert(
    fc.property(worlds, (world) => {
      for (const { number } of rules) {
        const found = keys(number, world);
        expect(new Set(found).size).toBe(found.length);
        expect(new Set(found)).toEqual(new Set([...found, ...keys(number, { ...world, terms: long })]));
      }
    }),
    { numRuns: 25 },
  );
});

describe("what is set aside", () => {
  const world = aPerfectWorld({
    goals: [aGoalFact({ ownerId: null }), aGoalFact({ goalId: "g2", ownerId: null })],
  });
  const aside = {
    setAsideId: "s1",
    rule: 13,
    key: "goal:g1",
    reason: "Nieuwe collega begint in januari.",
    setOn: "2026-10-01",
    until: "2026-11-01",
    setByName: "Sam",
  };
  const standing = (facts: Facts, rule = aside.rule) => {
    const judged = judge(facts, [{ ...aside, rule }]).find((one) => one.rule.number === 13);
    return { open: judged?.open.map(({ key }) => key), aside: judged?.aside.map(({ key }) => key) };
  };

  test("stands apart until its last day, and is back the day after", () => {
    expect(standing(world)).toEqual({ open: ["goal:g2"], aside: ["goal:g1"] });
    expect(standing({ ...world, today: "2026-11-02" })).toEqual({ open: ["goal:g1", "goal:g2"], aside: [] });
  });
  test("is of one rule only", () => {
    expect(standing(world, 11)).toEqual({ open: ["goal:g1", "goal:g2"], aside: [] });
  });
  test("is counted apart", () => {
    expect(countPoints(judge(world, [aside]))).toEqual({
      open: 1,
      aside: 1,
      rulesWithPoints: 1,
      rules: rules.length,
    });
  });
  test.each([
    ["2026-11-01", "Kies een dag na vandaag."],
    ["2026-11-02", undefined],
    ["2027-11-01", undefined],
    ["2027-11-02", "Kies een dag binnen een jaar."],
  ])("until %s: %s", (until, fault) => {
    expect(asideFault(until, "2026-11-01")?.nl).toBe(fault);
  });
});

test("every rule is of one kind, and a missing foundation is told from the rest", () => {
  const judged = judge(aPerfectWorld({ coordinators: 0 }), []);
  expect(byKind(judged).reduce((sum, group) => sum + group.judged.length, 0)).toBe(rules.length);
  expect(lacksFoundation(judged)).toBe(true);
  expect(lacksFoundation(judge(aPerfectWorld({ goals: [] }), []))).toBe(false);
});

test("an organisation's own term counts", () => {
  const world = aPerfectWorld({
    plan: { year: 2026, isAdopted: true, withCouncil: true, items: [aPlanItemFact()] },
    inForce: aPolicyFact({ startsOn: "2024-10-31", evaluationDueOn: "2030-01-01" }),
    position: aPositionFact(),
  });
  expect(keys(25, world)).toEqual([]);
  expect(keys(25, { ...world, terms: termsFrom(new Map([["evaluationMonths", 24]])) })).toEqual([
    "policy:p1",
  ]);
});
