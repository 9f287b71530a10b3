import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Link, Paragraph, Small, StatusBadge, Table } from "#ui/index.ts";
import { lineTones, personBase } from "../checklist.ts";
import type { Progress } from "../checklist.ts";
import { texts } from "../texts.ts";

interface ProgressTableProps {
  readonly locale: Locale;
  readonly people: readonly Progress[];
  readonly unitName: (unitId: string | null) => string;
  readonly empty: string;
}

const StateOf = ({ locale, one }: { readonly locale: Locale; readonly one: Progress }) => {
  const t = texts[locale];
  if (one.late > 0) return <StatusBadge tone={lineTones.late}>{t.lateCount(one.late)}</StatusBadge>;
  const state = one.done === one.steps ? "done" : "open";
  return <StatusBadge tone={lineTones[state]}>{state === "done" ? t.states.done : t.busy}</StatusBadge>;
};

/** People with how far each is, and the way to each list. */
export const ProgressTable = ({ locale, people, unitName, empty }: ProgressTableProps) => {
  const t = texts[locale];
  return (
    <Table
      caption={t.people}
      captionHidden
      stacked
      columns={[
        { header: t.person, width: "wide" },
        { header: t.unit },
        { header: t.begun, width: "date" },
        { header: t.progress, width: "narrow" },
        { header: t.state },
      ]}
      rows={people.map((one) => ({
        marked: one.late > 0,
        cells: [
          <Link href={`${personBase}/${one.personId}`}>{one.name}</Link>,
          unitName(one.unitId),
          formatDate(one.startsOn, locale),
          t.progressOf(one.done, one.steps),
          <>
            <StateOf {...{ locale, one }} />{" "}
            {one.nextOn !== null && <Small>{t.before(formatDate(one.nextOn, locale))}</Small>}
          </>,
        ],
      }))}
      empty={<Paragraph quiet>{empty}</Paragraph>}
    />
  );
};
