import type { PlainDate } from "#platform/clock/index.ts";
import { emptyForm } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  EmptyState,
  FilterBar,
  PageHeading,
  Pagination,
  Paragraph,
  Results,
  SelectField,
  TextField,
} from "#ui/index.ts";
import { contentTexts } from "../content-texts.ts";
import { registers, standings } from "../declaration.ts";
import type { DeclarationList, RegisterQuery } from "../declaration.ts";
import { listTexts } from "../list-texts.ts";
import { importTexts } from "../importing/texts.ts";
import { texts } from "../texts.ts";
import { DeclarationTable } from "./declaration-table.tsx";

interface RegisterPageProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly query: RegisterQuery;
  readonly list: DeclarationList;
  /** Whether this reader may take over a register from elsewhere. */
  readonly mayImport: boolean;
}

const address = ({ register, stand, zoek }: RegisterQuery, page: number): string =>
  `/registers?${new URLSearchParams({ register, stand, zoek, pagina: String(page) }).toString()}`;

const isNarrowed = ({ stand, zoek }: RegisterQuery): boolean => stand !== "all" || zoek !== "";

const Filters = ({ locale, query }: Pick<RegisterPageProps, "locale" | "query">) => {
  const t = texts[locale];
  const words = listTexts[locale];
  const { register, stand, zoek } = query;
  const form = emptyForm({ register, stand, zoek });
  return (
    <FilterBar
      action="/registers"
      results="verklaringen"
      clearHref={isNarrowed(query) ? `/registers?register=${register}` : undefined}
    >
      <SelectField
        name="register"
        label={t.register}
        form={form}
        empty={false}
        optional
        options={registers.map((value) => ({ value, label: contentTexts[locale].registers[value] }))}
      />
      <SelectField
        name="stand"
        label={t.state}
        form={form}
        empty={false}
        optional
        options={standings.map((value) => ({ value, label: words.standings[value] }))}
      />
      <TextField name="zoek" label={words.find} form={form} type="search" optional wide />
    </FilterBar>
  );
};

/** One register, everything that was submitted in it. */
export const RegisterPage = ({ locale, today, query, list, mayImport }: RegisterPageProps) => {
  const t = texts[locale];
  const words = listTexts[locale];
  const { declarations, total, more } = list;
  const empty = (
    <EmptyState title={isNarrowed(query) ? words.registerNarrow : words.registerEmpty}>
      <Paragraph>{words.registerEmptyText}</Paragraph>
    </EmptyState>
  );
  return (
    <>
      <PageHeading title={t.registers} lead={words.registersLead} />
      <Filters locale={locale} query={query} />
      <Results id="verklaringen">
        <DeclarationTable
          {...{ locale, today, declarations, empty }}
          caption={contentTexts[locale].registers[query.register]}
        />
        <Pagination total={total} more={more} page={query.pagina} hrefFor={(page) => address(query, page)} />
      </Results>
      {mayImport && (
        <ActionGroup>
          <ButtonLink href="/registers/importeren" look="secondary">
            {importTexts[locale].link}
          </ButtonLink>
        </ActionGroup>
      )}
    </>
  );
};
