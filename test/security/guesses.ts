import { pdf } from "#platform/files/sample.builder.ts";
import type { FormField, PageForm } from "./page-forms.ts";

/** A text that is found back wherever it goes, and that does harm where it is not escaped. */
export interface Marker {
  /** Unique, and harmless in itself: what is looked for. */
  readonly word: string;
  /** What is typed. */
  readonly text: string;
  /** The route and the field it was typed into. */
  readonly origin: string;
}

/** What marks are shown as when nobody escapes them. */
export const unescaped = /Mk\d+x(<b>|"|')/;

let marked = 0;

/** A new marker for this field of this form. */
export const aMarker = (origin: string): Marker => {
  marked += 1;
  const word = `Mk${marked}x`;
  return { word, text: `${word}<b>"'`, origin };
};

/** What a field might want, when it does not take just anything; each time another, where it has to be the only one. */
const texts = (): string[] => [
  `proef-${marked}`,
  `AB.${marked}`,
  `https://voorbeeld.example/${marked}`,
  `iemand${marked}@voorbeeld.example`,
  "12",
  "2026",
  "#204080",
  "",
];
const dates = ["01-11-2026", "31-12-2026", "01-11-2025", "01-01-2027", "31-12-2028", "01-07-2026", ""];
const numbers = ["12", "2026", "50", "1", "2025", ""];

const at = (values: readonly string[], attempt: number): string =>
  values[attempt % Math.max(1, values.length)] ?? "";

const isFilled = (value: string): boolean => value !== "";

const guess = (field: FormField, text: string, attempt: number): string => {
  if (field.kind === "hidden") return at(field.values, 0);
  if (field.kind === "number") return at([...field.values.filter(isFilled), ...numbers], attempt);
  if (field.kind === "date") return at(dates, attempt);
  if (field.kind === "choice") return at(field.values, attempt);
  if (field.kind === "tick") return at([...field.values.slice(0, 3), ""], attempt);
  const offered = field.values.filter(isFilled);
  // Several suggestions: something that exists is meant, such as a person.
  return at(field.values.length > 1 ? [...offered, text] : [text, ...offered, ...texts()], attempt);
};

/** Fills a form: markers in the texts, and another guess in each field that was refused so many times. */
export const fillIn = (
  form: PageForm,
  attempts: ReadonlyMap<string, number>,
  marker: (field: string) => Marker,
): { readonly sent: ReadonlyMap<string, string>; readonly markers: readonly Marker[] } => {
  const sent = new Map<string, string>();
  const markers: Marker[] = [];
  for (const field of form.fields.filter(({ kind }) => kind !== "file")) {
    const mark = marker(field.name);
    const value = guess(field, mark.text, attempts.get(field.name) ?? 0);
    if (value !== "" || field.kind !== "tick") sent.set(field.name, value);
    if (value === mark.text) markers.push(mark);
  }
  return { sent, markers };
};

/** What was filled in, as a browser sends it. */
export const bodyOf = (form: PageForm, sent: ReadonlyMap<string, string>): BodyInit => {
  if (!form.files) return new URLSearchParams([...sent]);
  const body = new FormData();
  for (const [name, value] of sent) body.append(name, value);
  for (const { name } of form.fields.filter(({ kind }) => kind === "file"))
    body.append(name, new Blob([Uint8Array.from(pdf())]), "stuk.pdf");
  return body;
};
