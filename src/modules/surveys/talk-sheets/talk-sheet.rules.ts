import type { Locale } from "#platform/locale/index.ts";
import { byUnit } from "../analysis/breakdown.ts";
import type { GroupResult } from "../analysis/cube.ts";
import type { Questionnaire } from "../questionnaires/questionnaire.ts";
import { sidesOf } from "../results/group-figures.ts";
import type { NamedGroup } from "../results/group-figures.ts";
import type { GroupScales } from "../results/kept-cube.ts";
import { extremes, standings } from "../results/standing.rules.ts";
import type { Standing } from "../results/standing.rules.ts";
import { wordsFor } from "./questions.ts";
import type { TalkQuestions } from "./questions.ts";
import type { ListedSheet, Point, SubjectStanding, TalkSheet } from "./talk-sheet.ts";

type Shown = Pick<GroupResult, "by" | "value" | "parent" | "n">;

const unitIn = <G extends Shown>(groups: readonly G[], unitId: string): G | undefined =>
  groups.find(({ by, value }) => by === byUnit && value === unitId);

/**
 * Whose answers a unit talks about: its own, or of the nearest unit above it that may be shown, or of everybody. Undefined for a unit
 * that was not asked.
 */
export const shownFor = <G extends Shown>(groups: readonly G[], unitId: string): G | undefined => {
  let group = unitIn(groups, unitId);
  while (group !== undefined && group.n === null && group.parent !== null)
    group = unitIn(groups, group.parent);
  if (group === undefined || group.n !== null) return group;
  return groups.find(({ by }) => by === null);
};

/** On which side of the rest each group stands on each scale: decided over all groups at once, as beside each other on one page. */
export type Sides = ReadonlyMap<string, ReadonlyMap<GroupScales, "higher" | "lower" | null>>;

export const sidesOfAll = (questionnaire: Questionnaire, groups: readonly GroupScales[]): Sides => {
  const all = groups.find(({ by }) => by === null);
  const parts = groups.filter(({ by }) => by !== null);
  return new Map(
    questionnaire.scales.flatMap(({ id }) => {
      const whole = all?.scales[id];
      if (whole == null) return [];
      const sides = sidesOf(
        whole,
        parts.map(({ scales }) => scales[id] ?? null),
      );
      return [[id, new Map(parts.map((part, place) => [part, sides[place] ?? null]))] as const];
    }),
  );
};

/** Everything of one round that its talk sheets are made from. */
export interface SheetMaterial {
  readonly questionnaire: Questionnaire;
  /** All groups, everybody among them. */
  readonly groups: readonly GroupScales[];
  readonly sides: Sides;
  readonly questions: TalkQuestions;
  readonly unitNames: ReadonlyMap<string, string>;
}

/** Of one group the items, now and in the round before. */
export interface GroupAnswers {
  readonly now: GroupResult;
  readonly before: GroupResult | undefined;
}

const meanOf = (group: GroupScales | undefined, scaleId: string): number | null =>
  group?.scales[scaleId]?.mean ?? null;

const subjectsOf = (
  { questionnaire, groups, sides }: SheetMaterial,
  { now, before }: GroupAnswers,
  locale: Locale,
): readonly SubjectStanding[] => {
  const shown = groups.find(({ by, value }) => by === now.by && value === now.value);
  // Everybody is not laid beside themselves.
  const whole = now.by === null ? undefined : groups.find(({ by }) => by === null);
  return questionnaire.scales.map(({ id, title }) => ({
    title: title[locale],
    mean: meanOf(now, id),
    whole: meanOf(whole, id),
    before: meanOf(before, id),
    side: (shown && sides.get(id)?.get(shown)) ?? null,
  }));
};

const pointOf = ({ item, direction, share }: Standing, questions: TalkQuestions, locale: Locale): Point => ({
  statement: item.text[locale],
  percent: Math.round((100 * share.count) / share.n),
  direction,
  task: wordsFor(questions, item.id).task[locale],
});

/** Each question once: items without words of their own share theirs. */
const questionsFor = (
  { strong, weak }: ReturnType<typeof extremes>,
  questions: TalkQuestions,
  locale: Locale,
): readonly string[] => {
  const { opening, closing } = questions;
  const all = [
    ...opening,
    ...strong.map(({ item }) => wordsFor(questions, item.id).keep),
    ...weak.map(({ item }) => wordsFor(questions, item.id).ask),
    ...closing,
  ];
  return [...new Set(all.map((one) => one[locale]))];
};

/** The talk sheet of a unit, in one language. */
export const talkSheet = (
  unitId: string,
  material: SheetMaterial,
  answers: GroupAnswers,
  locale: Locale,
): TalkSheet => {
  const { questionnaire, questions, unitNames } = material;
  const { now, before } = answers;
  const nameOf = (id: string) => unitNames.get(id) ?? id;
  const points = extremes(standings(questionnaire, now, before));
  return {
    unit: nameOf(unitId),
    of:
      now.value === null
        ? { kind: "everybody" }
        : now.value === unitId
          ? { kind: "unit" }
          : { kind: "above", name: nameOf(now.value) },
    answered: now.n,
    invited: now.invited,
    subjects: subjectsOf(material, answers, locale),
    strengths: points.strong.map((one) => pointOf(one, questions, locale)),
    tasks: points.weak.map((one) => pointOf(one, questions, locale)),
    questions: questionsFor(points, questions, locale),
  };
};

/** The units of a round as its list of talk sheets has them: as the organisation is built, those that `keep` says. */
export const listedSheets = (
  named: readonly NamedGroup[],
  everybody: GroupScales,
  {
    whole,
    keep,
  }: {
    /** What the whole organisation is called. */
    readonly whole: string;
    readonly keep: (unitId: string) => boolean;
  },
): readonly ListedSheet[] => {
  const labels = new Map(named.map(({ by, value, label }) => [by === byUnit ? value : null, label]));
  return named.flatMap(({ by, value, label }): ListedSheet[] => {
    if (by !== byUnit || value === null || !keep(value)) return [];
    const shown = shownFor<GroupScales>([everybody, ...named], value);
    const isOwn = shown?.value === value;
    const name = shown?.by == null ? whole : (labels.get(shown.value) ?? null);
    return [{ unitId: value, unit: label, shown: isOwn ? null : name, answered: shown?.n ?? null }];
  });
};
