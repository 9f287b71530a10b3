import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { dateOf } from "#platform/clock/index.ts";
import { Card, Form, Paragraph, StatusBadge, SubmitButton } from "#ui/index.ts";
import { Lines } from "../../dialogue/views/messages.tsx";
import type { Report } from "../../report.ts";
import type { Check, CheckAnswer } from "../protection.ts";
import { checkState } from "../protection.rules.ts";
import { texts } from "../texts.ts";

interface ChecksProps {
  readonly locale: Locale;
  readonly report: Pick<Report, "reportId">;
  readonly checks: readonly Check[];
}

const tones = { safe: "good", unsure: "attention", unsafe: "bad" } as const satisfies Record<
  CheckAnswer,
  string
>;

/** The day that goes with how a check stands. */
const dayOf = ({ dueOn, askedAt, answeredAt }: Check): string | null => {
  const moment = answeredAt ?? askedAt;
  return moment ? dateOf(moment) : dueOn;
};

const OneCheck = ({ locale, report, check }: Omit<ChecksProps, "checks"> & { readonly check: Check }) => {
  const t = texts[locale];
  const { months, answer, words, checkId } = check;
  const state = checkState(check);
  const day = dayOf(check);
  return (
    <Card
      level={4}
      title={months === null ? t.ownAccord : t.afterMonths(months)}
      eyebrow={day === null ? t.states[state] : t.onDay(t.states[state], formatDate(day, locale))}
      status={answer && <StatusBadge tone={tones[answer]}>{t.checkAnswers[answer]}</StatusBadge>}
    >
      {words !== null && <Lines text={words} />}
      {state === "answered" && (
        <Form action={`/dossiers/${report.reportId}/bescherming/gezien/${checkId}`}>
          <SubmitButton look="secondary">{t.takeUp}</SubmitButton>
        </Form>
      )}
    </Card>
  );
};

/** How the reporter is doing: what was asked and answered, what is planned, what nobody answered. */
export const Checks = ({ locale, report, checks }: ChecksProps) =>
  checks.length === 0 ? (
    <Paragraph quiet>{texts[locale].noChecks}</Paragraph>
  ) : (
    <>
      {checks.map((check) => (
        <OneCheck {...{ locale, report, check }} />
      ))}
    </>
  );
