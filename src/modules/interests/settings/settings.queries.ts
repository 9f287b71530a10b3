import { engagements } from "#modules/organisations/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { giftKinds } from "../gift.ts";
import { defaultSettings } from "./settings.ts";
import type { InterestSettings } from "./settings.ts";

/** The settings of the own organisation; the defaults where it has none. */
export const settingsOf = async (tx: Tx): Promise<InterestSettings> => {
  const row = await tx
    .selectFrom("interestSettings")
    .select(["giftMostCents", "freeGifts", "giftDecider", "sideActivityDecider", "decideWeeks", "fallbackId"])
    .select(["confirmMonths", "firstDays", "answering", "asksFrom"])
    .executeTakeFirst();
  if (!row) return defaultSettings;
  return {
    ...row,
    freeGifts: giftKinds.filter((kind) => row.freeGifts.includes(kind)),
    answering: engagements.filter((engagement) => row.answering.includes(engagement)),
  };
};

/** Whether the organisation has set its own rules. */
export const hasSettings = async (tx: Tx): Promise<boolean> =>
  (await tx.selectFrom("interestSettings").select("organisationId").executeTakeFirst()) !== undefined;
