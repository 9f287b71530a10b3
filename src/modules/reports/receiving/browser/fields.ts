import { fieldNames } from "../form.ts";
import type { FormValues } from "../../form-values.rules.ts";

/** Fields of the form that are for the way without script only. */
const notOurs = new Set<string>([
  fieldNames.code,
  fieldNames.kept,
  fieldNames.file,
  fieldNames.organisation,
  fieldNames.attachments,
]);

/** What stands in the form, field by field, in the order of the form. */
export const filledIn = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" && !notOurs.has(name) ? [[name, value]] : [],
  );

export const valuesOf = (fields: readonly (readonly [string, string])[]): FormValues => {
  const values: Record<string, string[]> = {};
  for (const [name, value] of fields) (values[name] ??= []).push(value);
  return values;
};

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isField = (element: Element): element is Field =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement;

const isBox = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio");

const ownFields = (form: HTMLFormElement): Field[] =>
  [...form.elements]
    .filter(isField)
    .filter(({ name, type }) => !notOurs.has(name) && type !== "hidden" && type !== "file");

/** Puts back what was kept. */
export const fillIn = (form: HTMLFormElement, fields: readonly (readonly [string, string])[]): void => {
  const values = valuesOf(fields);
  for (const field of ownFields(form)) {
    const value = values[field.name] ?? [];
    if (isBox(field)) field.checked = value.includes(field.value);
    else field.value = value[0] ?? "";
  }
  // What lies behind a line that is closed must be seen when something stands in it.
  for (const details of form.querySelectorAll("details"))
    details.open ||= ownFields(form).some(
      (field) => details.contains(field) && !isBox(field) && field.value !== "",
    );
};
