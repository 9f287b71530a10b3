import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { ButtonLink, EmptyState, Link, PageHeading, Table } from "#ui/index.ts";
import { texts as words } from "../../texts.ts";
import type { YearPlan } from "../plan.ts";
import { texts } from "../texts.ts";
import { PlanBadge } from "./plan-badges.tsx";

interface PlanListProps {
  readonly locale: Locale;
  readonly plans: readonly YearPlan[];
  readonly mayCreate: boolean;
}

/** Every year plan, the latest first. */
export const PlanList = ({ locale, plans, mayCreate }: PlanListProps) => {
  const t = texts[locale];
  const create = mayCreate && <ButtonLink href="/jaarcyclus/jaarplan/nieuw">{t.newPlan}</ButtonLink>;
  const day = (date: string | null) => (date === null ? t.none : formatDate(date, locale));
  return (
    <>
      <PageHeading title={t.plans} lead={t.lead} actions={plans.length > 0 && create} />
      <Table
        caption={t.list}
        captionHidden
        stacked
        columns={[
          { header: t.year },
          { header: words[locale].state },
          { header: t.adoptedOn, width: "date" },
          { header: t.adoptedBy },
          { header: t.closedOn, width: "date" },
        ]}
        rows={plans.map((plan) => ({
          cells: [
            <Link href={`/jaarcyclus/jaarplan/${plan.year}`}>{t.plan(plan.year)}</Link>,
            <PlanBadge state={plan.state} locale={locale} />,
            day(plan.adoptedOn),
            plan.adoptedBy ?? t.none,
            day(plan.closedOn),
          ],
        }))}
        empty={
          <EmptyState title={t.emptyTitle} action={create}>
            <p>{t.emptyText}</p>
          </EmptyState>
        }
      />
    </>
  );
};
