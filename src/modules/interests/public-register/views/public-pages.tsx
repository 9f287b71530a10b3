import { emptyForm } from "#platform/http/index.ts";
import { formatDate, formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  EmptyState,
  Facts,
  FilterBar,
  HiddenField,
  Link,
  PageHeading,
  Pagination,
  Paragraph,
  Results,
  Small,
  Table,
  TextField,
} from "#ui/index.ts";
import type { Column } from "#ui/index.ts";
import { entryOrders } from "../entry.ts";
import type { EntriesQuery, EntryOrder, PublicEntry, PublicRegister } from "../entry.ts";
import { publicBase, openDataPath } from "../public-paths.ts";
import { publicTexts } from "../texts.ts";
import { publicFacts } from "./public-facts.tsx";

interface RegistersPageProps {
  readonly locale: Locale;
  readonly registers: readonly (PublicRegister & { readonly entries: number })[];
  readonly total: number;
  readonly page: number;
}

/** The organisations with something in their public register. */
export const RegistersPage = ({ locale, registers, total, page }: RegistersPageProps) => {
  const t = publicTexts[locale];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <Table
        caption={t.organisations}
        captionHidden
        columns={[
          { header: t.organisation, width: "wide" },
          { header: t.entries, align: "end" },
        ]}
        rows={registers.map(({ shortName, name, invented, entries }) => ({
          cells: [
            <>
              <Link href={`${publicBase}/${shortName}`}>{name}</Link>
              {invented && <Small> {t.inventedMark}</Small>}
            </>,
            formatNumber(entries, locale),
          ],
        }))}
        empty={
          <EmptyState title={t.nowhere}>
            <Paragraph>{t.nowhereText}</Paragraph>
          </EmptyState>
        }
      />
      <Pagination total={total} page={page} hrefFor={(n) => `${publicBase}?pagina=${n}`} />
    </>
  );
};

interface RegisterPageProps {
  readonly locale: Locale;
  readonly register: PublicRegister;
  readonly query: EntriesQuery;
  readonly entries: readonly PublicEntry[];
  readonly total: number;
  readonly more: boolean;
}

type Addressed = Pick<RegisterPageProps, "register" | "query">;

const address = ({ register, query }: Addressed, change: Partial<EntriesQuery>): string => {
  const { zoek, volgorde, richting, pagina } = { ...query, ...change };
  const words = new URLSearchParams({ zoek, volgorde, richting, pagina: String(pagina) });
  return `${publicBase}/${register.shortName}?${words.toString()}`;
};

/** The address that sorts by a column: the other way round where it is sorted by it already. */
const sortOf = (props: Addressed, order: EntryOrder): NonNullable<Column["sort"]> => {
  const { volgorde, richting } = props.query;
  const isNow = volgorde === order;
  const next = isNow && richting === "op" ? "af" : "op";
  return {
    href: address(props, { volgorde: order, richting: next, pagina: 1 }),
    direction: isNow ? (richting === "op" ? "ascending" : "descending") : undefined,
  };
};

const Entries = (props: RegisterPageProps) => {
  const { locale, register, query, entries } = props;
  const t = publicTexts[locale];
  const headers = {
    naam: t.person,
    functie: t.functionTitle,
    organisatie: t.activityOrganisation,
    datum: t.confirmedOn,
  };
  const narrowed = query.zoek !== "";
  return (
    <Table
      caption={t.title}
      captionHidden
      stacked
      columns={entryOrders.map((order) => ({ header: headers[order], sort: sortOf(props, order) }))}
      rows={entries.map((entry) => ({
        cells: [
          <Link
            href={`${publicBase}/${register.shortName}/${entry.entryId}`}
            context={entry.activityOrganisation}
          >
            {entry.personName}
          </Link>,
          entry.functionTitle,
          <>
            {entry.activityOrganisation}
            <br />
            <Small>{entry.nature}</Small>
          </>,
          formatDate(entry.confirmedOn, locale),
        ],
      }))}
      empty={
        <EmptyState title={narrowed ? t.notFound : t.none}>
          <Paragraph>{narrowed ? t.notFoundText : t.noneText}</Paragraph>
        </EmptyState>
      }
    />
  );
};

/** The public register of one organisation: searched by name, sorted, and fetched as data. */
export const PublicRegisterPage = (props: RegisterPageProps) => {
  const { locale, register, query, total, more } = props;
  const t = publicTexts[locale];
  const here = `${publicBase}/${register.shortName}`;
  const form = emptyForm({ zoek: query.zoek });
  return (
    <>
      <PageHeading title={t.ofOrganisation(register.name)} lead={t.registerLead} />
      {register.invented && <Alert kind="info">{t.inventedText}</Alert>}
      <FilterBar action={here} results="opgaven" clearHref={query.zoek === "" ? undefined : here}>
        <HiddenField name="volgorde" value={query.volgorde} />
        <HiddenField name="richting" value={query.richting} />
        <TextField name="zoek" label={t.find} form={form} type="search" optional wide />
      </FilterBar>
      <Results id="opgaven">
        <Entries {...props} />
        <Pagination
          total={total}
          more={more}
          page={query.pagina}
          hrefFor={(pagina) => address(props, { pagina })}
        />
      </Results>
      <ActionGroup>
        <ButtonLink href={`${here}.json`} look="secondary" download>
          {t.json}
        </ButtonLink>
        <ButtonLink href={`${here}.csv`} look="secondary" download>
          {t.csv}
        </ButtonLink>
      </ActionGroup>
      <Paragraph quiet>
        <Link href={openDataPath}>{t.fieldsLink}</Link>
      </Paragraph>
    </>
  );
};

/** One line of the register, at its permanent address. */
export const EntryPage = ({
  locale,
  register,
  entry,
}: Pick<RegisterPageProps, "locale" | "register"> & { readonly entry: PublicEntry }) => {
  const t = publicTexts[locale];
  return (
    <>
      <PageHeading eyebrow={register.name} title={`${entry.personName}: ${entry.activityOrganisation}`} />
      {register.invented && <Alert kind="info">{t.inventedText}</Alert>}
      <Facts
        items={[
          ...publicFacts(entry, locale),
          { label: t.confirmedOn, value: formatDate(entry.confirmedOn, locale) },
          { label: t.publishedOn, value: formatDate(entry.publishedOn, locale) },
        ]}
      />
      <Paragraph quiet>{t.permanent}</Paragraph>
    </>
  );
};
