import type { Figure } from "#platform/charts/index.ts";
import { formatNumber } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { Point, TalkSheet } from "./talk-sheet.ts";
import { texts } from "./texts.ts";

/** "82% is het eens met …": a statement, with how many answered it in favour. */
export const pointText = ({ percent, direction, statement }: Point, locale: Locale): string =>
  texts[locale].point[direction](formatNumber(percent, locale, 0), statement.replace(/\.$/, ""));

/** How many answered, of how many who were asked. */
export const responseText = ({ answered, invited }: TalkSheet, locale: Locale): string => {
  const t = texts[locale];
  if (answered === null) return t.tooFew;
  const n = formatNumber(answered, locale);
  return invited === null || invited === 0
    ? t.answered(n)
    : t.response(n, formatNumber(invited, locale), formatNumber((100 * answered) / invited, locale, 0));
};

/** Whose answers these are, where they are not of the unit itself. */
export const whoseText = ({ unit, of }: TalkSheet, locale: Locale): string | undefined => {
  const t = texts[locale];
  switch (of.kind) {
    case "unit":
      return undefined;
    case "above":
      return t.ofAbove(unit, of.name);
    case "everybody":
      return t.ofEverybody(unit);
  }
};

/** The numbers of a figure as sentences, for who hears it read out. */
export const inWords = ({ table: { head, rows } }: Figure): string =>
  rows
    .map(([name = "", ...cells]) => {
      const said = cells.flatMap((cell, at) => (cell === "" ? [] : [`${head[at + 1] ?? ""} ${cell}`]));
      return `${name}: ${said.join(", ")}.`;
    })
    .join(" ");
