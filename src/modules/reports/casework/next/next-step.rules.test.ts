import { describe, expect, test } from "vitest";
import { anAllegation } from "../allegations/allegation.builder.ts";
import type { Allegation } from "../allegations/allegation.ts";
import { mayCloseNow, mayCloseSo, pointsBeforeClosing } from "../closing/closing.rules.ts";
import { nextStepOf } from "./next-step.rules.ts";
import type { CaseFacts } from "./next-step.rules.ts";

const today = "2026-11-01";
const moment = new Date("2026-11-01T08:00:00Z");

interface Change {
  readonly report?: Partial<CaseFacts["report"]>;
  readonly allegations?: readonly Partial<Allegation>[];
  readonly more?: Partial<Omit<CaseFacts, "report" | "allegations">>;
}

const facts = ({ report = {}, allegations = [], more = {} }: Change): CaseFacts => ({
  report: { state: "handling", decision: "line", informedAt: moment, waitingSince: null, ...report },
  allegations: allegations.map(anAllegation),
  informDue: null,
  isInvestigating: false,
  hasOpenTasks: false,
  today,
  ...more,
});

const investigation = { decision: "investigation" } as const;
const told = { informedOn: today };
const heard = { ...told, hearing: "Gesproken." };
const unfounded = { ...heard, outcome: "not-established" } as const;

describe("the next step", () => {
  test.each<[string, Change]>([
    ["bring-back", { report: { state: "set-aside" } }],
    ["confirm", { report: { state: "received", waitingSince: moment } }],
    ["read", { report: { state: "weighing", waitingSince: moment } }],
    ["read", { report: { state: "closed", waitingSince: moment } }],
    ["weigh", { report: { state: "weighing" } }],
    ["closed", { report: { state: "closed" } }],
    ["close", {}],
    ["tasks", { more: { hasOpenTasks: true } }],
    ["inform", { report: { informedAt: null }, more: { informDue: "2027-01-20", hasOpenTasks: true } }],
    ["inform", { report: { informedAt: null }, more: { informDue: "2027-01-20" } }],
    ["close", { report: { informedAt: null } }],
    [
      "weigh-again",
      { report: { decision: "preliminary-inquiry", informedAt: null }, more: { informDue: "2027-01-20" } },
    ],
    [
      "inform",
      { report: { decision: "preliminary-inquiry", informedAt: null }, more: { informDue: "2026-11-15" } },
    ],
    [
      "weigh-again",
      { report: { decision: "preliminary-inquiry", informedAt: null }, more: { informDue: "2026-11-16" } },
    ],
    ["allegation", { report: investigation }],
    ["tell", { report: investigation, allegations: [{}] }],
    ["look-again", { report: investigation, allegations: [{ informingPutOffTo: today }] }],
    ["hear", { report: investigation, allegations: [{ informingPutOffTo: "2026-12-01" }, told] }],
    ["investigate", { report: investigation, allegations: [heard], more: { isInvestigating: true } }],
    [
      "investigate",
      {
        report: investigation,
        allegations: [{ informingPutOffTo: "2026-12-01" }],
        more: { isInvestigating: true },
      },
    ],
    ["outcome", { report: investigation, allegations: [heard] }],
    ["written", { report: investigation, allegations: [{ ...heard, outcome: "established" }] }],
    ["cleared", { report: investigation, allegations: [{ ...unfounded, writtenOn: today }] }],
    [
      "close",
      { report: investigation, allegations: [{ ...unfounded, writtenOn: today, rehabilitation: "Gedaan." }] },
    ],
    ["close", { allegations: [{}] }],
    ["look-again", { allegations: [{ informingPutOffTo: "2026-10-30" }] }],
  ])("%s: %o", (kind, change) => {
    expect(nextStepOf(facts(change)).kind).toBe(kind);
  });

  test("says which allegation it is about", () => {
    const allegations = [{ ...heard, allegationId: "one" }, { allegationId: "two" }];
    const step = nextStepOf(facts({ report: investigation, allegations }));
    expect(step).toEqual({ kind: "tell", allegationId: "two" });
  });
});

const points = (decision: CaseFacts["report"]["decision"], ...allegations: Partial<Allegation>[]): string[] =>
  pointsBeforeClosing({ decision }, allegations.map(anAllegation)).map(({ kind }) => kind);

describe("what stands in the way of closing", () => {
  test.each<[string, string[], string[]]>([
    ["nothing of a report that was not looked into", points("not-taken-up", {}), []],
    ["nothing of one that was forwarded", points("forwarded", {}), []],
    ["weighing again after a preliminary inquiry", points("preliminary-inquiry"), ["weigh-again"]],
    ["an outcome for each allegation", points("investigation", {}, {}), ["outcome", "outcome"]],
    ["the outcome in writing", points("line", { outcome: "established" }), ["written"]],
    ["the name cleared", points("investigation", unfounded), ["written", "cleared"]],
    [
      "nothing any more",
      points("investigation", { ...unfounded, writtenOn: today, rehabilitation: "Ja." }),
      [],
    ],
  ])("%s", (_what, found, expected) => {
    expect(found).toEqual(expected);
  });
});

test("a file closes when the reporter was told, or cannot be", () => {
  const informed = { informedAt: moment };
  const untold = { informedAt: null };
  expect(mayCloseSo({}, informed).ok).toBe(true);
  expect(mayCloseSo({}, untold).ok).toBe(false);
  expect(mayCloseSo({ notTold: "Geen adres bekend." }, untold).ok).toBe(true);
  expect(mayCloseNow([]).ok).toBe(true);
  expect(mayCloseNow([{ kind: "weigh-again" }]).ok).toBe(false);
});
