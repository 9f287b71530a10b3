import { describe, expect, test } from "vitest";
import { defaultSettings } from "../settings/settings.ts";
import type { KeptReport, Surroundings } from "./keeping.ts";
import {
  blockersOf,
  keepUntil,
  mayDestroy,
  mayDestroyPart,
  mayTransfer,
  recordOf,
  ruleIn,
  ruleOf,
} from "./keeping.rules.ts";

const report = (change: Partial<KeptReport> = {}): KeptReport => ({
  organisationId: "o",
  reportId: "r",
  fileId: "f",
  reference: "M26-XXXX-XXXX",
  kind: "violation",
  channel: "web",
  receivedAt: new Date("2024-12-01T09:00:00Z"),
  state: "closed",
  regime: "integrity",
  decision: "line",
  closedAt: new Date("2025-01-31T09:00:00Z"),
  waitingSince: null,
  identityFileId: null,
  setAsideAt: null,
  ...change,
});
const alone: Surroundings = {
  lastWordAt: null,
  hasDetriment: false,
  hasOpenLink: false,
  aftercareUntil: null,
};

test.each<[Partial<KeptReport>, string, string | null]>([
  [{ decision: "not-taken-up" }, "not-taken-up/12", "2026-01-31"],
  [{ decision: null }, "not-taken-up/12", "2026-01-31"],
  [{ decision: "line" }, "handled/60", "2030-01-31"],
  [{ decision: "preliminary-inquiry" }, "handled/60", "2030-01-31"],
  [{ decision: "forwarded" }, "handled/60", "2030-01-31"],
  [{ decision: "police" }, "handled/60", "2030-01-31"],
  [{ decision: "investigation" }, "investigated/120", "2035-01-31"],
  [{ decision: "investigation", regime: "wbk" }, "wrongdoing/for-good", null],
  [
    { state: "set-aside", decision: null, closedAt: null, setAsideAt: new Date("2025-06-30T12:00:00Z") },
    "set-aside/12",
    "2026-06-30",
  ],
  [{ state: "handling", closedAt: null }, "handled/60", null],
])("%o is kept by %s, until %s", (change, rule, until) => {
  const one = report(change);
  expect([ruleOf(one, defaultSettings), keepUntil(one, defaultSettings)]).toEqual([rule, until]);
  expect(ruleIn(rule)?.record).toBe(recordOf(one));
});

test("a month that is shorter ends on its last day, and the day is a Dutch one", () => {
  const settings = { ...defaultSettings, keepHandled: 1 };
  expect(keepUntil(report(), settings)).toBe("2025-02-28");
  expect(keepUntil(report({ closedAt: new Date("2025-01-31T23:30:00Z") }), settings)).toBe("2025-03-01");
});

test("a rule that says something else is not understood", () => {
  expect([ruleIn("keep-handled"), ruleIn("handled/x"), ruleIn("")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

describe("what stands in the way", () => {
  test.each<[string, Partial<KeptReport>, Partial<Surroundings>, readonly string[]]>([
    ["nothing", {}, {}, []],
    ["something unread", { waitingSince: new Date() }, {}, ["unread"]],
    ["a flood is not read", { state: "set-aside", waitingSince: new Date() }, {}, []],
    ["a word of last month", {}, { lastWordAt: new Date("2026-10-02T09:00:00Z") }, ["just-wrote"]],
    ["a word of three months ago", {}, { lastWordAt: new Date("2026-08-01T09:00:00Z") }, []],
    [
      "detriment and a link",
      {},
      { hasDetriment: true, hasOpenLink: true },
      ["detriment-kept", "linked-open"],
    ],
    ["a check to come", {}, { aftercareUntil: "2026-11-01" }, ["aftercare"]],
    ["a check that nobody answered", {}, { aftercareUntil: "2026-10-31" }, []],
  ])("%s", (_what, change, around, expected) => {
    expect(blockersOf(report(change), { ...alone, ...around }, "2026-11-01")).toEqual(expected);
  });
});

const on = (today: string) => ({ settings: defaultSettings, today });

describe("what may happen", () => {
  const short = { decision: "not-taken-up" as const };
  test.each<[string, Partial<KeptReport>, string, boolean]>([
    ["on its last day a file stays", short, "2026-01-31", false],
    ["the day after it may go", short, "2026-02-01", true],
    ["an open file stays", { state: "weighing", closedAt: null }, "2050-01-01", false],
    ["what is kept for good stays", { decision: "investigation", regime: "wbk" }, "2090-01-01", false],
  ])("%s", (_what, change, today, expected) => {
    expect(mayDestroy(report(change), alone, on(today)).ok).toBe(expected);
  });

  test("nothing goes while something stands in the way", () => {
    expect(mayDestroy(report(short), { ...alone, hasDetriment: true }, on("2027-01-01")).ok).toBe(false);
  });

  test("only what is kept for good, and is closed, goes to the archive", () => {
    const forGood = { decision: "investigation", regime: "wbk" } as const;
    const may = (change: Partial<KeptReport>, around = alone) =>
      mayTransfer(report(change), around, on("2026-11-01")).ok;
    expect([
      may(forGood),
      may(short),
      may({ ...forGood, state: "handling" }),
      may(forGood, { ...alone, hasOpenLink: true }),
    ]).toEqual([true, false, false, false]);
  });

  test("a part goes only from a closed file of which everything was read", () => {
    expect([
      mayDestroyPart(report()).ok,
      mayDestroyPart(report({ state: "handling" })).ok,
      mayDestroyPart(report({ waitingSince: new Date() })).ok,
    ]).toEqual([true, false, false]);
  });
});
