import type { Locale } from "#platform/locale/index.ts";
import { StatusBadge } from "#ui/index.ts";
import type { Outcome } from "../../../report.ts";
import { reportWords } from "../../../report-words.ts";

/** What came of an allegation, without colour that judges: an open one is no worse than another. */
export const OutcomeBadge = ({ outcome, locale }: { outcome: Outcome; locale: Locale }) => (
  <StatusBadge tone={outcome === "open" ? "info" : "neutral"}>
    {reportWords[locale].outcomes[outcome]}
  </StatusBadge>
);
