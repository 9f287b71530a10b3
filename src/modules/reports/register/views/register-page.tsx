import type { PlainDate } from "#platform/clock/index.ts";
import { dateOf } from "#platform/clock/index.ts";
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
  Paragraph,
  SelectField,
  Small,
  StatusBadge,
  Table,
} from "#ui/index.ts";
import { reportWords } from "../../report-words.ts";
import { reportKinds, reportStates } from "../../report.ts";
import type { RegisterFilter, RegisterLine, RegisterParts } from "../register.ts";
import { keptTheLaw } from "../terms-kept.rules.ts";
import { texts } from "../texts.ts";

export interface RegisterPageProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly filter: RegisterFilter;
  readonly pagina: number;
  readonly years: readonly number[];
  readonly lines: readonly RegisterLine[];
  readonly total: number;
  /** There are more than were counted. */
  readonly more: boolean;
  readonly partsOf: (reportId: string) => RegisterParts;
}

const search = ({ jaar, soort, stand }: RegisterFilter): URLSearchParams =>
  new URLSearchParams(
    Object.entries({ jaar, soort, stand }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );

const address = (path: string, words: URLSearchParams): string =>
  words.size === 0 ? path : `${path}?${words.toString()}`;

const pageAddress = (filter: RegisterFilter, page: number): string => {
  const words = search(filter);
  words.set("pagina", String(page));
  return address("/dossiers/register", words);
};

const TermsKept = ({ kept, locale }: { readonly kept: boolean | null; readonly locale: Locale }) => {
  const t = texts[locale];
  if (kept === null) return <>{t.termsKept(kept)}</>;
  return <StatusBadge tone={kept ? "good" : "bad"}>{t.termsKept(kept)}</StatusBadge>;
};

const Filters = ({ locale, filter, years }: RegisterPageProps) => {
  const t = texts[locale];
  const said = reportWords[locale];
  const form = emptyForm({
    jaar: filter.jaar === undefined ? undefined : String(filter.jaar),
    soort: filter.soort,
    stand: filter.stand,
  });
  return (
    <FilterBar
      action="/dossiers/register"
      results="register"
      clearHref={search(filter).size === 0 ? undefined : "/dossiers/register"}
    >
      <SelectField
        name="jaar"
        label={t.year}
        form={form}
        empty={t.allYears}
        optional
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <SelectField
        name="soort"
        label={t.kind}
        form={form}
        empty={t.allKinds}
        optional
        options={reportKinds.map((value) => ({ value, label: said.kinds[value] }))}
      />
      <SelectField
        name="stand"
        label={t.state}
        form={form}
        empty={t.allStates}
        optional
        options={reportStates.map((value) => ({ value, label: said.states[value] }))}
      />
    </FilterBar>
  );
};

const rowOf = (line: RegisterLine, { locale, today, partsOf }: RegisterPageProps) => {
  const said = reportWords[locale];
  return {
    cells: [
      <Link href={`/dossiers/${line.reportId}`}>{line.reference}</Link>,
      said.kinds[line.kind],
      <>
        {formatDate(dateOf(line.receivedAt), locale)} <Small>({said.channels[line.channel]})</Small>
      </>,
      <>
        {said.states[line.state]}
        {line.decision !== null && <Small> ({said.decisions[line.decision]})</Small>}
      </>,
      <TermsKept kept={keptTheLaw(partsOf(line.reportId).terms, today)} locale={locale} />,
    ],
  };
};

/** The register of reports that somebody may read, over all channels. */
export const RegisterPage = (props: RegisterPageProps) => {
  const { locale, filter, lines, total, more, pagina } = props;
  const t = texts[locale];
  const narrowed = search(filter).size > 0;
  return (
    <>
      <PageHeading
        title={t.title}
        lead={t.lead}
        actions={
          <ButtonLink href={address("/dossiers/register/bestand", search(filter))} look="secondary" download>
            {t.download}
          </ButtonLink>
        }
      />
      <Paragraph>
        {t.norm} <Link href="/dossiers/register/soorten">{t.kindsLink}</Link>
      </Paragraph>
      <Filters {...props} />
      <div id="register">
        <Table
          caption={t.list}
          captionHidden
          stacked
          columns={[
            { header: t.reference },
            { header: t.kind },
            { header: t.received },
            { header: t.state },
            { header: t.termsShort, width: "narrow" },
          ]}
          rows={lines.map((line) => rowOf(line, props))}
          empty={
            <EmptyState title={narrowed ? t.emptyFiltered : t.emptyTitle}>
              <p>{t.emptyText}</p>
            </EmptyState>
          }
        />
        <Pagination total={total} more={more} page={pagina} hrefFor={(page) => pageAddress(filter, page)} />
      </div>
    </>
  );
};
