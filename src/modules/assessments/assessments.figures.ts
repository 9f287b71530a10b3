import { balanceFigure, blockFigure, changeFigure, matrixFigure } from "#platform/charts/index.ts";
import type { Figure, FigureText } from "#platform/charts/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { balanceOf, balanceParts } from "./balance.rules.ts";
import type { Balance } from "./balance.rules.ts";
import type { ItemChange } from "./comparison.rules.ts";
import { chartLevels, itemLabel } from "./outcome-words.ts";
import type { Outcome } from "./round.ts";
import { metFrom, rankOf } from "./scale.rules.ts";
import type { RatedItem, Scale } from "./scale.ts";
import { texts } from "./texts.ts";

/** What every figure here needs: the steps, the items, and the sentence that says round, date and kind. */
export interface Shown {
  readonly id: string;
  readonly locale: Locale;
  readonly scale: Scale;
  readonly items: readonly RatedItem[];
  readonly about: string;
  readonly source?: string | null | undefined;
}

/** A line of outcomes with its name: an organisation, or a round. */
export interface NamedOutcomes {
  readonly name: string;
  readonly outcomes: readonly Outcome[];
}

const framed = (shown: Shown, kind: string, title: string, about: string): FigureText => ({
  id: `${kind}-${shown.id}`,
  locale: shown.locale,
  title,
  description: `${shown.about} ${about}`,
  ...(shown.source ? { note: texts[shown.locale].sourceNote(shown.source.replace(/\.+$/, "")) } : {}),
});

const unknownWord = ({ scale, locale }: Shown): string =>
  scale.measure === "findings" ? texts[locale].notPublished : texts[locale].notRated;

const ranker = (scale: Scale, outcomes: readonly Outcome[]) => {
  const byCode = new Map(outcomes.map(({ code, outcome }) => [code, outcome]));
  return (code: string): number | null => rankOf(scale, byCode.get(code));
};

const blockWords = (shown: Shown, row: string, each: string) => {
  const t = texts[shown.locale].figures;
  return { row, each, below: t.below, met: t.met, unknown: unknownWord(shown) };
};

/** One organisation: a row for each part (prevention, detection, response), a square for each norm. */
export const blockOfParts = (shown: Shown, outcomes: readonly Outcome[]): Figure => {
  const { locale, scale, items } = shown;
  const t = texts[locale].figures;
  const rank = ranker(scale, outcomes);
  const rows = [...balanceParts, undefined]
    .map((part) => ({
      label: t.parts[part ?? "none"],
      units: items
        .filter((item) => item.part === part)
        .map((item) => ({ name: itemLabel(item, locale), level: rank(item.code) })),
    }))
    .filter(({ units }) => units.length > 0);
  const undivided = rows.length === 1 && items.every(({ part }) => part === undefined);
  return blockFigure({
    ...framed(shown, "blokken", t.blockTitle, t.blockAbout),
    levels: chartLevels(scale, locale),
    metFrom: metFrom(scale),
    rows: undivided ? rows.map((row) => ({ ...row, label: texts[locale].allNorms })) : rows,
    words: blockWords(shown, t.part, t.eachNorm),
  });
};

/** Several organisations: a row for each norm, a square for each organisation (form: source 001, figures 1 to 5). */
export const blockOfNorms = (shown: Shown, organisations: readonly NamedOutcomes[]): Figure => {
  const { locale, scale, items } = shown;
  const t = texts[locale].figures;
  const ranked = organisations.map(({ name, outcomes }) => ({ name, rank: ranker(scale, outcomes) }));
  return blockFigure({
    ...framed(shown, "blokken", t.blockOfMany, t.blockOfManyAbout),
    levels: chartLevels(scale, locale),
    metFrom: metFrom(scale),
    rows: items.map((item) => ({
      label: itemLabel(item, locale),
      units: ranked.map(({ name, rank }) => ({ name, level: rank(item.code) })),
    })),
    words: blockWords(shown, texts[locale].norm, t.eachOrganisation),
  });
};

/** Rows against norms: organisations, or the rounds of one organisation. */
export const matrixOf = (
  shown: Shown,
  lines: readonly NamedOutcomes[],
  what: "organisations" | "rounds" = "organisations",
): Figure => {
  const { locale, scale, items } = shown;
  const t = texts[locale].figures;
  const many = what === "organisations";
  return matrixFigure({
    ...framed(
      shown,
      "matrix",
      many ? t.matrixTitle : t.matrixRounds,
      many ? t.matrixAbout : t.matrixRoundsAbout,
    ),
    levels: chartLevels(scale, locale),
    columns: items.map((item) => ({
      code: item.code,
      label: itemLabel(item, locale),
      title: item.title[locale],
    })),
    rows: lines.map(({ name, outcomes }) => {
      const rank = ranker(scale, outcomes);
      return { label: name, levels: items.map(({ code }) => rank(code)) };
    }),
    words: { row: many ? t.organisation : texts[locale].round, unknown: unknownWord(shown) },
  });
};

/** What changed between two rounds, norm by norm. */
export const changeOf = (
  shown: Shown,
  changes: readonly ItemChange[],
  moments: { readonly from: string; readonly to: string },
): Figure => {
  const { locale, scale, items } = shown;
  const t = texts[locale];
  const names = new Map(items.map((item) => [item.code, itemLabel(item, locale)]));
  return changeFigure({
    ...framed(shown, "verandering", t.figures.changeTitle, t.figures.changeAbout),
    levels: chartLevels(scale, locale),
    rows: changes.map(({ code, from, to }) => ({
      label: names.get(code) ?? code,
      from: rankOf(scale, from ?? undefined),
      to: rankOf(scale, to ?? undefined),
    })),
    words: {
      ...moments,
      row: t.norm,
      change: t.figures.change,
      rose: t.directions.rose,
      fell: t.directions.fell,
      stayed: t.directions.stayed,
      unknown: t.directions.unknown,
    },
  });
};

/** Structure against culture; prevention, detection and response; only what the framework tells of its items. */
export const balanceShown = (shown: Shown, outcomes: readonly Outcome[]): Figure => {
  const t = texts[shown.locale].figures;
  const balance = balanceOf(shown.scale, shown.items, outcomes);
  const share = (label: string, side: keyof Balance) => ({
    label,
    count: balance[side].met,
    of: balance[side].known,
  });
  return balanceFigure({
    ...framed(shown, "evenwicht", t.balanceTitle, t.balanceAbout),
    groups: [
      ...(shown.items.some(({ control }) => control !== undefined)
        ? [
            {
              label: t.balanceControl,
              parts: [share(t.controls.structure, "structure"), share(t.controls.culture, "culture")],
            },
          ]
        : []),
      ...(shown.items.some(({ part }) => part !== undefined)
        ? [{ label: t.balanceParts, parts: balanceParts.map((part) => share(t.parts[part], part)) }]
        : []),
    ],
    words: { group: t.division, part: t.part, count: t.count, of: t.of, outOf: t.outOf },
  });
};
