import type { FormState } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  ErrorSummary,
  Form,
  PageHeading,
  Paragraph,
  Section,
  SubmitButton,
  TextArea,
} from "#ui/index.ts";
import type { Report } from "../../report.ts";
import { texts } from "../readers/texts.ts";

interface InTheWayProps {
  readonly locale: Locale;
  readonly report: Report;
  /** Nobody could take over. */
  readonly stuck: boolean;
}

/** For a reader whose name, or whose manager's name, is in the report: the file did not open. */
export const InTheWayPage = ({ locale, report, stuck }: InTheWayProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading eyebrow={report.reference} title={t.inTheWayTitle} lead={t.inTheWayLead} />
      <Alert kind={stuck ? "warning" : "info"}>
        <Paragraph>{stuck ? t.inTheWayStuck : t.inTheWayDone}</Paragraph>
      </Alert>
      <ButtonLink href="/dossiers">{t.back}</ButtonLink>
    </>
  );
};

interface DamagedProps {
  readonly locale: Locale;
  readonly report: Report;
  readonly form: FormState;
}

/** For a report that was sealed in a browser and does not open. */
export const DamagedPage = ({ locale, report, form }: DamagedProps) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading eyebrow={report.reference} title={t.damagedTitle} lead={t.damagedLead} />
      <ErrorSummary form={form} />
      <Paragraph>{t.damagedText}</Paragraph>
      <Paragraph>{t.damagedOthers}</Paragraph>
      {report.state !== "set-aside" && (
        <Section title={t.damagedAside}>
          <Form action={`/dossiers/${report.reportId}/beschadigd`}>
            <TextArea name="reason" label={t.reason} form={form} rows={2} />
            <ActionGroup>
              <SubmitButton>{t.damagedAside}</SubmitButton>
            </ActionGroup>
          </Form>
        </Section>
      )}
    </>
  );
};
