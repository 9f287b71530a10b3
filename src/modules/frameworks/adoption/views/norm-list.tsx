import { emptyForm } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ButtonLink,
  Card,
  CardGrid,
  EmptyState,
  FilterBar,
  PageHeading,
  Pagination,
  Results,
  Section,
  SelectField,
  Table,
  TextField,
} from "#ui/index.ts";
import { controls, parts } from "../../framework.ts";
import type { AdoptedFramework } from "../adoption.ts";
import type { ListedItem, NormQuery } from "../norm-list.ts";
import { texts } from "../texts.ts";
import { ItemName, controlName, partName } from "./item-words.tsx";

interface NormListProps {
  readonly locale: Locale;
  readonly frameworks: readonly (AdoptedFramework & { readonly count: number })[];
  /** The rows of this page, and how many fit the filters in all. */
  readonly items: readonly ListedItem[];
  readonly total: number;
  readonly query: NormQuery;
  readonly mayWrite: boolean;
}

const address = (query: NormQuery, page: number): string => {
  const search = new URLSearchParams();
  for (const name of ["kader", "onderdeel", "soort", "zoek"] as const)
    if (query[name]) search.set(name, query[name]);
  search.set("pagina", String(page));
  return `/stelsel/normen?${search.toString()}`;
};

const Filters = ({ locale, frameworks, query }: Pick<NormListProps, "locale" | "frameworks" | "query">) => {
  const t = texts[locale];
  const form = emptyForm({
    kader: query.kader,
    onderdeel: query.onderdeel,
    soort: query.soort,
    zoek: query.zoek,
  });
  const narrowed = [query.kader, query.onderdeel, query.soort, query.zoek].some(Boolean);
  return (
    <FilterBar action="/stelsel/normen" results="normen" clearHref={narrowed ? "/stelsel/normen" : undefined}>
      <SelectField
        name="kader"
        label={t.framework}
        form={form}
        empty={t.allFrameworks}
        optional
        options={frameworks.map(({ framework }) => ({
          value: framework.framework,
          label: framework.title[locale],
        }))}
      />
      <SelectField
        name="onderdeel"
        label={t.part}
        form={form}
        empty={t.allParts}
        optional
        options={parts.map((value) => ({ value, label: t.parts[value] }))}
      />
      <SelectField
        name="soort"
        label={t.control}
        form={form}
        empty={t.allControls}
        optional
        options={controls
          .filter((value) => value !== "both")
          .map((value) => ({ value, label: t.controls[value] }))}
      />
      <TextField name="zoek" label={t.search} form={form} type="search" optional />
    </FilterBar>
  );
};

const FrameworkCards = ({ locale, frameworks }: Pick<NormListProps, "locale" | "frameworks">) => {
  const t = texts[locale];
  return (
    <CardGrid small>
      {frameworks.map(({ framework, newer, count }) => (
        <Card
          level={2}
          title={framework.title[locale]}
          href={
            framework.kind === "building-blocks"
              ? "/stelsel/bouwstenen"
              : `/stelsel/normen/${framework.framework}`
          }
          eyebrow={t.kinds[framework.kind]}
          footer={`${t.items(count)}${newer ? ` · ${t.newVersion}` : ""}`}
        />
      ))}
    </CardGrid>
  );
};

const FrameworkTable = ({
  locale,
  framework,
  items,
}: Pick<NormListProps, "locale" | "items"> & { framework: ListedItem["framework"] }) => {
  const t = texts[locale];
  return (
    <Section title={framework.title[locale]}>
      <Table
        caption={`${t.list}: ${framework.title[locale]}`}
        captionHidden
        stacked
        columns={[{ header: t.title, width: "wide" }, { header: t.part }, { header: t.control }]}
        rows={items.map(({ item }) => ({
          cells: [
            <>
              {item.code} <ItemName item={item} locale={locale} />
            </>,
            partName(item, locale),
            controlName(item, locale),
          ],
        }))}
      />
    </Section>
  );
};

/** The norms an organisation holds itself to, from all frameworks in use. */
export const NormList = (props: NormListProps) => {
  const { locale, frameworks, items, total, query, mayWrite } = props;
  const t = texts[locale];
  if (frameworks.length === 0)
    return (
      <>
        <PageHeading title={t.norms} lead={t.normsLead} />
        <EmptyState
          title={t.emptyTitle}
          action={mayWrite && <ButtonLink href="/stelsel/kaders">{t.choose}</ButtonLink>}
        >
          <p>{mayWrite ? t.emptyText : t.emptyForReader}</p>
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHeading
        title={t.norms}
        lead={t.normsLead}
        actions={
          mayWrite && (
            <ButtonLink href="/stelsel/kaders" look="secondary">
              {t.choose}
            </ButtonLink>
          )
        }
      />
      <FrameworkCards locale={locale} frameworks={frameworks} />
      <Filters locale={locale} frameworks={frameworks} query={query} />
      <Results id="normen">
        {items.length === 0 && (
          <EmptyState title={t.nothingFits}>
            <p>{t.nothingFitsText}</p>
          </EmptyState>
        )}
        {[...Map.groupBy(items, ({ framework }) => framework)].map(([framework, own]) => (
          <FrameworkTable locale={locale} framework={framework} items={own} />
        ))}
        <Pagination total={total} page={query.pagina} hrefFor={(page) => address(query, page)} />
      </Results>
    </>
  );
};
