import type { PlainDate } from "#platform/clock/index.ts";
import type { FormState } from "#platform/http/index.ts";
import { formatDate, formatMoment } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  ActionGroup,
  ButtonLink,
  ErrorSummary,
  Facts,
  Form,
  Heading,
  Link,
  PageHeading,
  Paragraph,
  Section,
  SubmitButton,
  TextArea,
  Timeline,
} from "#ui/index.ts";
import type { Fact } from "#ui/index.ts";
import type { Action, ActionNote } from "../action.ts";
import type { ActionStep } from "../action.rules.ts";
import { texts } from "../texts.ts";
import { StateBadge } from "./state-badge.tsx";

interface ActionPageProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly action: Action;
  readonly notes: readonly ActionNote[];
  /** The steps this person may take now. */
  readonly steps: readonly ActionStep[];
  /** What was typed in the form on this page. */
  readonly form: FormState;
}

const sourceOf = (action: Action, locale: Locale) => {
  const kind = texts[locale].sources[action.source.kind];
  const { label, href } = action.source;
  if (label === null) return kind;
  return (
    <>
      {kind}: {href === null ? label : <Link href={href}>{label}</Link>}
    </>
  );
};

const factsOf = (action: Action, locale: Locale): Fact[] => {
  const t = texts[locale];
  return [
    { label: t.why, value: action.reason },
    { label: t.owner, value: action.ownerName },
    { label: t.due, value: formatDate(action.dueOn, locale) },
    { label: t.source, value: sourceOf(action, locale) },
    ...(action.closedOn === null ? [] : [{ label: t.closedOn, value: formatDate(action.closedOn, locale) }]),
    ...(action.result === null ? [] : [{ label: t.result, value: action.result }]),
    ...(action.droppedBecause === null ? [] : [{ label: t.droppedBecause, value: action.droppedBecause }]),
  ];
};

const Notes = ({ locale, action, notes, steps, form }: Omit<ActionPageProps, "today">) => {
  const t = texts[locale];
  return (
    <Section title={t.notes}>
      {notes.length === 0 && <Paragraph quiet>{t.noNotes}</Paragraph>}
      <Timeline
        entries={notes.map((note) => ({
          date: formatMoment(note.writtenAt, locale),
          dateTime: note.writtenAt.toISOString(),
          title: note.writtenBy,
          text: note.text,
        }))}
      />
      {steps.includes("note") && (
        <Form action={`/acties/${action.actionId}/voortgang`}>
          <TextArea name="text" label={t.note} form={form} rows={3} />
          <SubmitButton look="secondary">{t.addNote}</SubmitButton>
        </Form>
      )}
    </Section>
  );
};

const Reopen = ({ locale, action, form }: Pick<ActionPageProps, "locale" | "action" | "form">) => {
  const t = texts[locale];
  return (
    <>
      <Heading level={2}>{t.reopen}</Heading>
      <Form action={`/acties/${action.actionId}/heropenen`}>
        <TextArea name="why" label={t.reopenWhy} form={form} rows={2} />
        <SubmitButton look="secondary">{t.reopen}</SubmitButton>
      </Form>
    </>
  );
};

/** One action: what, why, who, when, how it goes, and the next step. */
export const ActionPage = (props: ActionPageProps) => {
  const { locale, today, action, steps, form } = props;
  const t = texts[locale];
  const path = `/acties/${action.actionId}`;
  return (
    <>
      <PageHeading
        title={action.title}
        status={<StateBadge action={action} today={today} locale={locale} />}
        actions={
          <ActionGroup>
            {steps.includes("done") && <ButtonLink href={`${path}/afsluiten`}>{t.close}</ButtonLink>}
            {steps.includes("change") && (
              <ButtonLink href={`${path}/wijzigen`} look="secondary">
                {t.change}
              </ButtonLink>
            )}
          </ActionGroup>
        }
      />
      <ErrorSummary form={form} />
      <Facts items={factsOf(action, locale)} />
      <Notes {...props} />
      {steps.includes("reopen") && <Reopen {...{ locale, action, form }} />}
    </>
  );
};
