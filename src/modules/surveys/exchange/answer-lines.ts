import { cellFault, fault, twice } from "#platform/csv/index.ts";
import type { CsvRecord, Fault } from "#platform/csv/index.ts";
import type { Questionnaire } from "../questionnaires/questionnaire.ts";
import { choicesOfBackground, choicesOfItem } from "./answer-codes.rules.ts";
import { AnswerStore, nothing } from "./answer-store.ts";
import { CellReader, OptionReader, SeveralReader, wrong } from "./cell-readers.ts";
import { readHeader } from "./columns.rules.ts";
import type { Column, Header } from "./columns.rules.ts";
import { FaultList } from "./fault-list.ts";

/** More groups than this is no group. */
const mostGroups = 2000;
const longestGroup = 200;

type Take = (cell: string, line: number) => void;

const ragged = (line: number, found: number, expected: number): Fault =>
  fault(
    { line },
    [
      `Deze regel heeft ${found} cellen, de eerste regel ${expected}.`,
      `This line has ${found} cells, the first line ${expected}.`,
    ],
    ["Kijk of een scheidingsteken te veel of te weinig staat.", "Look for a separator too many or too few."],
  );

const empty = fault(
  { line: 0 },
  ["Het bestand is leeg.", "The file is empty."],
  ["Kies een bestand met een kopregel en antwoorden.", "Choose a file with a header and answers."],
);
const withoutAnswers = fault(
  { line: 0 },
  ["Het bestand heeft een kopregel maar geen antwoorden.", "The file has a header but no answers."],
  [
    "Zet onder de kopregel één regel voor elke persoon die antwoordde.",
    "Put one line under the header for each person who answered.",
  ],
);

/** Takes in the lines of a file of answers one by one, and gathers everything that is wrong with them. */
export class AnswerLines {
  readonly faults = new FaultList();
  readonly store: AnswerStore;
  /** How many answers LimeSurvey calls unfinished; they are left out. */
  unfinished = 0;
  readonly #wanted: { readonly questionnaire: Questionnaire; readonly by: readonly string[] };
  readonly #seen = new Map<string, number>();
  readonly #several = new Map<string, number>();
  #takes: readonly Take[] | undefined;
  #width = 0;
  #finishedAt = -1;

  constructor(questionnaire: Questionnaire, by: readonly string[]) {
    this.#wanted = { questionnaire, by };
    this.store = new AnswerStore(questionnaire, by);
  }

  take({ cells, line }: CsvRecord): void {
    if (this.#takes === undefined) {
      const { header, faults } = readHeader(cells, line, this.#wanted);
      this.faults.add(...faults);
      this.#takes = this.#takesOf(header);
      this.#width = cells.length;
    } else if (cells.length === this.#width) this.#takeLine(cells, line, this.#takes);
    else this.faults.add(ragged(line, cells.length, this.#width));
  }

  /** What is wrong with a file in which nothing was wrong but that there are no answers in it. */
  get emptiness(): Fault | undefined {
    if (this.store.size > 0 || this.faults.count > 0) return undefined;
    return this.#takes === undefined ? empty : withoutAnswers;
  }

  #takeLine(cells: readonly string[], line: number, takes: readonly Take[]): void {
    if (this.#finishedAt !== -1 && cells[this.#finishedAt]?.trim() === "") {
      this.unfinished += 1;
      return;
    }
    this.#several.clear();
    for (const [place, take] of takes.entries()) take(cells[place] ?? "", line);
    for (const [item, bits] of this.#several) this.store.answer(item, bits === 0 ? nothing : bits);
    this.store.next();
  }

  #takesOf({ form, columns }: Header): readonly Take[] {
    this.#finishedAt = columns.findIndex(({ column }) => column.kind === "finished");
    return columns.map(({ name, column }) => this.#takeOf(name, column, form));
  }

  #takeOf(name: string, column: Column, form: Header["form"]): Take {
    switch (column.kind) {
      case "id":
        return (cell, line) => this.#takeId(name, cell.trim(), line);
      case "finished":
      case "skipped":
        return () => undefined;
      case "item":
        return this.#takeOfItem(name, column, form);
      case "option": {
        const reader = new OptionReader(column.place);
        return this.#reading(name, reader, (bits) =>
          this.#several.set(column.item.id, (this.#several.get(column.item.id) ?? 0) | Math.max(0, bits)),
        );
      }
      case "group":
        return this.#takeOfGroup(name, column, form);
    }
  }

  #takeOfItem(name: string, { item }: Column & { kind: "item" }, form: Header["form"]): Take {
    if (item.kind === "text") return () => undefined;
    const choices = choicesOfItem(item);
    const reader =
      item.kind === "multiple" ? new SeveralReader(choices, form) : new CellReader(choices, form);
    return this.#reading(name, reader, (value) => this.store.answer(item.id, value));
  }

  #reading(name: string, reader: CellReader | OptionReader, keep: (value: number) => void): Take {
    return (cell, line) => {
      const value = reader.read(cell);
      if (value === wrong) this.faults.add(reader.fault(cell, { line, column: name }));
      else keep(value);
    };
  }

  #takeOfGroup(name: string, { by, background }: Column & { kind: "group" }, form: Header["form"]): Take {
    if (background !== undefined)
      return this.#takeOfBackground(name, by, new CellReader(choicesOfBackground(background), form));
    let isTold = false;
    return (cell, line) => {
      const value = cell.trim();
      const found = cellFault(value, longestGroup);
      if (found) return this.faults.add(fault({ line, column: name }, ...found));
      const groups = this.store.group(by, value === "" ? null : value, line);
      if (groups <= mostGroups || isTold) return undefined;
      isTold = true;
      return this.faults.add(
        fault(
          { line, column: name },
          [
            `Deze kolom heeft meer dan ${mostGroups} verschillende waarden.`,
            `This column has more than ${mostGroups} different values.`,
          ],
          ["Kies een kolom met groepen van mensen.", "Choose a column with groups of people."],
        ),
      );
    };
  }

  #takeOfBackground(name: string, by: string, reader: CellReader): Take {
    let at = 0;
    const keep = this.#reading(name, reader, (value) => this.store.group(by, reader.idOf(value), at));
    return (cell, line) => {
      at = line;
      keep(cell, line);
    };
  }

  #takeId(name: string, id: string, line: number): void {
    if (id === "") return;
    const first = this.#seen.get(id);
    if (first === undefined) this.#seen.set(id, line);
    else this.faults.add(twice({ line, column: name }, first, id));
  }
}
