import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Card, Facts, Paragraph, Stack } from "#ui/index.ts";
import type { Fact } from "#ui/index.ts";
import { contentTexts } from "../content-texts.ts";
import type { Declared, Interest } from "../financial-declaration.ts";

interface InterestFactsProps {
  readonly locale: Locale;
  readonly declared: Declared;
}

const said = (label: string, value: string | null): Fact[] => (value === null ? [] : [{ label, value }]);

const factsOf = (interest: Interest, locale: Locale): readonly Fact[] => {
  const t = contentTexts[locale];
  const { kind, whose, size, since, until, relation, managedBy, managedOn } = interest;
  const dated = (label: string, date: string | null): Fact[] =>
    date === null ? [] : [{ label, value: formatDate(date, locale) }];
  return [
    { label: t.kind, value: t.kinds[kind] },
    { label: t.whoseLabel, value: t.whose[whose] },
    { label: t.size, value: t.sizes[size] },
    ...dated(t.told.since, since),
    ...dated(t.told.until, until),
    ...said(t.told.relation, relation),
    ...said(t.told.managedBy, managedBy),
    ...dated(t.told.managedOn, managedOn),
  ];
};

/** What somebody declared, interest by interest. */
export const InterestFacts = ({ locale, declared }: InterestFactsProps) => {
  if (declared.interests.length === 0) return <Paragraph>{contentTexts[locale].none}</Paragraph>;
  return (
    <Stack>
      {declared.interests.map((interest) => (
        <Card title={interest.what} level={3}>
          <Facts items={factsOf(interest, locale)} />
        </Card>
      ))}
    </Stack>
  );
};
