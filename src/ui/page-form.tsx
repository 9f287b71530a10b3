import type { Child } from "hono/jsx";
import { ActionGroup, ButtonLink, SubmitButton } from "./button.tsx";
import type { ButtonLook } from "./button.tsx";
import type { FormState } from "./form-state.ts";
import { ErrorSummary, Form } from "./form.tsx";
import { useLocale } from "./locale-context.tsx";
import { PageHeading } from "./text.tsx";
import { buttonWords } from "./texts.ts";

interface PageFormProps {
  title: string;
  lead?: Child;
  /** Stands between the heading and what is wrong. */
  intro?: Child;
  form: FormState;
  action: string;
  /** Set when the form carries files. */
  files?: boolean | undefined;
  /** The words on the button. */
  submit: string;
  /** Set to "danger" when what it does cannot be undone. */
  look?: ButtonLook | undefined;
  /** Where one goes without sending it. */
  back: string;
  children?: Child;
}

/** A form on a page of its own: what it is for, what is wrong, its fields, and the way back. */
export const PageForm = (props: PageFormProps) => {
  const { title, lead, intro, form, action, files, submit, look, back, children } = props;
  return (
    <>
      <PageHeading title={title} lead={lead} />
      {intro}
      <ErrorSummary form={form} />
      <Form action={action} files={files}>
        {children}
        <ActionGroup>
          <SubmitButton look={look}>{submit}</SubmitButton>
          <ButtonLink href={back} look="subtle">
            {buttonWords[useLocale()].cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
