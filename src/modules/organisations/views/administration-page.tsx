import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { WorkItem } from "#platform/module/index.ts";
import { Card, CardGrid, Link, List, PageHeading, Paragraph, Section } from "#ui/index.ts";
import { texts } from "../texts.ts";
import { texts as themeTexts } from "../theme/texts.ts";

interface AdministrationProps {
  readonly locale: Locale;
  readonly counts: { readonly people: number; readonly units: number };
  readonly attention: readonly WorkItem[];
}

const Attention = ({ items, locale }: { items: readonly WorkItem[]; locale: Locale }) => (
  <List
    items={items.map((item) => (
      <>
        <Link href={item.href}>{item.title}</Link>
        {item.due !== null && ` (${formatDate(item.due, locale)})`}
      </>
    ))}
  />
);

/** Where the administrator begins: what needs attention, and the ways in. */
export const AdministrationPage = ({ locale, counts, attention }: AdministrationProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.administration} lead={t.lead} />
      <Section title={t.attention}>
        {attention.length === 0 ? (
          <Paragraph quiet>{t.nothing}</Paragraph>
        ) : (
          <Attention items={attention} locale={locale} />
        )}
      </Section>
      <Section title={t.manage}>
        <CardGrid>
          <Card title={t.people} level={3} href="/beheer/personen" eyebrow={t.peopleCount(counts.people)}>
            <p>{t.peopleCard}</p>
          </Card>
          <Card title={t.units} level={3} href="/beheer/eenheden" eyebrow={t.unitsCount(counts.units)}>
            <p>{t.unitsCard}</p>
          </Card>
          <Card title={t.roles} level={3} href="/beheer/rollen">
            <p>{t.rolesCard}</p>
          </Card>
          <Card title={t.import} level={3} href="/beheer/personen/importeren">
            <p>{t.importCard}</p>
          </Card>
          <Card title={t.organisation} level={3} href="/beheer/organisatie">
            <p>{t.organisationLead}</p>
          </Card>
          <Card title={themeTexts[locale].theme} level={3} href="/beheer/huisstijl">
            <p>{themeTexts[locale].lead}</p>
          </Card>
        </CardGrid>
      </Section>
    </>
  );
};
