import type { Locale } from "#platform/locale/index.ts";
import { StatusBadge } from "#ui/index.ts";
import { oathTones } from "../oath.ts";
import type { OathState } from "../oath.ts";
import { texts } from "../texts.ts";

/** Taken, to take, or too late. */
export const OathBadge = ({ locale, state }: { readonly locale: Locale; readonly state: OathState }) => (
  <StatusBadge tone={oathTones[state]}>{texts[locale].states[state]}</StatusBadge>
);
