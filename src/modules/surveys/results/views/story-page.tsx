import { formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import {
  Alert,
  FigureView,
  FilterBar,
  List,
  PageHeading,
  Paragraph,
  Section,
  SelectField,
  Small,
  Table,
} from "#ui/index.ts";
import type { GroupResult } from "../../analysis/cube.ts";
import { titleOfScale } from "../../questionnaires/questionnaire.ts";
import type { Item, Questionnaire } from "../../questionnaires/questionnaire.ts";
import type { Round } from "../../rounds/round.ts";
import type { NamedGroup } from "../group-figures.ts";
import { blockFigures, hiddenQuestions, signed } from "../item-figures.ts";
import { groupName, resultsOf } from "../results.ts";
import type { ResultReader } from "../results.ts";
import { saidInterval } from "../said-interval.ts";
import { strongestFirst } from "../kept-cube.ts";
import type { Cube } from "../kept-cube.ts";
import { changes, extremes, standings } from "../standing.rules.ts";
import type { Standing } from "../standing.rules.ts";
import { texts } from "../texts.ts";
import { ResultTabs } from "./result-tabs.tsx";

export interface StoryPageProps {
  readonly locale: Locale;
  readonly round: Round;
  readonly cube: Cube;
  readonly questionnaire: Questionnaire;
  readonly group: GroupResult;
  /** The same group in the round before. */
  readonly before: GroupResult | undefined;
  /** Everybody, where the group is a part of them. */
  readonly whole: GroupResult | undefined;
  /** Whether there was no round before with the same questionnaire, for anybody. */
  readonly isFirst: boolean;
  readonly named: readonly NamedGroup[];
  /** The group that is looked at, as the address names it; empty for everybody. */
  readonly chosen: string;
  readonly reader: ResultReader;
}

/** As somebody quotes it: the full stop of a statement is not that of the sentence around it. */
const quoted = (item: Item, locale: Locale): string => item.text[locale].replace(/\.$/, "");

const percent = ({ share }: Standing, locale: Locale): string =>
  formatNumber((100 * share.count) / share.n, locale, 0);

const response = ({ group, cube, locale }: StoryPageProps): string => {
  const t = texts[locale];
  if (group.n === null) return t.tooFew(cube.minimum);
  const answered = formatNumber(group.n, locale);
  if (group.invited === null || group.invited === 0) return t.leadUnknown(answered);
  return t.lead(
    answered,
    formatNumber(group.invited, locale),
    formatNumber((100 * group.n) / group.invited, locale, 0),
  );
};

/** What changed most, or why that cannot be said. */
const changeHeadline = (all: readonly Standing[], { before, isFirst, locale }: StoryPageProps): string => {
  const t = texts[locale];
  if (before === undefined) return isFirst ? t.firstRound : t.notCompared;
  const [largest] = changes(all);
  if (largest === undefined) return t.nothingChanged;
  const change = largest.change ?? 0;
  return t.mostChanged(quoted(largest.item, locale), formatNumber(Math.abs(change), locale, 0), change > 0);
};

const tieHeadline = ({ cube, questionnaire, locale }: StoryPageProps): string => {
  const t = texts[locale];
  const [strongest] = strongestFirst(cube.correlations);
  const titleOf = (id: string) => titleOfScale(questionnaire, id, locale);
  if (strongest === undefined) return t.noTie;
  // With 0 in its interval it may be chance.
  if (strongest.low <= 0) return t.looseTies;
  return t.strongTie(titleOf(strongest.a), titleOf(strongest.b), formatNumber(strongest.r, locale, 1));
};

/** Four sentences that say what came out. */
const Headlines = ({ all, props }: { all: readonly Standing[]; props: StoryPageProps }) => {
  const { locale } = props;
  const t = texts[locale];
  const { strong, weak } = extremes(all);
  const [best, worst] = [strong[0], weak[0]];
  const lines = [
    ...(best === undefined
      ? []
      : [t.strongest(t.answersFavourably[best.direction](percent(best, locale)), quoted(best.item, locale))]),
    ...(worst === undefined
      ? []
      : [
          t.weakest(t.answersFavourably[worst.direction](percent(worst, locale)), quoted(worst.item, locale)),
        ]),
    changeHeadline(all, props),
    tieHeadline(props),
  ];
  return (
    <Section title={t.headlines}>
      <List items={lines} />
    </Section>
  );
};

const Standings = ({
  title,
  standing,
  locale,
}: {
  title: string;
  standing: readonly Standing[];
  locale: Locale;
}) => {
  const t = texts[locale];
  return (
    <Table
      caption={title}
      captionHidden
      stacked
      columns={[
        { header: t.item, width: "wide" },
        { header: t.favourable, align: "end" },
        { header: t.interval, align: "end", width: "narrow" },
        { header: t.change, align: "end" },
      ]}
      rows={standing.map((one) => ({
        cells: [
          one.item.text[locale],
          t.favourableShare[one.direction](percent(one, locale)),
          saidInterval(one.share, locale),
          one.change === null
            ? "–"
            : `${t.points(signed(one.change, locale))}${one.changed === null ? "" : ` (${t.real})`}`,
        ],
      }))}
    />
  );
};

const ChooseGroup = ({ round, named, chosen, locale }: StoryPageProps) => {
  const t = texts[locale];
  return (
    <FilterBar
      action={resultsOf(round.roundId)}
      clearHref={chosen === "" ? undefined : resultsOf(round.roundId)}
    >
      <SelectField
        name="groep"
        label={t.chooseGroup}
        form={{ values: { groep: chosen }, errors: [] }}
        options={[
          { value: "", label: t.everybody },
          ...named.map(({ by, value, label, n }) => ({
            value: groupName(by ?? "", value ?? ""),
            label: n === null ? `${label} (${t.notShown})` : label,
          })),
        ]}
      />
    </FilterBar>
  );
};

/** What a round brought for a group, from the top down: who answered, the outcome in four sentences, strong and weak, then block by block. */
export const StoryPage = (props: StoryPageProps) => {
  const { locale, round, cube, questionnaire, group, before, whole } = props;
  const t = texts[locale];
  const all = standings(questionnaire, group, before);
  const { strong, weak } = extremes(all);
  return (
    <>
      <PageHeading
        title={t.title(round.title[locale])}
        lead={group.n === null ? undefined : response(props)}
      />
      <ResultTabs {...{ ...props, current: "story" }} />
      <ChooseGroup {...props} />
      {group.n === null ? (
        <Alert kind="info" title={t.notShown} level={2}>
          <Paragraph>{response(props)}</Paragraph>
        </Alert>
      ) : (
        <>
          <Headlines all={all} props={props} />
          {strong.length > 0 && (
            <Section title={t.strong}>
              <Standings title={t.strong} standing={strong} locale={locale} />
            </Section>
          )}
          {weak.length > 0 && (
            <Section title={t.weak}>
              <Standings title={t.weak} standing={weak} locale={locale} />
            </Section>
          )}
          {questionnaire.blocks.map((block) => {
            const figures = blockFigures(block, { now: group, before, whole, locale });
            const hidden = hiddenQuestions(block, group).map((item) => quoted(item, locale));
            return figures.length === 0 ? null : (
              <Section title={block.title[locale]}>
                {figures.map((figure) => (
                  <FigureView figure={figure} level={3} />
                ))}
                {hidden.length > 0 && <Small>{t.questionsNotShown(hidden)}</Small>}
              </Section>
            );
          })}
          <Small>{t.minimumNote(cube.minimum)}</Small>
        </>
      )}
    </>
  );
};
