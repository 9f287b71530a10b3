import { z } from "zod";
import { engagements } from "#modules/organisations/index.ts";
import type { Engagement } from "#modules/organisations/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";
import { giftKinds } from "../gift.ts";
import type { GiftKind } from "../gift.ts";

export const deciders = ["manager", "authority"] as const;
export type DeciderRole = (typeof deciders)[number];

/** How an organisation handles what people declare. */
export interface InterestSettings {
  readonly giftMostCents: number;
  /** Kinds that everybody may keep without asking, up to the maximum. */
  readonly freeGifts: readonly GiftKind[];
  readonly giftDecider: DeciderRole;
  readonly sideActivityDecider: DeciderRole;
  readonly decideWeeks: number;
  readonly fallbackId: string | null;
  /** Months after which a register is answered again. */
  readonly confirmMonths: number;
  /** Days within which somebody who begins here answers for the first time. */
  readonly firstDays: number;
  /** Who has to answer; empty: nobody. */
  readonly answering: readonly Engagement[];
  /** Since when answers are asked; null: not yet. */
  readonly asksFrom: PlainDate | null;
}

/**
 * The rule of the Rijk for gifts (P-Direkt 2020), a term that stays within the eight weeks of Awb 4:13, and a yearly answer of civil servants
 * (Ambtenarenwet 2017, article 8(2)(a)).
 */
export const defaultSettings: InterestSettings = {
  giftMostCents: 5000,
  freeGifts: ["promotional"],
  giftDecider: "manager",
  sideActivityDecider: "authority",
  decideWeeks: 6,
  fallbackId: null,
  confirmMonths: 12,
  firstDays: 30,
  answering: ["civil-servant"],
  asksFrom: null,
};

/** The form of the settings. */
export const settingsForm = z.object({
  giftMost: fields.decimal({ min: 0, max: 10_000 }),
  freeGifts: fields.list(z.enum(giftKinds)),
  giftDecider: fields.choice(deciders),
  sideActivityDecider: fields.choice(deciders),
  decideWeeks: fields.wholeNumber({ min: 1, max: 8 }),
  fallback: fields.optionalText(),
  confirmMonths: fields.wholeNumber({ min: 3, max: 36 }),
  firstDays: fields.wholeNumber({ min: 1, max: 365 }),
  answering: fields.list(fields.choice(engagements)),
  asksFrom: fields.optionalDate(),
});
export type SettingsInput = z.output<typeof settingsForm>;

/** The settings that a form asks for, with the person it names. */
export const settingsFrom = (input: SettingsInput, fallbackId: string | null): InterestSettings => {
  const { fallback: _name, giftMost, ...rest } = input;
  return { ...rest, giftMostCents: Math.round(giftMost * 100), fallbackId };
};
