import { chartLevels, itemLabel, metFrom, rankOf } from "#modules/assessments/index.ts";
import type { RatedItem, Shown } from "#modules/assessments/index.ts";
import { blockFigure } from "#platform/charts/index.ts";
import type { BlockRow, Figure } from "#platform/charts/index.ts";
import type { MatrixRow } from "./matrix.ts";
import type { Standing } from "./standing.rules.ts";
import { texts } from "./texts.ts";

/** The word for an outcome that is not known: nobody published it, or nobody rated it. */
export const unknownWord = ({ scale, locale }: Pick<Shown, "scale" | "locale">): string =>
  scale.measure === "findings" ? texts[locale].notPublished : texts[locale].notRated;

/** How an organisation stands in a figure: its abbreviation, else its name. */
export const figureName = ({ abbreviation, name }: Pick<MatrixRow, "abbreviation" | "name">): string =>
  abbreviation ?? name;

/** Its name in full, with the abbreviation by which a figure names it. */
export const fullName = ({ abbreviation, name }: Pick<MatrixRow, "abbreviation" | "name">): string =>
  abbreviation === null ? name : `${name} (${abbreviation})`;

const draw = (shown: Shown, rows: readonly BlockRow[]): Figure => {
  const t = texts[shown.locale];
  return blockFigure({
    id: `stand-${shown.id}`,
    locale: shown.locale,
    title: rows.length === 1 ? t.normTitle : t.blockTitle,
    description: `${shown.about} ${t.blockAbout} ${t.unknownNote}`,
    note: `${t.source}: ${shown.source ?? t.ownRounds}.`,
    levels: chartLevels(shown.scale, shown.locale),
    metFrom: metFrom(shown.scale),
    rows,
    words: { row: t.norm, below: t.below, met: t.met, unknown: unknownWord(shown), each: t.each },
  });
};

/** A row for each norm with a square for each organisation, while there are few enough to show them all (source 001, figures 1 to 5). */
export const squaresOf = (shown: Shown, organisations: readonly MatrixRow[]): Figure =>
  draw(
    shown,
    shown.items.map((item) => ({
      label: itemLabel(item, shown.locale),
      units: organisations.map((organisation) => ({
        name: figureName(organisation),
        level: rankOf(shown.scale, organisation.outcomes.find(({ code }) => code === item.code)?.outcome),
      })),
    })),
  );

/** The same for hundreds of organisations: bars as long as their number. */
export const barsOf = (shown: Shown, standings: readonly Standing[]): Figure => {
  const items = new Map<string, RatedItem>(shown.items.map((item) => [item.code, item]));
  return draw(
    shown,
    standings.flatMap(({ code, counts, unknown }) => {
      const item = items.get(code);
      return item ? [{ label: itemLabel(item, shown.locale), counts, unknown }] : [];
    }),
  );
};
