import type { FormState } from "#platform/http/index.ts";
import { formatMoment } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { PageForm, Small, TextArea } from "#ui/index.ts";
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
    <PageForm
      {...{ form, action, back }}
      title={t.confirmTitle}
      lead={t.confirmLead}
      intro={<Small>{t.receivedAt(formatMoment(report.receivedAt, locale))}</Small>}
      submit={t.confirmSend}
    >
      <TextArea
        name="body"
        label={t.confirmBody}
        hint={t.confirmHint(t.languages[report.language])}
        form={form}
        rows={22}
      />
    </PageForm>
  );
};
