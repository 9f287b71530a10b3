import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#platform/clock/index.ts";
import { chosenTotal, totalOf } from "./register.rules.ts";
import { hashOf } from "./signed-content.ts";
import { aVersionValue as version } from "./statement.builder.ts";
import { maySign, mayStart, openedOn, standingOf } from "./statement.rules.ts";
import type { Signature, Standing } from "./statement.ts";

const signer = { engagement: "hired", startsOn: "2026-03-01" } as const;

const signed = (signedOn: string, ofVersion = 1): Signature => ({
  signatureId: "s",
  personId: "p",
  statement: "integrity",
  version: ofVersion,
  language: "nl",
  signedOn,
  signedAt: new Date(`${signedOn}T09:00:00Z`),
  sha256: "0".repeat(64),
});

const due = (reason: string, openFrom: string, dueOn: string) => ({ state: "due", reason, openFrom, dueOn });
const late = (reason: string, openFrom: string, dueOn: string) => ({
  ...due(reason, openFrom, dueOn),
  state: "late",
});
const yearly = version({ months: 12 });
const second = version({ version: 2, startsOn: "2026-06-01" });
const mild = version({ version: 2, startsOn: "2026-06-01", signAgain: false });

describe("how somebody stands to a statement", () => {
  const cases = (
    [
      ["before the first version", [version()], [], "2025-12-31", { state: "not-asked" }],
      [
        "another engagement",
        [version({ engagements: ["volunteer"] })],
        [],
        "2026-03-02",
        { state: "not-asked" },
      ],
      [
        "a statement that ended",
        [version(), version({ version: 2, engagements: [], startsOn: "2026-06-01" })],
        [],
        "2026-06-01",
        { state: "not-asked" },
      ],
      ["from the first day of work", [version()], [], "2026-03-01", due("first", "2026-03-01", "2026-03-15")],
      ["the last day is in time", [version()], [], "2026-03-15", due("first", "2026-03-01", "2026-03-15")],
      ["the day after is late", [version()], [], "2026-03-16", late("first", "2026-03-01", "2026-03-15")],
      [
        "asked later than they came",
        [version({ startsOn: "2026-05-01" })],
        [],
        "2026-05-02",
        due("first", "2026-05-01", "2026-05-15"),
      ],
      [
        "asked since a later version",
        [version({ engagements: ["volunteer"] }), second],
        [],
        "2026-06-02",
        due("first", "2026-06-01", "2026-06-15"),
      ],
      [
        "signed once is enough",
        [version()],
        [signed("2026-03-02")],
        "2031-01-01",
        { state: "signed", signedOn: "2026-03-02", again: null },
      ],
      [
        "signed, again next year",
        [yearly],
        [signed("2026-03-02")],
        "2026-04-01",
        { state: "signed", signedOn: "2026-03-02", again: "2027-03-02" },
      ],
      [
        "open a month before the year ends",
        [yearly],
        [signed("2026-03-02")],
        "2027-01-31",
        due("renewal", "2027-01-31", "2027-03-02"),
      ],
      [
        "the year has ended",
        [yearly],
        [signed("2026-03-02")],
        "2027-03-03",
        late("renewal", "2027-01-31", "2027-03-02"),
      ],
      [
        "a new text",
        [version(), second],
        [signed("2026-03-02")],
        "2026-06-01",
        due("new-version", "2026-06-01", "2026-06-15"),
      ],
      [
        "a new text that waits",
        [version(), second],
        [signed("2026-03-02")],
        "2026-05-31",
        { state: "signed", signedOn: "2026-03-02", again: null },
      ],
      [
        "a new text that need not be signed again",
        [version(), mild],
        [signed("2026-03-02")],
        "2026-06-02",
        { state: "signed", signedOn: "2026-03-02", again: null },
      ],
      [
        "the new text signed",
        [version(), second],
        [signed("2026-03-02"), signed("2026-06-05", 2)],
        "2026-07-01",
        { state: "signed", signedOn: "2026-06-05", again: null },
      ],
    ] as const
  ).map(([name, versions, signatures, today, expected]) => ({ name, versions, signatures, today, expected }));
  test.each(cases)("$name", ({ versions, signatures, today, expected }) => {
    expect(standingOf(versions, signatures, signer, today)).toEqual(expected);
  });

  test("whoever signed the text that holds today has nothing to sign today, whatever the rules of that text", () => {
    const days = fc.integer({ min: 0, max: 4000 });
    fc.assert(
      fc.property(
        days,
        fc.option(fc.integer({ min: 2, max: 60 })),
        fc.boolean(),
        (later, months, signAgain) => {
          const today = addDays("2026-03-01", later);
          const versions = [version(), version({ version: 2, startsOn: "2026-03-01", months, signAgain })];
          expect(standingOf(versions, [signed(today, 2)], signer, today).state).toBe("signed");
        },
      ),
    );
  });

  test("the term never ends before it began, and late is after it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 365 }), (later, days) => {
        const today = addDays("2026-03-01", later);
        const standing = standingOf([version({ days })], [], signer, today);
        if (standing.state !== "due" && standing.state !== "late")
          throw new Error("asked of everybody hired");
        expect(standing.openFrom <= standing.dueOn).toBe(true);
        expect(standing.state === "late").toBe(today > standing.dueOn);
      }),
    );
  });
});

describe("signing", () => {
  const open: Standing = { state: "due", reason: "first", openFrom: "2026-03-01", dueOn: "2026-03-15" };
  test.each([
    ["what is asked and shown", open, 1, true],
    ["what is too late", { ...open, state: "late" }, 1, true],
    ["an older text than the one that holds", open, 0, false],
    ["twice", { state: "signed", signedOn: "2026-03-02", again: null }, 1, false],
    ["what is not asked", { state: "not-asked" }, 1, false],
  ] as const)("%s", (_name, standing, shown, ok) => {
    expect(maySign(standing, { version: shown }, { version: 1 }).ok).toBe(ok);
  });

  test("the check number changes with every part of what was signed", () => {
    const who = {
      organisationId: "o",
      personId: "p",
      language: "nl",
      signedAt: new Date("2026-03-02T09:00:00Z"),
    } as const;
    const all = [
      hashOf(version(), who),
      hashOf(version({ version: 2 }), who),
      hashOf(version({ text: { nl: "Anders.", en: "I keep to the code of conduct." } }), who),
      hashOf(version({ title: { nl: "Anders", en: "Integrity statement" } }), who),
      hashOf(version(), { ...who, language: "en" }),
      hashOf(version(), { ...who, personId: "q" }),
      hashOf(version(), { ...who, signedAt: new Date("2026-03-02T09:00:01Z") }),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(all[0]).toMatch(/^[0-9a-f]{64}$/);
  });
});

test.each([
  ["today", "2026-06-01", [], true],
  ["yesterday", "2026-05-31", [], false],
  ["on the day of one that waits", "2026-07-01", [version({ startsOn: "2026-07-01" })], true],
  ["before one that waits", "2026-06-30", [version({ startsOn: "2026-07-01" })], false],
])("a new text from %s", (_name, startsOn, versions, ok) => {
  expect(mayStart(versions, startsOn, "2026-06-01").ok).toBe(ok);
});

test("of two versions signed on one day the later one counts, in whatever order they are told", () => {
  const both = [signed("2026-06-01", 2), signed("2026-06-01", 1)];
  for (const signatures of [both, both.toReversed()])
    expect(standingOf([version(), second], signatures, signer, "2026-06-02").state).toBe("signed");
});

test("what is open says since when, for the mails about it; what is signed or not asked does not", () => {
  const open: Standing = { state: "due", reason: "first", openFrom: "2026-03-01", dueOn: "2026-03-15" };
  const missed: Standing = { ...open, state: "late", openFrom: "2026-02-01" };
  const done: Standing = { state: "signed", signedOn: "2026-03-02", again: null };
  expect(openedOn([open, done, missed, { state: "not-asked" }])).toEqual(["2026-03-01", "2026-02-01"]);
});

test.each([
  ["everybody", { eenheid: undefined, stand: "all" }, 12],
  ["who is too late", { eenheid: undefined, stand: "late" }, 5],
  ["one unit", { eenheid: "a", stand: "all" }, 6],
  ["who signed in one unit", { eenheid: "a", stand: "signed" }, 1],
  ["a unit of nobody", { eenheid: "z", stand: "all" }, 0],
] as const)("the register counts %s", (_name, query, expected) => {
  const statement = "integrity";
  const counts = [
    { statement, unitId: "a", signed: 1, due: 2, late: 3 },
    { statement, unitId: null, signed: 4, due: 0, late: 2 },
  ];
  expect(chosenTotal(counts, query)).toBe(expected);
  expect(totalOf(counts)).toEqual({ signed: 5, due: 2, late: 5 });
});
