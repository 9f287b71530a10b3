import { describe, expect, test } from "vitest";
import type { Appointment } from "./appointment.ts";
import { administratorRemains, endFor, mayAppoint, notBeforeToday } from "./appointment.rules.ts";

const held = (change: Partial<Appointment>): Appointment => ({
  appointmentId: "a",
  personId: "p",
  role: "manager",
  unitId: null,
  startsOn: "2026-01-01",
  endsOn: null,
  origin: "hand",
  ...change,
});

const wanted = {
  role: "counsellor",
  unitId: null,
  startsOn: "2026-06-01",
  endsOn: null,
  sure: false,
} as const;
const appointee = { personId: "p", service: { startsOn: "2026-01-01", endsOn: null }, held: [] };

describe("who may be appointed", () => {
  test.each([
    ["free of other roles", {}, {}, "b", "ok"],
    ["oneself", {}, {}, "p", "role"],
    ["by the system", {}, {}, null, "ok"],
    ["before the first day of work", { startsOn: "2025-12-31" }, {}, "b", "startsOn"],
    [
      "after the last day of work",
      {},
      { service: { startsOn: "2026-01-01", endsOn: "2026-05-31" } },
      "b",
      "startsOn",
    ],
    ["an end before the start", { endsOn: "2026-05-31" }, {}, "b", "endsOn"],
    ["who has the role already", {}, { held: [held({ role: "counsellor" })] }, "b", "role"],
    [
      "who had the role before",
      {},
      { held: [held({ role: "counsellor", endsOn: "2026-05-31" })] },
      "b",
      "ok",
    ],
    ["for another unit", { role: "manager", unitId: "u2" }, { held: [held({ unitId: "u1" })] }, "b", "ok"],
    ["a forbidden pair", {}, { held: [held({})] }, "b", "role"],
    ["a forbidden pair, though sure", { sure: true }, { held: [held({})] }, "b", "role"],
    ["a doubtful pair", {}, { held: [held({ role: "coordinator" })] }, "b", "sure"],
    ["a doubtful pair, considered", { sure: true }, { held: [held({ role: "coordinator" })] }, "b", "ok"],
  ] as const)("%s", (...[, change, appointeeChange, appointer, expected]) => {
    const decision = mayAppoint({ ...wanted, ...change }, { ...appointee, ...appointeeChange }, appointer);
    expect(decision.ok ? "ok" : decision.field).toBe(expected);
  });
});

test.each([
  ["2026-06-01", "2026-07-01", "2026-07-01"],
  ["2026-06-01", "2026-06-01", "2026-06-01"],
  ["2026-06-01", "2026-05-01", "2026-05-31"],
])("an appointment from %s that ends on %s has %s as its last day", (startsOn, day, last) => {
  expect(endFor({ startsOn }, day)).toBe(last);
});

const admin = (appointmentId: string, startsOn: string, endsOn: string | null) => ({
  appointmentId,
  startsOn,
  endsOn,
});

describe("an administrator remains", () => {
  test.each([
    ["another without an end", [admin("x", "2020-01-01", null), admin("y", "2020-01-01", null)], true],
    ["nobody else", [admin("x", "2020-01-01", null)], false],
    ["one who begins the next day", [admin("x", "2020-01-01", null), admin("y", "2026-12-01", null)], true],
    [
      "one who begins a day too late",
      [admin("x", "2020-01-01", null), admin("y", "2026-12-02", null)],
      false,
    ],
    ["one who ends too", [admin("x", "2020-01-01", null), admin("y", "2020-01-01", "2026-11-30")], false],
  ])("%s", (_case, administrators, expected) => {
    expect(administratorRemains(administrators, new Set(["x"]), "2026-11-30")).toBe(expected);
  });

  test("an end in the past is judged as of yesterday", () => {
    expect(notBeforeToday("2026-10-01", "2026-11-01")).toBe("2026-10-31");
    expect(notBeforeToday("2026-11-01", "2026-11-01")).toBe("2026-11-01");
  });
});
