import { engagementNames, engagements } from "#modules/organisations/index.ts";
import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  CheckboxGroup,
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
import { registerBase } from "../statement.ts";
import { texts } from "../texts.ts";

interface VersionFormProps {
  readonly locale: Locale;
  readonly statement: string;
  readonly title: string;
  /** Whether a version of the organisation itself is there already. */
  readonly isUsed: boolean;
  readonly form: FormState;
}

/** The next version of a statement: its text in both languages, who signs it, when, and how often. */
export const VersionForm = ({ locale, statement, title, isUsed, form }: VersionFormProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={title} eyebrow={t.versionTitle} lead={isUsed ? t.versionLead : t.standardLead} />
      <ErrorSummary form={form} />
      <Form action={`${registerBase}/teksten/${statement}`}>
        <TextField name="titleNl" label={t.titleNl} form={form} />
        <TextArea name="textNl" label={t.textNl} hint={t.textHint} form={form} rows={12} />
        <TextField name="titleEn" label={t.titleEn} form={form} />
        <TextArea name="textEn" label={t.textEn} hint={t.textHint} form={form} rows={12} />
        <CheckboxGroup
          name="engagements"
          label={t.signers}
          hint={t.signersHint}
          form={form}
          optional
          options={engagements.map((value) => ({ value, label: engagementNames[locale][value] }))}
        />
        <NumberField name="days" label={t.days} hint={t.daysHint} unit={t.daysUnit} form={form} />
        <NumberField
          name="months"
          label={t.months}
          hint={t.monthsHint}
          unit={t.monthsUnit}
          form={form}
          optional
        />
        <RadioGroup
          name="signAgain"
          label={t.signAgain}
          form={form}
          options={[
            { value: "yes", label: t.signAgainYes },
            { value: "no", label: t.signAgainNo },
          ]}
        />
        <DateField name="startsOn" label={t.startsOn} form={form} />
        <ActionGroup>
          <SubmitButton>{t.save}</SubmitButton>
          <ButtonLink href={`${registerBase}/teksten`} look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
