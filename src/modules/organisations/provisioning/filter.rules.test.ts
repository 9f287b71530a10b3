import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparisons } from "./filter.ts";
import type { Filter } from "./filter.ts";
import { NoFilter, parseFilter, parsePath, printFilter } from "./filter.rules.ts";

const attribute = fc.constantFrom(
  "userName",
  "emails.value",
  "urn:ietf:params:scim:schemas:core:2.0:User:userName",
  "$ref",
  "x-y_z",
);
const value = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom('"', "\\", "\\\\", 'a\\"', "\n", "é", "] and x"),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.boolean(),
  fc.constant(null),
);

const { tree } = fc.letrec<{ tree: Filter }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.record({
      kind: fc.constant("compare" as const),
      attribute,
      comparison: fc.constantFrom(...comparisons),
      value,
    }),
    fc.record({ kind: fc.constant("present" as const), attribute }),
    fc.record({
      kind: fc.constantFrom("and" as const, "or" as const),
      filters: fc.array(tie("tree"), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant("not" as const), filter: tie("tree") }),
    fc.record({ kind: fc.constant("within" as const), attribute, filter: tie("tree") }),
  ),
}));

/** What a text is read as: a filter, or why it is none; any other fault comes through. */
const readingOf = (text: string): Filter | string => {
  try {
    return parseFilter(text);
  } catch (error) {
    if (error instanceof NoFilter) return error.message;
    throw error;
  }
};

const levels = (filter: Filter): number => {
  if (filter.kind === "and" || filter.kind === "or") return 1 + Math.max(...filter.filters.map(levels));
  return filter.kind === "not" || filter.kind === "within" ? 2 + levels(filter.filter) : 0;
};
const fits = (filter: Filter): boolean => printFilter(filter).length <= 4000 && levels(filter) < 24;

test("a filter that is printed is read back the same", () => {
  fc.assert(
    fc.property(tree.filter(fits), (filter) => {
      expect(readingOf(printFilter(filter))).toEqual(filter);
    }),
  );
});

test("whatever text comes, it is a filter or it is refused, and never slowly", () => {
  const words = fc.constantFrom(...'and or not eq pr ( ) [ ]. ] " \\ a'.split(" "), "\n", " ", '"x"');
  const phrase = fc.array(words).map((parts) => parts.join(" "));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), phrase), (text) => {
      expect(readingOf(text)).toBeDefined();
    }),
  );
  const began = performance.now();
  const open = [
    `a eq "${"\n".repeat(3900)}`,
    `a eq "${"\\".repeat(3901)}`,
    "(".repeat(4000),
    "not (".repeat(700),
  ];
  for (const text of open) expect(() => parseFilter(text)).toThrow(NoFilter);
  expect(performance.now() - began).toBeLessThan(500);
});

const eq = (name: string, wanted: string): Filter => ({
  kind: "compare",
  attribute: name,
  comparison: "eq",
  value: wanted,
});

describe("how a filter is read", () => {
  test.each<[string, Filter]>([
    ['userName eq "bjensen"', eq("userName", "bjensen")],
    ['userName EQ "b\\"j"', eq("userName", 'b"j')],
    [
      'a eq "1" or b eq "2" and c eq "3"',
      { kind: "or", filters: [eq("a", "1"), { kind: "and", filters: [eq("b", "2"), eq("c", "3")] }] },
    ],
    [
      'not (a eq "1") and b pr',
      {
        kind: "and",
        filters: [
          { kind: "not", filter: eq("a", "1") },
          { kind: "present", attribute: "b" },
        ],
      },
    ],
    [
      'emails[type eq "work"].value eq "x"',
      {
        kind: "within",
        attribute: "emails",
        filter: { kind: "and", filters: [eq("type", "work"), eq("value", "x")] },
      },
    ],
  ])("%s", (text, filter) => {
    expect(parseFilter(text)).toEqual(filter);
  });

  test.each([
    "",
    "userName",
    "userName eq",
    "userName eq bjensen",
    'userName is "x"',
    '(a eq "1"',
    'a eq "1")',
    'a eq {"b":1}',
    'a eq "1" b pr',
    "a.b.c pr",
  ])("%j is no filter", (text) => {
    expect(() => parseFilter(text)).toThrow(NoFilter);
  });
});

test("a path names an attribute, some of its values, or a part of those", () => {
  const filter = parseFilter('type eq "work"');
  expect(parsePath("name.familyName")).toEqual({ attribute: "name.familyName" });
  expect(parsePath('emails[type eq "work"]')).toEqual({ attribute: "emails", filter });
  expect(parsePath('emails[type eq "work"].value')).toEqual({ attribute: "emails", filter, sub: "value" });
  for (const wrong of ["", "emails[", 'emails[type eq "work"]value', "a b", "emails[].value", 'x eq "y"'])
    expect(() => parsePath(wrong)).toThrow(NoFilter);
});
