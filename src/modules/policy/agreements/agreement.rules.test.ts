import { describe, expect, test } from "vitest";
import { anActorWith } from "../policy.builder.ts";
import type { InterimReport } from "./agreement.ts";
import { mayTakeAgreementStep, nextReportOn, standingOf } from "./agreement.rules.ts";

const report = (reportedOn: string, standing: InterimReport["standing"] = "on-track"): InterimReport => ({
  reportedOn,
  standing,
  text: "Gaat goed.",
  writtenBy: null,
});

describe("who may do what with an agreement", () => {
  const manager = anActorWith("manager");
  test.each([
    ["coordinator, nothing reported", anActorWith("coordinator"), [], ["change", "report"]],
    ["coordinator, something reported", anActorWith("coordinator"), [report("2026-05-01")], ["report"]],
    ["the manager", manager, [], ["report"]],
    ["another manager", anActorWith("manager"), [], []],
    ["authority", anActorWith("authority"), [], []],
  ] as const)("%s", (_name, who, reports, steps) => {
    const agreement = { managerId: manager.personId, reports };
    expect(
      (["change", "report"] as const).filter((step) => mayTakeAgreementStep(step, agreement, who).ok),
    ).toEqual(steps);
  });
});

test.each([
  ["nothing reported", [], "2026-06-03"],
  ["reported in May", ["2026-05-12"], "2026-09-12"],
  ["the latest counts", ["2026-05-12", "2026-03-01"], "2026-09-12"],
  ["reported in September: the year is over before the next", ["2026-09-15"], null],
])("the next report when %s", (_name, dates, expected) => {
  const reports = dates.map((date) => report(date));
  expect(nextReportOn({ year: 2026, agreedOn: "2026-02-03", reports })).toBe(expected);
});

test("an agreement stands as its latest report says", () => {
  expect(standingOf({ reports: [] })).toBeNull();
  expect(standingOf({ reports: [report("2026-09-01", "off-track"), report("2026-05-01")] })).toBe(
    "off-track",
  );
});
