import type { Locale } from "#platform/locale/index.ts";
import { ink } from "./palette.ts";
import { escape, tag } from "./svg.ts";
import type { Svg } from "./svg.ts";

/** The numbers of a figure as a table; the first cell of a row names the row. */
export interface FigureTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A picture with everything that must stand beside it: one value for page, PDF, Word and command line. */
export interface Figure {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** A complete SVG document without style element, style attribute or script. */
  readonly svg: string;
  readonly table: FigureTable;
  readonly note?: string;
}

/** What every maker asks: an id unique on the page, and words in the reader's language. */
export interface FigureText {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly note?: string;
  readonly locale: Locale;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly body: Svg;
  readonly defs?: Svg;
  readonly table: FigureTable;
  /** True for a drawing that is never wider than its place: it was made for `narrow`. */
  readonly shrinks?: boolean;
  /** True when the drawing holds links: an image hides what is in it from a screen reader, a group does not. */
  readonly hasLinks?: boolean;
}

const family = "Noto Sans, Noto Sans Variable, Arial, sans-serif";

/** The width of a drawing of which everything is seen on a telephone at once. */
export const narrow = 360;

/** Makes an id that can stand in an attribute and in `url(#…)`. */
export const safeId = (id: string): string => `f-${id.replace(/[^A-Za-z0-9-]/g, "-")}`;

/** Puts title, description, language, font and measures around a drawing. */
export const figure = (words: FigureText, drawing: Drawing): Figure => {
  const id = safeId(words.id);
  const width = Math.ceil(drawing.width);
  const height = Math.ceil(drawing.height);
  const svg = tag(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: drawing.shrinks === true ? "figure-drawing bp-figure-shrinks" : "figure-drawing",
      role: drawing.hasLinks === true ? "group" : "img",
      lang: words.locale,
      "aria-labelledby": `${id}-title ${id}-desc`,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      "font-family": family,
      "font-size": 13,
      fill: ink,
    },
    tag("title", { id: `${id}-title` }, escape(words.title)),
    tag("desc", { id: `${id}-desc` }, escape(words.description)),
    drawing.defs === undefined || drawing.defs === "" ? "" : tag("defs", {}, drawing.defs),
    drawing.body,
  );
  return {
    id: words.id,
    title: words.title,
    description: words.description,
    svg,
    table: drawing.table,
    ...(words.note === undefined ? {} : { note: words.note }),
  };
};
