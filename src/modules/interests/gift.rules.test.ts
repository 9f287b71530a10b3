import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aGift } from "./declaration.builder.ts";
import { giftKinds, giftPlaces, responses, yesOrNo } from "./gift.ts";
import type { Gift } from "./gift.ts";
import { isSettledByRule, mayDecideGift, ruledGift, yearBefore } from "./gift.rules.ts";
import { defaultSettings } from "./settings/settings.ts";

type Case = readonly [string, Partial<Gift>, number, string, string];

describe("what the rules say of a gift", () => {
  test.each<Case>([
    ["below the maximum", {}, 0, "ask", "G8"],
    ["exactly the maximum", { valueCents: 5000 }, 0, "ask", "G8"],
    ["a cent above it, accepted", { valueCents: 5001 }, 0, "give-back", "G5"],
    ["a cent above it, offered", { valueCents: 5001, response: "offered" }, 0, "never", "G5"],
    ["a kind that is free", { kind: "promotional", valueCents: 300 }, 0, "keep", "G7"],
    ["a free kind above the maximum", { kind: "promotional", valueCents: 6000 }, 0, "give-back", "G5"],
    [
      "a free kind, with what came before too much",
      { kind: "promotional", valueCents: 300 },
      4800,
      "ask",
      "G6",
    ],
    [
      "a free kind, together exactly the maximum",
      { kind: "promotional", valueCents: 200 },
      4800,
      "keep",
      "G7",
    ],
    ["at home", { place: "home", kind: "promotional", valueCents: 100 }, 0, "give-back", "G4"],
    ["money", { kind: "money", valueCents: 500 }, 0, "give-back", "G3"],
    ["in return for something", { inReturn: "yes", kind: "promotional" }, 0, "give-back", "G1"],
    [
      "in return, and declined: somebody should know",
      { inReturn: "yes", response: "declined" },
      0,
      "never",
      "G1",
    ],
    ["declined", { response: "declined", valueCents: 90_000, place: "home" }, 0, "noted", "G2"],
  ])("%s", (...row) => {
    const [, change, earlier, answer, rule] = row;
    expect(ruledGift(aGift(change), defaultSettings, earlier)).toMatchObject({ answer, rule });
  });

  test("what was declined does not count in the year", () => {
    const { yearCents } = ruledGift(aGift({ response: "declined" }), defaultSettings, 1500);
    expect(yearCents).toBe(1500);
    expect(ruledGift(aGift(), defaultSettings, 1500).yearCents).toBe(3500);
  });

  test("a year counts back to the same day, that day itself left out", () => {
    expect(yearBefore("2026-10-01")).toBe("2025-10-01");
    expect(yearBefore("2028-02-29")).toBe("2027-02-28");
  });

  test("a gift is settled without a person just when it was declined, or is of a free kind, below the maximum, not money and not at home; never in return", () => {
    const gifts = fc.record({
      kind: fc.constantFrom(...giftKinds),
      place: fc.constantFrom(...giftPlaces),
      response: fc.constantFrom(...responses),
      inReturn: fc.constantFrom(...yesOrNo),
      valueCents: fc.integer({ min: 0, max: 20_000 }),
    });
    const limits = fc.record({
      giftMostCents: fc.integer({ min: 0, max: 10_000 }),
      freeGifts: fc.uniqueArray(fc.constantFrom(...giftKinds)),
    });
    fc.assert(
      fc.property(gifts, limits, fc.nat(20_000), (change, limit, earlier) => {
        const may =
          change.inReturn === "no" &&
          (change.response === "declined" ||
            (change.kind !== "money" &&
              change.place !== "home" &&
              earlier + change.valueCents <= limit.giftMostCents &&
              limit.freeGifts.includes(change.kind)));
        expect(isSettledByRule(ruledGift(aGift(change), limit, earlier))).toBe(may);
      }),
    );
  });
});

const ruled = (change: Partial<Gift>) => ruledGift(aGift(change), defaultSettings, 0);

describe("deciding on a gift", () => {
  test.each([
    ["consent below the maximum", "consent", null, {}, undefined],
    ["consent above it, with a reason", "consent", "Protocol", { valueCents: 9000 }, undefined],
    ["consent above it, without", "consent", null, { valueCents: 9000 }, "reason"],
    ["consent to money", "consent", "Toch", { kind: "money" }, "decision"],
    ["conditions for what is in return", "conditions", "Toch", { inReturn: "yes" }, "decision"],
    ["refusal of money", "refusal", null, { kind: "money" }, undefined],
  ] as const)("%s", (...row) => {
    const [, decision, reason, change, field] = row;
    const decided = mayDecideGift(decision, reason, ruled(change));
    expect(decided.ok ? undefined : decided.field).toBe(field);
  });
});
