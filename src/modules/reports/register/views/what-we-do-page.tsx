import { shownText } from "#platform/disclosure/index.ts";
import { formatDate, formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  CardGrid,
  Disclosure,
  EmptyState,
  Link,
  List,
  PageHeading,
  Paragraph,
  Section,
  Tile,
} from "#ui/index.ts";
import type { SettledYear } from "../settled-years.ts";
import { takenUp } from "../year.rules.ts";
import type { YearWords } from "../year-words.ts";
import { texts } from "../texts.ts";
import { YearTables } from "./year-tables.tsx";

interface YearOnPage extends SettledYear {
  readonly words: YearWords;
}

export interface WhatWeDoProps {
  readonly locale: Locale;
  readonly years: readonly YearOnPage[];
}

const Year = ({ locale, year, madeOn, numbers, words }: YearOnPage & { readonly locale: Locale }) => {
  const t = texts[locale];
  const { termsKept, reports } = numbers;
  return (
    <Section title={t.yearTitle(year)}>
      <Paragraph>{t.asOf(year, formatDate(madeOn, locale))}</Paragraph>
      <CardGrid small>
        <Tile label={t.receivedTile} value={shownText(reports.total, locale)} />
        <Tile label={t.takenUpTile} value={shownText(takenUp(numbers), locale)} />
        <Tile
          label={t.keptTile}
          value={termsKept === null ? t.notShown : t.percent(formatNumber(termsKept, locale, 0))}
        />
      </CardGrid>
      <Disclosure title={t.allNumbers}>
        <YearTables {...{ locale, numbers, words }} />
      </Disclosure>
    </Section>
  );
};

/** For all colleagues: what happens with a report, and the numbers of years that are over. */
export const WhatWeDoPage = ({ locale, years }: WhatWeDoProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.whatTitle} lead={t.whatLead} />
      <Section title={t.howTitle}>
        <List items={t.how} ordered />
        <Paragraph>
          <Link href="/melden">{t.reportLink}</Link>
        </Paragraph>
      </Section>
      {years.length === 0 ? (
        <EmptyState title={t.noYears} />
      ) : (
        years.map((year) => <Year {...year} locale={locale} />)
      )}
    </>
  );
};
