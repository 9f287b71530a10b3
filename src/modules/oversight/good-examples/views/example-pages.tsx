import type { FormState } from "#platform/http/index.ts";
import { emptyForm } from "#platform/http/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { renderMarkdown } from "#platform/markdown/index.ts";
import {
  ActionGroup,
  ButtonLink,
  Disclosure,
  EmptyState,
  ErrorSummary,
  Facts,
  FilterBar,
  Form,
  Link,
  MarkdownView,
  PageHeading,
  Pagination,
  Paragraph,
  Results,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from "#ui/index.ts";
import type { Option } from "#ui/index.ts";
import { addresses, withQuery } from "../../addresses.ts";
import type { ExampleQuery, GoodExample } from "../example.ts";
import { texts } from "../texts.ts";
import { ExampleCards } from "./example-cards.tsx";

interface ListProps {
  readonly locale: Locale;
  readonly query: ExampleQuery;
  readonly examples: readonly GoodExample[];
  readonly total: number;
  /** The norms on which something was shared. */
  readonly norms: readonly Option[];
  readonly mayShare: boolean;
}

/** All good examples, the latest first. */
export const ExampleList = ({ locale, query, examples, total, norms, mayShare }: ListProps) => {
  const t = texts[locale];
  const share = mayShare && <ButtonLink href={`${addresses.examples}/delen`}>{t.share}</ButtonLink>;
  return (
    <>
      <PageHeading title={t.examples} lead={t.lead} actions={share} />
      {norms.length > 0 && (
        <FilterBar
          action={addresses.examples}
          results="voorbeelden"
          clearHref={query.norm === undefined ? undefined : addresses.examples}
        >
          <SelectField
            name="norm"
            label={t.norm}
            empty={t.allNorms}
            optional
            form={emptyForm({ norm: query.norm })}
            options={norms}
          />
        </FilterBar>
      )}
      <Results id="voorbeelden">
        {examples.length === 0 ? (
          <EmptyState title={t.emptyTitle}>
            <p>{t.emptyText}</p>
          </EmptyState>
        ) : (
          <ExampleCards locale={locale} examples={examples} level={2} />
        )}
        <Pagination
          total={total}
          page={query.pagina}
          hrefFor={(pagina) => withQuery(addresses.examples, { norm: query.norm, pagina })}
        />
      </Results>
    </>
  );
};

interface PageProps {
  readonly locale: Locale;
  readonly example: GoodExample;
  readonly normLabel: string;
  readonly mayWithdraw: boolean;
}

/** One good example with where it comes from. */
export const ExamplePage = ({ locale, example, normLabel, mayWithdraw }: PageProps) => {
  const t = texts[locale];
  const { sourceTitle, sourcePlace, sourceLink } = example;
  return (
    <>
      <PageHeading title={example.title} eyebrow={example.about} />
      <MarkdownView html={renderMarkdown(example.text)} />
      <Facts
        items={[
          { label: t.norm, value: normLabel },
          { label: t.of, value: example.about },
          ...(sourceTitle === null
            ? []
            : [
                {
                  label: t.source,
                  value: [sourceTitle, ...(sourcePlace === null ? [] : [sourcePlace])].join(", "),
                },
              ]),
          ...(sourceLink === null
            ? []
            : [{ label: t.sourceLink, value: <Link href={sourceLink}>{t.openSource}</Link> }]),
          { label: t.sharedBy, value: example.sharedBy },
          { label: t.sharedOn, value: formatDate(example.sharedOn, locale) },
        ]}
      />
      {mayWithdraw && (
        <Disclosure title={t.withdrawTitle}>
          <Paragraph>{t.withdrawText}</Paragraph>
          <Form action={`${addresses.examples}/${example.exampleId}/intrekken`}>
            <SubmitButton look="danger">{t.withdraw}</SubmitButton>
          </Form>
        </Disclosure>
      )}
    </>
  );
};

interface FormProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly norms: readonly Option[];
  /** Organisations an overseer may write about; empty for everybody else. */
  readonly organisations: readonly Option[];
}

/** The form to share a good example. */
export const ExampleForm = ({ locale, form, norms, organisations }: FormProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.share} lead={t.shareLead} />
      <ErrorSummary form={form} />
      <Form action={`${addresses.examples}/delen`}>
        <SelectField name="norm" label={t.norm} form={form} options={norms} />
        {organisations.length > 0 && (
          <SelectField
            name="about"
            label={t.about}
            hint={t.aboutHint}
            form={form}
            empty={t.ownOrganisation}
            optional
            options={organisations}
          />
        )}
        <TextField name="title" label={t.title} form={form} />
        <TextArea name="text" label={t.text} hint={t.textHint} form={form} rows={8} />
        <TextField name="sourceTitle" label={t.sourceTitle} hint={t.sourceTitleHint} form={form} optional />
        <TextField name="sourcePlace" label={t.sourcePlace} form={form} optional width="medium" />
        <TextField name="sourceLink" label={t.sourceLink} form={form} optional type="url" inputmode="url" />
        <ActionGroup>
          <SubmitButton>{t.save}</SubmitButton>
          <ButtonLink href={addresses.examples} look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
