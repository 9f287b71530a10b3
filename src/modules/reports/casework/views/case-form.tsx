import type { Child } from "hono/jsx";
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
} from "#ui/index.ts";
import { texts } from "../texts.ts";

interface CaseFormProps {
  readonly locale: Locale;
  readonly title: string;
  readonly lead?: Child;
  /** The reference of the file. */
  readonly reference: string;
  readonly form: FormState;
  readonly action: string;
  readonly back: string;
  readonly button?: string;
  readonly files?: boolean;
  /** Stands between the heading and the form. */
  readonly before?: Child;
  readonly children?: Child;
}

/** A step on a page of its own. */
export const CaseForm = (props: CaseFormProps) => {
  const { locale, title, lead, reference, form, action, back, button, files, before, children } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading eyebrow={t.file(reference)} title={title} lead={lead} />
      <ErrorSummary form={form} />
      {before}
      <Form action={action} files={files}>
        {children}
        <Paragraph quiet>{t.confidential}</Paragraph>
        <ActionGroup>
          <SubmitButton>{button ?? t.save}</SubmitButton>
          <ButtonLink href={back} look="subtle">
            {t.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
