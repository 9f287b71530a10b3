import { z } from "zod";
import { bilingual, contentId, versionNumber } from "#platform/content/index.ts";
import { reportKinds } from "../report.ts";
import type { Answers, ConcernedPerson } from "../report.ts";

export const questionTypes = [
  "text",
  "long-text",
  "choice",
  "choices",
  "period",
  "yes-no",
  "persons",
  "unit",
] as const;
export type QuestionType = (typeof questionTypes)[number];

/** The question that every questionnaire has and that is the only obligatory one. */
export const obligatoryQuestion = "what-happened";

const optionSchema = z.strictObject({ code: contentId, title: bilingual });

const questionSchema = z.strictObject({
  id: contentId,
  type: z.enum(questionTypes),
  required: z.boolean().optional(),
  /** An organisation does not ask it any more; it stays, so that the version can be read and the question brought back. */
  hidden: z.boolean().optional(),
  label: bilingual,
  help: bilingual.optional(),
  options: z.array(optionSchema).min(2).optional(),
});

export type Question = z.infer<typeof questionSchema>;

const unique = (names: readonly string[]): boolean => new Set(names).size === names.length;

const hasOptions = ({ type }: Question): boolean => type === "choice" || type === "choices";

/** One version of the questions for one kind of report: content of the program, or what an organisation made of it. */
export const questionnaireSchema = z
  .strictObject({
    kind: z.enum(reportKinds),
    version: versionNumber,
    title: bilingual,
    lead: bilingual,
    questions: z.array(questionSchema).min(1),
  })
  .refine(({ questions }) => unique(questions.map(({ id }) => id)), {
    message: "every question needs an id of its own",
  })
  .refine(({ questions }) => questions.every(({ id }) => id !== "form"), {
    message: '"form" means the whole form: a question needs another id',
  })
  .refine(({ questions }) => questions.every(({ options = [] }) => unique(options.map(({ code }) => code))), {
    message: "every option of a question needs a code of its own",
  })
  .refine(({ questions }) => questions.every((one) => hasOptions(one) === (one.options !== undefined)), {
    message: "a choice needs options, and no other question has them",
  })
  .refine(({ questions }) => questions.filter(({ type }) => type === "persons").length <= 1, {
    message: "the persons concerned are asked for once",
  })
  .refine(
    ({ questions }) =>
      questions.every(
        ({ id, type, required = false, hidden = false }) =>
          required === (id === obligatoryQuestion) && !(required && (hidden || type !== "long-text")),
      ) && questions.some(({ id }) => id === obligatoryQuestion),
    {
      message: `"${obligatoryQuestion}" must be there, as the only obligatory question, shown, of type long-text`,
    },
  );

export type Questionnaire = z.infer<typeof questionnaireSchema>;

/** The questions of a form, under the name by which a report remembers them: `violation/1`, or `violation/own-3` of an organisation. */
export interface NamedQuestionnaire {
  readonly name: string;
  readonly questionnaire: Questionnaire;
}

/**
 * What somebody filled in. An answer is text, the code of a choice, several codes, or for a period its first and last day as
 * `2026-02-01/2026-03-05` (either may be missing). A question that was skipped is not among them; the persons concerned are kept apart.
 */
export interface FilledIn {
  readonly answers: Answers;
  readonly concerned: readonly ConcernedPerson[];
}
