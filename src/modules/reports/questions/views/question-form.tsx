import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  ErrorSummary,
  Form,
  HiddenField,
  PageHeading,
  Paragraph,
  Section,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from "#ui/index.ts";
import type { Question } from "../../codes/questionnaire.ts";
import { mayHide, ownTypes } from "../own-questions.rules.ts";
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
const Words = ({ locale, form, action, back, basedOn, isNew }: QuestionFormProps) => {
  const t = texts[locale];
  return (
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
  );
};

/** A question that is added. */
export const NewQuestionPage = (props: QuestionFormProps) => {
  const t = texts[props.locale];
  return (
    <>
      <PageHeading title={t.add} lead={t.addLead} />
      <ErrorSummary form={props.form} />
      <Words {...props} />
    </>
  );
};

/** A question that is there: its words, and what else can be done with it. */
export const QuestionPage = ({ question, ...props }: QuestionFormProps & { readonly question: Question }) => {
  const { locale, back, basedOn } = props;
  const t = texts[locale];
  const steps = mayHide(question.id).ok
    ? (["earlier", "later", question.hidden ? "show" : "hide"] as const)
    : [];
  return (
    <>
      <PageHeading title={question.label[locale]} lead={t.changeLead} />
      <ErrorSummary form={props.form} />
      <Words {...props} />
      <Section title={t.place}>
        <Paragraph>{steps.length === 0 ? t.placeFixed : t.placeText}</Paragraph>
        {steps.length > 0 && (
          <Form action={back}>
            <HiddenField name="basedOn" value={basedOn} />
            <HiddenField name="question" value={question.id} />
            <ActionGroup>
              {steps.map((step) => (
                <SubmitButton look="secondary" name="step" value={step}>
                  {t[step]}
                </SubmitButton>
              ))}
            </ActionGroup>
          </Form>
        )}
      </Section>
    </>
  );
};
