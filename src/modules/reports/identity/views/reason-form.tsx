import type { Child } from "hono/jsx";
import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  ErrorSummary,
  Form,
  PageHeading,
  SubmitButton,
  buttonWords,
} from "#ui/index.ts";

interface ReasonFormProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly title: string;
  readonly lead: string;
  readonly action: string;
  readonly back: string;
  readonly submit: string;
  /** Set when the form carries files. */
  readonly files?: boolean;
  readonly children?: Child;
}

/** A form on a page of its own: a title, what it is for, its fields, and the way back. */
export const ReasonForm = (props: ReasonFormProps) => {
  const { locale, form, title, lead, action, back, submit, files, children } = props;
  return (
    <>
      <PageHeading title={title} lead={lead} />
      <ErrorSummary form={form} />
      <Form action={action} files={files}>
        {children}
        <ActionGroup>
          <SubmitButton>{submit}</SubmitButton>
          <ButtonLink href={back} look="subtle">
            {buttonWords[locale].cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
