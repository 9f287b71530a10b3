import type { Localised } from "#platform/locale/index.ts";
import { answersOfItem, itemsOf, managerQuestion } from "../questionnaires/questionnaire.ts";
import type { AnswerSheet, Block, Item, ItemAnswer, Questionnaire } from "../questionnaires/questionnaire.ts";
import { bytesOfText, textRoom } from "./sheet-bytes.rules.ts";

/** All texts of a form by their names, as they came. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** The fields of the form; those of questions begin with a letter of their own, so that no id of a questionnaire is one of these. */
export const fieldNames = { unit: "eenheid", page: "bladzijde", go: "naar" } as const;
export const itemField = (id: string): string => `v-${id}`;
export const backgroundField = (id: string): string => `a-${id}`;

/** Of an item with free text: whether somebody wants to be counted by unit is `yes` or `no`. */
export const unitChoices = ["yes", "no"] as const;

/** What stands together on one page: what is asked about the person, or items of a block; then the look back before sending. */
export type SurveyPage =
  | { readonly kind: "about-you" }
  | { readonly kind: "items"; readonly block: Block; readonly items: readonly Item[] }
  | { readonly kind: "send" };

/** An item that depends on another stands on a later page than that one: without a script a page cannot change while it is filled in. */
const partsOf = ({ items }: Block): readonly (readonly Item[])[] => {
  const parts: Item[][] = [];
  for (const item of items) {
    const last = parts.at(-1);
    if (last === undefined || last.some(({ id }) => id === item.when?.item)) parts.push([item]);
    else last.push(item);
  }
  return parts;
};

/** All pages of a questionnaire, in order. */
export const pagesOf = (questionnaire: Questionnaire): readonly SurveyPage[] => [
  { kind: "about-you" },
  ...questionnaire.blocks.flatMap((block) =>
    partsOf(block).map((items) => ({ kind: "items", block, items }) as const),
  ),
  { kind: "send" },
];

const isManager = ({ background }: Questionnaire, sheet: Pick<AnswerSheet, "background">): boolean => {
  const question = background.find(({ id }) => id === managerQuestion);
  return question?.options[sheet.background[managerQuestion] ?? -1]?.id === "yes";
};

/** What somebody filled in, before it is decided what of it was asked. */
export type Filled = Pick<AnswerSheet, "background" | "answers">;

/** Whether an item is asked of who filled this in: items for managers, and those that depend on an earlier answer, only of some. */
export const isAsked = (questionnaire: Questionnaire, item: Item, filled: Filled): boolean => {
  if (item.for === "managers" && !isManager(questionnaire, filled)) return false;
  const { when } = item;
  if (when === undefined) return true;
  const earlier = itemsOf(questionnaire).find(({ id }) => id === when.item);
  if (earlier === undefined || !isAsked(questionnaire, earlier, filled)) return false;
  const given = filled.answers[when.item];
  const places = typeof given === "number" ? [given] : typeof given === "object" ? given : [];
  const names = answersOfItem(earlier);
  return places.some((place) => when.is.includes(names[place] ?? ""));
};

/** The items of a page that are asked of who filled this in. */
export const askedOn = (questionnaire: Questionnaire, page: SurveyPage, filled: Filled): readonly Item[] =>
  page.kind === "items" ? page.items.filter((item) => isAsked(questionnaire, item, filled)) : [];

/** The nearest page before or after this one on which something is asked. */
export const pageFrom = (
  questionnaire: Questionnaire,
  from: number,
  { step, filled }: { readonly step: 1 | -1; readonly filled: Filled },
): number => {
  const pages = pagesOf(questionnaire);
  for (let index = from + step; index > 0 && index < pages.length - 1; index += step) {
    const page = pages[index];
    if (page && askedOn(questionnaire, page, filled).length > 0) return index;
  }
  return step === 1 ? pages.length - 1 : 0;
};

/** Something that cannot be answered so: at which field, and why. */
export interface AnswerFault {
  readonly field: string;
  readonly reason: Localised;
}

const impossible: Localised = {
  nl: "Dit antwoord kan bij deze vraag niet. Kies een van de antwoorden die er staan.",
  en: "This answer is not possible here. Choose one of the answers shown.",
};
const onlyAlone = (answer: Localised): Localised => ({
  nl: `“${answer.nl}” kan niet samen met een ander antwoord. Kies een van beide.`,
  en: `“${answer.en}” cannot go together with another answer. Choose one of the two.`,
});
const tooLong: Localised = {
  nl: "Dit is te lang. Schrijf hier ten hoogste ongeveer 1.400 tekens.",
  en: "This is too long. Write at most about 1,400 characters here.",
};

const valuesOf = (values: FormValues, field: string): readonly string[] =>
  [values[field] ?? []].flat().filter((value) => value.trim() !== "");

type Read<T> = { readonly answer?: T; readonly fault?: Localised };

const readOne = (given: readonly string[], names: readonly string[]): Read<number> => {
  const [value, ...more] = given;
  if (value === undefined) return {};
  const place = names.indexOf(value);
  return place < 0 || more.length > 0 ? { fault: impossible } : { answer: place };
};

const readSeveral = (
  given: readonly string[],
  item: Extract<Item, { kind: "multiple" }>,
): Read<readonly number[]> => {
  if (given.length === 0) return {};
  const names = answersOfItem(item);
  const places = [...new Set(given)].map((value) => names.indexOf(value));
  if (places.includes(-1)) return { fault: impossible };
  const alone = places.map((place) => item.options[place]).find((option) => option?.alone);
  if (alone && places.length > 1) return { fault: onlyAlone(alone.text) };
  return { answer: places.toSorted((one, other) => one - other) };
};

const readText = (given: readonly string[]): Read<string> => {
  const words = given.join("\n").trim();
  if (words === "") return {};
  return bytesOfText(words) > textRoom ? { fault: tooLong } : { answer: words };
};

const readItem = (values: FormValues, item: Item): Read<ItemAnswer> => {
  const given = valuesOf(values, itemField(item.id));
  if (item.kind === "text") return readText(given);
  return item.kind === "multiple" ? readSeveral(given, item) : readOne(given, answersOfItem(item));
};

/** What was filled in so far and what of it cannot be; names that the questionnaire does not have are passed over. */
export const readFilled = (
  questionnaire: Questionnaire,
  values: FormValues,
): Filled & { readonly faults: readonly AnswerFault[] } => {
  const faults: AnswerFault[] = [];
  const background: Record<string, number> = {};
  const answers: Record<string, ItemAnswer> = {};
  for (const { id, options } of questionnaire.background) {
    const field = backgroundField(id);
    const { answer, fault } = readOne(
      valuesOf(values, field),
      options.map((option) => option.id),
    );
    if (answer !== undefined) background[id] = answer;
    if (fault) faults.push({ field, reason: fault });
  }
  for (const item of itemsOf(questionnaire)) {
    const { answer, fault } = readItem(values, item);
    if (answer !== undefined) answers[item.id] = answer;
    if (fault) faults.push({ field: itemField(item.id), reason: fault });
  }
  return { background, answers, faults };
};

/** The sheet as it is kept: what was asked of this person, and the unit only where the person did not say no. */
export const sheetOf = (
  questionnaire: Questionnaire,
  filled: Filled,
  { unitId, values }: { readonly unitId: string | null; readonly values: FormValues },
): AnswerSheet => ({
  unitId: valuesOf(values, fieldNames.unit)[0] === "no" ? null : unitId,
  background: filled.background,
  answers: Object.fromEntries(
    itemsOf(questionnaire).flatMap((item) => {
      const answer = filled.answers[item.id];
      return answer === undefined || !isAsked(questionnaire, item, filled) ? [] : [[item.id, answer]];
    }),
  ),
});

/** The fields that a page shows; all others of the questionnaire go along hidden. */
export const fieldsOn = (questionnaire: Questionnaire, page: SurveyPage, filled: Filled): readonly string[] =>
  page.kind === "about-you"
    ? [fieldNames.unit, ...questionnaire.background.map(({ id }) => backgroundField(id))]
    : askedOn(questionnaire, page, filled).map(({ id }) => itemField(id));

/** Every field of a questionnaire that holds an answer. */
export const answerFields = (questionnaire: Questionnaire): readonly string[] => [
  fieldNames.unit,
  ...questionnaire.background.map(({ id }) => backgroundField(id)),
  ...itemsOf(questionnaire).map(({ id }) => itemField(id)),
];

/** On which page a field stands. */
export const pageWithField = (questionnaire: Questionnaire, field: string): number =>
  Math.max(
    0,
    pagesOf(questionnaire).findIndex(
      (page) => page.kind === "items" && page.items.some(({ id }) => itemField(id) === field),
    ),
  );

/** How many items are asked of this person, and how many of them were answered. */
export const progressOf = (questionnaire: Questionnaire, filled: Filled) => {
  const asked = itemsOf(questionnaire).filter((item) => isAsked(questionnaire, item, filled));
  const answered = asked.filter(({ id }) => filled.answers[id] !== undefined).length;
  return { asked: asked.length, answered };
};
