import { describe, expect, test } from "vitest";
import type { WeighingInput } from "./weighing.ts";
import { forwardingStanding, isWrongdoing, mayWeighSo } from "./weighing.rules.ts";
import type { ForwardingConsent, WeighingFacts } from "./weighing.rules.ts";

describe("elements of wrongdoing", () => {
  test.each<[boolean, readonly string[]]>([
    [false, []],
    [false, ["rule"]],
    [false, ["not-personal", "rule"]],
    [false, ["pattern", "serious", "rule"]],
    [false, ["not-personal", "pattern"]],
    [true, ["not-personal", "pattern", "rule"]],
    [true, ["not-personal", "serious", "service"]],
    [true, ["union-law"]],
  ])("%s: %j", (expected, elements) => {
    expect(isWrongdoing(elements)).toBe(expected);
  });
});

const input = (change: Partial<WeighingInput> = {}): WeighingInput => ({
  specific: "yes",
  specificWhy: "Data en bedragen staan erin.",
  verifiable: "yes",
  verifiableWhy: "De bonnen zijn er nog.",
  serious: "yes",
  seriousWhy: "Het gaat om veel geld.",
  competent: "yes",
  competentWhy: "Eigen inkoop.",
  timely: "yes",
  timelyWhy: "Het loopt nog.",
  elements: [],
  regime: "integrity",
  regimeWhy: null,
  decision: "line",
  decisionWhy: "Een gesprek volstaat.",
  secondPerson: null,
  orderedBy: null,
  orderedOn: null,
  consent: null,
  telling: null,
  tellingWhy: null,
  ...change,
});

const consent = (change: Partial<ForwardingConsent>): ForwardingConsent => ({
  consentId: "c",
  recipient: "Nederlandse Arbeidsinspectie",
  answer: "agreed",
  isWithdrawn: false,
  ...change,
});

const facts = (consents: readonly ForwardingConsent[] = []): WeighingFacts => ({
  consents,
  weigher: "Noor Jansen",
  concerned: ["Kees Bakker"],
  today: "2026-11-01",
});

const wrongdoing = ["not-personal", "serious", "service"];
const order = {
  decision: "investigation",
  orderedBy: "Ada de Wit, secretaris",
  orderedOn: "2026-10-30",
} as const;

describe("a weighing", () => {
  test.each<[string, Partial<WeighingInput>, string | undefined]>([
    ["settled in the line", {}, undefined],
    ["wrongdoing by its elements", { regime: "wbk", elements: wrongdoing }, undefined],
    ["wrongdoing without elements", { regime: "wbk" }, "regimeWhy"],
    ["wrongdoing without elements, explained", { regime: "wbk", regimeWhy: "Het hangt samen." }, undefined],
    ["elements of wrongdoing, other rules", { elements: wrongdoing }, "regimeWhy"],
    ["not taken up, not serious", { decision: "not-taken-up", serious: "no" }, undefined],
    ["not taken up by one alone", { decision: "not-taken-up" }, "secondPerson"],
    ["not taken up, unclear how serious", { decision: "not-taken-up", serious: "unclear" }, "secondPerson"],
    ["not taken up, looked along", { decision: "not-taken-up", secondPerson: "Sem Bos" }, undefined],
    [
      "not taken up, looked along oneself",
      { decision: "not-taken-up", secondPerson: "N. Jansen" },
      "secondPerson",
    ],
    [
      "not taken up, the person concerned",
      { decision: "not-taken-up", secondPerson: "Bakker" },
      "secondPerson",
    ],
    ["an investigation", order, undefined],
    ["an investigation nobody ordered", { ...order, orderedBy: null }, "orderedBy"],
    ["ordered by who weighs", { ...order, orderedBy: "mevrouw Jansen" }, "orderedBy"],
    ["ordered by the person concerned", { ...order, orderedBy: "K. Bakker" }, "orderedBy"],
    ["ordered on no day", { ...order, orderedOn: null }, "orderedOn"],
    ["ordered tomorrow", { ...order, orderedOn: "2026-11-02" }, "orderedOn"],
    ["a preliminary inquiry", { decision: "preliminary-inquiry" }, undefined],
    ["police, nothing said", { decision: "police" }, "telling"],
    ["police, told", { decision: "police", telling: "told" }, undefined],
    ["police, would do harm", { decision: "police", telling: "harms" }, "tellingWhy"],
    [
      "police, would do harm, why",
      { decision: "police", telling: "harms", tellingWhy: "Bewijs." },
      undefined,
    ],
    ["police, out of reach", { decision: "police", telling: "unreachable" }, "tellingWhy"],
  ])("%s: %o gives %s", (_what, change, field) => {
    const decision = mayWeighSo(input(change), facts());
    expect(decision.ok ? undefined : decision.field).toBe(field);
  });
});

describe("asking for consent to forward", () => {
  test.each<[string, readonly ForwardingConsent[], string]>([
    ["nothing was asked", [], "not-asked"],
    ["a question waits", [consent({ answer: "refused" }), consent({ answer: null })], "waiting"],
    ["refused", [consent({ answer: "refused" })], "refused"],
    ["agreed and withdrawn", [consent({ isWithdrawn: true })], "refused"],
    ["agreed for one, asked for another", [consent({}), consent({ answer: null })], "agreed"],
  ])("%s", (_what, consents, kind) => {
    expect(forwardingStanding(consents).kind).toBe(kind);
  });
});

describe("forwarding", () => {
  test.each<[string, readonly ForwardingConsent[], string | null, boolean]>([
    ["nothing was asked", [], null, false],
    ["agreed", [consent({})], "c", true],
    ["not answered yet", [consent({ answer: null })], "c", false],
    ["refused", [consent({ answer: "refused" })], "c", false],
    ["withdrawn", [consent({ isWithdrawn: true })], "c", false],
    ["agreed, not chosen", [consent({})], null, false],
    ["a consent of another report", [consent({})], "x", false],
  ])("%s", (_what, consents, chosen, may) => {
    const decision = mayWeighSo(input({ decision: "forwarded", consent: chosen }), facts(consents));
    expect([decision.ok, decision.ok ? undefined : decision.field]).toEqual([
      may,
      may ? undefined : "consent",
    ]);
  });
});
