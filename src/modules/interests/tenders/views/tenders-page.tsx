import { emptyForm } from "#platform/http/index.ts";
import { formatDate } from "#platform/locale/index.ts";
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
  Small,
  Table,
} from "#ui/index.ts";
import { tenderPath, tendersBase } from "../addresses.ts";
import { tenderStates } from "../tender.ts";
import type { Tender, TendersQuery } from "../tender.ts";
import { tenderTexts } from "../texts.ts";
import { TenderBadge } from "./standing.tsx";

interface Props {
  readonly locale: Locale;
  readonly query: TendersQuery;
  readonly tenders: readonly Tender[];
  readonly total: number;
  readonly mayMake: boolean;
}

const List = ({ locale, tenders }: Pick<Props, "locale" | "tenders">) => {
  const t = tenderTexts[locale];
  return (
    <Table
      caption={t.tenders}
      captionHidden
      stacked
      columns={[
        { header: t.name, width: "wide" },
        { header: t.leadFact },
        { header: t.startsOn, width: "narrow" },
        { header: t.state },
      ]}
      rows={tenders.map((tender) => ({
        cells: [
          <>
            <Link href={tenderPath(tender)}>{tender.name}</Link> <Small>{tender.reference}</Small>
          </>,
          tender.lead.name,
          formatDate(tender.startsOn, locale),
          <TenderBadge {...{ locale, state: tender.state }} />,
        ],
      }))}
      empty={
        <EmptyState title={t.none}>
          <Paragraph>{t.noneText}</Paragraph>
        </EmptyState>
      }
    />
  );
};

/** The tenders that somebody sees. */
export const TendersPage = ({ locale, query, tenders, total, mayMake }: Props) => {
  const t = tenderTexts[locale];
  return (
    <>
      <PageHeading title={t.tenders} lead={t.tendersLead} />
      {mayMake && (
        <ActionGroup>
          <ButtonLink href={`${tendersBase}/nieuw`}>{t.make}</ButtonLink>
        </ActionGroup>
      )}
      <FilterBar
        action={tendersBase}
        results="aanbestedingen"
        clearHref={query.stand === "all" ? undefined : tendersBase}
      >
        <SelectField
          name="stand"
          label={t.state}
          form={emptyForm({ stand: query.stand })}
          empty={false}
          optional
          options={[
            { value: "all", label: t.all },
            ...tenderStates.map((value) => ({ value, label: t.states[value] })),
          ]}
        />
      </FilterBar>
      <Results id="aanbestedingen">
        <List {...{ locale, tenders }} />
        <Pagination
          total={total}
          page={query.pagina}
          hrefFor={(page) =>
            `${tendersBase}?${new URLSearchParams({ stand: query.stand, pagina: String(page) })}`
          }
        />
      </Results>
    </>
  );
};
