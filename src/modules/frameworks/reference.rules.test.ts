import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blockHref, itemHref, normHref, normReference, ownCode, parseReference } from "./reference.rules.ts";

test.each([
  ["rekenkamer-2024/2", { framework: "rekenkamer-2024", code: "2" }],
  ["ambtenarenwet/5.1.a", { framework: "ambtenarenwet", code: "5.1.a" }],
  ["eigen/VS.1", { framework: "eigen", code: "VS.1" }],
  ["kader/a/b", { framework: "kader", code: "a/b" }],
  ["rekenkamer-2024", undefined],
  ["rekenkamer-2024/", undefined],
  ["/2", undefined],
  ["Rekenkamer/2", undefined],
  ["rekenkamer-2024/ 2", undefined],
  ["", undefined],
])("%j names %j", (text, reference) => {
  expect(parseReference(text)).toEqual(reference);
});

test("what is written as a reference is read back", () => {
  const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
  const code = fc
    .string({ minLength: 1, maxLength: 20 })
    .filter((text) => text.trim() === text && !/[\n\r\u2028\u2029]/.test(text));
  fc.assert(
    fc.property(id, code, (framework, item) => {
      expect(parseReference(normReference(framework, item))).toEqual({ framework, code: item });
    }),
  );
});

describe("own codes", () => {
  test.each(["VS.1", "EIGEN.12", "AB.a-1"])("%s may be one", (code) => {
    expect(ownCode.test(code)).toBe(true);
  });
  test.each(["1", "1.1", "V.1", "EIGENS.1", "vs.1", "VS1", "VS.", "4.1.a", "werkgever"])(
    "%s is none",
    (code) => {
      expect(ownCode.test(code)).toBe(false);
    },
  );
});

test("a building block has its own page, everything else the page of a norm", () => {
  const item = { framework: "eigen", code: "VS.1/a" };
  expect(itemHref({ ...item, level: "building-block" })).toBe(blockHref(item));
  expect(itemHref({ ...item, level: "duty" })).toBe(normHref(item));
  expect(normHref(item)).toBe("/stelsel/normen/eigen/VS.1%2Fa");
});
