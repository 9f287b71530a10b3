import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { DateField, TextArea, TextField } from "#ui/index.ts";
import { FormPage } from "../../views/form-page.tsx";
import { texts } from "../texts.ts";

interface PolicyFormProps {
  readonly locale: Locale;
  readonly title: string;
  readonly form: FormState;
  readonly action: string;
  readonly back: string;
}

/** A draft of the policy. */
export const PolicyForm = (props: PolicyFormProps) => {
  const { locale, form } = props;
  const t = texts[locale];
  return (
    <FormPage {...props}>
      <TextField name="title" label={t.title} hint={t.titleHint} form={form} />
      <TextField name="version" label={t.version} hint={t.versionHint} form={form} width="short" />
      <TextArea name="vision" label={t.vision} hint={t.visionHint} form={form} rows={14} />
      <DateField name="startsOn" label={t.startsOn} form={form} />
      <DateField name="endsOn" label={t.endsOn} form={form} optional />
      <DateField name="evaluationDueOn" label={t.evaluationDueOn} hint={t.evaluationDueHint} form={form} />
    </FormPage>
  );
};
