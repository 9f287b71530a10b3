import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  ErrorSummary,
  Form,
  NumberField,
  PageHeading,
  Paragraph,
  Section,
  SubmitButton,
  TextArea,
} from "#ui/index.ts";
import type { Account, AccountContent, SectionContent, WrittenSection } from "../account.ts";
import { forms } from "../account-files.ts";
import type { NotedStep } from "../account.rules.ts";
import { texts } from "../texts.ts";
import { AccountBody, Delivered } from "./account-content.tsx";

/** Asks of which year. */
export const BeginForm = ({ locale, form }: { locale: Locale; form: FormState }) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.begin} lead={t.beginLead} />
      <ErrorSummary form={form} />
      <Form action="/jaarcyclus/jaarverslag/nieuw">
        <NumberField name="year" label={t.year} hint={t.yearHint} form={form} />
        <SubmitButton>{t.beginButton}</SubmitButton>
      </Form>
    </>
  );
};

interface TextFormProps {
  readonly locale: Locale;
  readonly account: Account;
  readonly section: WrittenSection;
  readonly delivered: SectionContent | undefined;
  readonly form: FormState;
}

/** The text of one section, with what the subjects deliver beside it. */
export const TextForm = ({ locale, account, section, delivered, form }: TextFormProps) => {
  const t = texts[locale];
  const back = `/jaarcyclus/jaarverslag/${account.accountId}`;
  return (
    <>
      <PageHeading title={t.editTitle(t.sections[section])} lead={t.sectionHints[section]} />
      <ErrorSummary form={form} />
      <Form action={`${back}/${section}`}>
        <TextArea name="text" label={t.text} hint={t.textHint} form={form} rows={14} optional />
        <ActionGroup>
          <SubmitButton>{t.save}</SubmitButton>
          <ButtonLink href={back} look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
      <Section title={t.delivered} intro={delivered ? t.deliveredText : undefined}>
        {delivered ? (
          <Delivered content={delivered} locale={locale} />
        ) : (
          <Paragraph quiet>{t.nothingDelivered}</Paragraph>
        )}
      </Section>
    </>
  );
};

interface NoteFormProps {
  readonly locale: Locale;
  readonly account: Account;
  readonly step: NotedStep;
  /** The last part of the address of this step. */
  readonly path: string;
  readonly form: FormState;
}

/** Asks the word that goes with a step: what has to change, what is corrected. */
export const NoteForm = ({ locale, account, step, path, form }: NoteFormProps) => {
  const t = texts[locale].noted[step];
  const back = `/jaarcyclus/jaarverslag/${account.accountId}`;
  return (
    <>
      <PageHeading title={t.title} lead={t.lead} />
      <ErrorSummary form={form} />
      <Form action={`${back}/${path}`}>
        <TextArea name="note" label={t.note} hint={t.hint} form={form} rows={4} />
        <ActionGroup>
          <SubmitButton>{t.button}</SubmitButton>
          <ButtonLink href={back} look="subtle">
            {texts[locale].cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};

interface PreviewProps {
  readonly locale: Locale;
  readonly account: Account;
  readonly content: AccountContent;
}

/** The account as a reader will see it. */
export const Preview = ({ locale, account, content }: PreviewProps) => {
  const t = texts[locale];
  const path = `/jaarcyclus/jaarverslag/${account.accountId}/voorbeeld`;
  return (
    <>
      <PageHeading title={t.account(account.year)} eyebrow={t.previewTitle} />
      <Alert kind="info">
        <p>{account.adoptedOn === null ? t.previewNote : t.adoptedNote}</p>
      </Alert>
      <ActionGroup>
        {forms.map((form, index) => (
          <ButtonLink href={`${path}/${form}`} look={index === 0 ? "primary" : "secondary"} download>
            {t[form]}
          </ButtonLink>
        ))}
      </ActionGroup>
      <AccountBody content={content} locale={locale} />
    </>
  );
};
