import type { z } from "zod";
import type { Locale, Localised } from "#platform/locale/index.ts";
import type { Upload } from "#platform/files/index.ts";
import { issueText } from "./issue-text.ts";

/** What a browser sent: text, several texts of one name, or uploaded files that already lie on disk. */
export type RawValue = string | readonly string[] | Upload | readonly Upload[];
export type RawForm = Readonly<Record<string, RawValue>>;

/** What a form shows: the person's own input, and what is wrong with it. */
export interface FormState {
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}

/** A form that nobody has sent yet, filled with these values. */
export const emptyForm = (
  values: Readonly<Record<string, string | readonly string[] | null | undefined>> = {},
): FormState => ({
  values: Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value == null ? [] : [[name, value]])),
  ),
  errors: [],
});

/** The person's input as it can be shown again; files must be chosen anew. */
export const shownAgain = (raw: RawForm): FormState["values"] =>
  Object.fromEntries(
    Object.entries(raw).flatMap(([name, value]) =>
      typeof value === "string" || isTexts(value) ? [[name, value]] : [],
    ),
  );

const isTexts = (value: RawValue): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");

/** Parses a form by its schema: the input, or one error a field in the person's language. */
export const parseForm = <S extends z.ZodType>(
  schema: S,
  raw: RawForm,
  locale: Locale,
): { ok: true; input: z.output<S> } | { ok: false; form: FormState } => {
  const result = schema.safeParse(raw, { error: (issue) => issueText(issue, locale) });
  if (result.success) return { ok: true, input: result.data };
  const errors = new Map<string, string>();
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? "form");
    if (!errors.has(field)) errors.set(field, issue.message);
  }
  return {
    ok: false,
    form: {
      values: shownAgain(raw),
      errors: [...errors].map(([field, message]) => ({ field, message })),
    },
  };
};

/** A refusal of a rule in the person's language, with the input kept. */
export const refusedForm = (
  raw: RawForm,
  errors: readonly { readonly field: string; readonly message: Localised }[],
  locale: Locale,
): FormState => ({
  values: shownAgain(raw),
  errors: errors.map(({ field, message }) => ({ field, message: message[locale] })),
});
