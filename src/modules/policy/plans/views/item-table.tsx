import type { PlainDate } from "#platform/clock/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Heading, Link, Small, StatusBadge, Table } from "#ui/index.ts";
import { texts as words } from "../../texts.ts";
import type { PlanItem } from "../plan.ts";
import { isLate } from "../plan.rules.ts";
import { texts } from "../texts.ts";
import { ItemBadge } from "./plan-badges.tsx";

interface ItemTableProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly items: readonly PlanItem[];
  /** Adopted or closed: how each item stands is shown. */
  readonly runs: boolean;
}

const stand = (item: PlanItem, { locale, today }: ItemTableProps) => (
  <>
    <ItemBadge state={item.state} locale={locale} />{" "}
    {isLate(item, today) && <StatusBadge tone="attention">{texts[locale].late}</StatusBadge>}
    {item.decision && (
      <Small>
        {texts[locale].decisions[item.decision]}: {item.decisionBecause}
      </Small>
    )}
  </>
);

const source = (item: PlanItem, locale: Locale): string =>
  item.sourceLabel === null
    ? texts[locale].sources[item.sourceKind]
    : `${texts[locale].sources[item.sourceKind]}: ${item.sourceLabel}`;

const QuarterTable = (props: ItemTableProps & { readonly quarter: number | null }) => {
  const { locale, today, items, quarter, runs } = props;
  const t = texts[locale];
  const title = quarter === null ? t.noQuarter : t.quarterOf(quarter);
  return (
    <>
      <Heading level={3}>{title}</Heading>
      <Table
        caption={title}
        captionHidden
        stacked
        columns={[
          { header: t.item, width: "wide" },
          { header: words[locale].owner },
          { header: t.sourceShort },
          ...(runs ? [{ header: words[locale].state }] : []),
        ]}
        rows={items.map((item) => ({
          marked: runs && isLate(item, today),
          cells: [
            <Link href={`/jaarcyclus/jaarplan/${item.year}/punten/${item.itemId}`}>{item.title}</Link>,
            item.ownerName ?? <StatusBadge tone="attention">{words[locale].noOwner}</StatusBadge>,
            source(item, locale),
            ...(runs ? [stand(item, props)] : []),
          ],
        }))}
      />
    </>
  );
};

/** The items of a plan, quarter by quarter. */
export const ItemTable = (props: ItemTableProps) => (
  <>
    {([1, 2, 3, 4, null] as const).map((quarter) => {
      const items = props.items.filter((item) => item.quarter === quarter);
      return items.length > 0 && <QuarterTable {...props} items={items} quarter={quarter} />;
    })}
  </>
);
