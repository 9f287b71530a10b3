import { cycleFigure } from "#platform/charts/index.ts";
import type { CyclePart, Figure } from "#platform/charts/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { byKind, countPoints } from "./coherence.rules.ts";
import type { JudgedRule } from "./coherence.ts";
import { texts } from "./texts.ts";

interface MapLook {
  readonly locale: Locale;
  /** True on the page where each part has its own place to go to. */
  readonly isLinked: boolean;
}

/** The circle of source 001, 3.3.1, with how many points ask attention in each part; who carries it in the middle. */
export const mapOf = (judged: readonly JudgedRule[], { locale, isLinked }: MapLook): Figure => {
  const t = texts[locale];
  const parts = byKind(judged).map(({ kind, judged: own }): CyclePart & { readonly kind: string } => {
    const { open, rules, rulesWithPoints } = countPoints(own);
    return {
      kind,
      label: t.kinds[kind],
      count: open,
      said: `${rules - rulesWithPoints} ${t.outOf(rules)}`,
      href: isLinked ? `#${kind}` : undefined,
    };
  });
  return cycleFigure({
    id: "samenhang",
    locale,
    title: t.mapTitle,
    description: t.mapAbout,
    round: parts.filter(({ kind }) => kind !== "roles"),
    middle: parts.find(({ kind }) => kind === "roles"),
    words: { part: t.mapPart, count: t.openPoints, said: t.mapRules, points: t.points },
  });
};
