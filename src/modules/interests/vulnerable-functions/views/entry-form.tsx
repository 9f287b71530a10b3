import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  CheckboxGroup,
  ErrorSummary,
  Form,
  HiddenField,
  PageHeading,
  RadioGroup,
  SubmitButton,
  TextArea,
  TextField,
} from "#ui/index.ts";
import { vulnerableTexts } from "../texts.ts";
import { vulnerableKinds } from "../vulnerable-function.ts";
import type { Temptation } from "../vulnerable-function.ts";

interface EntryFormProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly action: string;
  readonly title: string;
  readonly temptations: readonly Temptation[];
  readonly functions: readonly string[];
  /** The version that is changed; absent for a new entry. */
  readonly version?: number;
}

/** What is vulnerable, what can tempt in it, why, and what is done about it. */
export const EntryForm = (props: EntryFormProps) => {
  const { locale, form, action, title, temptations, functions, version } = props;
  const t = vulnerableTexts[locale];
  return (
    <>
      <PageHeading title={title} lead={t.addLead} />
      <ErrorSummary form={form} />
      <Form action={action}>
        {version !== undefined && <HiddenField name="version" value={String(version)} />}
        <RadioGroup
          name="kind"
          label={t.kind}
          form={form}
          options={vulnerableKinds.map((value) => ({ value, label: t.kinds[value] }))}
        />
        <TextField
          name="title"
          label={t.name}
          hint={t.nameHint}
          form={form}
          suggestions={functions}
          autocomplete="off"
        />
        <CheckboxGroup
          name="temptations"
          label={t.temptationsQuestion}
          form={form}
          options={temptations.map(({ key, title: words }) => ({ value: key, label: words[locale] }))}
        />
        <TextArea name="why" label={t.why} form={form} rows={3} />
        <TextArea name="measures" label={t.measuresQuestion} hint={t.measuresHint} form={form} rows={3} />
        <SubmitButton>{t.save}</SubmitButton>
      </Form>
    </>
  );
};
