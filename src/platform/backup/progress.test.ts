import { expect, test } from "vitest";
import { tellProgress } from "./progress.ts";

test("long work is told in tenths", () => {
  const lines: string[] = [];
  const tell = tellProgress((line) => lines.push(line));
  for (const [i, what] of ["people", "units"].entries())
    tell({ step: "reading tables", what, done: i + 1, total: 2 });
  for (let done = 0; done <= 1000; done++)
    tell({ step: "loading tables", what: "people", done, total: 1000 });
  for (let done = 0; done <= 150; done++) tell({ step: "checking the archive", what: "x", done });
  expect(lines.slice(0, 3)).toEqual([
    "reading tables: 1 of 2 (people)",
    "reading tables: 2 of 2 (units)",
    "loading tables: 0 of 1000 (people)",
  ]);
  expect(lines).toContain("loading tables: 1000 of 1000 (people)");
  expect(lines.slice(-2)).toEqual(["checking the archive: 0", "checking the archive: 100"]);
  expect(lines).toHaveLength(2 + 11 + 2);
});
