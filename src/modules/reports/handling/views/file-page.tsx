import type { Child } from "hono/jsx";
import { formatMoment } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Facts, Link, List, PageHeading, Section } from "#ui/index.ts";
import type { Report } from "../../report.ts";
import { reportWords } from "../../report-words.ts";
import { texts } from "../texts.ts";
import { StateBadge } from "./state-badge.tsx";

/** A section as it is drawn. */
export interface DrawnSection {
  readonly key: string;
  readonly title: string;
  readonly body: Child;
}

interface FilePageProps {
  readonly locale: Locale;
  readonly report: Report;
  readonly sections: readonly DrawnSection[];
}

const factsOf = ({ locale, report }: FilePageProps) => {
  const [t, words] = [texts[locale], reportWords[locale]];
  return [
    { label: t.kind, value: words.kinds[report.kind] },
    { label: t.received, value: formatMoment(report.receivedAt, locale) },
    { label: t.channel, value: words.channels[report.channel] },
    { label: t.openness, value: words.opennesses[report.openness] },
  ];
};

/** A file: what is known of it at the top, then its sections. */
export const FilePage = (props: FilePageProps) => {
  const { locale, report, sections } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading
        title={t.file(report.reference)}
        status={<StateBadge state={report.state} locale={locale} />}
      />
      <Facts items={factsOf(props)} />
      <nav aria-label={t.contents}>
        <List
          items={sections.map(({ key, title }) => (
            <Link href={`#${key}`}>{title}</Link>
          ))}
        />
      </nav>
      {sections.map(({ key, title, body }) => (
        <Section id={key} title={title}>
          {body}
        </Section>
      ))}
    </>
  );
};
