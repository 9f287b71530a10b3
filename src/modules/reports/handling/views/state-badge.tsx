import type { Locale } from "#platform/locale/index.ts";
import { StatusBadge } from "#ui/index.ts";
import type { ReportState } from "../../report.ts";
import { reportWords } from "../../report-words.ts";

const tones = {
  received: "attention",
  weighing: "info",
  handling: "info",
  closed: "good",
  "set-aside": "neutral",
} as const;

/** Where a report stands. */
export const StateBadge = ({ state, locale }: { readonly state: ReportState; readonly locale: Locale }) => (
  <StatusBadge tone={tones[state]}>{reportWords[locale].states[state]}</StatusBadge>
);
