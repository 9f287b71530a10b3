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

const labels = new WeakMap<FormState, Map<string, string>>();

/** Notes what a field with an error is called. The summary stands above the fields, so it knows only when a page is drawn twice. */
export const rememberLabel = (form: FormState, name: string, label: string): void => {
  const known = labels.get(form) ?? new Map<string, string>();
  labels.set(form, known.set(name, label));
};

/** What a field was called when this form was drawn before. */
export const labelOf = (form: FormState, name: string): string | undefined => labels.get(form)?.get(name);
