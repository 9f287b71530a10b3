import type { z } from "zod";
import { catalogue } from "#platform/locale/index.ts";
import type { Locale, Localised } from "#platform/locale/index.ts";

/** What to do where a choice was made that was not offered. */
export const chooseOne: Localised = {
  nl: "Kies een van de mogelijkheden.",
  en: "Choose one of the options.",
};

const texts = catalogue({
  nl: {
    missing: "Vul dit in.",
    tooLong: (max: number) => `Gebruik hoogstens ${max} tekens.`,
    tooShort: (min: number) => `Gebruik ten minste ${min} tekens.`,
    tooBig: (max: number) => `Vul een getal van hoogstens ${max} in.`,
    tooSmall: (min: number) => `Vul een getal van ten minste ${min} in.`,
    number: "Vul een getal in, zoals 12 of 12,5.",
    wrong: "Dit klopt niet. Kijk het na en vul het opnieuw in.",
  },
  en: {
    missing: "Fill this in.",
    tooLong: (max) => `Use at most ${max} characters.`,
    tooShort: (min) => `Use at least ${min} characters.`,
    tooBig: (max) => `Enter a number of at most ${max}.`,
    tooSmall: (min) => `Enter a number of at least ${min}.`,
    number: "Enter a number, such as 12 or 12.5.",
    wrong: "This is not right. Check it and enter it again.",
  },
});

/** Gives a zod check its own text in both languages: `z.string().refine(isFree, says({ nl: "…", en: "…" }))`. */
export const says = (text: Localised): { params: { text: Localised } } => ({ params: { text } });

const ownText = (issue: z.core.$ZodRawIssue): Localised | undefined => {
  const params: unknown = issue.code === "custom" ? issue.params : undefined;
  if (typeof params !== "object" || params === null || !("text" in params)) return undefined;
  const { text } = params;
  if (typeof text !== "object" || text === null || !("nl" in text) || !("en" in text)) return undefined;
  return { nl: String(text.nl), en: String(text.en) };
};

const sizeText = (
  issue: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall>,
  locale: Locale,
): string => {
  const t = texts[locale];
  if (issue.code === "too_big")
    return issue.origin === "number" ? t.tooBig(Number(issue.maximum)) : t.tooLong(Number(issue.maximum));
  if (issue.origin === "number") return t.tooSmall(Number(issue.minimum));
  return Number(issue.minimum) <= 1 ? t.missing : t.tooShort(Number(issue.minimum));
};

/** What is wrong with a field and what to do, in the person's language. */
export const issueText = (issue: z.core.$ZodRawIssue, locale: Locale): string => {
  const t = texts[locale];
  const own = ownText(issue);
  if (own) return own[locale];
  if (issue.input === undefined || issue.input === "") return t.missing;
  switch (issue.code) {
    case "too_big":
    case "too_small":
      return sizeText(issue, locale);
    case "invalid_value":
      return chooseOne[locale];
    case "invalid_type":
      return issue.expected === "number" ? t.number : t.wrong;
    default:
      return t.wrong;
  }
};
