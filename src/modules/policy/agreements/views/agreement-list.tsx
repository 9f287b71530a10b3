import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { ButtonLink, EmptyState, Link, List, PageHeading, TabLinks, Table } from "#ui/index.ts";
import type { Agreement } from "../agreement.ts";
import { standingOf } from "../agreement.rules.ts";
import { texts } from "../texts.ts";
import { StandingBadge } from "./standing-badge.tsx";

interface AgreementListProps {
  readonly locale: Locale;
  readonly agreements: readonly Agreement[];
  readonly units: ReadonlyMap<string, string>;
  readonly mayCreate: boolean;
}

const path = "/jaarcyclus/afspraken";

const rowOf = (agreement: Agreement, { locale, units }: AgreementListProps) => {
  const t = texts[locale];
  const latest = agreement.reports.at(-1);
  return {
    marked: standingOf(agreement) === "off-track",
    cells: [
      <Link href={`${path}/${agreement.agreementId}`}>
        {units.get(agreement.unitId) ?? t.none}, {agreement.year}
      </Link>,
      agreement.managerName,
      <List items={agreement.points.map(({ text }) => text)} />,
      <StandingBadge standing={standingOf(agreement)} locale={locale} />,
      latest ? formatDate(latest.reportedOn, locale) : t.none,
    ],
  };
};

const AgreementTable = (props: AgreementListProps & { readonly caption: string; readonly empty: string }) => {
  const { locale, agreements, caption, empty, mayCreate } = props;
  const t = texts[locale];
  return (
    <Table
      caption={caption}
      captionHidden
      stacked
      columns={[
        { header: t.unit },
        { header: t.manager },
        { header: t.points, width: "wide" },
        { header: t.standing },
        { header: t.latest, width: "date" },
      ]}
      rows={agreements.map((agreement) => rowOf(agreement, props))}
      empty={
        <EmptyState
          title={empty}
          action={mayCreate && <ButtonLink href={`${path}/nieuw`}>{t.newAgreement}</ButtonLink>}
        >
          <p>{empty === t.emptyMine ? t.emptyMineText : t.emptyText}</p>
        </EmptyState>
      }
    />
  );
};

interface YearListProps extends AgreementListProps {
  readonly year: number;
  readonly years: readonly number[];
}

/** The agreements of a year, for who sees them all. */
export const AgreementList = (props: YearListProps) => {
  const { locale, year, years, mayCreate } = props;
  const t = texts[locale];
  const shown = [...new Set([...years, year])].toSorted((one, other) => other - one);
  return (
    <>
      <PageHeading
        title={t.agreements}
        lead={t.lead}
        actions={mayCreate && <ButtonLink href={`${path}/nieuw`}>{t.newAgreement}</ButtonLink>}
      />
      <TabLinks
        label={t.year}
        items={shown.map((one) => ({
          href: `${path}?jaar=${one}`,
          label: String(one),
          current: one === year,
        }))}
      />
      <AgreementTable {...props} caption={t.list(year)} empty={t.emptyTitle} />
    </>
  );
};

/** A manager's own agreements, the latest year first. */
export const OwnAgreements = (props: Omit<AgreementListProps, "mayCreate">) => {
  const t = texts[props.locale];
  return (
    <>
      <PageHeading title={t.mine} lead={t.mineLead} />
      <AgreementTable {...props} mayCreate={false} caption={t.mineList} empty={t.emptyMine} />
    </>
  );
};
