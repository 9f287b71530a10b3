import type { PlainDate } from "#platform/clock/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { FirstStep, StatusTile, WorkItem } from "#platform/module/index.ts";
import {
  Alert,
  ButtonLink,
  CardGrid,
  Disclosure,
  EmptyState,
  Link,
  Meter,
  PageHeading,
  Section,
  SideBySide,
  Small,
  StatusBadge,
  Steps,
  Table,
  Tile,
} from "#ui/index.ts";
import { nextStep } from "../first-steps.rules.ts";
import { texts } from "../texts.ts";
import { isLate } from "../work.rules.ts";

export interface StartPageProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly name: string;
  readonly work: readonly WorkItem[];
  readonly tiles: readonly StatusTile[];
  /** What a beginner does first; empty for everybody else. */
  readonly begin: readonly FirstStep[];
  /** Names of the roles that wait for a second factor. */
  readonly pendingRoles: readonly string[];
}

/** What stands open on the start page; the rest opens below it. */
const mostShown = 6;

type ListProps = Pick<StartPageProps, "locale" | "today" | "work">;

const WorkTable = ({ locale, today, work, caption }: ListProps & { caption: string }) => {
  const t = texts[locale];
  return (
    <Table
      caption={caption}
      captionHidden
      stacked
      columns={[
        { header: t.what, width: "wide" },
        { header: t.due, width: "date" },
      ]}
      rows={work.map((item) => ({
        marked: isLate(item, today),
        cells: [
          <>
            <Link href={item.href}>{item.title}</Link> <Small>{item.subject}</Small>
          </>,
          <>
            {item.due === null ? t.noDate : formatDate(item.due, locale)}{" "}
            {isLate(item, today) && <StatusBadge tone="bad">{t.late}</StatusBadge>}
          </>,
        ],
      }))}
      empty={
        <EmptyState title={t.nothing} level={3}>
          <p>{t.nothingText}</p>
        </EmptyState>
      }
    />
  );
};

const Work = ({ locale, today, work }: ListProps) => {
  const t = texts[locale];
  const rest = work.slice(mostShown);
  return (
    <Section title={t.workTitle} intro={work.length > 0 ? t.workIntro : undefined}>
      <WorkTable {...{ locale, today }} work={work.slice(0, mostShown)} caption={t.workTitle} />
      {rest.length > 0 && (
        <Disclosure title={t.more(rest.length)}>
          <WorkTable {...{ locale, today }} work={rest} caption={t.more(rest.length)} />
        </Disclosure>
      )}
    </Section>
  );
};

const urgency = { bad: 0, attention: 1, neutral: 2, good: 3 } as const;

/** The state of the whole in one look: what needs attention first, what goes well after it. */
const State = ({ locale, tiles }: Pick<StartPageProps, "locale" | "tiles">) => (
  <Section title={texts[locale].state}>
    <CardGrid small>
      {tiles
        .toSorted((a, b) => urgency[a.tone] - urgency[b.tone])
        .map((tile) => (
          <Tile
            label={tile.title}
            value={tile.value}
            href={tile.href}
            trend={{ text: tile.text, tone: tile.tone }}
          />
        ))}
    </CardGrid>
  </Section>
);

/** Leads a beginner from an empty organisation to the first result, one step after the other. */
const Begin = ({ locale, begin }: Pick<StartPageProps, "locale" | "begin">) => {
  const t = texts[locale];
  const next = nextStep(begin);
  const done = begin.filter((step) => step.isDone).length;
  return (
    <Section title={t.beginTitle} intro={t.beginIntro}>
      <Meter label={t.beginMeter} value={done} max={begin.length} />
      <Steps
        label={t.beginTitle}
        down
        items={begin.map((step) => ({
          label: step.title,
          href: step.href,
          hint: step.text,
          state: step.isDone ? "done" : step === next ? "current" : "todo",
        }))}
      />
      {next && <ButtonLink href={next.href}>{t.beginButton}</ButtonLink>}
    </Section>
  );
};

/** Answers three questions before anything is clicked: what must I do, what needs attention, what is going well. */
export const StartPage = (props: StartPageProps) => {
  const { locale, name, work, tiles, begin, pendingRoles } = props;
  const begins = begin.length > 0;
  const t = texts[locale];
  const showsWork = !begins || work.length > 0;
  return (
    <>
      <PageHeading title={t.hello(name)} lead={begins ? t.beginLead : t.lead(work.length)} />
      {pendingRoles.length > 0 && (
        <Alert kind="warning" title={t.pending}>
          <p>
            {t.pendingText} {pendingRoles.join(", ")}.{" "}
            <Link href="/inloggen/tweede-stap">{t.pendingLink}</Link>
          </p>
        </Alert>
      )}
      {begins && <Begin locale={locale} begin={begin} />}
      {showsWork && tiles.length > 0 ? (
        <SideBySide>
          <Work {...props} />
          <State locale={locale} tiles={tiles} />
        </SideBySide>
      ) : (
        <>
          {showsWork && <Work {...props} />}
          {tiles.length > 0 && <State locale={locale} tiles={tiles} />}
        </>
      )}
    </>
  );
};
