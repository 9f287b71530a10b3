import { formatNumber } from "#platform/locale/index.ts";
import { Link, Pagination, Paragraph, Section, Table, offsetOf, pageSize } from "#ui/index.ts";
import { answerStates } from "../../confirming/answer.ts";
import type { AnswerState } from "../../confirming/answer.ts";
import type { AnswerCounts } from "../compliance.ts";
import { askedIn, shareDone } from "../compliance.rules.ts";
import { complianceTexts } from "../texts.ts";
import { addressOf } from "./address.ts";
import type { CompliancePageProps } from "./compliance-page.tsx";

type Props = Pick<CompliancePageProps, "locale" | "query" | "place" | "overview">;

interface Line {
  readonly name: string;
  /** Where its name leads to: the units below it. */
  readonly href: string | undefined;
  readonly counts: AnswerCounts;
  /** Where its numbers lead to; undefined: nowhere. */
  readonly unit: { readonly unitId: string | undefined } | undefined;
}

const linesOf = ({ locale, query: { register }, place, overview }: Props): Line[] => {
  const t = complianceTexts[locale];
  const { branches, own, total } = overview;
  const shown = branches.map(({ unitId, name, counts, hasBelow }): Line => ({
    name,
    href: hasBelow ? addressOf({ register, eenheid: unitId }) : undefined,
    counts,
    unit: { unitId },
  }));
  const ownName = place.unitId === undefined ? t.noUnit : t.ownPeople(place.name);
  const direct: Line = { name: ownName, href: undefined, counts: own, unit: undefined };
  const all: Line = { name: t.total, href: undefined, counts: total, unit: { unitId: place.unitId } };
  return [...shown, ...(shown.length > 0 && askedIn(own) > 0 ? [direct] : []), all];
};

const Count = ({ line, state, props }: { line: Line; state: AnswerState; props: Props }) => {
  const { locale, query } = props;
  const count = line.counts[state];
  const text = formatNumber(count, locale, 0);
  if (count === 0 || line.unit === undefined) return <>{text}</>;
  const href = addressOf({ register: query.register, eenheid: line.unit.unitId, stand: state });
  return (
    <Link href={href} context={`${complianceTexts[locale].states[state]}, ${line.name.trim()}`}>
      {text}
    </Link>
  );
};

/** Units below each other, each with everything below it; every number leads to the names behind it. */
export const UnitTable = (props: Props) => {
  const { locale, query, place } = props;
  const t = complianceTexts[locale];
  const lines = linesOf(props);
  const from = offsetOf(query.blad, lines.length);
  return (
    <Section title={place.unitId === undefined ? t.byUnit : `${t.byUnit}: ${place.name}`}>
      <Paragraph quiet>{`${t.withBelow} ${t.choose}`}</Paragraph>
      {place.unitId !== undefined && <Link href={addressOf({ register: query.register })}>{t.whole}</Link>}
      <Table
        caption={t.byUnit}
        captionHidden
        stacked
        columns={[
          { header: t.unit, width: "wide" },
          ...answerStates.map((state) => ({ header: t.states[state], align: "end" as const })),
          { header: t.share, align: "end" },
        ]}
        rows={lines.slice(from, from + pageSize).map((line) => ({
          cells: [
            line.href === undefined ? line.name : <Link href={line.href}>{line.name}</Link>,
            ...answerStates.map((state) => <Count {...{ line, state, props }} />),
            `${shareDone(line.counts) ?? 0}%`,
          ],
        }))}
      />
      <Pagination
        total={lines.length}
        page={query.blad}
        hrefFor={(blad) => addressOf({ register: query.register, eenheid: place.unitId, blad })}
      />
    </Section>
  );
};
