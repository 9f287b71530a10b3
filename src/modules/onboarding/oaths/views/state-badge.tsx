import type { Locale } from "#platform/locale/index.ts";
import { StatusBadge } from "#ui/index.ts";
import type { Tone } from "#ui/index.ts";
import type { OathState } from "../oath.ts";
import { texts } from "../texts.ts";

const tones: Readonly<Record<OathState, Tone>> = { sworn: "good", due: "attention", late: "bad" };

/** Taken, to take, or too late. */
export const OathBadge = ({ locale, state }: { readonly locale: Locale; readonly state: OathState }) => (
  <StatusBadge tone={tones[state]}>{texts[locale].states[state]}</StatusBadge>
);
