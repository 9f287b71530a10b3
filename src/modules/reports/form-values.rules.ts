import type { Localised } from "#platform/locale/index.ts";

// Runs in the browser as well: nothing of Node, no library.

/** What stands in a form: one value or several by the name of the field. */
export type FormValues = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Something that has to be mended before a form can be sent: at which field, and how. */
export interface FormFault {
  readonly field: string;
  readonly reason: Localised;
}

/** The value of a field, without spaces around it; the first where there are several, empty where there is none. */
export const one = (values: FormValues, name: string): string => {
  const value = values[name];
  return (typeof value === "string" ? value : (value?.[0] ?? "")).trim();
};

/** Every value of a field. */
export const all = (values: FormValues, name: string): readonly string[] => {
  const value = values[name] ?? [];
  return typeof value === "string" ? [value] : value;
};
