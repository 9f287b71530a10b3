import type { Locale } from "#platform/locale/index.ts";
import { StatusBadge } from "#ui/index.ts";
import type { Tone } from "#ui/index.ts";
import type { AskedState } from "../statement.ts";
import { texts } from "../texts.ts";

const tones: Readonly<Record<AskedState, Tone>> = { signed: "good", due: "attention", late: "bad" };

interface StandingBadgeProps {
  readonly locale: Locale;
  readonly standing: { readonly state: AskedState };
}

/** Signed, to sign, or too late. */
export const StandingBadge = ({ locale, standing }: StandingBadgeProps) => (
  <StatusBadge tone={tones[standing.state]}>{texts[locale].states[standing.state]}</StatusBadge>
);
