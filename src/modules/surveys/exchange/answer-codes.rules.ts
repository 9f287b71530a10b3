import { plain } from "#platform/csv/index.ts";
import { locales } from "#platform/locale/index.ts";
import { namedAnswers } from "../questionnaires/answer-words.ts";
import { answersOfItem } from "../questionnaires/questionnaire.ts";
import type { Background, Item } from "../questionnaires/questionnaire.ts";

/** Which program wrote a file of answers. */
export type Form = "own" | "limesurvey";

/** What a question lets choose from: ids in order, with what each is called besides. */
export interface Choices {
  readonly ids: readonly string[];
  readonly labels: readonly (readonly string[])[];
  /** Whether the first says nothing of the matter: "don't know", "not applicable". */
  readonly isScale: boolean;
}

export const choicesOfItem = (item: Item): Choices => {
  const ids = answersOfItem(item);
  const named = locales.map((locale) => namedAnswers(item, locale));
  return {
    ids,
    labels: ids.map((_, place) => named.map((answers) => answers[place]?.label ?? "")),
    isScale: item.kind !== "choice" && item.kind !== "multiple",
  };
};

export const choicesOfBackground = ({ options }: Background): Choices => ({
  ids: options.map(({ id }) => id),
  labels: options.map(({ text }) => locales.map((locale) => text[locale])),
  isScale: false,
});

/** How a cell is compared: words without capitals, accents, spaces and signs; a number as it stands. */
export const keyOf = (cell: string): string => (/\p{L}/u.test(cell) ? plain(cell) : cell.trim());

/** LimeSurvey names answers A1, A2 or AO01, AO02 in the order of its form, in which "don't know" stands last. */
const ofLimeSurvey = ({ ids, isScale }: Choices): [string, number][] => {
  const codes = ids.flatMap((_, index): [string, number][] => {
    const number = index + 1;
    const place = isScale ? number % ids.length : index;
    return [
      [`a${number}`, place],
      [`ao${String(number).padStart(2, "0")}`, place],
    ];
  });
  const letters = [...ids.entries()].flatMap(([place, id]): [string, number][] =>
    id === "yes" || id === "no" ? [[id.charAt(0), place]] : [],
  );
  return [...codes, ...letters];
};

/** Numbers as the codebook gives them. Of options in LimeSurvey nobody knows whether they were numbered from 0 or from 1, so there they say nothing. */
const numbered = ({ ids, isScale }: Choices, form: Form): [string, number][] =>
  isScale || form === "own" ? ids.map((_, place) => [String(place), place]) : [];

/** What may stand in a cell, with the place of the answer it stands for: its id, its number in the codebook, or what it is called in either language. */
export const meaningsOf = (choices: Choices, form: Form): ReadonlyMap<string, number> =>
  new Map([
    ...(form === "limesurvey" ? ofLimeSurvey(choices) : []),
    ...choices.labels.flatMap((labels, place) =>
      labels.map((label): [string, number] => [keyOf(label), place]),
    ),
    ...numbered(choices, form),
    ...choices.ids.map((id, place): [string, number] => [keyOf(id), place]),
  ]);
