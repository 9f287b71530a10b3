import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { PageForm, Paragraph, TextArea } from "#ui/index.ts";
import { texts } from "../texts.ts";

interface ReasonFormProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly title: string;
  /** The thing it is about. */
  readonly about: string;
  readonly text: string;
  readonly hint: string;
  readonly button: string;
  readonly action: string;
  readonly back: string;
}

/** One step that needs a reason: leaving out, withdrawing. */
export const ReasonForm = (props: ReasonFormProps) => {
  const { locale, form, title, about, text, hint, button, action, back } = props;
  const t = texts[locale];
  return (
    <PageForm
      {...{ title, form, action, back }}
      lead={about}
      intro={<Paragraph>{text}</Paragraph>}
      submit={button}
    >
      <TextArea name="reason" label={t.reason} hint={hint} form={form} rows={4} />
    </PageForm>
  );
};
