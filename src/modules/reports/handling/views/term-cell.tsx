import { daysBetween } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Small, StatusBadge } from "#ui/index.ts";
import { texts as termTexts } from "../../terms/texts.ts";
import type { NextTerm } from "../inbox/inbox.ts";
import { texts } from "../inbox/texts.ts";

interface TermCellProps {
  readonly locale: Locale;
  readonly today: PlainDate;
  readonly term: NextTerm | null;
}

const badgeOf = ({ locale, today }: TermCellProps, { state, dueOn }: NextTerm) => {
  const t = texts[locale];
  const left = daysBetween(today, dueOn);
  if (state === "late") return <StatusBadge tone="bad">{t.late(-left)}</StatusBadge>;
  if (state === "soon") return <StatusBadge tone="attention">{t.soon(left)}</StatusBadge>;
  return <StatusBadge tone="good">{t.onTrack}</StatusBadge>;
};

/** The term that ends first: how it stands in words and sign, what it asks, its last day. */
export const TermCell = (props: TermCellProps) => {
  const { locale, term } = props;
  const t = texts[locale];
  if (!term) return <Small>{t.noTerm}</Small>;
  return (
    <>
      {badgeOf(props, term)}
      <Small>
        {termTexts[locale].kinds[term.kind]}, {formatDate(term.dueOn, locale)}
      </Small>
    </>
  );
};
