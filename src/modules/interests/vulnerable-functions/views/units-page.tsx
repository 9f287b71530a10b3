import { emptyForm } from "#platform/http/index.ts";
import { formatDate, formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  FilterBar,
  Link,
  PageHeading,
  Pagination,
  Paragraph,
  Results,
  SelectField,
  StatusBadge,
  Table,
} from "#ui/index.ts";
import { vulnerableTexts } from "../texts.ts";
import { reviewStandings } from "../vulnerable-function.ts";
import type { InventoryQuery, ReviewStanding, UnitInventory } from "../vulnerable-function.ts";

interface UnitsPageProps {
  readonly locale: Locale;
  /** The address of this list. */
  readonly base: string;
  readonly lead: string;
  readonly query: InventoryQuery;
  /** One page of the units that fit the choice, and how many there are. */
  readonly units: readonly UnitInventory[];
  readonly total: number;
  readonly counts: Readonly<Record<ReviewStanding, number>>;
}

const tones = { never: "bad", late: "attention", done: "good" } as const;

const Filters = ({ locale, base, query }: Pick<UnitsPageProps, "locale" | "base" | "query">) => {
  const t = vulnerableTexts[locale];
  const options = reviewStandings.map((value) => ({ value, label: t.standings[value] }));
  return (
    <FilterBar action={base} results="eenheden" clearHref={query.stand === "all" ? undefined : base}>
      <SelectField
        name="stand"
        label={t.state}
        form={emptyForm({ stand: query.stand })}
        empty={false}
        optional
        options={[{ value: "all", label: t.allStandings }, ...options]}
      />
    </FilterBar>
  );
};

const Units = ({ locale, query, units }: UnitsPageProps) => {
  const t = vulnerableTexts[locale];
  return (
    <Table
      caption={t.title}
      captionHidden
      stacked
      columns={[
        { header: t.unit, width: "wide" },
        { header: t.entries, align: "end" },
        { header: t.reviewed, width: "date" },
        { header: t.state },
      ]}
      rows={units.map(({ unitId, name, entries, reviewedOn, standing }) => ({
        marked: standing !== "done",
        cells: [
          <Link href={`/kwetsbare-functies/eenheid/${unitId}`}>{name}</Link>,
          formatNumber(entries, locale),
          reviewedOn === null ? "" : formatDate(reviewedOn, locale),
          <StatusBadge tone={tones[standing]}>{t.standings[standing]}</StatusBadge>,
        ],
      }))}
      empty={<Paragraph quiet>{query.stand === "all" ? t.noUnits : t.noneFits}</Paragraph>}
    />
  );
};

/** Units with how much is in the inventory of each, and whether it was confirmed within a year. */
export const UnitsPage = (props: UnitsPageProps) => {
  const { locale, base, lead, query, total, counts } = props;
  const t = vulnerableTexts[locale];
  const shown = (standing: ReviewStanding): string => formatNumber(counts[standing], locale);
  return (
    <>
      <PageHeading title={t.title} lead={lead} />
      <Paragraph>{t.summary(shown("done"), shown("late"), shown("never"))}</Paragraph>
      <Filters {...{ locale, base, query }} />
      <Results id="eenheden">
        <Units {...props} />
        <Pagination
          total={total}
          page={query.pagina}
          hrefFor={(page) => `${base}?stand=${query.stand}&pagina=${page}`}
        />
      </Results>
    </>
  );
};
