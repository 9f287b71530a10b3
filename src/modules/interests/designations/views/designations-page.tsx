import { emptyForm } from "#platform/http/index.ts";
import { formatDate, formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  EmptyState,
  FilterBar,
  Link,
  PageHeading,
  Pagination,
  Paragraph,
  Results,
  SelectField,
  Table,
} from "#ui/index.ts";
import { designationKinds, designationStands } from "../designation.ts";
import type { CountedDesignation, DesignationsQuery } from "../designation.ts";
import { designationTexts } from "../texts.ts";

interface DesignationsPageProps {
  readonly locale: Locale;
  readonly query: DesignationsQuery;
  readonly designations: readonly CountedDesignation[];
  readonly total: number;
  readonly unitNames: ReadonlyMap<string, string>;
  readonly mayChange: boolean;
}

const base = "/registers/aanwijzingen";

const address = ({ soort, stand }: DesignationsQuery, page: number): string =>
  `${base}?${new URLSearchParams({ soort, stand, pagina: String(page) }).toString()}`;

const Filters = ({ locale, query: { soort, stand } }: Pick<DesignationsPageProps, "locale" | "query">) => {
  const t = designationTexts[locale];
  const form = emptyForm({ soort, stand });
  return (
    <FilterBar
      action={base}
      results="aanwijzingen"
      clearHref={soort === "" && stand === "current" ? undefined : base}
    >
      <SelectField
        name="soort"
        label={t.kind}
        form={form}
        empty={t.allKinds}
        optional
        options={designationKinds.map((value) => ({ value, label: t.kinds[value] }))}
      />
      <SelectField
        name="stand"
        label={t.stand}
        form={form}
        empty={false}
        optional
        options={designationStands.map((value) => ({ value, label: t.stands[value] }))}
      />
    </FilterBar>
  );
};

const List = ({ locale, query, designations, unitNames }: DesignationsPageProps) => {
  const t = designationTexts[locale];
  return (
    <Table
      caption={t.title}
      captionHidden
      stacked
      columns={[
        { header: t.functionTitle },
        { header: t.kind },
        { header: t.unit },
        { header: t.holds },
        { header: t.people, align: "end" },
      ]}
      rows={designations.map((one) => ({
        cells: [
          <Link href={`${base}/${one.designationId}`} context={t.kinds[one.kind]}>
            {one.functionTitle}
          </Link>,
          t.kinds[one.kind],
          one.unitId === null ? t.wholeOrganisation : (unitNames.get(one.unitId) ?? ""),
          one.endsOn === null
            ? t.from(formatDate(one.startsOn, locale))
            : t.between(formatDate(one.startsOn, locale), formatDate(one.endsOn, locale)),
          formatNumber(one.people, locale),
        ],
      }))}
      empty={
        <EmptyState title={query.soort === "" && query.stand !== "ended" ? t.empty : t.emptyNarrow}>
          <Paragraph>{t.emptyText}</Paragraph>
        </EmptyState>
      }
    />
  );
};

/** The functions that are designated for something, with how many people fall under each today. */
export const DesignationsPage = (props: DesignationsPageProps) => {
  const { locale, query, total, mayChange } = props;
  const t = designationTexts[locale];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      {mayChange && (
        <ActionGroup>
          <ButtonLink href={`${base}/nieuw`}>{t.newOne}</ButtonLink>
        </ActionGroup>
      )}
      <Filters locale={locale} query={query} />
      <Results id="aanwijzingen">
        <List {...props} />
        <Pagination total={total} page={query.pagina} hrefFor={(page) => address(query, page)} />
      </Results>
    </>
  );
};
