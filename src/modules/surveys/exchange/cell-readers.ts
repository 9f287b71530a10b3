import { fault } from "#platform/csv/index.ts";
import type { Fault } from "#platform/csv/index.ts";
import { keyOf, meaningsOf } from "./answer-codes.rules.ts";
import type { Choices, Form } from "./answer-codes.rules.ts";
import { nothing } from "./answer-store.ts";

/** What is in the cell is no answer. */
export const wrong = -2;

/** So many different cells of a column are remembered: as many as a column of answers has, and no more where every cell is wrong. */
const mostRemembered = 500;

interface Place {
  readonly line: number;
  readonly column: string;
}

/** What LimeSurvey writes where a question was not shown. */
const isEmpty = (cell: string, form: Form): boolean =>
  cell === "" || (form === "limesurvey" && cell === "N/A");

/** Reads the cells of one question: the place of the answer, `nothing`, or `wrong`. */
export class CellReader {
  readonly #choices: Choices;
  readonly #form: Form;
  readonly #meanings: ReadonlyMap<string, number>;
  readonly #read = new Map<string, number>();

  constructor(choices: Choices, form: Form) {
    this.#choices = choices;
    this.#form = form;
    this.#meanings = meaningsOf(choices, form);
  }

  read(cell: string): number {
    const known = this.#read.get(cell);
    if (known !== undefined) return known;
    const text = cell.trim();
    const value = isEmpty(text, this.#form) ? nothing : this.valueOf(text);
    if (this.#read.size < mostRemembered) this.#read.set(cell, value);
    return value;
  }

  idOf(place: number): string | null {
    return this.#choices.ids[place] ?? null;
  }

  fault(cell: string, place: Place): Fault {
    const { ids, isScale } = this.#choices;
    const last = ids.length - 1;
    const hasNumbers = isScale || this.#form === "own";
    const said = ids.join(", ");
    const shown = cell.trim().slice(0, 40);
    return fault(
      place,
      [`"${shown}" is hier geen antwoord.`, `"${shown}" is no answer here.`],
      [
        `Gebruik ${hasNumbers ? `0 tot en met ${last}, of` : "een van deze"}: ${said}. Laat de cel leeg als er geen antwoord is.`,
        `Use ${hasNumbers ? `0 to ${last}, or` : "one of these"}: ${said}. Leave the cell empty where nothing was answered.`,
      ],
    );
  }

  protected valueOf(text: string): number {
    return this.placeOf(text) ?? wrong;
  }

  protected placeOf(text: string): number | undefined {
    return this.#meanings.get(keyOf(text));
  }
}

/** Reads several answers in one cell, parted by "|": a bit for each. */
export class SeveralReader extends CellReader {
  protected override valueOf(text: string): number {
    const places = text.split("|").map((one) => this.placeOf(one.trim()));
    let bits = 0;
    for (const place of places) {
      if (place === undefined) return wrong;
      bits |= 1 << place;
    }
    return bits;
  }
}

const yes = new Set(["1", "y", "yes", "ja", "true"]);
const no = new Set(["0", "n", "no", "nee", "false", "", "n/a"]);

/** Reads the column of one of several answers: chosen or not. */
export class OptionReader {
  readonly #bit: number;

  constructor(place: number) {
    this.#bit = 1 << place;
  }

  read(cell: string): number {
    const text = cell.trim().toLowerCase();
    if (yes.has(text)) return this.#bit;
    return no.has(text) ? 0 : wrong;
  }

  fault(cell: string, place: Place): Fault {
    const shown = cell.trim().slice(0, 40);
    return fault(
      place,
      [`"${shown}" is hier geen antwoord.`, `"${shown}" is no answer here.`],
      ["Gebruik 1 voor gekozen en 0 voor niet gekozen.", "Use 1 for chosen and 0 for not chosen."],
    );
  }
}
