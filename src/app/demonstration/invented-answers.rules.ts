import type { surveySteps } from "#modules/surveys/index.ts";
import { chanceOf } from "./chance.rules.ts";

type Questionnaire = surveySteps.Questionnaire;
type Item = surveySteps.Item;
type Answers = Readonly<Record<string, surveySteps.ItemAnswer>>;

/** Somebody of whom an answer is made up. */
export interface Respondent {
  readonly key: string;
  /** How their unit stands beside the rest, in standard deviations. */
  readonly lean: number;
  readonly isManager: boolean;
}

/** What is made up. */
export interface Invention {
  readonly seed: string;
  readonly questionnaire: Questionnaire;
  /** For each item how many in a hundred give each answer, in its order; what is not here is not answered. */
  readonly shares: Readonly<Record<string, readonly number[]>>;
}

/**
 * How far each subject goes with culture. Example-setting is measured at 0.6 and communication at 0.7 (source 001); what people answer is blurred,
 * so that underneath it must be more.
 */
const withCulture: Readonly<Record<string, number>> = {
  communication: 0.8,
  knowledge: 0.5,
  "reporting-climate": 0.65,
  "example-setting": 0.68,
  risks: 0.45,
};

/** How far an answer follows what somebody thinks of its subject; the rest is chance. */
const followsSubject = 0.82;
/** What belongs to no scale follows culture less. */
const followsCulture = 0.45;
/** Somebody who manages looks on it all a little better. */
const leanOfManagers = 0.3;
/** One in so many leaves an item open. */
const skips = 0.01;

/** How somebody stands on each subject, by the id of its scale; culture is what the others go with. */
const standsOn = (scales: readonly string[], { key, lean, isManager }: Respondent, seed: string) => {
  const chance = chanceOf(`${seed}/${key}`);
  const culture = chance.normal() + lean + (isManager ? leanOfManagers : 0);
  return new Map(
    scales.map((scale) => {
      const r = withCulture[scale] ?? 1;
      return [scale, r * culture + Math.sqrt(1 - r * r) * chance.normal()];
    }),
  );
};

/** In no year exactly as many say a thing as in another; so many hundredths more or fewer, as a standard deviation. */
const giveOrTake = 0.015;

/** Divides a row of people, from those who stand lowest to the highest, in parts of about these sizes. */
const divided = (
  people: readonly string[],
  parts: readonly number[],
  { firstPlace, seed }: { readonly firstPlace: number; readonly seed: string },
): ReadonlyMap<string, number> => {
  const all = Math.max(
    1,
    parts.reduce((sum, part) => sum + part, 0),
  );
  const shift = giveOrTake * chanceOf(`${seed}/shift`).normal();
  const ends = parts.map(
    (_, place) => shift + parts.slice(0, place + 1).reduce((sum, part) => sum + part, 0) / all,
  );
  return new Map(
    people.map((key, index) => {
      const place = ends.findIndex((end) => (index + 0.5) / people.length < end);
      return [key, firstPlace + (place === -1 ? parts.length - 1 : place)];
    }),
  );
};

interface Asked {
  readonly item: Item;
  readonly shares: readonly number[];
  /** Who is asked, with how they stand on what it is about: who stands high, gives the last answers. */
  readonly people: readonly { readonly key: string; readonly score: number }[];
  readonly seed: string;
}

/** The first answer of the fixed kinds says nothing of the matter. */
const saysNothingFirst = ({ kind }: Item): boolean =>
  kind === "agreement" || kind === "frequency" || kind === "support";

const oneOf = ({ item, shares, people, seed }: Asked): ReadonlyMap<string, number> => {
  const ranked = people.toSorted((a, b) => a.score - b.score).map(({ key }) => key);
  if (!saysNothingFirst(item)) return divided(ranked, shares, { firstPlace: 0, seed: `${seed}/${item.id}` });
  const [nothing = 0, ...rest] = shares;
  const byChance = people
    .map(({ key }) => ({ key, drawn: chanceOf(`${seed}/${item.id}/nothing/${key}`).even() }))
    .toSorted((a, b) => a.drawn - b.drawn);
  const silent = new Set(
    byChance.slice(0, Math.round((people.length * nothing) / 100)).map(({ key }) => key),
  );
  const others = divided(
    ranked.filter((key) => !silent.has(key)),
    rest,
    { firstPlace: 1, seed: `${seed}/${item.id}` },
  );
  return new Map([...[...silent].map((key): [string, number] => [key, 0]), ...others]);
};

const severalOf = ({ item, shares, people, seed }: Asked): ReadonlyMap<string, readonly number[]> =>
  new Map(
    people.map(({ key }) => {
      const chance = chanceOf(`${seed}/${item.id}/${key}`);
      const chosen = shares.flatMap((share, place) => (100 * chance.even() < share ? [place] : []));
      return [key, chosen.length > 0 ? chosen : [0]];
    }),
  );

const isAsked = (
  item: Item,
  answers: Answers,
  isManager: boolean,
  idsOf: (item: string) => readonly string[],
) => {
  if (item.for === "managers" && !isManager) return false;
  if (item.when === undefined) return true;
  const given = answers[item.when.item];
  return typeof given === "number" && item.when.is.includes(idsOf(item.when.item)[given] ?? "");
};

interface Measured {
  readonly scale: string;
  readonly reversed: boolean;
}

const measuredBy = ({ scales }: Questionnaire): ReadonlyMap<string, Measured> =>
  new Map(
    scales.flatMap(({ id, items }) =>
      items.map(({ item, reversed }): [string, Measured] => [item, { scale: id, reversed }]),
    ),
  );

const scoreOn = (
  measured: Measured | undefined,
  stands: ReadonlyMap<string, number>,
  noise: number,
): number => {
  const follows = measured === undefined ? followsCulture : followsSubject;
  const stand = stands.get(measured?.scale ?? "culture") ?? 0;
  const score = follows * stand + Math.sqrt(1 - follows * follows) * noise;
  return measured?.reversed === true ? -score : score;
};

/**
 * Made-up answers of some people to a questionnaire, by the key of each. Of everybody together about as many give each answer as `shares` says; who
 * gives which follows from how their unit stands, from what they think of the subject, and from chance that is always the same.
 */
export const inventedAnswers = (
  people: readonly Respondent[],
  { seed, questionnaire, shares }: Invention,
  answersOf: (item: Item) => readonly string[],
): ReadonlyMap<string, Answers> => {
  const measured = measuredBy(questionnaire);
  const scales = ["culture", ...questionnaire.scales.map(({ id }) => id).filter((id) => id !== "culture")];
  const stands = new Map(people.map((one) => [one.key, standsOn(scales, one, seed)]));
  const found = new Map<string, Answers>(people.map(({ key }) => [key, {}]));
  const items = questionnaire.blocks.flatMap((block) => block.items);
  const idsOf = (id: string) => items.filter((item) => item.id === id).flatMap(answersOf);
  for (const item of items) {
    const wanted = shares[item.id];
    if (wanted === undefined || item.kind === "text") continue;
    const asked = people.flatMap(({ key, isManager }) => {
      const chance = chanceOf(`${seed}/${item.id}/${key}`);
      const score = scoreOn(measured.get(item.id), stands.get(key) ?? new Map(), chance.normal());
      const isThere = isAsked(item, found.get(key) ?? {}, isManager, idsOf) && chance.even() > skips;
      return isThere ? [{ key, score }] : [];
    });
    const given = (item.kind === "multiple" ? severalOf : oneOf)({
      item,
      shares: wanted,
      people: asked,
      seed,
    });
    for (const [key, answer] of given) found.set(key, { ...found.get(key), [item.id]: answer });
  }
  return found;
};

/** As many of these people answer as `percentage` says, drawn by chance. */
export const answering = <P extends { readonly key: string }>(
  people: readonly P[],
  percentage: number,
  seed: string,
): readonly P[] =>
  people
    .map((one) => ({ one, drawn: chanceOf(`${seed}/answers/${one.key}`).even() }))
    .toSorted((a, b) => a.drawn - b.drawn)
    .slice(0, Math.round((people.length * percentage) / 100))
    .map(({ one }) => one);
