import type { Locale } from "#platform/locale/index.ts";
import { StatusBadge } from "#ui/index.ts";
import type { BlockStand, LatestJudgement } from "../building-block.ts";
import { texts } from "../texts.ts";

const tones = { yes: "good", partly: "attention", no: "bad" } as const;

interface JudgementBadgeProps {
  readonly judgement: Pick<LatestJudgement, "value"> | null;
  readonly locale: Locale;
  /** In a table, where the column says what was not judged. */
  readonly short?: boolean;
}

/** What was last judged, or that nothing was. */
export const JudgementBadge = ({ judgement, locale, short = false }: JudgementBadgeProps) => {
  const t = texts[locale];
  if (judgement === null) return <StatusBadge tone="neutral">{short ? t.notYet : t.notJudged}</StatusBadge>;
  return <StatusBadge tone={tones[judgement.value]}>{t.values[judgement.value]}</StatusBadge>;
};

const standTones = {
  works: "good",
  "works-partly": "attention",
  "works-not": "bad",
  unproven: "info",
  "not-there": "bad",
  "not-judged": "neutral",
} as const;

/** How a block stands on the whole. */
export const StandBadge = ({ stand, locale }: { stand: BlockStand; locale: Locale }) => (
  <StatusBadge tone={standTones[stand]}>{texts[locale].stands[stand]}</StatusBadge>
);
