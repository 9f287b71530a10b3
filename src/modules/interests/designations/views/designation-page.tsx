import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  Facts,
  PageHeading,
  Pagination,
  Paragraph,
  Section,
  Table,
} from "#ui/index.ts";
import type { Designated, Designation } from "../designation.ts";
import { designationTexts } from "../texts.ts";

interface DesignationPageProps {
  readonly locale: Locale;
  readonly designation: Designation;
  readonly people: readonly Designated[];
  readonly total: number;
  readonly page: number;
  readonly unitNames: ReadonlyMap<string, string>;
  readonly mayEnd: boolean;
}

const People = ({ locale, designation, people, total, page, unitNames }: DesignationPageProps) => {
  const t = designationTexts[locale];
  return (
    <Section title={t.who}>
      <Table
        caption={t.who}
        captionHidden
        columns={[{ header: t.person, width: "wide" }, { header: t.unit }]}
        rows={people.map(({ name, unitId }) => ({
          cells: [name, unitId === null ? t.noUnit : (unitNames.get(unitId) ?? "")],
        }))}
        empty={<Paragraph quiet>{t.nobody}</Paragraph>}
      />
      <Pagination
        total={total}
        page={page}
        hrefFor={(n) => `/registers/aanwijzingen/${designation.designationId}?pagina=${n}`}
      />
    </Section>
  );
};

/** One designation: of which function, for what, since when, why, and who has that function now. */
export const DesignationPage = (props: DesignationPageProps) => {
  const { locale, designation, unitNames, mayEnd } = props;
  const t = designationTexts[locale];
  const { designationId, kind, functionTitle, unitId, startsOn, endsOn, reason } = designation;
  return (
    <>
      <PageHeading eyebrow={t.kinds[kind]} title={functionTitle} />
      <Facts
        items={[
          { label: t.unit, value: unitId === null ? t.wholeOrganisation : (unitNames.get(unitId) ?? "") },
          { label: t.since, value: formatDate(startsOn, locale) },
          ...(endsOn === null ? [] : [{ label: t.until, value: formatDate(endsOn, locale) }]),
          { label: t.why, value: reason },
        ]}
      />
      {mayEnd && (
        <ActionGroup>
          <ButtonLink href={`/registers/aanwijzingen/${designationId}/beeindigen`} look="secondary">
            {t.end}
          </ButtonLink>
        </ActionGroup>
      )}
      <People {...props} />
    </>
  );
};
