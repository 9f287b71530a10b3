import type { Locale } from "#platform/locale/index.ts";
import { StatusBadge } from "#ui/index.ts";
import type { PolicyState } from "../policy.ts";
import { texts } from "../texts.ts";

const tones = {
  draft: "neutral",
  proposed: "attention",
  adopted: "good",
  evaluated: "good",
  replaced: "neutral",
} as const;

/** How far a version of the policy is. */
export const PolicyBadge = ({ state, locale }: { state: PolicyState; locale: Locale }) => (
  <StatusBadge tone={tones[state]}>{texts[locale].states[state]}</StatusBadge>
);
