import type { Locale } from "#platform/locale/index.ts";
import { StatusBadge } from "#ui/index.ts";
import type { TenderState } from "../tender.ts";
import type { MemberStanding } from "../tender.rules.ts";
import { tenderTexts } from "../texts.ts";

const standingTones = {
  "not-declared": "attention",
  renew: "attention",
  none: "good",
  undecided: "info",
  stays: "good",
  leaves: "neutral",
} as const satisfies Record<MemberStanding, string>;

const stateTones = {
  preparing: "info",
  started: "good",
  closed: "neutral",
} as const satisfies Record<TenderState, string>;

/** How somebody of a team stands. */
export const MemberBadge = ({ standing, locale }: { standing: MemberStanding; locale: Locale }) => (
  <StatusBadge tone={standingTones[standing]}>{tenderTexts[locale].standings[standing]}</StatusBadge>
);

/** How a tender stands. */
export const TenderBadge = ({ state, locale }: { state: TenderState; locale: Locale }) => (
  <StatusBadge tone={stateTones[state]}>{tenderTexts[locale].states[state]}</StatusBadge>
);
