import { funnelFigure } from "#platform/charts/index.ts";
import type { Figure, FunnelStep, Percentage } from "#platform/charts/index.ts";
import type { GroupResult } from "../analysis/cube.ts";
import { namedAnswers } from "../questionnaires/answer-words.ts";
import type { Block, Item } from "../questionnaires/questionnaire.ts";
import { classShares, sharesTogether } from "./class-shares.rules.ts";
import type { Funnel, FunnelQuestion } from "./funnel.rules.ts";
import type { Compared } from "./item-figures.ts";
import { texts } from "./texts.ts";

interface Answers {
  readonly label: string;
  readonly places: readonly number[];
}

/** The answers of a step as its figure parts them: each that ends here, and those that lead on as one. */
const partsOfStep = ({ item, leadsOn }: FunnelQuestion, locale: Compared["locale"]): readonly Answers[] => {
  const all = namedAnswers(item, locale).map(({ id, label }, place) => ({ id, label, places: [place] }));
  const onward = all.filter(({ id }) => leadsOn.includes(id));
  return [
    ...all.filter(({ id }) => !leadsOn.includes(id)),
    { label: onward.map(({ label }) => label).join(" / "), places: onward.flatMap(({ places }) => places) },
  ];
};

const shareIn = (group: GroupResult, item: Item, places: readonly number[]): Percentage => {
  const shares = classShares(item, group.items[item.id]);
  return shares && sharesTogether(places.map((place) => shares[place] ?? null));
};

const sharesOf = (item: Item, { label, places }: Answers, { now, before }: Compared) => ({
  label,
  share: shareIn(now, item, places),
  ...(before === undefined ? {} : { before: shareIn(before, item, places) }),
});

const numberIn = ({ items }: GroupResult, { id }: Item): number | null => items[id]?.n ?? null;

/** The steps as far as they are shown exactly, and the first that is not. */
const shownSteps = ({ steps }: Funnel, { items }: GroupResult): readonly FunnelQuestion[] => {
  const end = steps.findIndex(({ item }) => items[item.id]?.showing !== "exact");
  return end === -1 ? steps : steps.slice(0, end + 1);
};

/**
 * The questions of a funnel as one figure, as far as they are shown: a question that is not, or not exactly, ends it. Nothing where not even
 * the first is shown.
 */
export const funnelOf = (block: Block, funnel: Funnel, compared: Compared): readonly Figure[] => {
  const { now, before, locale } = compared;
  const { steps, reasons } = funnel;
  const shown = shownSteps(funnel, now);
  if (now.items[shown[0]?.item.id ?? ""] == null) return [];
  const t = texts[locale];
  const goesOn = steps.every(({ item }) => now.items[item.id]?.showing === "exact");
  const ends = !goesOn || now.items[reasons.id] == null;
  const stepOf = (step: FunnelQuestion): FunnelStep => ({
    label: step.item.text[locale],
    n: numberIn(now, step.item),
    of: 100,
    parts: partsOfStep(step, locale).map((part) => sharesOf(step.item, part, compared)),
  });
  return [
    funnelFigure({
      id: `${block.id}-funnel`,
      title: t.funnelFigure(block.title[locale]),
      description: t.funnelText,
      ...(ends ? { note: t.funnelEnds } : {}),
      locale,
      steps: shown.map(stepOf),
      reasons: goesOn
        ? {
            label: reasons.text[locale],
            n: numberIn(now, reasons),
            bars: namedAnswers(reasons, locale).map(({ label }, place) =>
              sharesOf(reasons, { label, places: [place] }, compared),
            ),
          }
        : null,
      words: {
        notShown: t.notShown,
        atLeast: t.atLeast,
        atMost: t.atMost,
        step: t.item,
        answer: t.answer,
        share: t.now,
        n: t.nOf,
        ...(before === undefined ? {} : { before: t.before }),
      },
    }),
  ];
};
