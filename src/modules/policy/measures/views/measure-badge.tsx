import type { Locale } from "#platform/locale/index.ts";
import { StatusBadge } from "#ui/index.ts";
import type { MeasureState } from "../measure.ts";
import { texts } from "../texts.ts";

const tones = { planned: "neutral", running: "info", done: "good", stopped: "neutral" } as const;

/** How a measure stands. */
export const MeasureBadge = ({ state, locale }: { state: MeasureState; locale: Locale }) => (
  <StatusBadge tone={tones[state]}>{texts[locale].states[state]}</StatusBadge>
);
