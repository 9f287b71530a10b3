import { shownText } from "#platform/disclosure/index.ts";
import type { ProtectedTwoWay } from "#platform/disclosure/index.ts";
import type { FormState } from "#platform/http/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { formatDate, formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  Alert,
  ButtonLink,
  ErrorSummary,
  Facts,
  Form,
  NumberField,
  PageHeading,
  Paragraph,
  Section,
  StatusBadge,
  SubmitButton,
  Table,
  Timeline,
} from "#ui/index.ts";
import type { TimelineEntry } from "#ui/index.ts";
import { resultsOf } from "../../results/results.ts";
import { surveysBase } from "../round.ts";
import type { Round } from "../round.ts";
import { allMails, destroyedFrom } from "../round.rules.ts";
import { texts } from "../texts.ts";
import { tones } from "./rounds-page.tsx";

interface RoundPageProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly round: Round;
  readonly questionnaire: string;
  /** The names of the chosen units. */
  readonly units: readonly string[];
  /** How far it is, by unit, as far as that may be seen; null while it is not open. */
  readonly progress: ProtectedTwoWay | null;
  readonly form: FormState;
}

const whom = ({ round, units }: RoundPageProps, locale: Locale): string => {
  const t = texts[locale];
  if (round.population === "units") return t.unitsChosen(units.join(", "));
  if (round.population === "sample")
    return t.sampleDrawn(formatNumber(round.sampleSize ?? 0, locale), round.sampleSeed ?? "");
  return t.populations[round.population];
};

const WhatNext = ({ locale, round }: RoundPageProps) => {
  const t = texts[locale].steps;
  const entry = (dateTime: PlainDate, title: string, isDone: boolean): TimelineEntry => ({
    date: formatDate(dateTime, locale),
    dateTime,
    title,
    tone: isDone ? "good" : "neutral",
  });
  const { openedOn, closedOn, destroyedOn, mailsSent } = round;
  const reminders = [
    entry(round.firstReminderOn, t.reminder(1), mailsSent >= allMails - 1),
    { ...entry(round.secondReminderOn, t.reminder(2), mailsSent >= allMails), text: t.forgotten },
  ];
  // One that was closed early reminds nobody any more.
  const still = closedOn === null ? reminders : reminders.slice(0, Math.max(0, mailsSent - 1));
  const gone = destroyedFrom({ closedOn: closedOn ?? round.closesOn, keepDays: round.keepDays });
  const destroyed = destroyedOn ?? gone;
  return (
    <Section title={texts[locale].whatNext}>
      <Timeline
        entries={[
          entry(openedOn ?? round.opensOn, openedOn === null ? t.opens : t.opened, openedOn !== null),
          ...still,
          entry(closedOn ?? round.closesOn, closedOn === null ? t.closes : t.closed, closedOn !== null),
          ...(destroyed === null
            ? []
            : [entry(destroyed, destroyedOn === null ? t.destroys : t.destroyed, destroyedOn !== null)]),
        ]}
      />
    </Section>
  );
};

const Progress = ({ locale, round, progress }: RoundPageProps) => {
  const t = texts[locale];
  if (progress === null) return null;
  const cells = (name: string, counts: readonly (number | null)[]) => ({
    cells: [name, ...counts.map((count) => shownText(count, locale))],
  });
  return (
    <Section title={t.response}>
      <Paragraph>{t.responseLead(round.minimum)}</Paragraph>
      <Table
        caption={t.response}
        captionHidden
        stacked
        columns={[
          { header: t.unit, width: "wide" },
          { header: t.answered, align: "end" },
          { header: t.notYet, align: "end" },
        ]}
        rows={[
          cells(t.total, progress.columnTotals),
          ...progress.rows.map((name, index) => cells(name, progress.counts[index] ?? [])),
        ]}
      />
    </Section>
  );
};

const Button = ({ action, look, children }: { action: string; look?: "danger"; children: string }) => (
  <Form action={action}>
    <SubmitButton look={look}>{children}</SubmitButton>
  </Form>
);

const Buttons = ({ locale, round, today }: RoundPageProps) => {
  const t = texts[locale];
  const at = `${surveysBase}/${round.roundId}`;
  if (round.state === "prepared")
    return (
      <ActionGroup>
        {round.opensOn > today && <Button action={`${at}/openen`}>{t.openNow}</Button>}
        <ButtonLink href={`${at}/wijzigen`} look="secondary">
          {t.change}
        </ButtonLink>
        <Button action={`${at}/weghalen`} look="danger">
          {t.drop}
        </Button>
      </ActionGroup>
    );
  if (round.state === "closed")
    return (
      <ActionGroup>
        <ButtonLink href={resultsOf(round.roundId)}>{t.toResults}</ButtonLink>
      </ActionGroup>
    );
  if (round.closeAskedOn !== null) return null;
  return (
    <ActionGroup>
      <ButtonLink href={`${at}/sluiten`} look="secondary">
        {t.closeNow}
      </ButtonLink>
    </ActionGroup>
  );
};

const Raise = ({ locale, round, form }: RoundPageProps) => {
  const t = texts[locale];
  return (
    <Section title={t.raise}>
      <ErrorSummary form={form} />
      <Form action={`${surveysBase}/${round.roundId}/minimum`}>
        <NumberField name="minimum" label={t.raiseTo} hint={t.minimumHint} unit={t.peopleUnit} form={form} />
        <ActionGroup>
          <SubmitButton look="secondary">{t.raise}</SubmitButton>
        </ActionGroup>
      </Form>
    </Section>
  );
};

const Sharing = ({ locale, round }: RoundPageProps) => {
  const t = texts[locale];
  const at = `${surveysBase}/${round.roundId}`;
  const { sharedOn } = round;
  return (
    <Section title={t.sharing}>
      <Paragraph>{sharedOn === null ? t.sharingText : t.sharedSince(formatDate(sharedOn, locale))}</Paragraph>
      <ActionGroup>
        <Form action={`${at}/${sharedOn === null ? "delen" : "niet-delen"}`}>
          <SubmitButton look="secondary">{sharedOn === null ? t.share : t.stopSharing}</SubmitButton>
        </Form>
      </ActionGroup>
    </Section>
  );
};

const UnderWay = ({ locale, round, today }: RoundPageProps) => {
  const t = texts[locale];
  if (round.state === "open" && round.closeAskedOn !== null) return <Alert>{t.closing}</Alert>;
  if (round.state !== "prepared" || round.opensOn > today) return null;
  return round.closesOn < today ? <Alert kind="warning">{t.missed}</Alert> : <Alert>{t.opening}</Alert>;
};

/** One round: how it stands, what happens next, how far it is in counts, and what the coordinator can do. */
export const RoundPage = (props: RoundPageProps) => {
  const { locale, round, questionnaire } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading
        title={round.title[locale]}
        eyebrow={t.round}
        actions={<StatusBadge tone={tones[round.state]}>{t.states[round.state]}</StatusBadge>}
      />
      <UnderWay {...props} />
      <Facts
        items={[
          { label: t.questionnaire, value: t.version(questionnaire, round.version) },
          { label: t.whom, value: whom(props, locale) },
          ...(round.invited === null
            ? []
            : [{ label: t.invited, value: t.invitedPeople(formatNumber(round.invited, locale)) }]),
          { label: t.minimum, value: t.minimumShown(round.minimum) },
        ]}
      />
      <Buttons {...props} />
      <WhatNext {...props} />
      <Progress {...props} />
      {round.state === "closed" && <Sharing {...props} />}
      {(round.state !== "closed" || props.form.errors.length > 0) && <Raise {...props} />}
    </>
  );
};
