import { allowed, refusal } from "#platform/actor/index.ts";
import type { Decision } from "#platform/actor/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import { obligatoryQuestion } from "../codes/questionnaire.ts";
import type { Question, QuestionType, Questionnaire } from "../codes/questionnaire.ts";

/** The types of question that an organisation can add; what asks for persons or a place comes with the program. */
export const ownTypes = [
  "text",
  "long-text",
  "choice",
  "choices",
  "yes-no",
  "period",
] as const satisfies readonly QuestionType[];
export type OwnType = (typeof ownTypes)[number];

/** The words of a question as an organisation writes them. */
export interface QuestionWords {
  readonly label: Localised;
  readonly help: Localised | null;
}

/** A question that an organisation adds; options for a choice only. */
export interface NewQuestion extends QuestionWords {
  readonly type: OwnType;
  readonly options: readonly Localised[];
}

const ownPrefix = "own-";
/** How many questions are asked at most. */
export const mostQuestions = 40;

/** True for a question that the organisation itself added. */
export const isOwnQuestion = ({ id }: Pick<Question, "id">): boolean => id.startsWith(ownPrefix);

const nextOwnId = ({ questions }: Pick<Questionnaire, "questions">): string => {
  const numbers = questions.filter(isOwnQuestion).map(({ id }) => Number(id.slice(ownPrefix.length)));
  return `${ownPrefix}${Math.max(0, ...numbers) + 1}`;
};

const wordsOf = ({ label, help }: QuestionWords) => ({ label, ...(help === null ? {} : { help }) });

const optionsFrom = (titles: readonly Localised[]) =>
  titles.map((title, index) => ({ code: `${ownPrefix}${index + 1}`, title }));

/** Whether one more question may be added, and its options fit its type. */
export const mayAdd = (
  { questions }: Pick<Questionnaire, "questions">,
  { type, options }: Pick<NewQuestion, "type" | "options">,
): Decision => {
  if (questions.filter(({ hidden = false }) => !hidden).length >= mostQuestions)
    return refusal(
      `Er zijn al ${mostQuestions} vragen. Verberg eerst een andere vraag; een lange vragenlijst houdt melders tegen.`,
      `There are ${mostQuestions} questions already. Hide another one first; a long list keeps reporters away.`,
    );
  const wantsOptions = type === "choice" || type === "choices";
  if (wantsOptions && options.length < 2)
    return refusal(
      "Geef minstens twee antwoorden om uit te kiezen.",
      "Give at least two answers to choose from.",
    );
  if (!wantsOptions && options.length > 0)
    return refusal(
      "Alleen bij een keuze horen antwoorden. Kies een ander soort vraag of laat de antwoorden leeg.",
      "Only a choice has answers. Choose another type of question or leave the answers empty.",
    );
  return allowed;
};

/** The questions with one more at the end. */
export const withQuestion = (questionnaire: Questionnaire, added: NewQuestion): Questionnaire => ({
  ...questionnaire,
  questions: [
    ...questionnaire.questions,
    {
      id: nextOwnId(questionnaire),
      type: added.type,
      ...wordsOf(added),
      ...(added.options.length > 0 && { options: optionsFrom(added.options) }),
    },
  ],
});

const changed = (
  questionnaire: Questionnaire,
  id: string,
  change: (question: Question) => Question,
): Questionnaire => ({
  ...questionnaire,
  questions: questionnaire.questions.map((question) => (question.id === id ? change(question) : question)),
});

/** The questions with other words at one of them. What it asks for, and its answers, stay. */
export const withWords = (questionnaire: Questionnaire, id: string, words: QuestionWords): Questionnaire =>
  changed(questionnaire, id, ({ help: _help, ...question }) => ({ ...question, ...wordsOf(words) }));

/** Whether a question may be hidden: every one but what happened. */
export const mayHide = (id: string): Decision =>
  id === obligatoryQuestion
    ? refusal(
        "Deze vraag is altijd nodig: zonder verhaal is er geen melding.",
        "This question is always needed: without a story there is no report.",
      )
    : allowed;

/** The questions with one of them hidden, or shown again. */
export const withVisibility = (questionnaire: Questionnaire, id: string, hidden: boolean): Questionnaire =>
  changed(questionnaire, id, ({ hidden: _hidden, ...question }) =>
    hidden && mayHide(id).ok ? { ...question, hidden: true } : question,
  );

const fixed = ({ id }: Question): boolean => id === obligatoryQuestion;

/** The questions with one of them a place earlier or later; what happened stays the first. */
export const withPlace = (questionnaire: Questionnaire, id: string, by: -1 | 1): Questionnaire => {
  const { questions } = questionnaire;
  const from = questions.findIndex((question) => question.id === id);
  const [one, other] = [questions[from], questions[from + by]];
  if (!one || !other || fixed(one) || fixed(other)) return questionnaire;
  return { ...questionnaire, questions: questions.with(from, other).with(from + by, one) };
};
