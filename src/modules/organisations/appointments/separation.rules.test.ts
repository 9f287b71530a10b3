import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#platform/clock/index.ts";
import { appointedRoles } from "./appointment.ts";
import type { AppointedRole, Period } from "./appointment.ts";
import { conflictsOf, overlap, separatedPairs } from "./separation.rules.ts";

const always: Period = { startsOn: "2026-01-01", endsOn: null };
const verdictOn = (one: AppointedRole, other: AppointedRole): string =>
  conflictsOf({ role: one, ...always }, [{ role: other, ...always }])[0]?.verdict ?? "together";

// What the sources ask, written out: a change in the rules has to be made here too, on purpose.
const table: readonly (readonly [AppointedRole, Partial<Record<AppointedRole, "forbidden" | "doubtful">>])[] =
  [
    [
      "manager",
      {
        counsellor: "forbidden",
        coordinator: "doubtful",
        investigator: "doubtful",
        "compliance-officer": "doubtful",
      },
    ],
    [
      "coordinator",
      {
        investigator: "forbidden",
        authority: "forbidden",
        counsellor: "doubtful",
        "compliance-officer": "doubtful",
        "report-officer": "doubtful",
        manager: "doubtful",
        administrator: "doubtful",
        "works-council": "doubtful",
        overseer: "doubtful",
      },
    ],
    [
      "report-officer",
      {
        counsellor: "forbidden",
        administrator: "forbidden",
        coordinator: "doubtful",
        investigator: "doubtful",
        authority: "doubtful",
      },
    ],
    [
      "investigator",
      {
        counsellor: "forbidden",
        authority: "forbidden",
        coordinator: "forbidden",
        administrator: "forbidden",
        "report-officer": "doubtful",
        "compliance-officer": "doubtful",
        manager: "doubtful",
      },
    ],
    [
      "counsellor",
      {
        investigator: "forbidden",
        authority: "forbidden",
        manager: "forbidden",
        "report-officer": "forbidden",
        administrator: "forbidden",
        coordinator: "doubtful",
        "works-council": "doubtful",
      },
    ],
    [
      "compliance-officer",
      {
        administrator: "forbidden",
        authority: "forbidden",
        coordinator: "doubtful",
        investigator: "doubtful",
        manager: "doubtful",
      },
    ],
    [
      "authority",
      {
        counsellor: "forbidden",
        "compliance-officer": "forbidden",
        investigator: "forbidden",
        coordinator: "forbidden",
        "works-council": "forbidden",
        "report-officer": "doubtful",
        administrator: "doubtful",
      },
    ],
    ["works-council", { authority: "forbidden", coordinator: "doubtful", counsellor: "doubtful" }],
    ["office-holder", { registrar: "forbidden" }],
    ["registrar", { "office-holder": "forbidden" }],
    ["overseer", { coordinator: "doubtful" }],
    [
      "administrator",
      {
        counsellor: "forbidden",
        "compliance-officer": "forbidden",
        "report-officer": "forbidden",
        investigator: "forbidden",
        coordinator: "doubtful",
        authority: "doubtful",
      },
    ],
  ];

describe("which roles go together", () => {
  test("the table names every role", () => {
    expect(table.map(([role]) => role)).toEqual(appointedRoles);
  });

  test.each(table)("%s", (role, verdicts) => {
    const found = Object.fromEntries(
      appointedRoles
        .map((other) => [other, verdictOn(role, other)] as const)
        .filter(([, v]) => v !== "together"),
    );
    expect(found).toEqual(verdicts);
  });

  test("each pair is told once, with a reason and a source in both languages", () => {
    const keys = separatedPairs.map(({ roles }) => roles.toSorted().join("+"));
    expect(new Set(keys).size).toBe(keys.length);
    const texts = separatedPairs.flatMap(({ reason, source }) => [
      reason.nl,
      reason.en,
      source.nl,
      source.en,
    ]);
    expect(texts.filter((text) => text.length < 10)).toEqual([]);
  });

  test("what is forbidden is named before what is doubtful", () => {
    const held = (["coordinator", "counsellor"] as const).map((role) => ({ role, ...always }));
    const verdicts = conflictsOf({ role: "report-officer", ...always }, held).map((pair) => pair.verdict);
    expect(verdicts).toEqual(["forbidden", "doubtful"]);
  });
});

const includes = ({ startsOn, endsOn }: Period, day: string): boolean =>
  startsOn <= day && (endsOn === null || endsOn >= day);

describe("only days in common count", () => {
  test.each([
    [
      "the day after",
      { startsOn: "2026-06-01", endsOn: null },
      { startsOn: "2026-01-01", endsOn: "2026-05-31" },
      false,
    ],
    [
      "the last day",
      { startsOn: "2026-05-31", endsOn: null },
      { startsOn: "2026-01-01", endsOn: "2026-05-31" },
      true,
    ],
    [
      "within",
      { startsOn: "2026-02-01", endsOn: "2026-02-02" },
      { startsOn: "2026-01-01", endsOn: "2026-05-31" },
      true,
    ],
    [
      "before",
      { startsOn: "2025-02-01", endsOn: "2025-12-31" },
      { startsOn: "2026-01-01", endsOn: null },
      false,
    ],
    ["both open", { startsOn: "2026-01-01", endsOn: null }, { startsOn: "2020-01-01", endsOn: null }, true],
    [
      "withdrawn before it began",
      { startsOn: "2026-01-01", endsOn: "2025-12-31" },
      { startsOn: "2020-01-01", endsOn: null },
      false,
    ],
  ])("%s", (_case, one, other, expected) => {
    expect(overlap(one, other)).toBe(expected);
    const pairs = conflictsOf({ role: "counsellor", ...one }, [{ role: "manager", ...other }]);
    expect(pairs.length).toBe(expected ? 1 : 0);
  });

  const period = fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.option(fc.integer({ min: -1, max: 30 })))
    .map(([start, length]): Period => {
      const startsOn = addDays("2026-01-01", start);
      return { startsOn, endsOn: length === null ? null : addDays(startsOn, length) };
    });
  const days = Array.from({ length: 120 }, (_, index) => addDays("2026-01-01", index));
  test("overlap is the same as having a day in common, either way round", () => {
    fc.assert(
      fc.property(period, period, (one, other) => {
        const common = days.some((day) => includes(one, day) && includes(other, day));
        expect([overlap(one, other), overlap(other, one)]).toEqual([common, common]);
      }),
    );
  });
});
