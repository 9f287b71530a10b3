import type { Locale } from "#platform/locale/index.ts";
import { StatusBadge } from "#ui/index.ts";
import type { Tone } from "#ui/index.ts";
import type { TermState } from "../term.ts";
import { texts } from "../texts.ts";

const tones: Readonly<Record<TermState, Tone>> = {
  "on-track": "good",
  soon: "attention",
  late: "bad",
  "met-in-time": "good",
  "met-late": "neutral",
};

/** How a term stands, in a word and a colour. */
export const TermBadge = ({ state, locale }: { readonly state: TermState; readonly locale: Locale }) => (
  <StatusBadge tone={tones[state]}>{texts[locale].states[state]}</StatusBadge>
);
