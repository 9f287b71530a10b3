import type { Child } from "hono/jsx";
import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { ActionGroup, ButtonLink, ErrorSummary, Form, PageHeading, SubmitButton } from "#ui/index.ts";
import { texts } from "../texts.ts";

interface FormPageProps {
  readonly locale: Locale;
  readonly title: string;
  readonly eyebrow?: string | undefined;
  readonly lead?: string | undefined;
  readonly form: FormState;
  readonly action: string;
  /** Where "cancel" leads. */
  readonly back: string;
  /** What the button says; "save" unless told. */
  readonly submit?: string | undefined;
  readonly children?: Child;
}

/** A page that is one form: heading, errors, fields, save and cancel. */
export const FormPage = ({
  locale,
  title,
  eyebrow,
  lead,
  form,
  action,
  back,
  submit,
  children,
}: FormPageProps) => (
  <>
    <PageHeading title={title} eyebrow={eyebrow} lead={lead} />
    <ErrorSummary form={form} />
    <Form action={action}>
      {children}
      <ActionGroup>
        <SubmitButton>{submit ?? texts[locale].save}</SubmitButton>
        <ButtonLink href={back} look="subtle">
          {texts[locale].cancel}
        </ButtonLink>
      </ActionGroup>
    </Form>
  </>
);
