import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roles } from "#platform/actor/index.ts";
import type { Actor, Role } from "#platform/actor/index.ts";
import { accountSections } from "#platform/module/index.ts";
import type { YearFigures } from "#platform/module/index.ts";
import { accountStates } from "./account.ts";
import type { AccountState, WrittenSection } from "./account.ts";
import { emptySections, mayStep, otherLanguage, sectionsOf, stateAfter } from "./account.rules.ts";
import type { AccountStep } from "./account.rules.ts";

const actor = (role: Role): Actor => ({
  kind: "person",
  organisationId: "00000000-0000-4000-8000-000000000001",
  personId: "00000000-0000-4000-8000-000000000002",
  name: "Iemand",
  roles: ["employee", role],
  pendingRoles: [],
});

const steps: AccountStep[] = ["write", "send", "return", "adopt", "publish", "correct"];

describe("role × state × step", () => {
  const allowed: Record<string, AccountStep[]> = {
    "coordinator draft": ["write", "send"],
    "authority under-review": ["return", "adopt"],
    "coordinator adopted": ["publish"],
    "coordinator published": ["correct"],
  };
  const cases = roles.flatMap((role) => accountStates.map((state): [Role, AccountState] => [role, state]));
  test.each(cases)("%s on an account that is %s", (role, state) => {
    expect(steps.filter((step) => mayStep(step, state, actor(role)).ok)).toEqual(
      allowed[`${role} ${state}`] ?? [],
    );
  });
});

test("no way leads from adopted or published back to writing the same version, except by a correction", () => {
  const leadsBack = steps.filter(
    (step) =>
      stateAfter(step) === "draft" &&
      (["adopted", "published"] as const).some((state) => mayStep(step, state, actor("coordinator")).ok),
  );
  expect(leadsBack).toEqual(["correct"]);
});

const part = (section: YearFigures["section"], change: Partial<YearFigures> = {}): YearFigures => ({
  section,
  numbers: [],
  figures: [],
  draft: "",
  ...change,
});

describe("putting the account together", () => {
  test("a written text replaces the draft; without it the drafts of all subjects stand one after the other", () => {
    const delivered = [
      part("measures", { draft: "Van beleid." }),
      part("measures", { draft: "Van acties. " }),
    ];
    const both = { nl: delivered, en: [part("measures", { draft: "Of policy." })] };
    const [drafted] = sectionsOf(both, new Map());
    expect(drafted?.text).toEqual({ nl: "Van beleid.\n\nVan acties.", en: "Of policy." });
    const [own] = sectionsOf(both, new Map([["measures", "Zelf geschreven."]]));
    expect(own?.text).toEqual({ nl: "Zelf geschreven.", en: "Zelf geschreven." });
    expect([drafted, own].map((section) => section && otherLanguage(section, "en"))).toEqual([
      undefined,
      "nl",
    ]);
    expect(own && otherLanguage(own, "nl")).toBeUndefined();
  });

  test("the works council's own text never gets into the public sections", () => {
    const written = new Map<WrittenSection, string>([["works-council", "Alleen voor de OR."]]);
    expect(sectionsOf({ nl: [], en: [] }, written)).toEqual([]);
  });

  test("names the sections of which nothing would stand in the account", () => {
    const delivered = [part("goals", { draft: "Zes doelen." })];
    const made = sectionsOf({ nl: delivered, en: delivered }, new Map([["violations", "Geen."]]));
    expect(emptySections(made)).toEqual([
      "introduction",
      "state",
      "measures",
      "activities",
      "sanctions",
      "outlook",
    ]);
  });

  test("keeps the order of the sections and shows no number that was not delivered", () => {
    const section = fc.constantFrom(...accountSections);
    const number = fc.record({
      key: fc.string({ minLength: 1 }),
      label: fc.constant({ nl: "x", en: "x" }),
      value: fc.integer({ min: 0, max: 99 }),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(section, fc.array(number))), (parts) => {
        const delivered = parts.map(([name, numbers]) => part(name, { numbers }));
        const made = sectionsOf({ nl: delivered, en: delivered }, new Map());
        const order = made.map((one) => accountSections.indexOf(one.section));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
        const all = parts.flatMap(([, numbers]) => numbers);
        expect(made.flatMap((one) => one.numbers)).toHaveLength(all.length);
      }),
    );
  });
});
