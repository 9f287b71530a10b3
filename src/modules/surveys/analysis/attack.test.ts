import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { smallestMinimum } from "#platform/disclosure/index.ts";
import { questionnaireSchema } from "../questionnaires/questionnaire.ts";
import { Attacker } from "./attacker.builder.ts";
import type { Seen } from "./attacker.builder.ts";
import { byUnit, everybody, treeOf } from "./breakdown.ts";
import type { Breakdown } from "./breakdown.ts";
import type { GroupResult, ResultCube } from "./cube.ts";
import { resultCube } from "./cube.rules.ts";
import { isUniform } from "./shown.rules.ts";
import { Tally } from "./tally.ts";
import type { Counted } from "./tally.ts";

const both = (text: string) => ({ nl: text, en: text });
const answers = ["often", "seldom", "never"];
const questionnaire = questionnaireSchema.parse({
  questionnaire: "attacked",
  version: 1,
  title: both("Attacked"),
  introduction: both("Attacked"),
  minutes: 1,
  background: [],
  blocks: [
    {
      id: "one",
      title: both("One"),
      items: [
        {
          id: "asked",
          kind: "choice",
          text: both("How often"),
          options: answers.map((id) => ({ id, text: both(id) })),
        },
      ],
    },
  ],
  scales: [],
});

/** How often each answer was given in one place, and how many left the item out. */
type Place = readonly [number, number, number, number];

interface World {
  readonly breakdown: Breakdown;
  /** Where people are counted: a unit, or nowhere. */
  readonly places: readonly { readonly value: string | null; readonly given: Place }[];
}

const given: fc.Arbitrary<Place> = fc.oneof(
  fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(2)),
  fc.tuple(fc.integer({ min: 5, max: 30 }), fc.nat(2), fc.nat(1), fc.nat(1)),
  fc.tuple(fc.nat(2), fc.nat(3), fc.nat(1), fc.constant(0)),
);

const unit = (at: number) => `unit ${at}`;
const team = (at: number, part: number) => `team ${at}.${part}`;
const total = (place: Place) => place.reduce((sum, count) => sum + count, 0);

/** Units of which some have teams and people of their own, and people who told no unit. */
const world: fc.Arbitrary<World> = fc
  .record({
    units: fc.array(fc.record({ own: given, teams: fc.array(given, { maxLength: 2 }) }), {
      minLength: 1,
      maxLength: 3,
    }),
    untold: fc.option(given, { nil: undefined }),
  })
  .map(({ units, untold }) => ({
    breakdown: {
      by: byUnit,
      groups: units.flatMap(({ own, teams }, at) => [
        { value: unit(at), parent: null, invited: total(own) },
        ...teams.map((one, part) => ({ value: team(at, part), parent: unit(at), invited: total(one) })),
      ]),
    },
    places: [
      ...units.flatMap(({ own, teams }, at) => [
        { value: unit(at), given: own },
        ...teams.map((one, part) => ({ value: team(at, part), given: one })),
      ]),
      ...(untold === undefined ? [] : [{ value: null, given: untold }]),
    ],
  }));

const countedOf = ({ breakdown, places }: World): Counted => {
  const tally = new Tally(questionnaire, [breakdown]);
  for (const { value, given: counts } of places)
    for (const [answer, count] of counts.entries())
      for (let person = 0; person < count; person += 1)
        tally.add({ answers: answer < answers.length ? { asked: answer } : {}, groups: { [byUnit]: value } });
  return tally.counted();
};

const seenOf = ({ value, n, items }: GroupResult): Seen => ({ value, n, item: items["asked"] ?? null });

const shownBy = ({ everybody: all, groups }: ResultCube): readonly Seen[] => [all, ...groups].map(seenOf);

/** What a tool shows that leaves out groups that are too small, and thinks no further. */
const shownNaively = ({ trees }: Counted): readonly Seen[] =>
  trees.flatMap(({ tree, people, items }) =>
    tree.nodes.flatMap(({ group }, place): Seen[] => {
      const [n, cell] = [people[place] ?? 0, items.get("asked")?.[place]];
      if (group === null && place !== everybody) return [];
      const item =
        cell === undefined || cell.count < smallestMinimum
          ? null
          : { showing: "exact" as const, n: cell.count, counts: cell.counts };
      return [{ value: group?.value ?? null, n: n < smallestMinimum ? null : n, item }];
    }),
  );

const subsetsOf = (leaves: readonly number[]): readonly (readonly number[])[] =>
  leaves.reduce<readonly (readonly number[])[]>(
    (sets, leaf) => [...sets, ...sets.map((set) => [...set, leaf])],
    [[]],
  );

interface Attack {
  readonly attacker: Attacker;
  readonly counted: Counted;
  readonly seen: readonly Seen[];
}

const width = ({ low, high }: { readonly low: number; readonly high: number }) => high - low;

const placeOf = ({ attacker }: Attack, { value }: Seen): number =>
  value === null ? everybody : attacker.tree.nodes.findIndex(({ group }) => group?.value === value);

/** Groups of which it follows how many answered. */
const numbersFound = (attack: Attack): readonly string[] =>
  attack.seen.flatMap((one) => {
    const { attacker } = attack;
    const place = placeOf(attack, one);
    if (one.n !== null || attacker.tree.nodes[place]?.group?.invited === 0) return [];
    const people = attacker.bounds(attacker.gave(attacker.under(place), "people"));
    return width(people) < smallestMinimum ? [`how many of ${one.value} answered`] : [];
  });

/** Groups of which it follows that all gave one answer, or of which more is known than that nearly all did. */
const uniformFound = (attack: Attack): readonly string[] =>
  attack.seen.flatMap((one) => {
    const { attacker } = attack;
    const { item } = one;
    if (item?.showing === "exact") return [];
    const under = attacker.under(placeOf(attack, one));
    const all = attacker.bounds(attacker.answeredBut(under));
    return answers.flatMap((answer) => {
      const others = attacker.bounds(attacker.answeredBut(under, answer));
      // Of nearly everybody two may always have said something else: so of nobody it is known.
      const isKnown = all.low > 0 && others.high < 2;
      const isNarrowed = item?.answer === answer && others.low > 0;
      return isKnown || isNarrowed ? [`who of ${one.value} answered ${answer}`] : [];
    });
  });

/** Sets of fewer people than the minimum of which it follows how they answered, whether or not they are a group. */
const setsFound = ({ attacker, counted }: Attack): readonly string[] => {
  const cells = counted.trees[0]?.items.get("asked") ?? [];
  return subsetsOf(attacker.leaves()).flatMap((set) => {
    const size = set.reduce((sum, leaf) => sum + (cells[leaf]?.count ?? 0), 0);
    if (size === 0 || size >= smallestMinimum) return [];
    const bounds = answers.map((answer) => attacker.bounds(attacker.gave(set, answer)));
    return bounds.every((range) => width(range) === 0)
      ? [`how the ${size} of ${set.join("+")} answered`]
      : [];
  });
};

/** Everything an attacker finds out that nobody should; empty when the world is safe. */
const foundIn = ({ breakdown }: World, counted: Counted, seen: readonly Seen[]): readonly string[] => {
  const attack = { attacker: new Attacker(breakdown, answers, seen), counted, seen };
  return [...numbersFound(attack), ...uniformFound(attack), ...setsFound(attack)];
};

describe("somebody who puts together everything that is shown", () => {
  test("finds out nothing about a group that is not shown", () => {
    fc.assert(
      fc.property(world, (one) => {
        const counted = countedOf(one);
        expect(foundIn(one, counted, shownBy(resultCube(questionnaire, counted, smallestMinimum)))).toEqual(
          [],
        );
      }),
      { numRuns: 60 },
    );
  });

  test.each<[string, World]>([
    [
      "a small unit, from the total less the other",
      {
        breakdown: {
          by: byUnit,
          groups: [
            { value: "a", parent: null, invited: 30 },
            { value: "b", parent: null, invited: 4 },
          ],
        },
        places: [
          { value: "a", given: [20, 5, 5, 0] },
          { value: "b", given: [0, 3, 1, 0] },
        ],
      },
    ],
    [
      "the head of a unit, from the unit less its teams",
      {
        breakdown: {
          by: byUnit,
          groups: [
            { value: "a", parent: null, invited: 1 },
            { value: "a1", parent: "a", invited: 14 },
            { value: "a2", parent: "a", invited: 15 },
          ],
        },
        places: [
          { value: "a", given: [0, 0, 1, 0] },
          { value: "a1", given: [8, 4, 2, 0] },
          { value: "a2", given: [7, 5, 3, 0] },
        ],
      },
    ],
    [
      "that everybody of a unit said the same",
      {
        breakdown: {
          by: byUnit,
          groups: [
            { value: "a", parent: null, invited: 12 },
            { value: "b", parent: null, invited: 30 },
          ],
        },
        places: [
          { value: "a", given: [0, 0, 12, 0] },
          { value: "b", given: [12, 10, 8, 0] },
        ],
      },
    ],
    [
      "those who told no unit, from the total less all units",
      {
        breakdown: {
          by: byUnit,
          groups: [
            { value: "a", parent: null, invited: 20 },
            { value: "b", parent: null, invited: 20 },
          ],
        },
        places: [
          { value: "a", given: [8, 8, 4, 0] },
          { value: "b", given: [4, 8, 7, 0] },
          { value: null, given: [1, 0, 1, 0] },
        ],
      },
    ],
  ])("leaving out only what is too small tells %s; here it does not follow", (_what, one) => {
    const counted = countedOf(one);
    const naive = shownNaively(counted);
    const seesUniform = naive.some(({ item }) => item?.showing === "exact" && isUniform(item.counts, item.n));
    expect(seesUniform || foundIn(one, counted, naive).length > 0).toBe(true);
    expect(foundIn(one, counted, shownBy(resultCube(questionnaire, counted, smallestMinimum)))).toEqual([]);
  });

  test("a larger minimum shows no more than a smaller one", () => {
    fc.assert(
      fc.property(world, (one) => {
        const counted = countedOf(one);
        const [small, large] = [10, 20].map((minimum) => resultCube(questionnaire, counted, minimum));
        expect(large?.groups.every(({ n }) => n === null || n >= 20)).toBe(true);
        expect(small?.groups.every(({ n }) => n === null || n >= 10)).toBe(true);
        expect(treeOf(one.breakdown).nodes.length).toBeGreaterThan(1);
      }),
    );
  });
});
