import { isMet, rankOf } from "#modules/assessments/index.ts";
import type { Scale } from "#modules/assessments/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { StatusBadge } from "#ui/index.ts";
import { unknownWord } from "../standing.figures.ts";

interface OutcomeBadgeProps {
  readonly scale: Scale;
  readonly outcome: string | null | undefined;
  readonly locale: Locale;
}

/** An outcome in words; what is not published or rated has its own word and is marked as neither good nor bad. */
export const OutcomeBadge = ({ scale, outcome, locale }: OutcomeBadgeProps) => {
  const rank = rankOf(scale, outcome ?? undefined);
  const level = rank === null ? undefined : scale.levels[rank];
  if (!level) return <StatusBadge tone="neutral">{unknownWord({ scale, locale })}</StatusBadge>;
  const met = isMet(scale, level.code) === true;
  return <StatusBadge tone={met ? "good" : "attention"}>{level.title[locale]}</StatusBadge>;
};
