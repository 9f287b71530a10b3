import { z } from "zod";
import { fields, says } from "#platform/http/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import { ownTypes } from "./own-questions.rules.ts";
import type { QuestionWords } from "./own-questions.rules.ts";

const wordFields = {
  labelNl: fields.requiredText(200),
  labelEn: fields.requiredText(200),
  helpNl: fields.optionalText(500),
  helpEn: fields.optionalText(500),
};

interface WordsInput {
  readonly labelNl: string;
  readonly labelEn: string;
  readonly helpNl: string | null;
  readonly helpEn: string | null;
}

const helpInBoth = ({ helpNl, helpEn }: WordsInput): boolean => (helpNl === null) === (helpEn === null);
const bothHelps = {
  path: ["helpEn"],
  ...says({
    nl: "Schrijf de uitleg in beide talen, of laat beide leeg.",
    en: "Write the explanation in both languages, or leave both empty.",
  }),
};

/** The words of a question, in both languages; with the version that is changed. */
export const wordsForm = z
  .object({ basedOn: fields.requiredText(60), ...wordFields })
  .refine(helpInBoth, bothHelps);

const optionLine = /^(.{1,200}?)\s+\/\s+(.{1,200})$/;

const optionsIn = (text: string): Localised[] | null => {
  const lines = text.split("\n").map((line) => line.trim());
  const options = lines
    .filter((line) => line !== "")
    .map((line) => {
      const [, nl, en] = optionLine.exec(line) ?? [];
      return nl !== undefined && en !== undefined ? { nl, en } : null;
    });
  const good = options.filter((option) => option !== null);
  return good.length === options.length && good.length <= 30 ? good : null;
};

const options = z
  .string()
  .max(10_000)
  .default("")
  .transform(optionsIn)
  .refine(
    (found) => found !== null,
    says({
      nl: "Schrijf op elke regel één antwoord in beide talen, met een schuine streep ertussen: Ja, vaak / Yes, often.",
      en: "Write one answer a line in both languages, with a slash between them: Ja, vaak / Yes, often.",
    }),
  )
  .transform((found) => found ?? []);

/** A question that an organisation adds. */
export const newQuestionForm = z
  .object({ basedOn: fields.requiredText(60), type: z.enum(ownTypes), options, ...wordFields })
  .refine(helpInBoth, bothHelps);

/** The words as the questions keep them. */
export const wordsFrom = ({ labelNl, labelEn, helpNl, helpEn }: WordsInput): QuestionWords => ({
  label: { nl: labelNl, en: labelEn },
  help: helpNl === null || helpEn === null ? null : { nl: helpNl, en: helpEn },
});

/** A button beside a question: which question, which version, and what is done. */
export const stepForm = z.object({
  basedOn: fields.requiredText(60),
  question: fields.requiredText(60),
  step: z.enum(["hide", "show", "earlier", "later"]),
});
export type QuestionStep = z.output<typeof stepForm>["step"];
