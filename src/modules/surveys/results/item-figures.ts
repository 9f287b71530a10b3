import { answersFigure, sharesFigure } from "#platform/charts/index.ts";
import type { AnswersRow, Figure } from "#platform/charts/index.ts";
import { formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { classesOf, inClasses } from "../analysis/answers.ts";
import type { GroupResult, ItemResult } from "../analysis/cube.ts";
import { namedAnswers } from "../questionnaires/answer-words.ts";
import type { Block, Item } from "../questionnaires/questionnaire.ts";
import { classShares } from "./class-shares.rules.ts";
import { funnelOf } from "./funnel-figure.ts";
import { funnelIn, questionsOf } from "./funnel.rules.ts";
import { saidInterval } from "./said-interval.ts";
import { texts } from "./texts.ts";

/** What a figure is drawn from: a group in this round, in the one before where there is one, and everybody where the group is a part. */
export interface Compared {
  readonly now: GroupResult;
  readonly before: GroupResult | undefined;
  readonly whole: GroupResult | undefined;
  readonly locale: Locale;
}

/** The groups that stand below each other, with their names; a group that stands alone needs none. */
const beside = ({
  now,
  before,
  whole,
  locale,
}: Compared): readonly { label: string; group: GroupResult }[] => {
  const t = texts[locale];
  return [
    { label: t.now, group: now },
    ...(before === undefined ? [] : [{ label: t.before, group: before }]),
    ...(whole === undefined ? [] : [{ label: t.everybody, group: whole }]),
  ];
};

const marks: Readonly<Record<string, readonly string[]>> = {
  agreement: ["?", "−", "0", "+"],
  frequency: ["–", "1", "2", "3", "4"],
};

/** What the classes of an item (`classesOf`) are called. */
export const classLabels = (item: Item, locale: Locale): readonly string[] => {
  const { classes } = texts[locale];
  return item.kind === "agreement"
    ? Object.values(classes)
    : namedAnswers(item, locale).map(({ label }) => label);
};

const wordsOf = (locale: Locale) => {
  const { notShown, atLeast, atMost, item, round, n, open } = texts[locale];
  return { notShown, atLeast, atMost, item, row: round, n, open };
};

/** Of a statement that is shown exactly: between what the share of those who agree lies. */
const marginOf = (item: Item, result: ItemResult | null | undefined, locale: Locale): string | undefined =>
  item.kind === "agreement" && result?.showing === "exact"
    ? saidInterval(
        { count: inClasses(item, result.counts)[classesOf(item).indexOf("agree")] ?? 0, n: result.n },
        locale,
      )
    : undefined;

const row = (item: Item, group: GroupResult, locale: Locale, label?: string): AnswersRow => {
  const result = group.items[item.id];
  const margin = marginOf(item, result, locale);
  return {
    ...(label === undefined ? {} : { label }),
    n: result?.n ?? null,
    shares: classShares(item, result),
    ...(margin === undefined ? {} : { margin }),
  };
};

/** How often each answer was given to the statements, or to the questions "how often", of one block. */
const stackedFigure = (
  kind: "agreement" | "frequency",
  block: Block,
  compared: Compared,
): readonly Figure[] => {
  const { now, locale } = compared;
  const rows = beside(compared);
  const items = block.items.filter((item) => item.kind === kind && now.items[item.id] !== undefined);
  const [first] = items;
  if (first === undefined) return [];
  const t = texts[locale];
  return [
    answersFigure({
      id: `${block.id}-${kind}`,
      title:
        kind === "agreement"
          ? t.agreementFigure(block.title[locale])
          : t.frequencyFigure(block.title[locale]),
      description: kind === "agreement" ? t.agreementText : t.frequencyText,
      locale,
      answers: classLabels(first, locale).map((label, place) => ({
        label,
        mark: marks[kind]?.[place] ?? "",
      })),
      items: items.map((item) => ({
        label: item.text[locale],
        rows: rows.map(({ label, group }) => row(item, group, locale, rows.length > 1 ? label : undefined)),
      })),
      words: { ...wordsOf(locale), ...(kind === "agreement" ? { margin: t.agreementMargin } : {}) },
    }),
  ];
};

/** What part gave each answer to one question. */
const oneFigure = (item: Item, compared: Compared): readonly Figure[] => {
  const { now, locale } = compared;
  const t = texts[locale];
  if (now.items[item.id] == null) return [];
  const series = beside(compared);
  return [
    sharesFigure({
      id: item.id,
      title: item.text[locale],
      description: item.kind === "multiple" ? t.severalText : t.sharesText,
      locale,
      series: series.map(({ label, group }) => ({ label, n: group.items[item.id]?.n ?? null })),
      bars: namedAnswers(item, locale).map(({ label }, place) => ({
        label,
        shares: series.map(({ group }) => classShares(item, group.items[item.id])?.[place] ?? null),
      })),
      words: { ...wordsOf(locale), bar: t.answer, n: (count) => t.nOf(count) },
    }),
  ];
};

/** Everything of one block as figures: statements, how often, the questions that narrow down as one, and each other question by itself. */
export const blockFigures = (block: Block, compared: Compared): readonly Figure[] => {
  const funnel = funnelIn(block);
  const isOfFunnel = (item: Item): boolean => funnel !== undefined && questionsOf(funnel).includes(item);
  return [
    ...stackedFigure("agreement", block, compared),
    ...stackedFigure("frequency", block, compared),
    ...(funnel === undefined ? [] : funnelOf(block, funnel, compared)),
    ...block.items.flatMap((item) =>
      item.kind === "agreement" || item.kind === "frequency" || isOfFunnel(item)
        ? []
        : oneFigure(item, compared),
    ),
  ];
};

/** The questions of one block of which nothing is shown for a group; a statement says so in its figure. */
export const hiddenQuestions = (block: Block, { items }: GroupResult): readonly Item[] =>
  block.items.filter(({ id, kind }) => kind !== "agreement" && kind !== "frequency" && items[id] === null);

/** A number of percentage points with its sign; what is rounded to nothing has none. */
export const signed = (points: number, locale: Locale): string => {
  const rounded = Math.round(points);
  return `${rounded > 0 ? "+" : rounded < 0 ? "−" : ""}${formatNumber(Math.abs(rounded), locale, 0)}`;
};
