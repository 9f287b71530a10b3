import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Card, PageForm, RadioGroup, TextArea } from "#ui/index.ts";
import { ReportFacts } from "../../returning/views/report-as-sent.tsx";
import type { ReadableReport } from "../../returning/readable-report.ts";
import type { Message } from "../message.ts";
import { texts } from "../texts.ts";
import { Lines } from "./messages.tsx";

interface RecordPageProps {
  readonly locale: Locale;
  readonly form: FormState;
  readonly action: string;
  readonly back: string;
  readonly readable: ReadableReport;
  /** A later version, after a correction. */
  readonly latest: Message | undefined;
}

/** The record of what somebody told, to check, correct and approve. */
export const RecordPage = ({ locale, form, action, back, readable, latest }: RecordPageProps) => {
  const t = texts[locale];
  return (
    <PageForm
      {...{ form, action, back }}
      title={t.recordTitle}
      lead={t.recordLead}
      intro={<Card>{latest ? <Lines text={latest.body} /> : <ReportFacts {...{ locale, readable }} />}</Card>}
      submit={t.recordSend}
    >
      <RadioGroup
        name="choice"
        label={t.recordChoice}
        form={form}
        options={[
          { value: "approve", label: t.approve },
          { value: "correct", label: t.correct },
        ]}
      />
      <TextArea name="correction" label={t.correction} form={form} optional rows={7} autocomplete="off" />
    </PageForm>
  );
};
