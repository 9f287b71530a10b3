import type { FormState } from "#platform/http/index.ts";
import { formatMoment } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  ErrorSummary,
  Form,
  PageHeading,
  Small,
  SubmitButton,
  TextArea,
  buttonWords,
} from "#ui/index.ts";
import type { Report } from "../../report.ts";
import { texts } from "../texts.ts";

export interface ToReporterProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly report: Report;
  readonly action: string;
  readonly back: string;
}

/** Confirms receipt, with a text that may be changed first. */
export const ConfirmPage = ({ locale, form, report, action, back }: ToReporterProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.confirmTitle} lead={t.confirmLead} />
      <Small>{t.receivedAt(formatMoment(report.receivedAt, locale))}</Small>
      <ErrorSummary form={form} />
      <Form action={action}>
        <TextArea
          name="body"
          label={t.confirmBody}
          hint={t.confirmHint(t.languages[report.language])}
          form={form}
          rows={22}
        />
        <ActionGroup>
          <SubmitButton>{t.confirmSend}</SubmitButton>
          <ButtonLink href={back} look="subtle">
            {buttonWords[locale].cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
};
