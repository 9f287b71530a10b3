import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  Alert,
  CheckboxField,
  List,
  PageForm,
  Paragraph,
  RadioGroup,
  Section,
  TextArea,
  TextField,
} from "#ui/index.ts";
import { recipients } from "../export-form.ts";
import { texts } from "../texts.ts";

interface ExportProps {
  readonly locale: Locale;
  readonly reportId: string;
  readonly form: FormState;
  readonly mayTakeIdentity: boolean;
}

const Intro = ({ locale }: Pick<ExportProps, "locale">) => {
  const t = texts[locale];
  return (
    <>
      <Alert kind="warning" title={t.warningTitle}>
        <Paragraph>{t.warning}</Paragraph>
      </Alert>
      <Section title={t.whatIsIn}>
        <List items={t.included} />
        <Paragraph>{t.notIncluded}</Paragraph>
      </Section>
    </>
  );
};

/** Asks for whom a file leaves the house, and why. */
export const ExportPage = ({ locale, reportId, form, mayTakeIdentity }: ExportProps) => {
  const t = texts[locale];
  const back = `/dossiers/${reportId}`;
  const options = recipients.map((value) => ({ value, label: t.recipients[value] }));
  return (
    <PageForm
      {...{ form, back }}
      title={t.title}
      lead={t.lead}
      intro={<Intro locale={locale} />}
      action={`${back}/uitvoer`}
      submit={t.submit}
    >
      <RadioGroup name="recipient" label={t.recipient} form={form} options={options} />
      <TextField name="name" label={t.name} hint={t.nameHint} form={form} autocomplete="off" />
      <TextArea name="reason" label={t.reason} hint={t.reasonHint} form={form} rows={3} />
      <CheckboxField name="notes" label={t.notes} hint={t.notesHint} form={form} />
      {mayTakeIdentity ? (
        <CheckboxField name="identity" label={t.identity} hint={t.identityHint} form={form} />
      ) : (
        <Paragraph quiet>{t.noIdentity}</Paragraph>
      )}
    </PageForm>
  );
};
