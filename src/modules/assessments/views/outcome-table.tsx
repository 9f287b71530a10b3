import { normReference } from "#modules/frameworks/index.ts";
import { Link, Section, Table } from "#ui/index.ts";
import { actionHref, ratingHref } from "../addresses.ts";
import { itemLabel } from "../outcome-words.ts";
import { pageTexts } from "../page-texts.ts";
import { isMet } from "../scale.rules.ts";
import type { RatedItem } from "../scale.ts";
import { texts } from "../texts.ts";
import { OutcomeBadge } from "./badges.tsx";
import type { RoundView } from "./round-page.tsx";

/** Whether this framework sorts its norms in prevention, detection and response. */
const hasParts = ({ items }: RoundView): boolean => items.some(({ part }) => part !== undefined);

const cellsOf = (item: RatedItem, view: RoundView) => {
  const { locale, round, scale, outcomes, mayAct } = view;
  const outcome = outcomes.find(({ code }) => code === item.code)?.outcome;
  const href = ratingHref(round.roundId, item.code);
  const label = itemLabel(item, locale);
  const action = actionHref({ reference: normReference(round.framework, item.code), label, back: href });
  return [
    <Link href={href}>{label}</Link>,
    ...(hasParts(view) ? [item.part ? texts[locale].figures.parts[item.part] : "–"] : []),
    <OutcomeBadge scale={scale} outcome={outcome} locale={locale} />,
    ...(mayAct
      ? [
          isMet(scale, outcome) === false && (
            <Link href={action} context={label}>
              {pageTexts[locale].makeAction}
            </Link>
          ),
        ]
      : []),
  ];
};

const columnsOf = (view: RoundView) => {
  const { locale, mayAct } = view;
  return [
    { header: texts[locale].norm, width: "wide" as const },
    ...(hasParts(view) ? [{ header: texts[locale].figures.part }] : []),
    { header: texts[locale].outcome },
    ...(mayAct ? [{ header: pageTexts[locale].makeAction, hiddenHeader: true }] : []),
  ];
};

/** The outcome of every norm, in the order of the framework: part by part. */
export const OutcomeTable = (view: RoundView) => {
  const { locale, items } = view;
  const { results } = pageTexts[locale];
  return (
    <Section title={results} id="uitkomst">
      <Table
        caption={results}
        captionHidden
        stacked
        columns={columnsOf(view)}
        rows={items.map((item) => ({ cells: cellsOf(item, view) }))}
      />
    </Section>
  );
};
