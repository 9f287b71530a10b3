import { expect, test } from "vitest";
import { keptTheLaw } from "./terms-kept.rules.ts";
import type { Term } from "../terms/term.ts";

type One = Pick<Term, "kind" | "dueOn" | "metOn">;
const confirm = (metOn: string | null): One => ({ kind: "confirm", dueOn: "2026-03-08", metOn });
const inform = (metOn: string | null): One => ({ kind: "inform", dueOn: "2026-06-05", metOn });

test.each<[string, One[], string, boolean | null]>([
  ["both in time", [confirm("2026-03-08"), inform("2026-06-05")], "2026-12-31", true],
  ["receipt confirmed late", [confirm("2026-03-09"), inform("2026-06-05")], "2026-12-31", false],
  ["told late", [confirm("2026-03-05"), inform("2026-06-06")], "2026-12-31", false],
  ["never told", [confirm("2026-03-05"), inform(null)], "2026-12-31", false],
  ["still running", [confirm("2026-03-05"), inform(null)], "2026-06-05", null],
  ["missed one while the other runs", [confirm(null), inform(null)], "2026-03-09", false],
  [
    "done after the day that is asked about",
    [confirm("2026-03-05"), inform("2026-05-01")],
    "2026-04-01",
    null,
  ],
  [
    "late after the day that is asked about",
    [confirm("2026-03-05"), inform("2026-07-01")],
    "2026-06-05",
    null,
  ],
  ["only own terms", [{ kind: "weigh", dueOn: "2026-03-15", metOn: "2026-04-01" }], "2026-12-31", null],
  ["no terms", [], "2026-12-31", null],
])("%s", (...row) => {
  const [, terms, day, kept] = row;
  expect(keptTheLaw(terms, day)).toBe(kept);
});
