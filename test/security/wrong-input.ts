import type { Field, PageForm } from "./page-forms.ts";

/** What is filled in, name by name, as a browser would send it. */
export type Filled = readonly (readonly [name: string, value: string])[];

/** A way to fill in a form wrongly, with the fields that must come back with a reason. */
export interface Attempt {
  readonly way: string;
  readonly filled: Filled;
  readonly mustName: readonly string[];
}

/** A text that is a script where somebody forgot that it is a text. */
export const script = `"><script>alert(1)</script>`;

const fill = ({ fields }: PageForm, valuesFor: (field: Field) => readonly string[]): Filled =>
  fields.flatMap((field) => valuesFor(field).map((value) => [field.name, value] as const));

const named = (fields: readonly Field[]): string[] => fields.map(({ name }) => name);

const typedKinds: ReadonlySet<string> = new Set(["text", "email", "url", "date", "number"]);

/** Whether a person types in this field, and may see it back. */
export const isTyped = ({ kind }: Field): boolean => typedKinds.has(kind);

/** Nothing at all: what the page says has to be filled in comes back. What is chosen already cannot be taken back. */
const nothing = (form: PageForm): Attempt => ({
  way: "with nothing in it",
  filled: fill(form, (field) => {
    if (field.kind === "hidden" || field.kind === "radio") return field.values;
    return field.kind === "checkbox" || field.kind === "button" ? [] : [""];
  }),
  mustName: named(
    form.fields.filter(
      ({ kind, required, values }) =>
        required && kind !== "hidden" && !(kind === "radio" && values.length > 0),
    ),
  ),
});

const longest = "x".repeat(60_000);

/** Far more than fits in every field in which something is typed. */
const tooLong = (form: PageForm, mayBeLong: (name: string) => boolean): Attempt => ({
  way: "with far too long texts",
  filled: fill(form, (field) => (isTyped(field) || field.kind === "password" ? [longest] : field.values)),
  mustName: named(form.fields.filter((field) => isTyped(field) && !mayBeLong(field.name))),
});

const impossible = {
  date: ["31-2-2026", "0000-13-99", "morgen"],
  number: ["-99999999999999", "1e999", "twaalf"],
} as const;

/** Dates that do not exist, numbers out of reach; the texts beside them are a script. */
const wrong = (form: PageForm, turn: 0 | 1 | 2): Attempt => ({
  way: `with dates and numbers like ${impossible.date[turn]} and ${impossible.number[turn]}`,
  filled: fill(form, (field) => {
    if (field.kind === "date" || field.kind === "number") return [impossible[field.kind][turn]];
    return isTyped(field) ? [script] : field.values;
  }),
  mustName: named(form.fields.filter(({ kind }) => kind === "date" || kind === "number")),
});

/** Every way to fill in this form that has to come back with a reason; `mayBeLong` names texts without a bound. */
export const wrongWays = (form: PageForm, mayBeLong: (name: string) => boolean): Attempt[] =>
  [nothing(form), tooLong(form, mayBeLong), wrong(form, 0), wrong(form, 1), wrong(form, 2)].filter(
    ({ mustName }) => mustName.length > 0,
  );

const proper: Partial<Record<Field["kind"], string>> = {
  date: "1-10-2026",
  number: "10",
  email: "iemand@voorbeeld.example",
  url: "https://voorbeeld.example",
};

/** Left as it is, because a person does not change it or need not. */
const leftAlone: ReadonlySet<string> = new Set(["hidden", "file", "checkbox", "button"]);

const sensible = ({ kind, values, options }: Field, text: string): readonly string[] => {
  const suggestion = options.find((option) => option !== "");
  if (leftAlone.has(kind)) return values;
  if (kind === "text" && suggestion === undefined) return [text];
  const isFilled = (values[0] ?? "") !== "";
  return isFilled ? values : [proper[kind] ?? suggestion ?? text];
};

/** A form filled in as somebody would who means it, with this text where anything may be written. */
export const wellFilled = (form: PageForm, text: string): Filled =>
  fill(form, (field) => sensible(field, text));
