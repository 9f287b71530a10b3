import type { Locale } from "#platform/locale/index.ts";
import { namedAnswers } from "./answer-words.ts";
import type { NamedAnswer } from "./answer-words.ts";
import { itemsOf } from "./questionnaire.ts";
import type { Background, Item, Questionnaire } from "./questionnaire.ts";
import { texts } from "./texts.ts";

/** Something asked, as a codebook tells it. */
export interface CodebookEntry {
  readonly id: string;
  /** The title of its block; of a background question none. */
  readonly block: string;
  readonly kind: string;
  readonly text: string;
  /** Of whom it is asked. */
  readonly forWhom: string;
  /** After which answers to which earlier item; empty where it is always asked. */
  readonly condition: string;
  /** In which scale it counts, and whether reversed; empty where in none. */
  readonly scale: string;
  /** In the order of their numbers, from 0; none for free text. */
  readonly answers: readonly NamedAnswer[];
  readonly measures: string;
}

/** In words, after which answers an item is asked, with what that item is called; empty where it is always asked. */
export const conditionOf = (
  one: Questionnaire,
  { when }: Item,
  locale: Locale,
  called: (source: Item) => string = ({ text }) => `“${text[locale]}”`,
): string => {
  const source = itemsOf(one).find(({ id }) => id === when?.item);
  if (when === undefined || source === undefined) return "";
  const answers = namedAnswers(source, locale).filter(({ id }) => when.is.includes(id));
  return texts[locale].whenAnswer(called(source), answers.map(({ label }) => label).join(", "));
};

const scaleOf = ({ scales }: Questionnaire, id: string, locale: Locale): string =>
  scales
    .flatMap((scale) => {
      const member = scale.items.find(({ item }) => item === id);
      if (member === undefined) return [];
      return [member.reversed ? texts[locale].reversedItem(scale.id) : scale.id];
    })
    .join(", ");

const ofItem = (one: Questionnaire, item: Item, block: string, locale: Locale): CodebookEntry => ({
  id: item.id,
  block,
  kind: texts[locale].kinds[item.kind],
  text: item.text[locale],
  forWhom: texts[locale][item.for],
  condition: conditionOf(one, item, locale, ({ id }) => id),
  scale: scaleOf(one, item.id, locale),
  answers: namedAnswers(item, locale),
  measures: item.measures?.[locale] ?? "",
});

const ofBackground = ({ id, text, options }: Background, locale: Locale): CodebookEntry => ({
  id,
  block: "",
  kind: texts[locale].backgroundKind,
  text: text[locale],
  forWhom: texts[locale].everybody,
  condition: "",
  scale: "",
  answers: options.map((option) => ({ id: option.id, label: option.text[locale] })),
  measures: "",
});

/** What every column of the answers means: the background questions first, then the items in the order in which they are asked. */
export const codebook = (one: Questionnaire, locale: Locale): readonly CodebookEntry[] => [
  ...one.background.map((question) => ofBackground(question, locale)),
  ...one.blocks.flatMap(({ title, items }) => items.map((item) => ofItem(one, item, title[locale], locale))),
];

/** The same as lines of a file, with a header: one line for each answer, one for a question without fixed answers. */
export const codebookLines = (
  one: Questionnaire,
  locale: Locale,
): readonly (readonly (string | number)[])[] => [
  Object.values(texts[locale].columns),
  ...codebook(one, locale).flatMap((entry) => {
    const { id, block, kind, text, forWhom, condition, scale, answers, measures } = entry;
    const start = [id, block, kind, text, forWhom, condition, scale];
    if (answers.length === 0) return [[...start, "", "", "", measures]];
    return answers.map((answer, number) => [...start, number, answer.id, answer.label, measures]);
  }),
];
