import { regularWidths, semiBoldWidths } from "./noto-sans.widths.ts";

/** How a line of text is set: size in the figure's own units, and whether it is semi-bold. */
export interface Setting {
  readonly size: number;
  readonly bold?: boolean;
}

const wide = 1000;
const unknownLetter = 620;

const advance = (character: string, widths: readonly number[]): number => {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x0300 && code <= 0x036f) return 0;
  return widths[code - 32] ?? (code >= 0x1100 || code === 0x2014 || code === 0x2026 ? wide : unknownLetter);
};

/** The width of a line in Noto Sans. Accented letters count as their base letter; what is not in the table counts wide. */
export const textWidth = (text: string, { size, bold = false }: Setting): number => {
  const widths = bold ? semiBoldWidths : regularWidths;
  let sum = 0;
  for (const character of text.normalize("NFD")) sum += advance(character, widths);
  return (sum * size) / 1000;
};

/** Cuts a word that is wider than a line into pieces that fit. */
const cut = (word: string, width: number, setting: Setting): string[] => {
  if (textWidth(word, setting) <= width) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const character of word) {
    if (piece !== "" && textWidth(`${piece}${character}-`, setting) > width) {
      pieces.push(`${piece}-`);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
};

/** Breaks a text into lines no wider than `width`; an over-long word is cut with a hyphen. */
export const wrap = (text: string, width: number, setting: Setting): string[] => {
  const lines: string[] = [];
  let line = "";
  const words = text.split(/\s+/u).filter((word) => word !== "");
  for (const word of words.flatMap((each) => cut(each, width, setting))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, setting) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
};

/** Shortens a text to one line of `width`, with an ellipsis where something is left out. */
export const shorten = (text: string, width: number, setting: Setting): string => {
  if (textWidth(text, setting) <= width) return text;
  const kept = Array.from(text);
  while (kept.length > 1 && textWidth(`${kept.join("")}…`, setting) > width) kept.pop();
  return `${kept.join("").trimEnd()}…`;
};
