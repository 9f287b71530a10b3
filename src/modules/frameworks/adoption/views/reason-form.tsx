import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  ErrorSummary,
  Form,
  PageHeading,
  Paragraph,
  SubmitButton,
  TextArea,
} from "#ui/index.ts";
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
    <>
      <PageHeading title={title} lead={about} />
      <Paragraph>{text}</Paragraph>
      <ErrorSummary form={form} />
      <Form action={action}>
        <TextArea name="reason" label={t.reason} hint={hint} form={form} rows={4} />
        <ActionGroup>
          <SubmitButton>{button}</SubmitButton>
          <ButtonLink href={back} look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
