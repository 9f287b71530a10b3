import type { Localised } from "#platform/locale/index.ts";
import type { GroupResult } from "../analysis/cube.ts";
import type { KeptQuestionnaire } from "../questionnaires/kept.ts";
import { itemsOf } from "../questionnaires/questionnaire.ts";
import type { Questionnaire } from "../questionnaires/questionnaire.ts";
import { directionsOf, inFavour } from "../results/standing.rules.ts";
import { indicatorKinds } from "./indicator.ts";
import type { IndicatorKind, SurveyIndicator } from "./indicator.ts";
import { texts } from "./texts.ts";

type Kept = Pick<KeptQuestionnaire, "key" | "version" | "content">;
type Known = Omit<SurveyIndicator, "isAsked">;

const keyOf = (questionnaire: string, kind: IndicatorKind, id: string): string =>
  `${questionnaire}/${kind}/${id}`;

const labelOf = (kind: IndicatorKind, { nl, en }: Localised): Localised => ({
  nl: texts.nl[kind](nl),
  en: texts.en[kind](en),
});

const kindOfDirection = { with: "agree", against: "disagree" } as const;

const ofScales = ({ key, content }: Kept): readonly Known[] =>
  content.scales.map(({ id, title }) => ({
    key: keyOf(key, "mean", id),
    asks: key,
    questionnaire: content.title,
    label: labelOf("mean", title),
    unit: null,
    scales: [id],
  }));

const ofItems = ({ key, content }: Kept): readonly Known[] => {
  const directions = directionsOf(content);
  return itemsOf(content).flatMap((item) => {
    const direction = directions.get(item.id);
    if (direction === undefined || item.kind !== "agreement") return [];
    const kind = kindOfDirection[direction];
    const scales = content.scales.filter(({ items }) => items.some((one) => one.item === item.id));
    return [
      {
        key: keyOf(key, kind, item.id),
        asks: key,
        questionnaire: content.title,
        label: labelOf(kind, item.text),
        unit: "%" as const,
        scales: scales.map(({ id }) => id),
      },
    ];
  });
};

/** Everything that can be followed of these versions, in the words of the latest that has it; what is not asked any more comes last. */
export const indicatorsIn = (versions: readonly Kept[]): readonly SurveyIndicator[] => {
  const known = new Map<string, SurveyIndicator>();
  const seen = new Set<string>();
  const latestFirst = versions.toSorted(
    (one, other) => one.key.localeCompare(other.key) || other.version - one.version,
  );
  for (const version of latestFirst) {
    const isAsked = !seen.has(version.key);
    seen.add(version.key);
    for (const indicator of [...ofScales(version), ...ofItems(version)])
      if (!known.has(indicator.key)) known.set(indicator.key, { ...indicator, isAsked });
  }
  return [...known.values()].toSorted((one, other) => Number(other.isAsked) - Number(one.isAsked));
};

interface Parts {
  readonly questionnaire: string;
  readonly kind: IndicatorKind;
  readonly id: string;
}

/** What a key is made of; undefined for what is none. */
export const partsOf = (key: string): Parts | undefined => {
  const [questionnaire = "", word, id = ""] = key.split("/");
  const kind = indicatorKinds.find((one) => one === word);
  return kind === undefined || questionnaire === "" || id === "" ? undefined : { questionnaire, kind, id };
};

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/**
 * What everybody answered, as it is shown: a mean with two decimals, a share in per cent with one. Undefined where the cube does not show it, or
 * this version does not ask it.
 */
export const valueIn = (
  { kind, id }: Parts,
  questionnaire: Questionnaire,
  everybody: Pick<GroupResult, "items" | "scales">,
): number | undefined => {
  if (kind === "mean") {
    const scale = everybody.scales[id];
    return scale == null ? undefined : rounded(scale.mean, 2);
  }
  const item = itemsOf(questionnaire).find((one) => one.id === id);
  const share = item && inFavour(item, everybody.items[id], kind === "agree" ? "with" : "against");
  return share === undefined ? undefined : rounded((100 * share.count) / share.n, 1);
};
