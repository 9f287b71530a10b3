import type { Child } from "hono/jsx";
import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  DateField,
  ErrorSummary,
  Form,
  NumberField,
  PageHeading,
  RadioGroup,
  SubmitButton,
  TextArea,
  TextField,
} from "#ui/index.ts";
import { texts as shared } from "../../texts.ts";
import type { SuggestedPerson } from "../../people/person.ts";
import { PersonField } from "../../views/person-field.tsx";
import { followings, initiatives } from "../position.ts";
import type { Advice } from "../position.ts";
import { texts } from "../texts.ts";

const path = "/stelsel/positie-coordinator";

interface FormProps {
  readonly locale: Locale;
  readonly form: FormState;
}

interface WithPeople extends FormProps {
  readonly people: readonly SuggestedPerson[];
}

interface FrameProps extends FormProps {
  readonly title: string;
  readonly lead?: string;
  readonly eyebrow?: string;
  readonly action: string;
  readonly children?: Child;
}

const Frame = ({ locale, form, title, lead, eyebrow, action, children }: FrameProps) => (
  <>
    <PageHeading title={title} lead={lead} eyebrow={eyebrow} />
    <ErrorSummary form={form} />
    <Form action={action}>
      {children}
      <ActionGroup>
        <SubmitButton>{shared[locale].save}</SubmitButton>
        <ButtonLink href={path} look="subtle">
          {shared[locale].cancel}
        </ButtonLink>
      </ActionGroup>
    </Form>
  </>
);

const YesNo = ({ name, label, locale, form }: FormProps & { name: string; label: string }) => {
  const t = texts[locale];
  const options = [
    { value: "yes", label: t.yes },
    { value: "no", label: t.no },
  ];
  return <RadioGroup name={name} label={label} form={form} options={options} />;
};

/** The form that records the position from a day on. */
export const PositionForm = ({ people, ...props }: WithPeople) => {
  const { locale, form } = props;
  const t = texts[locale];
  return (
    <Frame {...props} title={t.record} lead={t.recordLead} action={`${path}/vastleggen`}>
      <DateField name="startsOn" label={t.startsOn} form={form} />
      <NumberField name="hoursPerWeek" label={t.hours} form={form} />
      <NumberField name="supportHoursPerWeek" label={t.support} hint={t.supportHint} form={form} optional />
      <NumberField name="budget" label={t.budget} unit="€" form={form} optional />
      <TextField
        name="mandateDocument"
        label={t.mandateDocument}
        hint={t.mandateDocumentHint}
        form={form}
        optional
      />
      <TextField name="mandateLink" label={t.mandateLink} form={form} type="url" optional />
      <DateField name="mandatedOn" label={t.mandatedOn} form={form} optional />
      <YesNo {...props} name="directAccess" label={t.access} />
      <TextArea name="directAccessHow" label={t.accessHow} form={form} rows={3} optional />
      <PersonField name="backup" label={t.backup} hint={t.backupHint} form={form} people={people} optional />
    </Frame>
  );
};

/** The form that records a contact with the authority. */
export const ContactForm = ({ people, ...props }: WithPeople) => {
  const { locale, form } = props;
  const t = texts[locale];
  return (
    <Frame {...props} title={t.newContact} action={`${path}/gesprekken/nieuw`}>
      <DateField name="heldOn" label={t.heldOn} form={form} />
      <PersonField name="with" label={t.with} hint={t.withHint} form={form} people={people} optional />
      <RadioGroup
        name="initiative"
        label={t.initiative}
        form={form}
        options={initiatives.map((value) => ({ value, label: t.initiatives[value] }))}
      />
      <TextField name="subject" label={t.subject} form={form} />
      <TextArea name="note" label={t.note} hint={t.noteHint} form={form} rows={3} optional />
    </Frame>
  );
};

/** The form that records advice. */
export const AdviceForm = ({ people, ...props }: WithPeople) => {
  const { locale, form } = props;
  const t = texts[locale];
  return (
    <Frame {...props} title={t.newAdvice} action={`${path}/adviezen/nieuw`}>
      <DateField name="givenOn" label={t.givenOn} form={form} />
      <PersonField name="to" label={t.to} hint={t.withHint} form={form} people={people} optional />
      <YesNo {...props} name="asked" label={t.askedQuestion} />
      <TextField name="subject" label={t.subject} form={form} />
      <TextArea name="advice" label={t.adviceText} form={form} rows={5} />
    </Frame>
  );
};

/** The form that records the answer to an advice. */
export const AnswerForm = ({ advice, ...props }: FormProps & { readonly advice: Advice }) => {
  const { locale, form } = props;
  const t = texts[locale];
  return (
    <Frame
      {...props}
      title={t.answerTitle}
      eyebrow={advice.subject}
      lead={advice.advice}
      action={`${path}/adviezen/${advice.adviceId}/antwoord`}
    >
      <DateField name="answeredOn" label={t.answeredOn} form={form} />
      <RadioGroup
        name="followed"
        label={t.followedQuestion}
        form={form}
        options={followings.map((value) => ({ value, label: t.followed[value] }))}
      />
      <TextArea name="answer" label={t.answerText} form={form} rows={5} />
    </Frame>
  );
};
