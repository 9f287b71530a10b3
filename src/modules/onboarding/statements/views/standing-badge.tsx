import type { Locale } from "#platform/locale/index.ts";
import { StatusBadge } from "#ui/index.ts";
import { tones } from "../statement.ts";
import type { AskedState } from "../statement.ts";
import { texts } from "../texts.ts";

interface StandingBadgeProps {
  readonly locale: Locale;
  readonly standing: { readonly state: AskedState };
}

/** Signed, to sign, or too late. */
export const StandingBadge = ({ locale, standing }: StandingBadgeProps) => (
  <StatusBadge tone={tones[standing.state]}>{texts[locale].states[standing.state]}</StatusBadge>
);
