import { expect, test } from "vitest";
import { hitIn } from "./search.rules.ts";

const text = "De bonnen van de brug\nkloppen niet. Het café weet ervan.";

test.each([
  ["one word", "brug", true],
  ["several in any order", "niet bonnen", true],
  ["capitals and accents do not matter", "CAFE Brug", true],
  ["accents typed where there are none", "bónnen", true],
  ["part of a word", "klop", true],
  ["not all words", "brug sluis", false],
  ["nothing typed", "   ", false],
])("%s: %j", (_what, typed, found) => {
  expect(hitIn([{ place: "report", text }], typed) !== undefined).toBe(found);
});

test("says where, and what stands around it on one line", () => {
  const long = `${"a".repeat(200)} ${text} ${"z".repeat(200)}`;
  const hit = hitIn(
    [
      { place: "report", text: "iets anders" },
      { place: "notes", text: long },
    ],
    "brug",
  );
  expect(hit?.place).toBe("notes");
  expect(hit?.around).toMatch(/^…a+ De bonnen van de brug kloppen niet\. Het café.*…$/);
});

test("letters that become two when they are small do not move the place", () => {
  expect(hitIn([{ place: "report", text: `${"İ".repeat(50)} brug` }], "brug")?.around).toMatch(/brug$/);
});
