import { expect, test } from "vitest";
import { aRecusal } from "../declaration.builder.ts";
import type { Recusal } from "./recusal.ts";
import { canTakeOver, recusalPoints } from "./recusal.rules.ts";
import type { RecusalFacts, RecusalRule } from "./recusal.rules.ts";

const taker = "8c1d6a5e-6f0e-4a57-9f0c-0d6a1a7f4f11";
const plain: RecusalFacts = { leadsTaker: false, isOfficeHolder: false };

test.each<[string, Partial<Recusal>, Partial<RecusalFacts>, readonly RecusalRule[]]>([
  ["everything is given up to a free colleague", {}, {}, []],
  ["deciding stays", { givesUp: ["advising", "contact", "papers"] }, {}, ["V1"]],
  ["advising stays", { givesUp: ["deciding", "contact", "papers"] }, {}, ["V1"]],
  [
    "a brother, and the papers stay",
    { relation: "family", givesUp: ["deciding", "advising", "contact"] },
    {},
    ["V2"],
  ],
  ["a friend, and everything is given up", { relation: "friend" }, {}, []],
  ["a neighbour, and the contact stays", { givesUp: ["deciding", "advising", "papers"] }, {}, []],
  ["a tender", { tenderReference: "2026-14" }, {}, ["V3"]],
  ["a former employer", { relation: "former-employer" }, {}, ["V4"]],
  ["somebody who works under the person", {}, { leadsTaker: true }, ["V5"]],
  ["a political office-holder", { relation: "former-colleague" }, { isOfficeHolder: true }, ["V4", "V6"]],
])("%s", (_what, change, facts, expected) => {
  expect(recusalPoints(aRecusal(taker, change), { ...plain, ...facts })).toEqual(expected);
});

test("nobody takes over from themselves", () => {
  expect(canTakeOver(taker, taker)).toMatchObject({ ok: false, field: "taker" });
  expect(canTakeOver(taker, "somebody else").ok).toBe(true);
});
