import type { FormState } from "#platform/http/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ButtonLink,
  ErrorSummary,
  Facts,
  Form,
  Link,
  List,
  PageHeading,
  Paragraph,
  RadioGroup,
  Section,
  SubmitButton,
  TextArea,
  Timeline,
} from "#ui/index.ts";
import { texts as words } from "../../texts.ts";
import { standings } from "../agreement.ts";
import type { Agreement } from "../agreement.ts";
import { nextReportOn, standingOf } from "../agreement.rules.ts";
import type { AgreementStep } from "../agreement.rules.ts";
import { texts } from "../texts.ts";
import { StandingBadge } from "./standing-badge.tsx";

interface AgreementPageProps {
  readonly locale: Locale;
  readonly agreement: Agreement;
  readonly unit: string;
  /** Titles of goals by id. */
  readonly goals: ReadonlyMap<string, string>;
  readonly steps: readonly AgreementStep[];
  /** What was typed in the form on this page. */
  readonly form: FormState;
}

const tones = { "on-track": "good", "at-risk": "attention", "off-track": "bad" } as const;

const Points = ({ agreement, goals }: Pick<AgreementPageProps, "agreement" | "goals">) => (
  <List
    items={agreement.points.map(({ text, goalId }) => (
      <>
        {text}{" "}
        {goalId !== null && goals.has(goalId) && (
          <>
            (<Link href={`/jaarcyclus/doelen/${goalId}`}>{goals.get(goalId)}</Link>)
          </>
        )}
      </>
    ))}
  />
);

const ReportForm = ({
  locale,
  agreement,
  form,
}: Pick<AgreementPageProps, "locale" | "agreement" | "form">) => {
  const t = texts[locale];
  return (
    <Form action={`/jaarcyclus/afspraken/${agreement.agreementId}/verslag`} label={t.addReport}>
      <RadioGroup
        name="standing"
        label={t.reportStanding}
        form={form}
        options={standings.map((value) => ({ value, label: t.standings[value] }))}
      />
      <TextArea name="text" label={t.reportText} hint={t.reportHint} form={form} rows={4} />
      <SubmitButton>{t.addReport}</SubmitButton>
    </Form>
  );
};

/** One agreement: what, who, since when, and the interim reports. */
export const AgreementPage = ({ locale, agreement, unit, goals, steps, form }: AgreementPageProps) => {
  const t = texts[locale];
  const next = nextReportOn(agreement);
  return (
    <>
      <PageHeading
        title={t.of(agreement.managerName, agreement.year)}
        eyebrow={unit}
        status={<StandingBadge standing={standingOf(agreement)} locale={locale} />}
        actions={
          steps.includes("change") && (
            <ButtonLink href={`/jaarcyclus/afspraken/${agreement.agreementId}/wijzigen`} look="secondary">
              {words[locale].change}
            </ButtonLink>
          )
        }
      />
      <ErrorSummary form={form} />
      <Facts
        items={[
          { label: t.unit, value: unit },
          { label: t.agreedOn, value: formatDate(agreement.agreedOn, locale) },
          ...(next === null ? [] : [{ label: t.nextReport, value: formatDate(next, locale) }]),
        ]}
      />
      <Section title={t.points}>
        <Points agreement={agreement} goals={goals} />
      </Section>
      <Section title={t.reports}>
        {agreement.reports.length === 0 && <Paragraph quiet>{t.noReports}</Paragraph>}
        <Timeline
          entries={agreement.reports.toReversed().map((report) => ({
            date: [formatDate(report.reportedOn, locale), report.writtenBy]
              .filter((part) => part !== null)
              .join(", "),
            dateTime: report.reportedOn,
            title: t.standings[report.standing],
            text: report.text,
            tone: tones[report.standing],
          }))}
        />
        {steps.includes("report") && <ReportForm {...{ locale, agreement, form }} />}
      </Section>
    </>
  );
};
