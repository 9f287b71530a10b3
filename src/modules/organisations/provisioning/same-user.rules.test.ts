import { describe, expect, test } from "vitest";
import { isTaken, meantBy } from "./same-user.rules.ts";
import type { MarkedUser } from "./user.ts";

const here: MarkedUser = {
  personId: "p1",
  externalKey: "K1",
  name: "Noor Jansen",
  email: null,
  engagement: "civil-servant",
  startsOn: "2026-01-01",
  endsOn: null,
  userName: "noor@proef.example",
  externalId: "x1",
  givenName: null,
  familyName: null,
  emailType: null,
  userType: null,
  title: null,
  department: null,
  active: true,
  provisionedAt: new Date("2026-01-01T00:00:00Z"),
  changedAt: null,
  removed: false,
};
const gone: MarkedUser = { ...here, removed: true };
const byHand: MarkedUser = { ...here, externalId: null, provisionedAt: null };

describe("a user name", () => {
  test.each([
    ["somebody has, in any case", "NOOR@proef.example", here, true],
    ["nobody has", "ander@proef.example", here, false],
    ["only somebody has whom the provider removed", "noor@proef.example", gone, false],
    ["stands for somebody made by hand", "noor@proef.example", byHand, true],
  ])("that %s", (_case, userName, marked, expected) => {
    expect(isTaken(userName, [marked], null)).toBe(expected);
    expect(isTaken(userName, [marked], "p2")).toBe(expected);
  });

  test("is free for the person who has it", () => {
    expect(isTaken("noor@proef.example", [here], "p1")).toBe(false);
  });
});

describe("the person that a new user means", () => {
  const nothing = { userName: "nieuw@proef.example", externalId: null, externalKey: null, email: null };
  test.each([
    ["was removed, by name", gone, { userName: "Noor@proef.example" }, true],
    ["was removed, by the provider's id", gone, { externalId: "x1" }, true],
    ["was removed, by personnel number", gone, { externalKey: "K1" }, true],
    ["was removed, and shares nothing", { ...gone, externalId: null, externalKey: null }, {}, false],
    ["was made by hand, by personnel number", byHand, { externalKey: "K1" }, true],
    ["was made by hand, by name only", byHand, { userName: "noor@proef.example" }, false],
    ["is there for the provider already", here, { externalId: "x1", externalKey: "K1" }, false],
  ])("%s", (_case, marked, change, expected) => {
    expect(meantBy({ ...nothing, ...change }, [marked])?.personId).toBe(expected ? "p1" : undefined);
  });

  test("is the one of that name before one with another mark", () => {
    const other = { ...gone, personId: "p2", userName: "ander@proef.example" };
    const marks = { ...nothing, userName: "noor@proef.example", externalId: "x1" };
    expect(meantBy(marks, [other, gone])?.personId).toBe("p1");
  });
});
