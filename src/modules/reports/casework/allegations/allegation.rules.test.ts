import { describe, expect, test } from "vitest";
import type { FieldDecision } from "#platform/actor/index.ts";
import { anAllegation } from "./allegation.builder.ts";
import type { Allegation, OutcomeInput } from "./allegation.ts";
import {
  mayClear,
  mayClearSo,
  mayDecideSo,
  mayHearSo,
  mayInformSo,
  maySendOutcome,
  mayWriteSo,
  stepsOfPerson,
} from "./allegation.rules.ts";

const today = "2026-11-01";
const fieldOf = (decision: FieldDecision): string | undefined => (decision.ok ? undefined : decision.field);

describe("telling the person concerned", () => {
  test.each([
    ["told today", { informing: "told", informedOn: today, lookAgainOn: null }, undefined],
    ["told on no day", { informing: "told", informedOn: null, lookAgainOn: null }, "informedOn"],
    ["told tomorrow", { informing: "told", informedOn: "2026-11-02", lookAgainOn: null }, "informedOn"],
    ["put off without a day", { informing: "put-off", informedOn: null, lookAgainOn: null }, "lookAgainOn"],
    ["put off to today", { informing: "put-off", informedOn: null, lookAgainOn: today }, "lookAgainOn"],
    ["put off for a month", { informing: "put-off", informedOn: null, lookAgainOn: "2026-12-01" }, undefined],
    [
      "put off for three months",
      { informing: "put-off", informedOn: null, lookAgainOn: "2027-02-01" },
      undefined,
    ],
    [
      "put off for too long",
      { informing: "put-off", informedOn: null, lookAgainOn: "2027-02-02" },
      "lookAgainOn",
    ],
  ] as const)("%s", (_what, input, field) => {
    expect(fieldOf(mayInformSo(input, today))).toBe(field);
  });

  test.each([
    ["heard", today, undefined],
    ["heard", null, "heardOn"],
    ["heard", "2026-11-02", "heardOn"],
    ["not-heard", null, undefined],
  ] as const)("%s on %s", (hearing, heardOn, field) => {
    expect(fieldOf(mayHearSo({ hearing, heardOn }, today))).toBe(field);
  });
});

const decided = (change: Partial<OutcomeInput> = {}): OutcomeInput => ({
  outcome: "established",
  decidedOn: today,
  decidedBy: "Ada de Wit, secretaris",
  grounds: "De bonnen zijn nagemaakt.",
  measures: [],
  ...change,
});

describe("the outcome of an allegation", () => {
  const heard = { hearing: "Alles besproken." };
  test.each<[string, Partial<OutcomeInput>, Partial<Allegation>, string | undefined]>([
    ["established after hearing", { measures: ["reprimand", "recovery"] }, heard, undefined],
    ["established unheard", {}, {}, "outcome"],
    ["partly established unheard", { outcome: "partly-established" }, {}, "outcome"],
    ["not established unheard", { outcome: "not-established" }, {}, undefined],
    ["decided tomorrow", { decidedOn: "2026-11-02" }, heard, "decidedOn"],
    ["decided by the person concerned", { decidedBy: "K. Bakker" }, heard, "decidedBy"],
    [
      "a sanction where nothing was established",
      { outcome: "not-established", measures: ["reprimand"] },
      heard,
      "measures",
    ],
    [
      "another process where nothing was established",
      { outcome: "not-ascertainable", measures: ["process"] },
      heard,
      undefined,
    ],
    ["no measure", { measures: ["none"] }, heard, undefined],
    ["no measure and one", { measures: ["none", "fine"] }, heard, "measures"],
  ])("%s", (_what, change, allegation, field) => {
    expect(fieldOf(mayDecideSo(decided(change), anAllegation(allegation), today))).toBe(field);
  });

  test("goes out in writing once it is there, not before it was decided and not in the future", () => {
    expect(maySendOutcome(anAllegation()).ok).toBe(false);
    expect(maySendOutcome(anAllegation({ outcome: "established" })).ok).toBe(true);
    const known = anAllegation({ outcome: "established", decidedOn: "2026-10-20" });
    expect(fieldOf(mayWriteSo({ writtenOn: "2026-10-20" }, known, today))).toBeUndefined();
    expect(fieldOf(mayWriteSo({ writtenOn: "2026-10-19" }, known, today))).toBe("writtenOn");
    expect(fieldOf(mayWriteSo({ writtenOn: "2026-11-02" }, known, today))).toBe("writtenOn");
  });
});

describe("clearing a name", () => {
  test.each([
    ["open", false],
    ["established", false],
    ["partly-established", false],
    ["not-established", true],
    ["not-ascertainable", true],
  ] as const)("%s: %s", (outcome, may) => {
    expect(mayClear({ outcome }).ok).toBe(may);
  });

  test.each([
    ["cleared", today, undefined],
    ["cleared", null, "clearedOn"],
    ["cleared", "2026-11-02", "clearedOn"],
    ["not-needed", null, undefined],
  ] as const)("%s on %s", (clearing, clearedOn, field) => {
    expect(fieldOf(mayClearSo({ clearing, clearedOn }, today))).toBe(field);
  });
});

const shown = (allegation: Allegation): string =>
  stepsOfPerson(allegation)
    .map(({ step, done }) => `${step}${done ? " ✓" : ""}`)
    .join(", ");

describe("the rights of the person concerned", () => {
  test.each<[string, Partial<Allegation>]>([
    ["told, heard, decided, written", {}],
    [
      "told, heard, decided, written",
      { informing: "Schaadt het onderzoek.", informingPutOffTo: "2026-12-01" },
    ],
    ["told ✓, heard ✓, decided, written", { informedOn: today, hearing: "Gesproken." }],
    ["told, heard, decided ✓, written", { outcome: "established" }],
    ["told, heard, decided ✓, written, cleared", { outcome: "not-established" }],
    [
      "told, heard, decided ✓, written ✓, cleared ✓",
      { outcome: "not-ascertainable", writtenOn: today, rehabilitation: "Team ingelicht." },
    ],
  ])("%s", (expected, change) => {
    expect(shown(anAllegation(change))).toBe(expected);
  });
});
