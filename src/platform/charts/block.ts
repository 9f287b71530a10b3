import type { FigureText } from "./figure.ts";
import type { Level } from "./legend.ts";

/** One of the things that are judged; `level` null when it is not known or not published. */
export interface BlockUnit {
  readonly name: string;
  readonly level: number | null;
}

/** A question with either every unit by name, or only the number of units on each level. */
export type BlockRow =
  | { readonly label: string; readonly units: readonly BlockUnit[] }
  | { readonly label: string; readonly counts: readonly number[]; readonly unknown: number };

export interface BlockInput extends FigureText {
  /** Lowest first, two to six. */
  readonly levels: readonly Level[];
  /** Index of the first level on which the question is met. */
  readonly metFrom: number;
  readonly rows: readonly BlockRow[];
  readonly words: {
    /** What a row is, as a column head: "Norm". */
    readonly row: string;
    /** Over the squares left of the line, and right of it. */
    readonly below: string;
    readonly met: string;
    readonly unknown: string;
    /** "Elk blokje is een …"; or for bars what their length says. */
    readonly each: string;
  };
}
