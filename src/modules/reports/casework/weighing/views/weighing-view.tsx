import { titleOf } from "../../../codes/codes.rules.ts";
import type { ReportContent } from "../../../codes/read-content.ts";
import { reportWords } from "../../../report-words.ts";
import { formatDate, formatMoment } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { Facts, Table } from "#ui/index.ts";
import type { Fact } from "#ui/index.ts";
import { texts } from "../texts.ts";
import { criteria } from "../weighing.ts";
import type { Weighing } from "../weighing.ts";

interface WeighingViewProps {
  readonly locale: Locale;
  readonly weighing: Weighing;
  readonly content: Pick<ReportContent, "weighing" | "publicInterest">;
  readonly name: string;
}

const optional = (label: string, value: string | null): Fact[] => (value === null ? [] : [{ label, value }]);

const detailsOf = ({ locale, weighing: { reasons } }: WeighingViewProps): Fact[] => {
  const t = texts[locale];
  const ordered =
    reasons.orderedBy && t.orderedValue(reasons.orderedBy, formatDate(reasons.orderedOn ?? "", locale));
  return [
    ...optional(t.secondPerson, reasons.secondPerson),
    ...optional(t.orderedFull, ordered),
    ...optional(t.forwardedTo, reasons.forwardedTo),
    ...optional(t.telling, reasons.telling && t.tellings[reasons.telling].label),
    ...optional(t.tellingWhy, reasons.tellingWhy),
  ];
};

const factsOf = (props: WeighingViewProps): Fact[] => {
  const { locale, weighing, content, name } = props;
  const { reasons, regime, decision, weighedAt } = weighing;
  const [t, words] = [texts[locale], reportWords[locale]];
  const elements = reasons.elements.map((code) => titleOf(content.publicInterest.items, code, locale));
  return [
    { label: t.decided, value: words.decisions[decision] },
    { label: t.decisionWhy, value: reasons.decision },
    ...detailsOf(props),
    { label: t.regimeShort, value: words.regimes[regime] },
    ...(elements.length === 0 ? [] : [{ label: t.elementsFound, value: elements.join("; ") }]),
    ...optional(t.regimeWhy, reasons.regime),
    { label: t.byWhom, value: t.on(name, formatMoment(weighedAt, locale)) },
  ];
};

/** One weighing: the decision first, then the five points. */
export const WeighingView = (props: WeighingViewProps) => {
  const { locale, weighing, content } = props;
  const t = texts[locale];
  return (
    <>
      <Facts items={factsOf(props)} />
      <Table
        caption={t.criteria}
        stacked
        columns={[
          { header: t.point, width: "narrow" },
          { header: t.answer, width: "narrow" },
          { header: t.reason },
        ]}
        rows={criteria.map((criterion) => ({
          cells: [
            titleOf(content.weighing.items, criterion, locale),
            t.answers[weighing.answers[criterion]],
            weighing.reasons[criterion],
          ],
        }))}
      />
    </>
  );
};
