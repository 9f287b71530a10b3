import type { PlainDate } from "#platform/clock/index.ts";
import { emptyForm } from "#platform/http/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ButtonLink,
  EmptyState,
  FilterBar,
  Link,
  PageHeading,
  Pagination,
  SelectField,
  Table,
} from "#ui/index.ts";
import { sourceKinds } from "../action.ts";
import type { Action, ListQuery } from "../action.ts";
import { isOverdue } from "../action.rules.ts";
import { texts } from "../texts.ts";
import { StateBadge } from "./state-badge.tsx";

interface ActionListProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly query: ListQuery;
  readonly actions: readonly Action[];
  readonly total: number;
  readonly mayCreate: boolean;
}

const stands: readonly ListQuery["stand"][] = ["open", "overdue", "done", "dropped", "all"];

const address = (query: ListQuery, page: number): string => {
  const search = new URLSearchParams({ stand: query.stand, pagina: String(page) });
  if (query.bron !== undefined) search.set("bron", query.bron);
  return `/acties?${search.toString()}`;
};

const Filters = ({ locale, query }: Pick<ActionListProps, "locale" | "query">) => {
  const t = texts[locale];
  const form = emptyForm({ stand: query.stand, bron: query.bron });
  const narrowed = query.stand !== "open" || query.bron !== undefined;
  return (
    <FilterBar action="/acties" results="acties" clearHref={narrowed ? "/acties" : undefined}>
      <SelectField
        name="stand"
        label={t.stateFilter}
        form={form}
        empty={false}
        optional
        options={stands.map((value) => ({ value, label: t.filters[value] }))}
      />
      <SelectField
        name="bron"
        label={t.source}
        form={form}
        empty={t.allSources}
        optional
        options={sourceKinds.map((value) => ({ value, label: t.sources[value] }))}
      />
    </FilterBar>
  );
};

const Empty = ({ locale, query, mayCreate }: Pick<ActionListProps, "locale" | "query" | "mayCreate">) => {
  const t = texts[locale];
  const narrowed = query.stand !== "open" || query.bron !== undefined;
  return (
    <EmptyState
      title={narrowed ? t.emptyFiltered : t.emptyTitle}
      action={mayCreate && <ButtonLink href="/acties/nieuw">{t.newAction}</ButtonLink>}
    >
      <p>{t.emptyText}</p>
    </EmptyState>
  );
};

/** All improvement actions that this person sees, the earliest date first. */
export const ActionList = (props: ActionListProps) => {
  const { locale, today, query, actions, total, mayCreate } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading
        title={t.actions}
        lead={t.lead}
        actions={mayCreate && <ButtonLink href="/acties/nieuw">{t.newAction}</ButtonLink>}
      />
      <Filters locale={locale} query={query} />
      <div id="acties">
        <Table
          caption={t.list}
          captionHidden
          stacked
          columns={[
            { header: t.title, width: "wide" },
            { header: t.owner },
            { header: t.due, width: "narrow" },
            { header: t.source },
            { header: t.state, width: "narrow" },
          ]}
          rows={actions.map((action) => ({
            marked: isOverdue(action, today),
            cells: [
              <Link href={`/acties/${action.actionId}`}>{action.title}</Link>,
              action.ownerName,
              formatDate(action.dueOn, locale),
              t.sources[action.source.kind],
              <StateBadge action={action} today={today} locale={locale} />,
            ],
          }))}
          empty={<Empty locale={locale} query={query} mayCreate={mayCreate} />}
        />
        <Pagination total={total} page={query.pagina} hrefFor={(page) => address(query, page)} />
      </div>
    </>
  );
};
