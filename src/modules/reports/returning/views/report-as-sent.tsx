import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { dateOf } from "#platform/clock/index.ts";
import { Disclosure, Facts } from "#ui/index.ts";
import { Lines } from "../../dialogue/views/messages.tsx";
import type { ReadableReport } from "../readable-report.ts";
import { texts } from "../texts.ts";

interface Props {
  readonly locale: Locale;
  readonly receivedAt: Date;
  readonly readable: ReadableReport;
}

/** What was reported, question by question. */
export const ReportFacts = ({ locale, readable: { answers, concerned } }: Omit<Props, "receivedAt">) => (
  <Facts
    items={[
      ...answers.map(({ label, text }) => ({ label, value: <Lines text={text} /> })),
      ...concerned.map(({ name, position }) => ({
        label: texts[locale].concerned,
        value: [name, position].filter((word) => word !== "").join(", "),
      })),
    ]}
  />
);

/** The report as its reporter sees it again, folded: whoever looks over a shoulder does not read it at once. */
export const ReportAsSent = ({ locale, receivedAt, readable }: Props) => (
  <Disclosure title={texts[locale].showReport(formatDate(dateOf(receivedAt), locale))}>
    <ReportFacts {...{ locale, readable }} />
  </Disclosure>
);
