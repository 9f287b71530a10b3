import type { Answered } from "../analysis/answers.ts";
import { countedItems } from "../analysis/answers.ts";
import type { ItemAnswer, Questionnaire } from "../questionnaires/questionnaire.ts";

/** Nothing was answered here. */
export const nothing = -1;

const firstSize = 4096;

/** Numbers below each other that grow as lines come in. */
class Numbers {
  #values = new Int16Array(firstSize);

  set(row: number, value: number): void {
    if (row >= this.#values.length) {
      const wider = new Int16Array(this.#values.length * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[row] = value;
  }

  at(row: number): number {
    return this.#values[row] ?? nothing;
  }
}

/** The places of the answers that were chosen, from a number with a bit for each. */
const chosen = (bits: number): readonly number[] =>
  Array.from({ length: 15 }, (_, place) => place).filter((place) => (bits & (1 << place)) !== 0);

/** A group that was met: the line of its first answer, and how many answers there are. */
export interface MetGroup {
  readonly value: string;
  readonly line: number;
  count: number;
}

/** Answers of many people in little memory: two bytes for each cell. */
export class AnswerStore {
  readonly #items: readonly { readonly id: string; readonly isMultiple: boolean; readonly cells: Numbers }[];
  readonly #cells: ReadonlyMap<string, Numbers>;
  readonly #groups: readonly {
    readonly by: string;
    readonly cells: Numbers;
    readonly met: MetGroup[];
    readonly places: Map<string, number>;
  }[];
  #rows = 0;

  constructor(questionnaire: Questionnaire, by: readonly string[]) {
    this.#items = countedItems(questionnaire).map(({ id, kind }) => ({
      id,
      isMultiple: kind === "multiple",
      cells: new Numbers(),
    }));
    this.#cells = new Map(this.#items.map(({ id, cells }) => [id, cells]));
    this.#groups = by.map((one) => ({ by: one, cells: new Numbers(), met: [], places: new Map() }));
  }

  /** How many people are in it. */
  get size(): number {
    return this.#rows;
  }

  /** A person is added by what they answered, then by `next`. The place of an answer, or a bit for each where several may be chosen. */
  answer(item: string, value: number): void {
    this.#cells.get(item)?.set(this.#rows, value);
  }

  /** Which group a person belongs to; null where that is not told. Gives how many groups there are by now. */
  group(by: string, value: string | null, line: number): number {
    const column = this.#groups.find((one) => one.by === by);
    if (column === undefined) return 0;
    const { cells, met, places } = column;
    const place = value === null ? nothing : (places.get(value) ?? met.push({ value, line, count: 0 }) - 1);
    if (value !== null) places.set(value, place);
    const group = met[place];
    if (group !== undefined) group.count += 1;
    cells.set(this.#rows, place);
    return met.length;
  }

  next(): void {
    this.#rows += 1;
  }

  /** The groups that were met, in the order in which they were. */
  met(by: string): readonly MetGroup[] {
    return this.#groups.find((one) => one.by === by)?.met ?? [];
  }

  #answersAt(row: number): Record<string, ItemAnswer> {
    const answers: Record<string, ItemAnswer> = {};
    for (const { id, isMultiple, cells } of this.#items) {
      const value = cells.at(row);
      if (value !== nothing) answers[id] = isMultiple ? chosen(value) : value;
    }
    return answers;
  }

  /** Everybody, one after the other. */
  *people(): Generator<Answered> {
    for (let row = 0; row < this.#rows; row += 1) {
      const groups: Record<string, string | null> = {};
      for (const { by, cells, met } of this.#groups) groups[by] = met[cells.at(row)]?.value ?? null;
      yield { answers: this.#answersAt(row), groups };
    }
  }
}
