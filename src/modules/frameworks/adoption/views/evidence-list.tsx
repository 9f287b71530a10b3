import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { Evidence } from "#platform/module/index.ts";
import { Link, Paragraph, Section, Timeline } from "#ui/index.ts";
import { texts } from "../texts.ts";

/** What other subjects have on a thing: ratings, actions, measures, each leading to its own page. */
export const EvidenceList = ({
  evidence,
  locale,
  actions,
}: {
  evidence: readonly Evidence[];
  locale: Locale;
  actions?: ReturnType<typeof Link> | false;
}) => {
  const t = texts[locale];
  return (
    <Section title={t.evidence} actions={actions}>
      {evidence.length === 0 ? (
        <Paragraph quiet>{t.noEvidence}</Paragraph>
      ) : (
        <Timeline
          entries={evidence.map(({ subject, title, text, href, date }) => ({
            date: date === null ? subject : `${formatDate(date, locale)}, ${subject}`,
            dateTime: date ?? undefined,
            title: <Link href={href}>{title}</Link>,
            text,
          }))}
        />
      )}
    </Section>
  );
};
