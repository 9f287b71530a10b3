import { expect, test } from "vitest";
import { fields } from "#platform/http/index.ts";
import { dateFieldText } from "./date-text.ts";

test.each(["2026-12-31", "2028-02-29", "1000-01-01"])("%s can be read back from its field", (stored) => {
  expect(fields.date().parse(dateFieldText(stored))).toBe(stored);
});

test.each(["31 dec", "", "2026-1-1", "31-12-2026", "0000-13-99"])("%j stays as it was typed", (typed) => {
  expect(dateFieldText(typed)).toBe(typed);
});
