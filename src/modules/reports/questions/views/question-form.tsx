import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  ErrorSummary,
  Form,
  HiddenField,
  PageHeading,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from "#ui/index.ts";
import { ownTypes } from "../own-questions.rules.ts";
import { texts } from "../texts.ts";

export interface QuestionFormProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly action: string;
  readonly back: string;
  readonly basedOn: string;
  /** A new question also asks for its type and its answers. */
  readonly isNew: boolean;
}

/** The words of a question in both languages; for a new one also what it asks for. */
export const QuestionForm = ({ locale, form, action, back, basedOn, isNew }: QuestionFormProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={isNew ? t.add : t.changeTitle} lead={isNew ? t.addLead : t.changeLead} />
      <ErrorSummary form={form} />
      <Form action={action}>
        <HiddenField name="basedOn" value={basedOn} />
        <TextField name="labelNl" label={t.labelNl} form={form} />
        <TextField name="labelEn" label={t.labelEn} form={form} />
        <TextArea name="helpNl" label={t.helpNl} hint={t.helpHint} form={form} rows={2} optional />
        <TextArea name="helpEn" label={t.helpEn} form={form} rows={2} optional />
        {isNew && (
          <>
            <SelectField
              name="type"
              label={t.type}
              form={form}
              options={ownTypes.map((value) => ({ value, label: t.types[value] }))}
            />
            <TextArea name="options" label={t.options} hint={t.optionsHint} form={form} rows={4} optional />
          </>
        )}
        <ActionGroup>
          <SubmitButton>{t.save}</SubmitButton>
          <ButtonLink href={back} look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
