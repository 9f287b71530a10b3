import { formatMoment } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { List, Paragraph, Section, Timeline } from "#ui/index.ts";
import { contentTexts } from "../content-texts.ts";
import type { Assessment, OpenedStep } from "../financial-declaration.ts";

interface OpenedLedgerProps {
  readonly locale: Locale;
  readonly title: string;
  readonly steps: readonly OpenedStep[];
}

const AssessmentWords = ({ locale, assessment }: { locale: Locale; assessment: Assessment }) => {
  const t = contentTexts[locale];
  return (
    <>
      <Paragraph>{`${t.outcomes[assessment.outcome]}.`}</Paragraph>
      {assessment.conditions.length > 0 && (
        <List items={assessment.conditions.map((condition) => t.conditions[condition])} />
      )}
      {assessment.words !== null && <Paragraph>{assessment.words}</Paragraph>}
    </>
  );
};

/** What was asked, answered and decided about a declaration, the newest first. */
export const OpenedLedger = ({ locale, title, steps }: OpenedLedgerProps) => {
  const t = contentTexts[locale];
  return (
    <Section title={title}>
      <Timeline
        entries={steps.map(({ kind, at, by, assessment, said }) => ({
          date: formatMoment(at, locale),
          dateTime: at.toISOString(),
          title: `${t.steps[kind]} (${by ?? t.system})`,
          tone: kind === "question" ? ("attention" as const) : undefined,
          text: assessment === null ? said : <AssessmentWords {...{ locale, assessment }} />,
        }))}
      />
    </Section>
  );
};
