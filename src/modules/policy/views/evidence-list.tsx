import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { Evidence } from "#platform/module/index.ts";
import { Link, Paragraph, Timeline } from "#ui/index.ts";
import { texts } from "../texts.ts";

/** What other subjects have on a thing, each leading to its own page. */
export const EvidenceList = ({ evidence, locale }: { evidence: readonly Evidence[]; locale: Locale }) => {
  if (evidence.length === 0) return <Paragraph quiet>{texts[locale].noEvidence}</Paragraph>;
  return (
    <Timeline
      entries={evidence.map(({ subject, title, text, href, date }) => ({
        date: date === null ? subject : `${formatDate(date, locale)}, ${subject}`,
        dateTime: date ?? undefined,
        title: <Link href={href}>{title}</Link>,
        text,
      }))}
    />
  );
};
