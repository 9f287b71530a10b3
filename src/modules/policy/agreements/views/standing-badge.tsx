import type { Locale } from "#platform/locale/index.ts";
import { StatusBadge } from "#ui/index.ts";
import type { Standing } from "../agreement.ts";
import { texts } from "../texts.ts";

const tones = { "on-track": "good", "at-risk": "attention", "off-track": "bad" } as const;

/** How an agreement stands by its latest report. */
export const StandingBadge = ({ standing, locale }: { standing: Standing | null; locale: Locale }) =>
  standing === null ? (
    <StatusBadge tone="neutral">{texts[locale].noReport}</StatusBadge>
  ) : (
    <StatusBadge tone={tones[standing]}>{texts[locale].standings[standing]}</StatusBadge>
  );
