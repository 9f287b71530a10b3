import type { Locale } from "#platform/locale/index.ts";
import { StatusBadge } from "#ui/index.ts";
import type { GoalState } from "../goal.rules.ts";
import { texts } from "../texts.ts";

const tones = {
  "on-track": "info",
  behind: "attention",
  reached: "good",
  "not-measured": "neutral",
} as const;

/** How a goal stands. */
export const GoalBadge = ({ state, locale }: { state: GoalState; locale: Locale }) => (
  <StatusBadge tone={tones[state]}>{texts[locale].states[state]}</StatusBadge>
);
