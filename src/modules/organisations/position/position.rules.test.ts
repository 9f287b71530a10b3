import { describe, expect, test } from "vitest";
import { checkPosition, yearUntil } from "./position.rules.ts";
import type { SelfCheckFacts } from "./position.rules.ts";
import type { Position } from "./position.ts";

const strong: Position = {
  startsOn: "2026-01-01",
  hoursPerWeek: 36,
  supportHoursPerWeek: 16,
  budget: 20_000,
  mandateDocument: "Mandaat",
  mandateLink: null,
  mandatedOn: "2025-01-28",
  directAccess: true,
  directAccessHow: null,
  backupId: "b",
  backupName: "Iris",
};
const all: SelfCheckFacts = { position: strong, coordinators: 1, ownContacts: 4, unaskedAdvice: 2 };
const verdictOf = (facts: SelfCheckFacts, id: string): string | undefined =>
  checkPosition(facts).find((check) => check.id === id)?.verdict;

describe("the position beside what the sources ask", () => {
  test("a strong and independent position meets every question", () => {
    expect(checkPosition(all).filter((check) => check.verdict !== "met")).toEqual([]);
  });

  test("nothing recorded: what can be arranged is missing, what shows over time is to think about", () => {
    const facts = { position: undefined, coordinators: 0, ownContacts: 0, unaskedAdvice: 0 };
    expect(checkPosition(facts).map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
      "coordinator missing",
      "time missing",
      "team think",
      "means missing",
      "mandate missing",
      "access missing",
      "initiative think",
      "advice think",
      "backup missing",
    ]);
  });

  test.each([
    ["time", { hoursPerWeek: 35.9 }, "think"],
    ["time", { hoursPerWeek: 0 }, "missing"],
    ["team", { supportHoursPerWeek: 0 }, "think"],
    ["team", { supportHoursPerWeek: null }, "think"],
    ["means", { budget: 0 }, "missing"],
    ["mandate", { mandateDocument: null }, "missing"],
    ["mandate", { mandatedOn: null }, "think"],
    ["access", { directAccess: false }, "missing"],
    ["backup", { backupId: null, backupName: null }, "missing"],
  ])("%s with %j: %s", (id, change, verdict) => {
    expect(verdictOf({ ...all, position: { ...strong, ...change } }, id)).toBe(verdict);
  });

  test("every question names its source in both languages", () => {
    const texts = checkPosition(all).flatMap(({ source, question, finding }) =>
      [source, question, finding].flatMap((text) => [text.nl, text.en]),
    );
    expect(texts.filter((text) => text.length < 10)).toEqual([]);
  });

  test("twelve months back", () => {
    expect(yearUntil("2026-11-01")).toBe("2025-11-01");
    expect(yearUntil("2024-02-29")).toBe("2023-02-28");
  });
});
