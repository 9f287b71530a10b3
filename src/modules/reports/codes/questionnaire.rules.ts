import { isPlainDate, plainDateOf } from "#platform/clock/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale, Localised } from "#platform/locale/index.ts";
import { all, one } from "../form-values.rules.ts";
import type { FormFault, FormValues } from "../form-values.rules.ts";
import type { Answers, ConcernedPerson } from "../report.ts";
import type { FilledIn, Question, Questionnaire } from "./questionnaire.ts";

// Runs in the browser as well: nothing of Node, no library.

/** How many rows a form has for persons the report is about; more can be told in the story. */
export const personRows = 5;
export const longestText = 50_000;
export const longestLine = 300;

/** What is typed in one place of the form. */
export interface FormField {
  readonly name: string;
  readonly input: "line" | "lines" | "choice" | "choices" | "date";
}

/** The answers that `yes-no` gives. */
export const yesNoCodes = ["yes", "no", "unknown"] as const;
const yesNoWords: Readonly<Record<(typeof yesNoCodes)[number], Localised>> = {
  yes: { nl: "ja", en: "yes" },
  no: { nl: "nee", en: "no" },
  unknown: { nl: "weet ik niet", en: "I do not know" },
};

/** The options of a question with their words; `yes-no` has the same three everywhere. */
export const optionsOf = (question: Question): readonly { code: string; title: Localised }[] =>
  question.type === "yes-no"
    ? yesNoCodes.map((code) => ({ code, title: yesNoWords[code] }))
    : (question.options ?? []);

/** The questions that are asked: all but those an organisation hides. */
export const askedQuestions = ({ questions }: Pick<Questionnaire, "questions">): readonly Question[] =>
  questions.filter(({ hidden = false }) => !hidden);

const rowNumbers = Array.from({ length: personRows }, (_, index) => index + 1);

/** The fields of the form that ask this question, in their order. */
export const fieldsOf = ({ id, type }: Question): readonly FormField[] => {
  switch (type) {
    case "long-text":
      return [{ name: id, input: "lines" }];
    case "choice":
    case "yes-no":
      return [{ name: id, input: "choice" }];
    case "choices":
      return [{ name: id, input: "choices" }];
    case "period":
      return [
        { name: `${id}-from`, input: "date" },
        { name: `${id}-until`, input: "date" },
      ];
    case "persons":
      return rowNumbers.flatMap((row): FormField[] => [
        { name: `${id}-${row}-name`, input: "line" },
        { name: `${id}-${row}-position`, input: "line" },
      ]);
    default:
      return [{ name: id, input: "line" }];
  }
};

const many = (values: FormValues, name: string): string[] =>
  all(values, name)
    .map((text) => text.trim())
    .filter((text) => text !== "");

const personsIn = (values: FormValues, id: string): ConcernedPerson[] =>
  rowNumbers
    .map((row) => ({
      name: one(values, `${id}-${row}-name`),
      position: one(values, `${id}-${row}-position`),
    }))
    .filter((person) => person.name !== "" || person.position !== "");

const periodIn = (values: FormValues, id: string): string => {
  const [from, until] = [one(values, `${id}-from`), one(values, `${id}-until`)];
  return from === "" && until === "" ? "" : `${plainDateOf(from)}/${plainDateOf(until)}`;
};

const answerTo = ({ id, type }: Question, values: FormValues): string | string[] => {
  if (type === "choices") return [...new Set(many(values, id))];
  return type === "period" ? periodIn(values, id) : one(values, id);
};

/** What stands in a form that was sent; what it does not ask is not looked at. */
export const readAnswers = (
  questionnaire: Pick<Questionnaire, "questions">,
  values: FormValues,
): FilledIn => {
  const asked = askedQuestions(questionnaire);
  const answers = asked.flatMap((question): [string, string | string[]][] => {
    if (question.type === "persons") return [];
    const answer = answerTo(question, values);
    return answer.length === 0 ? [] : [[question.id, answer]];
  });
  const concerned = asked.filter(({ type }) => type === "persons").flatMap(({ id }) => personsIn(values, id));
  return { answers: Object.fromEntries(answers), concerned };
};

const missing: Localised = {
  nl: "Vertel wat er is gebeurd. Een paar zinnen zijn genoeg; u kunt later aanvullen.",
  en: "Tell what happened. A few sentences are enough; you can add to it later.",
};
const tooLong = (most: number): Localised => ({
  nl: `Dit is te lang: gebruik hoogstens ${most} tekens. U kunt de rest als bijlage meesturen.`,
  en: `This is too long: use at most ${most} characters. You can send the rest as an attachment.`,
});
const noSuchOption: Localised = { nl: "Kies iets uit de lijst.", en: "Choose something from the list." };
const noDate: Localised = {
  nl: "Vul een datum in die bestaat, zoals 31-12-2026, of laat dit leeg.",
  en: "Enter a date that exists, such as 31-12-2026, or leave this empty.",
};
const wrongOrder: Localised = {
  nl: "De laatste dag ligt vóór de eerste. Draai ze om of laat er een leeg.",
  en: "The last day is before the first. Swap them or leave one empty.",
};

const daysIn = (period: string): readonly [string, string] => {
  const [from = "", until = ""] = period.split("/");
  return [from, until];
};

const faultsOfPeriod = (id: string, period: string): FormFault[] => {
  const [from, until] = daysIn(period);
  const days = [
    { field: `${id}-from`, day: from },
    { field: `${id}-until`, day: until },
  ];
  const faults = days
    .filter(({ day }) => day !== "" && !isPlainDate(day))
    .map(({ field }) => ({ field, reason: noDate }));
  if (faults.length > 0 || from === "" || until === "" || from <= until) return faults;
  return [{ field: `${id}-until`, reason: wrongOrder }];
};

const faultsOfText = (field: string, text: string, most: number): FormFault[] =>
  text.length > most ? [{ field, reason: tooLong(most) }] : [];

const faultsOfCodes = (question: Question, codes: readonly string[]): FormFault[] => {
  const known = new Set(optionsOf(question).map(({ code }) => code));
  return codes.every((code) => known.has(code)) ? [] : [{ field: question.id, reason: noSuchOption }];
};

const faultsOf = (question: Question, answer: string | readonly string[]): FormFault[] => {
  const { id, type } = question;
  if (typeof answer !== "string" || type === "choice" || type === "yes-no")
    return faultsOfCodes(question, typeof answer === "string" ? [answer] : answer);
  if (type === "period") return faultsOfPeriod(id, answer);
  return faultsOfText(id, answer, type === "long-text" ? longestText : longestLine);
};

/** Each at the field in which it was typed: rows that were left empty are not among the persons. */
const faultsOfPersons = (question: Question, values: FormValues): FormFault[] =>
  fieldsOf(question).flatMap(({ name }) => faultsOfText(name, one(values, name), longestLine));

/** What has to be mended in what somebody filled in, in the order of the form; nothing when it can be sent. */
export const faultsIn = (
  questionnaire: Pick<Questionnaire, "questions">,
  values: FormValues,
): readonly FormFault[] => {
  const { answers } = readAnswers(questionnaire, values);
  return askedQuestions(questionnaire).flatMap((question) => {
    if (question.type === "persons") return faultsOfPersons(question, values);
    const answer = answers[question.id];
    if (answer !== undefined) return faultsOf(question, answer);
    return question.required === true ? [{ field: question.id, reason: missing }] : [];
  });
};

/** One question with its answer, in words. */
export interface ReadableAnswer {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

const day = (date: string, locale: Locale): string => (isPlainDate(date) ? formatDate(date, locale) : date);

const periodWords: Localised<{ from: string; until: string }> = {
  nl: { from: "vanaf", until: "tot en met" },
  en: { from: "from", until: "until" },
};

const periodText = (period: string, locale: Locale): string => {
  const [from, until] = daysIn(period);
  const words = periodWords[locale];
  if (until === "") return `${words.from} ${day(from, locale)}`;
  if (from === "") return `${words.until} ${day(until, locale)}`;
  return from === until ? day(from, locale) : `${day(from, locale)} – ${day(until, locale)}`;
};

const textOf = (question: Question, answer: string | readonly string[], locale: Locale): string => {
  if (question.type === "period" && typeof answer === "string") return periodText(answer, locale);
  const titles = new Map(optionsOf(question).map(({ code, title }) => [code, title[locale]]));
  const codes = typeof answer === "string" ? [answer] : answer;
  return codes.map((code) => titles.get(code) ?? code).join("; ");
};

/** The answers as somebody reads them, in the order of the questions; also those to questions that are hidden by now. */
export const readableAnswers = (
  { questions }: Pick<Questionnaire, "questions">,
  answers: Answers,
  locale: Locale,
): readonly ReadableAnswer[] =>
  questions.flatMap((question) => {
    const answer = answers[question.id];
    return answer === undefined
      ? []
      : [{ id: question.id, label: question.label[locale], text: textOf(question, answer, locale) }];
  });
