import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { dateOf } from "#platform/clock/index.ts";
import {
  Alert,
  ButtonLink,
  Disclosure,
  Facts,
  Heading,
  Link,
  List,
  Paragraph,
  Stack,
  StatusBadge,
} from "#ui/index.ts";
import type { Report } from "../../report.ts";
import { Lines } from "../../dialogue/views/messages.tsx";
import { riskQuestions } from "../protection.ts";
import type { Check, Moment, Protection, Risk } from "../protection.ts";
import { riskOf } from "../protection.rules.ts";
import { texts } from "../texts.ts";
import { Checks } from "./checks.tsx";

/** The kind of detriment in words. */
export interface DetrimentWords {
  readonly form: string;
  readonly stage: string;
  readonly happenedOn: string | null;
}

interface ProtectionViewProps {
  readonly locale: Locale;
  readonly report: Report;
  readonly protections: readonly Protection[];
  readonly checks: readonly Check[];
  /** The turns at which the risk was not weighed yet. */
  readonly due: readonly Moment[];
  /** Of a report of detriment. */
  readonly detriment: DetrimentWords | null;
  /** Reports of detriment that hang on this report. */
  readonly detriments: readonly Pick<Report, "reportId" | "reference" | "receivedAt">[];
}

const tones = { low: "good", raised: "attention", high: "bad" } as const satisfies Record<Risk, string>;

const OneWeighing = ({ locale, one }: { readonly locale: Locale; readonly one: Protection }) => {
  const t = texts[locale];
  return (
    <Facts
      items={[
        {
          label: t.weighedOn(t.moments[one.moment], formatDate(dateOf(one.weighedAt), locale)),
          value: (
            <>
              <StatusBadge tone={tones[one.risk]}>{t.risks[one.risk]}</StatusBadge>{" "}
              {riskOf(one.answers) === one.risk ? null : t.pointsTo(t.risks[riskOf(one.answers)])}
            </>
          ),
        },
        { label: t.why, value: <Lines text={one.why} /> },
        { label: t.measures, value: <Lines text={one.measures} /> },
        ...riskQuestions
          .filter((question) => one.answers[question] === "yes")
          .map((question) => ({ label: t.questions[question], value: t.answers.yes })),
      ]}
    />
  );
};

const Weighings = ({ locale, report, protections, due }: ProtectionViewProps) => {
  const t = texts[locale];
  const latest = protections.at(-1);
  const earlier = protections.slice(0, -1).toReversed();
  return (
    <>
      {due.length > 0 && (
        <Alert kind="warning" title={t.due(due.map((moment) => t.moments[moment]).join(", "))} />
      )}
      {latest ? <OneWeighing {...{ locale }} one={latest} /> : <Paragraph>{t.notWeighed}</Paragraph>}
      {earlier.length > 0 && (
        <Disclosure title={t.earlier}>
          {earlier.map((one) => (
            <OneWeighing {...{ locale, one }} />
          ))}
        </Disclosure>
      )}
      {report.state !== "set-aside" && (
        <ButtonLink
          href={`/dossiers/${report.reportId}/bescherming`}
          look={due.length > 0 ? "primary" : "secondary"}
        >
          {t.weigh}
        </ButtonLink>
      )}
    </>
  );
};

const Detriment = ({ locale, report, detriment }: ProtectionViewProps) => {
  const t = texts[locale];
  if (detriment === null) return null;
  const { form, stage, happenedOn } = detriment;
  return (
    <>
      <Facts
        items={[
          { label: t.detrimentForm, value: form },
          { label: t.detrimentStage, value: stage },
          ...(happenedOn ? [{ label: t.detrimentDate, value: formatDate(happenedOn, locale) }] : []),
          ...(report.aboutReportId
            ? [
                {
                  label: t.aboutReport,
                  value: <Link href={`/dossiers/${report.aboutReportId}`}>{t.openAbout}</Link>,
                },
              ]
            : []),
        ]}
      />
      <Alert title={t.burdenTitle}>
        <Paragraph>{t.burden}</Paragraph>
      </Alert>
    </>
  );
};

/** Everything about protecting the reporter. */
export const ProtectionView = (props: ProtectionViewProps) => {
  const { locale, report, checks, detriments } = props;
  const t = texts[locale];
  return (
    <Stack>
      <Paragraph>{t.lead}</Paragraph>
      <Detriment {...props} />
      <Weighings {...props} />
      <Heading level={3}>{t.checks}</Heading>
      <Paragraph>{t.checksLead}</Paragraph>
      <Checks {...{ locale, report, checks }} />
      {detriments.length > 0 && (
        <>
          <Heading level={3}>{t.detriments}</Heading>
          <List
            items={detriments.map(({ reportId, reference, receivedAt }) => (
              <>
                <Link href={`/dossiers/${reportId}`}>{reference}</Link>,{" "}
                {t.detriment(formatDate(dateOf(receivedAt), locale))}
              </>
            ))}
          />
        </>
      )}
    </Stack>
  );
};
