import { holds } from "#platform/actor/index.ts";
import { yearOf } from "#platform/clock/index.ts";
import type { ReadContext, StatusTile, YearFigures } from "#platform/module/index.ts";
import { home } from "./addresses.ts";
import { mapOf } from "./coherence.figures.ts";
import { judgeWhole } from "./coherence.queries.ts";
import { byKind, countPoints, lacksFoundation } from "./coherence.rules.ts";
import { both, texts } from "./texts.ts";

/** The tile on the start page: how many points ask attention. */
export const status = async (context: ReadContext): Promise<readonly StatusTile[]> => {
  if (!holds(context.actor, "coordinator", "authority")) return [];
  const t = texts[context.locale];
  const judged = await judgeWhole(context);
  const { open, rulesWithPoints, rules } = countPoints(judged);
  const isWeak = lacksFoundation(judged);
  return [
    {
      title: t.coherence,
      value: t.tile(open),
      text: open === 0 ? t.tileGood : isWeak ? t.tileFoundation : t.tileOpen(rulesWithPoints, rules),
      tone: open === 0 ? "good" : isWeak ? "bad" : "attention",
      href: home,
      order: 20,
    },
  ];
};

/**
 * How the whole stands, for the account: numbers by kind, no names. Only while the account of the year before is made or of the
 * running year: of an earlier day nothing is known, because a rule looks at what stands now.
 */
export const figures = async (context: ReadContext, year: number): Promise<readonly YearFigures[]> => {
  const { today, locale, actor } = context;
  if (year < yearOf(today) - 1 || !holds(actor, "coordinator", "authority")) return [];
  const judged = await judgeWhole(context);
  const { open, rules, rulesWithPoints } = countPoints(judged);
  return [
    {
      section: "state",
      numbers: byKind(judged).map(({ kind, judged: own }) => ({
        key: `coherence.${kind}`,
        label: both((t) => t.figureOf[kind]),
        value: countPoints(own).open,
      })),
      figures: [mapOf(judged, { locale, isLinked: false })],
      draft: texts[locale].draft(open, rules - rulesWithPoints, rules),
    },
  ];
};
