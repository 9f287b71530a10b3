import type { PlainDate } from "#platform/clock/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { ButtonLink, EmptyState, Link, PageHeading, Small, TabLinks, Table } from "#ui/index.ts";
import { texts as words } from "../../texts.ts";
import type { MeasuredGoal } from "../goal.ts";
import { goalState } from "../goal.rules.ts";
import { valueText } from "../goal.words.ts";
import { texts } from "../texts.ts";
import { GoalBadge } from "./goal-badge.tsx";

interface GoalListProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly goals: readonly MeasuredGoal[];
  readonly ended: boolean;
  readonly mayCreate: boolean;
}

const rowOf = (goal: MeasuredGoal, { locale, today }: Pick<GoalListProps, "locale" | "today">) => {
  const t = texts[locale];
  const latest = goal.measurements.at(-1);
  const state = goalState(goal, goal.measurements, today);
  const valueWithDate = (value: number, date: PlainDate) => (
    <>
      {valueText(goal, value, locale)} <Small>({formatDate(date, locale)})</Small>
    </>
  );
  return {
    marked: state === "behind",
    cells: [
      <Link href={`/jaarcyclus/doelen/${goal.goalId}`}>{goal.title}</Link>,
      <GoalBadge state={state} locale={locale} />,
      latest ? valueWithDate(latest.value, latest.date) : t.none,
      goal.target ? valueWithDate(goal.target.value, goal.target.date) : t.none,
      goal.ownerName ?? words[locale].noOwner,
    ],
  };
};

const Empty = ({ locale, ended, mayCreate }: Pick<GoalListProps, "locale" | "ended" | "mayCreate">) => {
  const t = texts[locale];
  if (ended) return <EmptyState title={t.emptyEnded} />;
  return (
    <EmptyState
      title={t.emptyTitle}
      action={mayCreate && <ButtonLink href="/jaarcyclus/doelen/nieuw">{t.newGoal}</ButtonLink>}
    >
      <p>{t.emptyText}</p>
    </EmptyState>
  );
};

/** All goals with how each stands. */
export const GoalList = (props: GoalListProps) => {
  const { locale, goals, ended, mayCreate } = props;
  const t = texts[locale];
  return (
    <>
      <PageHeading
        title={t.goals}
        lead={t.lead}
        actions={mayCreate && <ButtonLink href="/jaarcyclus/doelen/nieuw">{t.newGoal}</ButtonLink>}
      />
      <TabLinks
        label={t.list}
        items={[
          { href: "/jaarcyclus/doelen", label: t.current, current: !ended },
          { href: "/jaarcyclus/doelen?stand=ended", label: t.ended, current: ended },
        ]}
      />
      <Table
        caption={t.list}
        captionHidden
        stacked
        columns={[
          { header: t.goal, width: "wide" },
          { header: words[locale].state },
          { header: t.latest },
          { header: t.target },
          { header: words[locale].owner },
        ]}
        rows={goals.map((goal) => rowOf(goal, props))}
        empty={<Empty locale={locale} ended={ended} mayCreate={mayCreate} />}
      />
    </>
  );
};
