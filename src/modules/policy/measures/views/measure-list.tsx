import { emptyForm } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ButtonLink,
  EmptyState,
  FilterBar,
  Link,
  PageHeading,
  Pagination,
  Results,
  SelectField,
  StatusBadge,
  Table,
} from "#ui/index.ts";
import type { Goal } from "../../goals/goal.ts";
import { texts as words } from "../../texts.ts";
import { measureStates } from "../measure.ts";
import type { Measure, MeasuresQuery } from "../measure.ts";
import { texts } from "../texts.ts";
import { MeasureBadge } from "./measure-badge.tsx";

interface MeasureListProps {
  readonly locale: Locale;
  readonly query: MeasuresQuery;
  readonly measures: readonly Measure[];
  readonly total: number;
  readonly goals: readonly Pick<Goal, "goalId" | "title">[];
  readonly mayCreate: boolean;
}

const path = "/jaarcyclus/maatregelen";
const isNarrowed = ({ stand, doel }: MeasuresQuery): boolean => stand !== "all" || doel !== undefined;

const address = (query: MeasuresQuery, page: number): string => {
  const search = new URLSearchParams({ stand: query.stand, pagina: String(page) });
  if (query.doel !== undefined) search.set("doel", query.doel);
  return `${path}?${search.toString()}`;
};

const Filters = ({ locale, query, goals }: Pick<MeasureListProps, "locale" | "query" | "goals">) => {
  const t = texts[locale];
  const form = emptyForm({ stand: query.stand, doel: query.doel });
  return (
    <FilterBar action={path} results="maatregelen" clearHref={isNarrowed(query) ? path : undefined}>
      <SelectField
        name="stand"
        label={words[locale].show}
        form={form}
        empty={false}
        optional
        options={(["all", ...measureStates] as const).map((value) => ({ value, label: t.filters[value] }))}
      />
      <SelectField
        name="doel"
        label={t.goal}
        form={form}
        empty={t.allGoals}
        optional
        options={goals.map(({ goalId, title }) => ({ value: goalId, label: title }))}
      />
    </FilterBar>
  );
};

const Empty = ({ locale, query, mayCreate }: Pick<MeasureListProps, "locale" | "query" | "mayCreate">) => {
  const t = texts[locale];
  return (
    <EmptyState
      title={isNarrowed(query) ? t.emptyFiltered : t.emptyTitle}
      action={mayCreate && <ButtonLink href={`${path}/nieuw`}>{t.newMeasure}</ButtonLink>}
    >
      <p>{t.emptyText}</p>
    </EmptyState>
  );
};

const rowOf = (measure: Measure, { locale, goals }: Pick<MeasureListProps, "locale" | "goals">) => {
  const t = texts[locale];
  const own = goals.filter(({ goalId }) => measure.goalIds.includes(goalId));
  return {
    cells: [
      <Link href={`${path}/${measure.measureId}`}>{measure.title}</Link>,
      <MeasureBadge state={measure.state} locale={locale} />,
      measure.ownerName ?? <StatusBadge tone="attention">{words[locale].noOwner}</StatusBadge>,
      t.controls[measure.control],
      own.length === 0
        ? t.none
        : own.map(({ goalId, title }, index) => (
            <>
              {index > 0 && "; "}
              <Link href={`/jaarcyclus/doelen/${goalId}`}>{title}</Link>
            </>
          )),
    ],
  };
};

/** All measures with owner, kind and goals. */
export const MeasureList = (props: MeasureListProps) => {
  const { locale, query, measures, total, mayCreate } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading
        title={t.measures}
        lead={t.lead}
        actions={mayCreate && <ButtonLink href={`${path}/nieuw`}>{t.newMeasure}</ButtonLink>}
      />
      <Filters {...props} />
      <Results id="maatregelen">
        <Table
          caption={t.list}
          captionHidden
          stacked
          columns={[
            { header: t.measure, width: "wide" },
            { header: words[locale].state },
            { header: words[locale].owner },
            { header: t.controlShort },
            { header: t.goalsShort, width: "wide" },
          ]}
          rows={measures.map((measure) => rowOf(measure, props))}
          empty={<Empty locale={locale} query={query} mayCreate={mayCreate} />}
        />
        <Pagination total={total} page={query.pagina} hrefFor={(page) => address(query, page)} />
      </Results>
    </>
  );
};
