import type { PlainDate } from "#platform/clock/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { StatusBadge } from "#ui/index.ts";
import type { Declaration, DeclarationState } from "../declaration.ts";
import { hasRunOut, isLate } from "../declaration.rules.ts";
import { recusalTexts } from "../recusals/texts.ts";
import { texts } from "../texts.ts";

const tones = {
  draft: "attention",
  submitted: "info",
  advised: "info",
  "in-force": "good",
  "in-force-on-conditions": "good",
  refused: "bad",
  settled: "good",
  ended: "neutral",
  withdrawn: "neutral",
} as const satisfies Record<DeclarationState, string>;

interface Props {
  readonly declaration: Declaration;
  readonly today: PlainDate;
  readonly locale: Locale;
}

/** How a declaration stands; what waits too long says so, what has run out has ended. */
export const StandingBadge = ({ declaration, today, locale }: Props) => {
  const t = texts[locale];
  const { state, decision, content } = declaration;
  if (hasRunOut(declaration, today)) return <StatusBadge tone="neutral">{t.states.ended}</StatusBadge>;
  if (isLate(declaration, today))
    return <StatusBadge tone="bad">{`${t.states[state]}, ${t.late}`}</StatusBadge>;
  if (state === "refused" && content.register === "recusal")
    return <StatusBadge tone="attention">{recusalTexts[locale].refused}</StatusBadge>;
  const tone = state === "settled" && decision === "refusal" ? "neutral" : tones[state];
  return <StatusBadge tone={tone}>{t.states[state]}</StatusBadge>;
};
