import type { Child } from "hono/jsx";
import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  DateField,
  ErrorSummary,
  Form,
  HiddenField,
  PageHeading,
  Paragraph,
  RadioGroup,
  SubmitButton,
  TextArea,
} from "#ui/index.ts";
import { objectionOutcomes } from "../declaration.ts";
import type { Declaration } from "../declaration.ts";
import { recusalTexts } from "../recusals/texts.ts";
import { texts } from "../texts.ts";

interface ShortFormProps {
  readonly locale: Locale;
  readonly declaration: Declaration;
  readonly form: FormState;
}

interface FrameProps extends ShortFormProps {
  readonly title: string;
  readonly lead: string;
  readonly address: string;
  readonly button: string;
  readonly children: Child;
}

const Frame = ({ locale, declaration, form, title, lead, address, button, children }: FrameProps) => {
  const path = `/verklaringen/${declaration.declarationId}`;
  return (
    <>
      <PageHeading eyebrow={declaration.label} title={title} lead={lead} />
      <ErrorSummary form={form} />
      <Form action={`${path}/${address}`}>
        <HiddenField name="version" value={String(declaration.version)} />
        {children}
        <ActionGroup>
          <SubmitButton>{button}</SubmitButton>
          <ButtonLink href={path} look="subtle">
            {texts[locale].cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};

type EndWords = Pick<(typeof texts)["nl"], "endTitle" | "endLead" | "ended">;

/** The words with which something of this register ends. */
export const endWords = ({ content }: Pick<Declaration, "content">): Readonly<Record<Locale, EndWords>> =>
  content.register === "recusal" ? recusalTexts : texts;

/** The last day of something in force. */
export const EndForm = (props: ShortFormProps) => {
  const t = texts[props.locale];
  const { endTitle, endLead } = endWords(props.declaration)[props.locale];
  return (
    <Frame {...props} title={endTitle} lead={endLead} address="beeindigen" button={t.end}>
      <DateField name="endsOn" label={t.lastDay} form={props.form} />
    </Frame>
  );
};

/** Why somebody does not agree with a decision. */
export const ObjectionForm = (props: ShortFormProps) => {
  const t = texts[props.locale];
  return (
    <Frame {...props} title={t.objectTitle} lead={t.objectLead} address="bezwaar" button={t.objectTitle}>
      <TextArea name="words" label={t.objectWhy} form={props.form} rows={5} />
    </Frame>
  );
};

interface AnswerProps extends ShortFormProps {
  readonly objection: string;
}

/** What came of an objection. */
export const ObjectionAnswerForm = ({ objection, ...props }: AnswerProps) => {
  const t = texts[props.locale];
  return (
    <Frame
      {...props}
      title={t.answerObjection}
      lead={props.declaration.personName}
      address="bezwaar/uitkomst"
      button={t.save}
    >
      <Paragraph>{objection}</Paragraph>
      <RadioGroup
        name="outcome"
        label={t.objectionOutcome}
        form={props.form}
        options={objectionOutcomes.map((value) => ({ value, label: t.objectionOutcomes[value] }))}
      />
      <TextArea name="words" label={t.objectionAnswer} form={props.form} rows={5} />
    </Frame>
  );
};
