import type { Locale } from "#platform/locale/index.ts";
import { StatusBadge } from "#ui/index.ts";
import { outcomeText } from "../outcome-words.ts";
import type { RoundState } from "../round.ts";
import { isMet } from "../scale.rules.ts";
import type { Scale } from "../scale.ts";
import { texts } from "../texts.ts";

const stateTones = { open: "info", "under-review": "attention", closed: "good" } as const;

/** How far a round is. */
export const StateBadge = ({ state, locale }: { state: RoundState; locale: Locale }) => (
  <StatusBadge tone={stateTones[state]}>{texts[locale].states[state]}</StatusBadge>
);

interface OutcomeBadgeProps {
  readonly scale: Scale;
  readonly outcome: string | undefined | null;
  readonly locale: Locale;
}

/** An outcome in words, marked by whether it meets the norm; what is not known is marked as neither. */
export const OutcomeBadge = ({ scale, outcome, locale }: OutcomeBadgeProps) => {
  const met = isMet(scale, outcome ?? undefined);
  const tone = met === null ? "neutral" : met ? "good" : "attention";
  return <StatusBadge tone={tone}>{outcomeText(scale, outcome, locale)}</StatusBadge>;
};
