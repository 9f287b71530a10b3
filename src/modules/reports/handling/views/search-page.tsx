import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ErrorSummary,
  Form,
  HiddenField,
  Link,
  PageHeading,
  Paragraph,
  Section,
  SubmitButton,
  Table,
  TextField,
} from "#ui/index.ts";
import { reportWords } from "../../report-words.ts";
import type { FoundFile, SearchResult } from "../search/search.ts";
import { texts } from "../search/texts.ts";
import { StateBadge } from "./state-badge.tsx";

interface SearchProps {
  readonly locale: Locale;
  readonly form: FormState;
  /** What was found; undefined before anybody searched. */
  readonly result?: SearchResult;
  /** What was searched for, and where the next search begins. */
  readonly next?: { readonly words: string; readonly from: number };
}

const rowOf = ({ report, hit }: FoundFile, locale: Locale) => ({
  cells: [
    <Link href={`/dossiers/${report.reportId}`}>{report.reference}</Link>,
    <StateBadge state={report.state} locale={locale} />,
    `${reportWords[locale].kinds[report.kind]}, ${texts[locale].places[hit.place]}: ${hit.around}`,
  ],
});

const Found = ({ locale, result, next }: SearchProps) => {
  const t = texts[locale];
  if (!result) return null;
  const { found, searched, more } = result;
  return (
    <Section title={t.results}>
      <Paragraph>{searched === 0 ? t.nothing : t.found(found.length, searched)}</Paragraph>
      {searched > 0 && (
        <Table
          caption={t.results}
          captionHidden
          stacked
          columns={[{ header: t.reference }, { header: t.state }, { header: t.where, width: "wide" }]}
          rows={found.map((one) => rowOf(one, locale))}
          empty={<Paragraph>{t.none}</Paragraph>}
        />
      )}
      {more && next && (
        <Form action="/dossiers/zoeken">
          <HiddenField name="words" value={next.words} />
          <HiddenField name="from" value={String(next.from)} />
          <SubmitButton look="secondary">{t.next}</SubmitButton>
        </Form>
      )}
    </Section>
  );
};

/** Searching in what is sealed: a form, and what was found. */
export const SearchPage = (props: SearchProps) => {
  const { locale, form } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <ErrorSummary form={form} />
      <Form action="/dossiers/zoeken">
        <TextField
          name="words"
          label={t.words}
          hint={t.wordsHint}
          form={form}
          type="search"
          autocomplete="off"
        />
        <ActionGroup>
          <SubmitButton>{t.search}</SubmitButton>
        </ActionGroup>
      </Form>
      <Paragraph quiet>
        {t.privacy} {t.byReference}
      </Paragraph>
      <Found {...props} />
    </>
  );
};
