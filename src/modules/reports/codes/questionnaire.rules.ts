import { isPlainDate } from "#platform/clock/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale, Localised } from "#platform/locale/index.ts";
import type { Answer, Answers, NamedPerson, Question, Questionnaire } from "./questionnaire.ts";

// Runs in the browser as well: nothing of Node, no library.

/** How many rows a form has for persons the report is about; more can be told in the story. */
export const personRows = 5;
export const longestText = 100_000;
export const longestLine = 300;

/** What is typed in one place of the form. */
export interface FormField {
  readonly name: string;
  readonly input: "line" | "lines" | "choice" | "choices" | "date";
}

/** What a form sent: one value or several by the name of the field. */
export type FormValues = Readonly<Record<string, string | readonly string[] | undefined>>;

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
        { name: `${id}-${row}-function`, input: "line" },
      ]);
    default:
      return [{ name: id, input: "line" }];
  }
};

const one = (values: FormValues, name: string): string => {
  const value = values[name];
  return (typeof value === "string" ? value : (value?.[0] ?? "")).trim();
};

const many = (values: FormValues, name: string): readonly string[] => {
  const value = values[name] ?? [];
  return (typeof value === "string" ? [value] : value)
    .map((text) => text.trim())
    .filter((text) => text !== "");
};

/** A date as typed, 31-12-2026 or 2026-12-31, as `YYYY-MM-DD`; what is no such thing stays as it was. */
const asDate = (text: string): string => {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  return year === "" ? text : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
};

const personsIn = (values: FormValues, id: string): NamedPerson[] =>
  rowNumbers
    .map((row) => ({
      name: one(values, `${id}-${row}-name`),
      function: one(values, `${id}-${row}-function`),
    }))
    .filter((person) => person.name !== "" || person.function !== "");

const dateOrNull = (text: string): string | null => (text === "" ? null : asDate(text));

const answerTo = ({ id, type }: Question, values: FormValues): Answer | undefined => {
  if (type === "persons") {
    const persons = personsIn(values, id);
    return persons.length === 0 ? undefined : { type: "persons", persons };
  }
  if (type === "period") {
    const from = dateOrNull(one(values, `${id}-from`));
    const until = dateOrNull(one(values, `${id}-until`));
    return from === null && until === null ? undefined : { type: "period", from, until };
  }
  if (type === "choice" || type === "choices" || type === "yes-no") {
    const codes = type === "choices" ? many(values, id) : many(values, id).slice(0, 1);
    return codes.length === 0 ? undefined : { type: "codes", codes: [...new Set(codes)] };
  }
  const text = one(values, id);
  return text === "" ? undefined : { type: "text", text };
};

/** The answers in what a form sent; what it does not ask is not looked at. */
export const readAnswers = (questionnaire: Pick<Questionnaire, "questions">, values: FormValues): Answers =>
  Object.fromEntries(
    askedQuestions(questionnaire).flatMap((question) => {
      const answer = answerTo(question, values);
      return answer === undefined ? [] : [[question.id, answer]];
    }),
  );

/** Something that has to be mended before the form can be sent: at which field, and how. */
export interface AnswerFault {
  readonly field: string;
  readonly reason: Localised;
}

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

const faultsOfPeriod = (id: string, { from, until }: Extract<Answer, { type: "period" }>): AnswerFault[] => {
  const wrong = [
    [`${id}-from`, from],
    [`${id}-until`, until],
  ] as const;
  const faults = wrong.flatMap(([field, day]) =>
    day === null || isPlainDate(day) ? [] : [{ field, reason: noDate }],
  );
  if (faults.length > 0 || from === null || until === null || from <= until) return faults;
  return [{ field: `${id}-until`, reason: wrongOrder }];
};

const faultsOf = (question: Question, answer: Answer): AnswerFault[] => {
  const { id } = question;
  if (answer.type === "period") return faultsOfPeriod(id, answer);
  if (answer.type === "persons")
    return answer.persons.some((person) => Math.max(person.name.length, person.function.length) > longestLine)
      ? [{ field: `${id}-1-name`, reason: tooLong(longestLine) }]
      : [];
  if (answer.type === "codes") {
    const known = new Set(optionsOf(question).map(({ code }) => code));
    return answer.codes.every((code) => known.has(code)) ? [] : [{ field: id, reason: noSuchOption }];
  }
  const most = question.type === "long-text" ? longestText : longestLine;
  return answer.text.length > most ? [{ field: id, reason: tooLong(most) }] : [];
};

/** What has to be mended in these answers, in the order of the form; nothing when they can be sent. */
export const faultsIn = (
  questionnaire: Pick<Questionnaire, "questions">,
  answers: Answers,
): readonly AnswerFault[] =>
  askedQuestions(questionnaire).flatMap((question) => {
    const answer = answers[question.id];
    if (answer !== undefined) return faultsOf(question, answer);
    return question.required === true ? [{ field: question.id, reason: missing }] : [];
  });

/** One question with its answer, in words. */
export interface ReadableAnswer {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

const day = (date: string, locale: Locale): string => (isPlainDate(date) ? formatDate(date, locale) : date);

const periodText = ({ from, until }: Extract<Answer, { type: "period" }>, locale: Locale): string => {
  if (from !== null && until !== null && from !== until)
    return `${day(from, locale)} – ${day(until, locale)}`;
  if (from !== null && until === null) return `${locale === "nl" ? "vanaf" : "from"} ${day(from, locale)}`;
  if (from === null && until !== null)
    return `${locale === "nl" ? "tot en met" : "until"} ${day(until, locale)}`;
  return from === null ? "" : day(from, locale);
};

const textOf = (question: Question, answer: Answer, locale: Locale): string => {
  switch (answer.type) {
    case "text":
      return answer.text;
    case "codes": {
      const titles = new Map(optionsOf(question).map(({ code, title }) => [code, title[locale]]));
      return answer.codes.map((code) => titles.get(code) ?? code).join("; ");
    }
    case "period":
      return periodText(answer, locale);
    case "persons":
      return answer.persons
        .map((person) => [person.name, person.function].filter(Boolean).join(", "))
        .join("\n");
  }
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

/** Everybody these answers name as concerned. */
export const personsNamed = (answers: Answers): readonly NamedPerson[] =>
  Object.values(answers).flatMap((answer) => (answer.type === "persons" ? answer.persons : []));
