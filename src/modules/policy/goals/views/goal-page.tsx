import type { SurveyIndicator, SurveyRound } from "#modules/surveys/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { Evidence } from "#platform/module/index.ts";
import {
  ActionGroup,
  ButtonLink,
  Facts,
  FigureView,
  Link,
  List,
  PageHeading,
  Paragraph,
  Section,
  StatusBadge,
  Table,
} from "#ui/index.ts";
import type { Fact } from "#ui/index.ts";
import type { Agreement } from "../../agreements/agreement.ts";
import type { Measure } from "../../measures/measure.ts";
import { MeasureBadge } from "../../measures/views/measure-badge.tsx";
import { texts as words } from "../../texts.ts";
import { EvidenceList } from "../../views/evidence-list.tsx";
import type { Goal, Measurement } from "../goal.ts";
import { goalState, isOfGoal, validMeasurements } from "../goal.rules.ts";
import type { GoalStep } from "../goal.rules.ts";
import { goalFigure, targetText, valueOnText, valueText } from "../goal.words.ts";
import { texts } from "../texts.ts";
import { GoalBadge } from "./goal-badge.tsx";

interface GoalPageProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly goal: Goal;
  /** Corrected ones too. */
  readonly all: readonly Measurement[];
  /** The rounds measurements can come from, and what of the survey the goal is tied to. */
  readonly survey: {
    readonly rounds: readonly SurveyRound[];
    readonly indicator: SurveyIndicator | undefined;
  };
  readonly measures: readonly Measure[];
  readonly agreements: readonly Agreement[];
  readonly evidence: readonly Evidence[];
  readonly steps: readonly GoalStep[];
  readonly coordinates: boolean;
}

const factsOf = ({ goal, locale, survey }: GoalPageProps): Fact[] => {
  const t = texts[locale];
  const known: readonly [string, string | null][] = [
    [t.why, goal.why],
    [words[locale].owner, goal.ownerName ?? words[locale].noOwner],
    [t.indicator, goal.indicator],
    [t.bySurvey, survey.indicator?.label[locale] ?? goal.surveyIndicator],
    [t.measuredBy, goal.measuredBy],
    [t.baseline, goal.baseline && valueOnText(goal, goal.baseline, locale)],
    [t.target, goal.target && targetText(goal, goal.target, locale)],
    [t.direction, (goal.indicator ?? goal.surveyIndicator) && t.directions[goal.direction]],
    [t.endedOn, goal.endedOn && formatDate(goal.endedOn, locale)],
    [t.endedBecause, goal.endedBecause],
  ];
  return known.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
};

/** Where a measurement comes from: the round of a survey, or what was written with it. */
const Note = ({ locale, survey, one }: Pick<GoalPageProps, "locale" | "survey"> & { one: Measurement }) => {
  const t = texts[locale];
  const round = survey.rounds.find(({ roundId }) => roundId === one.surveyRoundId);
  if (round === undefined) return <>{one.note ?? t.none}</>;
  const title = round.title[locale];
  return (
    <>
      {t.fromSurvey} {round.results === null ? title : <Link href={round.results}>{title}</Link>}
    </>
  );
};

const Measurements = ({ locale, goal, all, survey, steps }: GoalPageProps) => {
  const t = texts[locale];
  const replaced = new Set(all.map((one) => one.replacesId));
  const path = `/jaarcyclus/doelen/${goal.goalId}/meting`;
  const last = (one: Measurement) => {
    if (replaced.has(one.measurementId)) return <StatusBadge tone="neutral">{t.corrected}</StatusBadge>;
    if (!isOfGoal(one, goal)) return <StatusBadge tone="neutral">{t.notOfGoal}</StatusBadge>;
    if (!steps.includes("measure")) return "";
    return (
      <Link href={`${path}?vervangt=${one.measurementId}`} context={formatDate(one.date, locale)}>
        {t.correct}
      </Link>
    );
  };
  return (
    <Table
      caption={t.measurementsTable}
      captionHidden
      stacked
      columns={[
        { header: t.date },
        { header: t.value, align: "end" },
        { header: t.note, width: "wide" },
        { header: t.correct, hiddenHeader: true },
      ]}
      rows={all
        .toSorted((one, other) => other.date.localeCompare(one.date))
        .map((one) => ({
          cells: [
            formatDate(one.date, locale),
            valueText(goal, one.value, locale),
            <Note locale={locale} survey={survey} one={one} />,
            last(one),
          ],
        }))}
      empty={<Paragraph quiet>{goal.surveyIndicator === null ? t.noMeasurements : t.noRoundYet}</Paragraph>}
    />
  );
};

const MeasureLinks = ({ locale, measures }: Pick<GoalPageProps, "locale" | "measures">) => {
  if (measures.length === 0) return <Paragraph quiet>{texts[locale].noMeasures}</Paragraph>;
  return (
    <List
      items={measures.map((measure) => (
        <>
          <Link href={`/jaarcyclus/maatregelen/${measure.measureId}`}>{measure.title}</Link>{" "}
          <MeasureBadge state={measure.state} locale={locale} />
        </>
      ))}
    />
  );
};

const Agreements = ({ locale, goal, agreements }: Pick<GoalPageProps, "locale" | "goal" | "agreements">) => {
  if (agreements.length === 0) return null;
  return (
    <Section title={texts[locale].agreements}>
      <List
        items={agreements.map((agreement) => (
          <>
            <Link href={`/jaarcyclus/afspraken/${agreement.agreementId}`}>
              {agreement.managerName}, {agreement.year}
            </Link>
            {": "}
            {agreement.points
              .filter(({ goalId }) => goalId === goal.goalId)
              .map(({ text }) => text)
              .join(" ")}
          </>
        ))}
      />
    </Section>
  );
};

const newAction = (goal: Goal): string => {
  const path = `/jaarcyclus/doelen/${goal.goalId}`;
  const search = new URLSearchParams({
    bron: "goal",
    verwijzing: goal.goalId,
    naam: goal.title,
    terug: path,
  });
  return `/acties/nieuw?${search.toString()}`;
};

const Buttons = ({ locale, goal, steps }: Pick<GoalPageProps, "locale" | "goal" | "steps">) => {
  const t = texts[locale];
  const path = `/jaarcyclus/doelen/${goal.goalId}`;
  return (
    <ActionGroup>
      {steps.includes("measure") && <ButtonLink href={`${path}/meting`}>{t.addMeasurement}</ButtonLink>}
      {steps.includes("change") && (
        <ButtonLink href={`${path}/wijzigen`} look="secondary">
          {words[locale].change}
        </ButtonLink>
      )}
      {steps.includes("end") && (
        <ButtonLink href={`${path}/beeindigen`} look="subtle">
          {t.end}
        </ButtonLink>
      )}
    </ActionGroup>
  );
};

/** One goal: what, why, how it goes, and who and what works on it. */
export const GoalPage = (props: GoalPageProps) => {
  const { locale, today, goal, all, measures, evidence, steps, coordinates } = props;
  const t = texts[locale];
  const measurements = validMeasurements(all, goal);
  const figure = goalFigure({ ...goal, measurements }, locale);
  const add = (href: string, label: string) =>
    coordinates && (
      <ButtonLink href={href} look="secondary">
        {label}
      </ButtonLink>
    );
  return (
    <>
      <PageHeading
        title={goal.title}
        eyebrow={t.goal}
        status={<GoalBadge state={goalState(goal, measurements, today)} locale={locale} />}
        actions={<Buttons locale={locale} goal={goal} steps={steps} />}
      />
      <Facts items={factsOf(props)} />
      {figure && <FigureView figure={figure} level={2} />}
      <Section title={t.measurements}>
        <Measurements {...props} />
      </Section>
      <Section
        title={t.measures}
        actions={add(`/jaarcyclus/maatregelen/nieuw?doel=${goal.goalId}`, t.addMeasure)}
      >
        <MeasureLinks locale={locale} measures={measures} />
      </Section>
      <Agreements {...props} />
      <Section title={words[locale].evidence} actions={add(newAction(goal), t.newAction)}>
        <EvidenceList evidence={evidence} locale={locale} />
      </Section>
    </>
  );
};
