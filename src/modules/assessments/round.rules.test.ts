import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roles, systemActor } from "#platform/actor/index.ts";
import type { Actor, Role } from "#platform/actor/index.ts";
import { roundStates } from "./round.ts";
import type { RoundState } from "./round.ts";
import { completenessOf, mayTake, stateAfter } from "./round.rules.ts";
import type { RoundStep } from "./round.rules.ts";

const me = "00000000-0000-4000-8000-00000000000a";
const here = "00000000-0000-4000-8000-000000000001";
const actor = (...held: Role[]): Actor => ({
  kind: "person",
  organisationId: here,
  personId: me,
  name: "Iemand",
  roles: ["employee", ...held],
  pendingRoles: [],
});

const steps: RoundStep[] = ["change", "rate", "send", "return", "close"];
const assessing = [{ personId: me, name: "Iemand" }];
const allowed = (
  state: RoundState,
  who: Actor,
  assessors = [{ personId: "x", name: "Ander" }],
): RoundStep[] => steps.filter((step) => mayTake(step, { state, assessors }, who).ok);

describe("who may take which step", () => {
  test.each([
    ["coordinator", actor("coordinator"), "open", ["change", "rate", "send"]],
    ["coordinator", actor("coordinator"), "under-review", ["return", "close"]],
    ["coordinator", actor("coordinator"), "closed", []],
    ["authority", actor("authority"), "open", []],
    ["authority", actor("authority"), "under-review", ["return", "close"]],
    ["authority", actor("authority"), "closed", []],
    ["the system", systemActor(here), "open", ["change", "rate", "send"]],
    ["the system", systemActor(here), "closed", []],
  ] as const)("%s", (_name, who, state, expected) => {
    expect(allowed(state, who)).toEqual(expected);
  });

  test.each([
    ["open", ["rate"]],
    ["under-review", []],
    ["closed", []],
  ] as const)("an assessor in a round that is %s: %s", (state, expected) => {
    expect(allowed(state, actor(), assessing)).toEqual(expected);
  });

  test.each(roles.filter((role) => role !== "coordinator" && role !== "authority"))(
    "the role %s alone gives no step",
    (role) => {
      for (const state of roundStates) expect(allowed(state, actor(role))).toEqual([]);
    },
  );

  test("a name from outside gives nobody a step", () => {
    const stranger: Actor = { ...actor(), personId: null };
    expect(
      mayTake("rate", { state: "open", assessors: [{ personId: null, name: "Iemand" }] }, stranger).ok,
    ).toBe(false);
  });
});

test("whatever steps are taken, a round that is closed was under review just before, and stays closed", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 12 }), (taken) => {
      let state: RoundState = "open";
      const path: RoundState[] = [state];
      for (const step of taken) {
        if (!mayTake(step, { state, assessors: [] }, actor("coordinator")).ok) continue;
        state = stateAfter[step] ?? state;
        path.push(state);
      }
      const closing = path.indexOf("closed");
      if (closing < 0) return;
      expect(path[closing - 1]).toBe("under-review");
      expect(path.slice(closing).every((one) => one === "closed")).toBe(true);
    }),
  );
});

describe("completeness", () => {
  test.each([
    ["nothing rated", [], ["1", "2"]],
    ["one without reasoning", [{ code: "1", reasoning: " " }], ["1", "2"]],
    ["one rated", [{ code: "2", reasoning: "Gezien." }], ["1"]],
    ["an item that is no longer there does not count", [{ code: "9", reasoning: "Gezien." }], ["1", "2"]],
  ])("%s", (_name, ratings, missing) => {
    expect(completenessOf(["1", "2"], ratings)).toEqual({ rated: 2 - missing.length, total: 2, missing });
  });

  test("rated and missing together are always the whole", () => {
    const codes = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 20 });
    fc.assert(
      fc.property(
        codes,
        fc.array(fc.record({ code: fc.string({ maxLength: 3 }), reasoning: fc.string() })),
        (all, ratings) => {
          const { rated, total, missing } = completenessOf(all, ratings);
          expect(rated + missing.length).toBe(total);
          expect(total).toBe(all.length);
        },
      ),
    );
  });
});
