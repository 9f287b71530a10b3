import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { handlersOf, nearestAbove } from "./handlers.rules.ts";
import type { Chain } from "./handlers.rules.ts";
import { defaultSettings, deciders } from "./settings/settings.ts";
import { registers } from "./declaration.ts";

const leaders = [
  { personId: "team", level: 0 },
  { personId: "department", level: 1 },
  { personId: "director", level: 2 },
];
const authorities = ["secretary"];
const chain: Chain = { leaders, authorities };
const settings = { ...defaultSettings, fallbackId: "mayor" };

describe("who advises and who decides", () => {
  test.each([
    ["employee", "gift", null, "team"],
    ["employee", "side-activity", "team", "secretary"],
    ["team", "gift", null, "department"],
    ["team", "side-activity", "department", "secretary"],
    ["director", "gift", null, "secretary"],
    ["director", "side-activity", null, "secretary"],
    ["secretary", "gift", null, "mayor"],
    ["secretary", "side-activity", null, "mayor"],
  ] as const)("%s declares a %s: advice %s, decision %s", (personId, register, adviserId, deciderId) => {
    expect(handlersOf({ personId, register }, chain, settings)).toEqual({ adviserId, deciderId });
  });

  test("a second manager of the same unit does not handle a manager's declaration", () => {
    const twice = [{ personId: "other", level: 0 }, ...leaders];
    expect(nearestAbove("team", twice)).toBe("department");
    expect(nearestAbove("employee", twice)).toBe("other");
  });

  test("who leads two levels goes above the highest of them", () => {
    expect(nearestAbove("team", [...leaders, { personId: "team", level: 1 }])).toBe("director");
  });

  test("an authority that leads the person decides without advice of its own", () => {
    const small = { leaders: [{ personId: "secretary", level: 0 }], authorities };
    const who = { personId: "employee", register: "side-activity" } as const;
    expect(handlersOf(who, small, settings)).toEqual({ adviserId: null, deciderId: "secretary" });
  });

  test("nobody decides where nobody is set", () => {
    const empty = { leaders: [], authorities: [] };
    for (const register of registers)
      expect(handlersOf({ personId: "a", register }, empty, settings).deciderId).toBeNull();
    const own = { personId: "secretary", register: "gift" } as const;
    expect(handlersOf(own, chain, { ...settings, fallbackId: "secretary" }).deciderId).toBeNull();
  });

  test("whatever the organisation looks like, nobody handles the own declaration, nobody below or beside does, and adviser and decider differ", () => {
    const person = fc.constantFrom("a", "b", "c", "d");
    const world = fc.record({
      leaders: fc.array(fc.record({ personId: person, level: fc.integer({ min: 0, max: 3 }) }), {
        maxLength: 8,
      }),
      authorities: fc.uniqueArray(person, { maxLength: 2 }),
    });
    const rules = fc.record({
      giftDecider: fc.constantFrom(...deciders),
      sideActivityDecider: fc.constantFrom(...deciders),
      fallbackId: fc.option(person),
    });
    fc.assert(
      fc.property(
        world,
        rules,
        person,
        fc.constantFrom(...registers),
        (around, change, personId, register) => {
          const { adviserId, deciderId } = handlersOf({ personId, register }, around, {
            ...defaultSettings,
            ...change,
          });
          expect([adviserId, deciderId]).not.toContain(personId);
          expect(adviserId === null || (deciderId !== null && adviserId !== deciderId)).toBe(true);
          const levels = (of: string) => [
            -1,
            ...around.leaders.filter((one) => one.personId === of).map((one) => one.level),
          ];
          const nearest = nearestAbove(personId, around.leaders);
          const isAbove = nearest === null || Math.max(...levels(nearest)) > Math.max(...levels(personId));
          expect(isAbove).toBe(true);
        },
      ),
    );
  });
});
