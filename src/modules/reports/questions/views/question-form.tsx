import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Form,
  HiddenField,
  PageForm,
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
const Words = (props: QuestionFormProps & { readonly title: string; readonly lead: string }) => {
  const { locale, form, action, back, basedOn, isNew, title, lead } = props;
  const t = texts[locale];
  return (
    <PageForm {...{ title, lead, form, action, back }} submit={t.save}>
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
    </PageForm>
  );
};

/** A question that is added. */
export const NewQuestionPage = (props: QuestionFormProps) => {
  const t = texts[props.locale];
  return <Words {...props} title={t.add} lead={t.addLead} />;
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
      <Words {...props} title={t.questionTitle(question.label[locale])} lead={t.changeLead} />
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
