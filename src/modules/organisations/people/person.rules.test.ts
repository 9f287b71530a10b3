import { describe, expect, test } from "vitest";
import type { Person, Placement } from "./person.ts";
import { mayHave, mayLeave, mayPlace, placeEnd } from "./person.rules.ts";

const person = (change: Partial<Person> = {}): Person => ({
  personId: "p",
  externalKey: null,
  name: "Noor Jansen",
  email: null,
  engagement: "civil-servant",
  startsOn: "2026-01-01",
  endsOn: null,
  ...change,
});
const place = (startsOn: string, endsOn: string | null): Placement => ({
  placementId: startsOn,
  unitId: null,
  functionTitle: null,
  startsOn,
  endsOn,
});

describe("address and key belong to one person", () => {
  test.each([
    ["nobody has them", { email: "a@b.example", externalKey: "1" }, [], "ok"],
    ["the same key", { email: null, externalKey: "1" }, [person({ externalKey: "1" })], "externalKey"],
    [
      "the same address in capitals",
      { email: "a@b.example", externalKey: null },
      [person({ email: "A@B.example" })],
      "email",
    ],
    [
      "the address of who has left",
      { email: "a@b.example", externalKey: null },
      [person({ email: "a@b.example", endsOn: "2026-05-31" })],
      "ok",
    ],
    [
      "the address of who leaves today",
      { email: "a@b.example", externalKey: null },
      [person({ email: "a@b.example", endsOn: "2026-06-01" })],
      "email",
    ],
    ["both without", { email: null, externalKey: null }, [person()], "ok"],
  ])("%s", (_case, wanted, others, expected) => {
    const decision = mayHave(wanted, others, "2026-06-01");
    expect(decision.ok ? "ok" : decision.field).toBe(expected);
  });
});

test.each([
  ["2025-12-31", false],
  ["2026-01-01", true],
  ["2026-05-31", true],
  ["2026-06-01", false],
])("a place from %s, in service from January to May: %s", (from, expected) => {
  expect(mayPlace(person({ endsOn: "2026-05-31" }), from).ok).toBe(expected);
});

test.each([
  ["open", null, [], null],
  ["until the last day of work", "2026-05-31", [], "2026-05-31"],
  ["until the next place", null, [place("2026-04-01", null)], "2026-03-31"],
  ["past a place that was withdrawn", null, [place("2026-04-01", "2026-03-31")], null],
  ["past a place before it", null, [place("2026-01-01", "2026-01-31")], null],
])("a place from February lasts: %s", (_case, endsOn, placements, expected) => {
  expect(placeEnd(person({ endsOn }), placements, "2026-02-01")).toBe(expected);
});

test.each([
  ["2026-01-01", true],
  ["2025-12-31", true],
  ["2025-12-30", false],
])("somebody who starts on 1 January leaves on %s: %s", (lastDay, expected) => {
  expect(mayLeave(person(), lastDay).ok).toBe(expected);
});
