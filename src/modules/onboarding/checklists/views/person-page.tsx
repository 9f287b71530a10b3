import { engagementNames } from "#modules/organisations/index.ts";
import type { Actor } from "#platform/actor/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  EmptyState,
  Facts,
  Link,
  Meter,
  PageHeading,
  Section,
  Small,
  StatusBadge,
  Table,
} from "#ui/index.ts";
import { ownOathBase } from "../../oaths/oath.ts";
import { ownBase as ownStatementBase } from "../../statements/statement.ts";
import { lineTones, personBase } from "../checklist.ts";
import type { Checklist, ChecklistLine } from "../checklist.ts";
import { mayMark } from "../checklist.rules.ts";
import { texts } from "../texts.ts";

interface PersonPageProps {
  readonly locale: Locale;
  readonly list: Checklist;
  readonly actor: Actor;
}

/** What is known of a step that was marked. */
const wordsOf = ({ mark }: ChecklistLine, locale: Locale): readonly string[] => {
  const t = texts[locale];
  if (mark === null || mark.state === "open") return [];
  const date = formatDate(mark.markedOn, locale);
  if (mark.state === "asked") return [t.askedOn(date)];
  const certificate =
    mark.issuedOn === null ? [] : [t.certificate(formatDate(mark.issuedOn, locale), mark.profile ?? "")];
  const again = mark.checkOn === null ? [] : [t.nextCheck(formatDate(mark.checkOn, locale))];
  const reason = mark.reason === null ? [] : [`${t.notNeeded}: ${mark.reason}`];
  return [t.marked(date, mark.byName), ...certificate, ...again, ...reason];
};

const WayOn = ({ locale, list, actor, line }: PersonPageProps & { readonly line: ChecklistLine }) => {
  const t = texts[locale];
  const { step, state, mark } = line;
  const isOwn = list.personId === actor.personId;
  if (mayMark(step, list, actor).ok)
    return (
      <Link href={`${personBase}/${list.personId}/${step.step}`} context={step.title[locale]}>
        {mark === null ? t.action : t.change}
      </Link>
    );
  if (!isOwn || state === "done") return null;
  if (step.kind === "oath") return <Link href={ownOathBase}>{t.toOath}</Link>;
  if (step.kind === "statement")
    return <Link href={`${ownStatementBase}/${step.statement ?? ""}`}>{t.toStatement}</Link>;
  return null;
};

const whoOf = ({ step }: ChecklistLine, locale: Locale): string => {
  const t = texts[locale];
  return step.kind === "oath" || step.kind === "statement" ? t.bySystem : t.doers[step.byWhom];
};

const LineState = ({ locale, line }: { readonly locale: Locale; readonly line: ChecklistLine }) => (
  <>
    <StatusBadge tone={lineTones[line.state]}>{texts[locale].states[line.state]}</StatusBadge>{" "}
    <Small>{wordsOf(line, locale).join("; ")}</Small>
  </>
);

/** Who has no list. */
export const NoList = ({ locale }: { readonly locale: Locale }) => {
  const t = texts[locale];
  return (
    <>
      <PageHeading title={t.mineTitle} lead={t.mineLead} />
      <EmptyState title={t.notKept}>
        <p>{t.notKeptText}</p>
      </EmptyState>
    </>
  );
};

/** The list of one person: each step with who does it, by when, how it stands, and the way to mark it. */
export const PersonPage = (props: PersonPageProps) => {
  const { locale, list, actor } = props;
  const t = texts[locale];
  const isOwn = list.personId === actor.personId;
  const done = list.lines.filter(({ state }) => state === "done").length;
  return (
    <>
      <PageHeading title={isOwn ? t.mineTitle : list.name} lead={isOwn ? t.mineLead : undefined} />
      <Facts
        items={[
          { label: t.begun, value: formatDate(list.startsOn, locale) },
          { label: t.engagement, value: engagementNames[locale][list.engagement] },
        ]}
      />
      <Meter label={t.progress} value={done} max={list.lines.length} />
      <Section title={t.steps}>
        <Table
          caption={t.steps}
          captionHidden
          stacked
          columns={[
            { header: t.step, width: "wide" },
            { header: t.who },
            { header: t.due, width: "date" },
            { header: t.state },
            { header: t.action, hiddenHeader: true },
          ]}
          rows={list.lines.map((line) => ({
            marked: line.state === "late",
            cells: [
              <>
                {line.step.title[locale]} <Small>{line.step.text[locale]}</Small>
              </>,
              whoOf(line, locale),
              formatDate(line.dueOn, locale),
              <LineState {...{ locale, line }} />,
              <WayOn {...props} line={line} />,
            ],
          }))}
        />
      </Section>
    </>
  );
};
