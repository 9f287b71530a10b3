/** What the person typed and what is wrong with it; a refused form is shown again with both. */
export interface FormState {
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}

/** Whether an error belongs to the form as a whole and not to one field. */
export const isAboutForm = (field: string): boolean => field === "" || field === "form";

/** The id of a field's input, so that an error, a label or a link can point at it. */
export const fieldId = (name: string): string => `veld-${name}`;

/** The single value of a field; the first when there are more, "" when there is none. */
export function valueOf(form: FormState, name: string): string {
  const value = form.values[name];
  return (typeof value === "string" ? value : value?.[0]) ?? "";
}

/** Every value of a field: of check boxes with the same name. */
export function valuesOf(form: FormState, name: string): readonly string[] {
  const value = form.values[name];
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}

/** The messages on one field. */
export const errorsOf = (form: FormState, name: string): readonly string[] =>
  form.errors.filter((error) => error.field === name).map((error) => error.message);
