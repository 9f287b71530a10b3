import { countMet } from "#modules/assessments/index.ts";
import type { Scale } from "#modules/assessments/index.ts";
import { organisationKindNames, organisationKinds } from "#modules/organisations/index.ts";
import { emptyForm } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  EmptyState,
  FilterBar,
  Link,
  PageHeading,
  Pagination,
  Results,
  SelectField,
  Table,
  TextField,
} from "#ui/index.ts";
import { addresses, organisationHref, withQuery } from "../../addresses.ts";
import { aboutRoundOf } from "../../chosen.ts";
import { texts as sharedTexts } from "../../texts.ts";
import type { ListedOrganisation, ListQuery } from "../overseen.ts";
import { texts } from "../texts.ts";

interface ListProps {
  readonly locale: Locale;
  readonly query: ListQuery;
  readonly organisations: readonly (ListedOrganisation & { readonly scale: Scale | undefined })[];
  readonly total: number;
}

const narrowed = ({ zoek, soort, toon }: ListQuery): boolean =>
  zoek !== "" || soort !== undefined || toon !== "alles";

const Filters = ({ locale, query }: Pick<ListProps, "locale" | "query">) => {
  const t = texts[locale];
  const form = emptyForm({ zoek: query.zoek, soort: query.soort, toon: query.toon });
  return (
    <FilterBar
      action={addresses.organisations}
      results="organisaties"
      clearHref={narrowed(query) ? addresses.organisations : undefined}
    >
      <TextField name="zoek" label={t.search} form={form} optional type="search" />
      <SelectField
        name="soort"
        label={sharedTexts[locale].kind}
        form={form}
        empty={sharedTexts[locale].allKinds}
        optional
        options={organisationKinds.map((value) => ({ value, label: organisationKindNames[locale][value] }))}
      />
      <SelectField
        name="toon"
        label={t.show}
        form={form}
        empty={false}
        optional
        options={(["alles", "zonder"] as const).map((value) => ({ value, label: t.shows[value] }))}
      />
    </FilterBar>
  );
};

const Empty = ({ locale, query }: Pick<ListProps, "locale" | "query">) => {
  const t = texts[locale];
  const some = narrowed(query);
  return (
    <EmptyState title={some ? t.nobody : t.emptyTitle}>
      <p>{some ? t.nobodyText : t.emptyText}</p>
    </EmptyState>
  );
};

const standing = ({ latest, scale }: ListProps["organisations"][number], locale: Locale): string => {
  if (!latest || !scale) return "";
  const { met, known } = countMet(scale, latest.outcomes);
  return sharedTexts[locale].knownOf(met, known);
};

/** The overseen organisations by name, each with its latest closed round. */
export const OrganisationList = ({ locale, query, organisations, total }: ListProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.organisations} lead={t.lead} />
      <Filters locale={locale} query={query} />
      <Results id="organisaties">
        <Table
          caption={t.organisations}
          captionHidden
          stacked
          columns={[
            { header: sharedTexts[locale].organisation, width: "wide" },
            { header: sharedTexts[locale].kind },
            { header: t.latest },
            { header: t.inOrder },
          ]}
          rows={organisations.map((one) => ({
            cells: [
              <Link href={organisationHref(one.shortName)}>{one.name}</Link>,
              organisationKindNames[locale][one.kind],
              one.latest ? aboutRoundOf(one.latest, locale) : t.none,
              standing(one, locale),
            ],
          }))}
          empty={<Empty locale={locale} query={query} />}
        />
        <Pagination
          total={total}
          page={query.pagina}
          hrefFor={(pagina) =>
            withQuery(addresses.organisations, {
              zoek: query.zoek,
              soort: query.soort,
              toon: query.toon === "alles" ? undefined : query.toon,
              pagina,
            })
          }
        />
      </Results>
    </>
  );
};
