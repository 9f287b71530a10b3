import { expect, test } from "vitest";
import type { Actor, Role } from "#platform/actor/index.ts";
import {
  appearsElsewhere,
  beyondFullWeek,
  fieldWords,
  hasNewFacts,
  inOwnField,
  isMended,
  listedBy,
  mayAnswer,
  mayHandleSignal,
  notDeclared,
  sameGiver,
  stillPublished,
  tellsMore,
} from "./signal.rules.ts";
import type { Known } from "./signal.rules.ts";

const known = (change: Partial<Known> = {}): Known => ({
  declarationId: "d",
  personId: "p",
  register: "side-activity",
  organisation: "Adviesbureau Bouwvergunning B.V.",
  tradeNumber: null,
  nature: "adviseur",
  hours: 3,
  units: [{ unitId: "u", name: "Team Vergunningen" }],
  ...change,
});

test("the field of a unit is what was set for it, else the words of its name that say something", () => {
  expect(fieldWords("Team Zorg en ondersteuning", undefined)).toEqual(["ondersteuning"]);
  expect(fieldWords("Team Vergunningen", ["Bouw", " "])).toEqual(["bouw"]);
  expect(fieldWords("Team Vergunningen", [])).toEqual([]);
});

test.each<[string, Partial<Known>, Record<string, readonly string[]>, string | undefined]>([
  ["a word that was set", {}, { u: ["bouw"] }, "bouw"],
  ["a word of the name", { organisation: "Stichting Vergunningenhulp" }, {}, "vergunningen"],
  ["a word of what is done there", { nature: "Hulp bij vergunningen" }, {}, "vergunningen"],
  ["no word", { organisation: "Zangkoor" }, {}, undefined],
  ["a unit for which the rule is off", { nature: "vergunningen" }, { u: [] }, undefined],
  ["no unit", { units: [] }, {}, undefined],
  ["a recusal", { register: "recusal" }, { u: ["bouw"] }, undefined],
])("S1: %s", (_what, change, fields, word) => {
  const words = inOwnField([known(change)], new Map(Object.entries(fields))).map(({ reason }) =>
    reason.rule === "S1" ? reason.word : reason.rule,
  );
  expect(words).toEqual(word === undefined ? [] : [word]);
});

test("S2: the same giver three times, never twice", () => {
  const givers = [
    { personId: "p", giver: "Steen", giftIds: ["1", "2", "3"], cents: 4500 },
    { personId: "q", giver: "Steen", giftIds: ["4", "5"], cents: 3000 },
  ];
  expect(sameGiver(givers)).toEqual([
    {
      key: "p steen",
      personId: "p",
      reason: { rule: "S2", giver: "Steen", times: 3, cents: 4500 },
      restsOn: ["1", "2", "3"],
    },
  ]);
});

test("S3: on a list of tenderers, or named in a recusal of the same person; not of another", () => {
  const activity = known({ organisation: "Steen" });
  const recusal = known({ declarationId: "r", register: "recusal", organisation: "Steen B.V." });
  const listed = listedBy([{ tenderId: "t", name: "STEEN BV", tradeNumber: null }]);
  const nothing = listedBy([]);
  expect(appearsElsewhere([activity], listed)).toMatchObject([{ key: "d t", restsOn: ["t"] }]);
  expect(appearsElsewhere([activity, recusal], nothing)).toMatchObject([
    { key: "d r", reason: { tenderId: null } },
  ]);
  expect(appearsElsewhere([activity, { ...recusal, personId: "q" }], nothing)).toEqual([]);
  expect(appearsElsewhere([known({ register: "recusal", organisation: null })], listed)).toEqual([]);
});

test.each([
  ["by name where one has no number", "Steen", null, ["1"]],
  ["by number, whatever the name", "Beton Noord", "12345678", ["2"]],
  ["once, by name and number", "Steen Groep", "12345678", ["2"]],
  ["not by name where the numbers differ", "Steen Groep", "87654321", []],
  ["not another", "Zand", null, []],
])("a list is looked up %s", (_how, organisation, tradeNumber, tenders) => {
  const find = listedBy([
    { tenderId: "1", name: "Steen B.V.", tradeNumber: null },
    { tenderId: "2", name: "Steen Groep", tradeNumber: "12345678" },
  ]);
  expect(find(known({ organisation, tradeNumber })).map(({ tenderId }) => tenderId)).toEqual(tenders);
});

test("S4: a designated function for which nothing was said", () => {
  const unanswered = [{ personId: "p", designationId: "g", functionTitle: "Directeur" }];
  expect(notDeclared(unanswered)).toMatchObject([{ key: "p g", reason: { functionTitle: "Directeur" } }]);
});

test.each([
  [4, 0],
  [4.5, 1],
])("S5: %s hours beside an assumed 36 of 40 give %s signals", (hours, signals) => {
  const both = [known({ hours: hours - 1 }), known({ declarationId: "e", hours: 1 })];
  expect(beyondFullWeek(both, { weekHours: 40, contractHours: 36 })).toHaveLength(signals);
});

test("S6: a line of the public register is one point, also when something else says that it has ended", () => {
  const entry = { personId: "p", entryId: "e", declarationId: "d", organisation: "Steen" };
  const found = stillPublished([
    { ...entry, says: "declared", endedOn: "2026-10-01" },
    { ...entry, declarationId: "n", says: "change", endedOn: "2026-09-30" },
  ]);
  expect(found.map(({ key }) => key)).toEqual(["e", "e"]);
  expect(new Set(found.map(({ restsOn }) => String(restsOn))).size).toBe(2);
});

test.each([
  ["S4", {}, true],
  ["S6", {}, true],
  ["S4", { askedOn: "2026-11-01" }, false],
  ["S4", { state: "closed" }, false],
  ["S2", {}, false],
] as const)("what %s pointed at may go by itself: %o %s", (rule, change, may) => {
  const open = { rule, state: "open" as const, askedOn: null };
  expect(isMended({ ...open, ...change }, { rulesOff: [] })).toBe(may);
  expect(isMended({ ...open, ...change }, { rulesOff: [rule] })).toBe(false);
});

test("what was put right comes back when it is found again; what somebody closed only with something new", () => {
  expect(tellsMore({ outcome: "gone", restsOn: ["1"] }, ["1"])).toBe(true);
  expect(tellsMore({ outcome: "nothing", restsOn: ["1"] }, ["1"])).toBe(false);
  expect(tellsMore({ outcome: "nothing", restsOn: ["1"] }, ["1", "2"])).toBe(true);
});

test("only a thing that was not there before is new", () => {
  expect(hasNewFacts(["1", "2"], ["2"])).toBe(false);
  expect(hasNewFacts(["1", "2"], ["2", "3"])).toBe(true);
});

const actor = (personId: string, ...roles: readonly Role[]): Actor => ({
  kind: "person",
  organisationId: "o",
  personId,
  name: personId,
  roles,
  pendingRoles: [],
});

test("a manager or the coordinator handles it, never about themselves, asked once, closed once", () => {
  const open = { personId: "p", state: "open" as const, askedOn: null };
  expect(mayHandleSignal("ask", open, actor("m", "manager")).ok).toBe(true);
  expect(mayHandleSignal("close", { ...open, askedOn: "2026-11-01" }, actor("c", "coordinator")).ok).toBe(
    true,
  );
  expect(mayHandleSignal("close", open, actor("p", "coordinator")).ok).toBe(false);
  expect(mayHandleSignal("close", open, actor("x", "authority")).ok).toBe(false);
  expect(mayHandleSignal("ask", { ...open, askedOn: "2026-11-01" }, actor("m", "manager")).ok).toBe(false);
  expect(mayHandleSignal("close", { ...open, state: "closed" }, actor("m", "manager")).ok).toBe(false);
});

test.each([
  ["p", {}, true],
  ["p", { askedOn: null }, false],
  ["p", { state: "closed" }, false],
  ["m", {}, false],
] as const)("the person answers once asked and while it is open: %s %o", (who, change, may) => {
  const asked = { personId: "p", state: "open" as const, askedOn: "2026-11-01" };
  expect(mayAnswer({ ...asked, ...change }, actor(who, "manager")).ok).toBe(may);
});
