import { answersOfItem, itemsOf } from "../questionnaires/questionnaire.ts";
import type { Item, ItemAnswer, Questionnaire } from "../questionnaires/questionnaire.ts";

/** What one person answered, and in which group of each breakdown the answer counts; null or absent where that was not told. */
export interface Answered {
  readonly answers: Readonly<Record<string, ItemAnswer>>;
  readonly groups: Readonly<Record<string, string | null>>;
}

/**
 * The classes in which answers of an item are shown and compared: agreement in the three of source 001 (figure 6) with "don't know" apart,
 * all else as it was answered.
 */
export const classesOf = (item: Item): readonly string[] =>
  item.kind === "agreement" ? ["dont-know", "disagree", "neutral", "agree"] : answersOfItem(item);

const ofAgreement = [0, 1, 1, 2, 3, 3];

/** How often each class was answered, from how often each answer was. */
export const inClasses = (item: Item, counts: readonly number[]): readonly number[] => {
  if (item.kind !== "agreement") return counts;
  const classes = [0, 0, 0, 0];
  for (const [place, count] of counts.entries()) {
    const one = ofAgreement[place] ?? 0;
    classes[one] = (classes[one] ?? 0) + count;
  }
  return classes;
};

/** The items of which answers are counted: all but free text. */
export const countedItems = (questionnaire: Questionnaire): readonly Item[] =>
  itemsOf(questionnaire).filter(({ kind }) => kind !== "text");

const highest = 5;

/** A scale that knows where its items stand in a list of answers. */
export interface PlacedScale {
  readonly id: string;
  readonly least: number;
  readonly items: readonly { readonly place: number; readonly reversed: boolean }[];
}

/** The scales of a questionnaire, over answers in the order of `items`. */
export const placedScales = ({ scales }: Questionnaire, items: readonly Item[]): readonly PlacedScale[] =>
  scales.map(({ id, least, items: parts }) => ({
    id,
    least: Math.max(1, least),
    items: parts.map(({ item, reversed }) => ({
      place: items.findIndex((one) => one.id === item),
      reversed,
    })),
  }));

/** What an agreement counts for in a scale, 1 to 5; 0 for "don't know" and where nothing was answered. */
export const valueOf = (answer: ItemAnswer | undefined, reversed: boolean): number => {
  if (typeof answer !== "number" || answer === 0) return 0;
  return reversed ? highest + 1 - answer : answer;
};
