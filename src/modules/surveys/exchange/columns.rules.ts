import { fault, plain } from "#platform/csv/index.ts";
import type { Fault } from "#platform/csv/index.ts";
import { byUnit } from "../analysis/breakdown.ts";
import { answersOfItem, itemsOf } from "../questionnaires/questionnaire.ts";
import type { Background, Item, Questionnaire } from "../questionnaires/questionnaire.ts";
import type { Form } from "./answer-codes.rules.ts";

/** What a column of a file of answers holds. */
export type Column =
  | { readonly kind: "id" | "finished" | "skipped" }
  | { readonly kind: "item"; readonly item: Item }
  | { readonly kind: "option"; readonly item: Item; readonly place: number }
  | { readonly kind: "group"; readonly by: string; readonly background: Background | undefined };

export interface Header {
  readonly form: Form;
  /** The columns as the file calls them, with what each holds. */
  readonly columns: readonly { readonly name: string; readonly column: Column }[];
}

/** Columns that LimeSurvey writes besides the answers; the first of them tell its files from others. */
const markers = ["submitdate", "lastpage", "startlanguage", "startdate", "datestamp"];
const others = ["seed", "ipaddr", "refurl", "token", "firstname", "lastname", "email", "interviewtime"];
const timing = /^(attribute_?\d+|grouptime.*|.*time)$/;

/** In LimeSurvey a code has no hyphens and at most this many characters. */
const longestCode = 20;

const formOf = (cells: readonly string[]): Form =>
  cells.some((cell) => markers.includes(plain(cell))) ? "limesurvey" : "own";

const isCalled = (id: string, name: string, form: Form): boolean =>
  plain(id) === name || (form === "limesurvey" && plain(id).slice(0, longestCode) === name);

/** `item.option` and `item[option]` in two parts; a column of one part stands for itself. */
const partsOf = (cell: string): { readonly outer: string; readonly inner: string | undefined } => {
  const [, outer = cell, bracket, dotted] = /^([^.[\]]+)(?:\[([^\]]+)\]|\.(.+))$/.exec(cell.trim()) ?? [];
  const inner = bracket ?? dotted;
  return { outer: plain(outer), inner: inner === undefined ? undefined : plain(inner) };
};

/** The place of an option by its id, or by its number as LimeSurvey makes it: SQ001. */
const placeOfOption = (item: Item, inner: string, form: Form): number => {
  const place = answersOfItem(item).findIndex((id) => isCalled(id, inner, form));
  const numbered = /^sq0*(\d+)$/.exec(inner);
  return place !== -1 || numbered === null ? place : Number(numbered[1]) - 1;
};

const itemColumn = (items: readonly Item[], cell: string, form: Form): Column | undefined => {
  const { outer, inner } = partsOf(cell);
  const called = (name: string): Item | undefined => items.find(({ id }) => isCalled(id, name, form));
  if (inner === undefined) {
    const item = called(outer);
    return item && { kind: "item", item };
  }
  const [item, member] = [called(outer), called(inner)];
  if (item?.kind === "multiple") {
    const place = placeOfOption(item, inner, form);
    return answersOfItem(item)[place] === undefined ? undefined : { kind: "option", item, place };
  }
  // A question of several lines in LimeSurvey: the line has the code of the item.
  return form === "limesurvey" && item === undefined && member ? { kind: "item", item: member } : undefined;
};

interface Wanted {
  readonly questionnaire: Questionnaire;
  /** The columns by which answers are shown apart. */
  readonly by: readonly string[];
}

const ofProgram = (name: string, form: Form): Column | undefined => {
  if (name === "id") return { kind: "id" };
  if (form === "own") return undefined;
  if (name === "submitdate") return { kind: "finished" };
  return markers.includes(name) || others.includes(name) || timing.test(name)
    ? { kind: "skipped" }
    : undefined;
};

const columnOf = (cell: string, form: Form, { questionnaire, by }: Wanted): Column | undefined => {
  const name = plain(cell);
  const group = by.find((one) => plain(one) === name || isCalled(one, name, form));
  const background = questionnaire.background.find(({ id }) => isCalled(id, name, form));
  if (group !== undefined && name !== "") return { kind: "group", by: group, background };
  if (background !== undefined || name === byUnit) return { kind: "skipped" };
  return itemColumn(itemsOf(questionnaire), cell, form) ?? ofProgram(name, form);
};

const sameAs = (column: Column): string => {
  if (column.kind === "item") return `item ${column.item.id}`;
  if (column.kind === "option") return `option ${column.item.id} ${column.place}`;
  return column.kind === "group" ? `group ${column.by}` : column.kind;
};

const unknown = (line: number, column: string): Fault =>
  fault(
    { line, column },
    ["Deze kolom kennen wij niet.", "This column is unknown."],
    [
      "Noem een kolom naar de code van een vraag of achtergrondvraag, of noem hem bij --by; haal hem anders weg.",
      "Name a column after the id of an item or background question, or name it with --by; otherwise remove it.",
    ],
  );
const doubled = (line: number, column: string): Fault =>
  fault(
    { line, column },
    ["Deze kolom staat er twee keer.", "This column is there twice."],
    ["Houd er één over.", "Keep one of them."],
  );
const missing = (line: number, column: string): Fault =>
  fault(
    { line, column },
    ["Deze kolom ontbreekt.", "This column is missing."],
    [
      "Voeg de kolom toe, met lege cellen als niemand er antwoord op gaf.",
      "Add the column, with empty cells if nobody answered it.",
    ],
  );

/** What must be there and is not: an item, some of the options of an item, a column by which answers are to be shown. */
const missingIn = (there: ReadonlySet<string>, { questionnaire, by }: Wanted): string[] => {
  const items = itemsOf(questionnaire).flatMap((item) => {
    if (item.kind === "text" || there.has(`item ${item.id}`)) return [];
    const options = answersOfItem(item);
    const lacking = options.filter((_, place) => !there.has(`option ${item.id} ${place}`));
    return lacking.length === options.length ? [item.id] : lacking.map((option) => `${item.id}.${option}`);
  });
  return [...items, ...by.filter((one) => !there.has(`group ${one}`))];
};

/** Reads the header and everything that is wrong with it; a column that is unknown is passed over, so that the lines can still be looked at. */
export const readHeader = (
  cells: readonly string[],
  line: number,
  wanted: Wanted,
): { readonly header: Header; readonly faults: readonly Fault[] } => {
  const form = formOf(cells);
  const faults: Fault[] = [];
  const seen = new Set<string>();
  const columns = cells.map((cell, index) => {
    const name = cell.trim() === "" ? String(index + 1) : cell.trim();
    const column = columnOf(cell, form, wanted);
    if (column === undefined) faults.push(unknown(line, name));
    else if (column.kind !== "skipped" && seen.has(sameAs(column))) faults.push(doubled(line, name));
    if (column !== undefined) seen.add(sameAs(column));
    return { name, column: column ?? { kind: "skipped" as const } };
  });
  const lacking = missingIn(seen, wanted);
  faults.push(...lacking.map((name) => missing(line, name)));
  return { header: { form, columns }, faults };
};
