import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  CheckboxGroup,
  DateField,
  ErrorSummary,
  Form,
  PageHeading,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from "#ui/index.ts";
import type { Option } from "#ui/index.ts";
import { designationKinds } from "../designation.ts";
import { designationTexts } from "../texts.ts";

interface DesignationFormProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly action: string;
  /** Names of functions that people have now. */
  readonly functions: readonly string[];
  readonly units: readonly Option[];
}

/** Which function is designated, where, for what, from when and why. */
export const DesignationForm = ({ locale, form, action, functions, units }: DesignationFormProps) => {
  const t = designationTexts[locale];
  return (
    <>
      <PageHeading title={t.newOne} lead={t.newLead} />
      <ErrorSummary form={form} />
      <Form action={action}>
        <TextField
          name="functionTitle"
          label={t.functionTitle}
          hint={t.functionHint}
          form={form}
          suggestions={functions}
          autocomplete="off"
        />
        <SelectField
          name="unit"
          label={t.unit}
          hint={t.unitHint}
          form={form}
          empty={t.wholeOrganisation}
          options={units}
          optional
        />
        <CheckboxGroup
          name="kinds"
          label={t.kindsQuestion}
          form={form}
          options={designationKinds.map((value) => ({
            value,
            label: t.kinds[value],
            hint: t.kindHints[value],
          }))}
        />
        <DateField name="startsOn" label={t.startsOn} form={form} />
        <TextArea name="reason" label={t.reason} hint={t.reasonHint} form={form} rows={4} />
        <SubmitButton>{t.make}</SubmitButton>
      </Form>
    </>
  );
};

/** On which day a designation ends. */
export const EndDesignationForm = ({
  locale,
  form,
  action,
}: Pick<DesignationFormProps, "locale" | "form" | "action">) => {
  const t = designationTexts[locale];
  return (
    <>
      <PageHeading title={t.endTitle} lead={t.endLead} />
      <ErrorSummary form={form} />
      <Form action={action}>
        <DateField name="endsOn" label={t.lastDay} form={form} />
        <SubmitButton>{t.end}</SubmitButton>
      </Form>
    </>
  );
};
