import {
  ActionGroup,
  ButtonLink,
  DateField,
  ErrorSummary,
  Fieldset,
  Form,
  NumberField,
  PageHeading,
  RadioGroup,
  SubmitButton,
  TextArea,
  TextField,
} from "#ui/index.ts";
import { contentTexts } from "../content-texts.ts";
import { checkAnswers, checks, payments } from "../side-activity.ts";
import { texts } from "../texts.ts";
import type { ContentFormProps } from "./gift-form.tsx";

type Props = Pick<ContentFormProps, "locale" | "form">;

const Work = ({ locale, form }: Props) => {
  const t = contentTexts[locale];
  return (
    <>
      <TextField name="organisation" label={t.organisation} hint={t.organisationHint} form={form} />
      <TextField
        name="tradeNumber"
        label={t.tradeNumber}
        hint={t.tradeNumberHint}
        form={form}
        inputmode="numeric"
        width="short"
        optional
      />
      <TextArea name="nature" label={t.nature} hint={t.natureHint} form={form} rows={3} />
      <NumberField name="hoursPerWeek" label={t.hoursPerWeek} hint={t.hoursHint} form={form} />
      <RadioGroup
        name="payment"
        label={t.payment}
        form={form}
        options={payments.map((value) => ({ value, label: t.payments[value] }))}
      />
      <DateField name="startsOn" label={t.startsOn} form={form} />
      <DateField name="endsOn" label={t.endsOn} hint={t.endsOnHint} form={form} optional />
    </>
  );
};

const SelfCheck = ({ locale, form }: Props) => {
  const t = contentTexts[locale];
  return (
    <Fieldset legend={t.selfCheck} hint={t.selfCheckHint} part>
      {checks.map((name) => (
        <RadioGroup
          name={name}
          label={t.checks[name]}
          form={form}
          options={checkAnswers.map((value) => ({ value, label: t.checkAnswers[value] }))}
        />
      ))}
      <TextArea
        name="precautions"
        label={t.precautions}
        hint={t.precautionsHint}
        form={form}
        rows={3}
        optional="sometimes"
      />
    </Fieldset>
  );
};

/** A side activity, with plain questions by which somebody looks at it first. */
export const SideActivityForm = ({ locale, title, lead, form, action, back }: ContentFormProps) => {
  const t = contentTexts[locale];
  return (
    <>
      <PageHeading title={title} lead={lead} />
      <ErrorSummary form={form} />
      <Form action={action}>
        <Work locale={locale} form={form} />
        <TextArea name="relation" label={t.relation} hint={t.relationHint} form={form} rows={3} />
        <SelfCheck locale={locale} form={form} />
        <ActionGroup>
          <SubmitButton>{texts[locale].toCheck}</SubmitButton>
          <ButtonLink href={back} look="subtle">
            {texts[locale].cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
