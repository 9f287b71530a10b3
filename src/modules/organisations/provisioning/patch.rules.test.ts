import { describe, expect, test } from "vitest";
import { urns } from "./attributes.rules.ts";
import { patched, readOperations } from "./patch.rules.ts";

const user = {
  userName: "noor",
  name: { givenName: "Noor", familyName: "Jansen" },
  emails: [
    { value: "werk@voorbeeld.example", type: "work", primary: true },
    { value: "thuis@voorbeeld.example", type: "home" },
  ],
};

const after = (...operations: readonly unknown[]) =>
  patched(user, readOperations({ Operations: operations }));

describe("a change", () => {
  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ["of one value", { op: "Replace", path: "userName", value: "sam" }, { userName: "sam" }],
    [
      "of a part",
      { op: "replace", path: "name.familyName", value: "Bakker" },
      { name: { givenName: "Noor", familyName: "Bakker" } },
    ],
    [
      "of a part, in other capitals",
      { op: "replace", path: "NAME.FAMILYNAME", value: "Bakker" },
      { name: { givenName: "Noor", familyName: "Bakker" } },
    ],
    [
      "of some parts of a whole",
      { op: "replace", path: "name", value: { familyName: "Bakker" } },
      { name: { givenName: "Noor", familyName: "Bakker" } },
    ],
    [
      "of an extension",
      { op: "add", path: `${urns.enterprise}:department`, value: "Directie" },
      { [urns.enterprise]: { department: "Directie" } },
    ],
    [
      "without a path, of an extension as a whole",
      { op: "add", value: { [urns.enterprise]: { department: "Directie" } } },
      { [urns.enterprise]: { department: "Directie" } },
    ],
    ["that takes away", { op: "remove", path: "name" }, { name: null }],
  ])("%s", (_what, operation, expected) => {
    expect(after(operation)).toEqual({ ...user, ...expected });
  });

  test("of values that meet a filter leaves the others", () => {
    const [work, home] = user.emails;
    expect(
      after({ op: "replace", path: 'emails[type eq "work"].value', value: "x@y.example" })["emails"],
    ).toEqual([{ ...work, value: "x@y.example" }, home]);
    expect(after({ op: "remove", path: 'emails[type eq "home"]' })["emails"]).toEqual([work]);
    expect(
      after({ op: "add", path: 'emails[type eq "other"].value', value: "x@y.example" })["emails"],
    ).toEqual([work, home, { type: "other", value: "x@y.example" }]);
  });

  test("that adds a first choice makes the others no first choice", () => {
    const added = { value: "nieuw@voorbeeld.example", primary: true };
    expect(after({ op: "add", path: "emails", value: [added] })["emails"]).toEqual([
      { ...user.emails[0], primary: false },
      { ...user.emails[1], primary: false },
      added,
    ]);
  });

  test("of the prototype changes nothing but the thing itself", () => {
    const sent: unknown = JSON.parse(
      '{"Operations":[{"op":"add","value":{"nickName":{"__proto__":{"a":1}}}}]}',
    );
    patched(user, readOperations(sent));
    expect(Object.hasOwn(Object.prototype, "a")).toBe(false);
  });

  test.each([
    ["noTarget", { op: "remove" }],
    ["invalidPath", { op: "add", path: "emails[", value: "x" }],
    ["invalidSyntax", { op: "move", path: "userName", value: "x" }],
    ["mutability", { op: "replace", path: "id", value: "x" }],
    ["invalidSyntax", { op: "replace", value: "x" }],
  ])("is refused as %s", (scimType, operation) => {
    expect(() => after(operation)).toThrow(expect.objectContaining({ scimType }));
  });
});
