import { answersOfItem } from "../questionnaires/questionnaire.ts";
import type { ItemAnswer, Questionnaire, Scale } from "../questionnaires/questionnaire.ts";
import { countedItems, scoreOn, valuesOn } from "./answers.ts";
import type { Answered } from "./answers.ts";
import { everybody, treeOf } from "./breakdown.ts";
import type { Breakdown, Tree } from "./breakdown.ts";
import { Moments, PairMoments } from "./moments.ts";

/** What is counted of one item in one place: how many answered, and how often each answer was given. */
export class ItemCount {
  count = 0;
  readonly counts: number[];

  constructor(answers: number) {
    this.counts = Array.from({ length: answers }, () => 0);
  }

  add(answer: ItemAnswer): void {
    if (typeof answer === "string") return;
    this.count += 1;
    for (const place of typeof answer === "number" ? [answer] : answer) this.#addAt(place, 1);
  }

  join({ count, counts }: ItemCount): void {
    this.count += count;
    for (const [place, one] of counts.entries()) this.#addAt(place, one);
  }

  #addAt(place: number, more: number): void {
    this.counts[place] = (this.counts[place] ?? 0) + more;
  }
}

const [lowest, highest] = [1, 5];

/** The scores on one scale in one place; `lows` and `highs` count who scored the very least and the very most. */
export class ScaleCount extends Moments {
  lows = 0;
  highs = 0;

  override add(score: number): void {
    super.add(score);
    if (score === lowest) this.lows += 1;
    if (score === highest) this.highs += 1;
  }

  override join(other: ScaleCount): void {
    super.join(other);
    this.lows += other.lows;
    this.highs += other.highs;
  }
}

/** One tree with what is counted in each of its places. */
export interface CountedTree {
  readonly tree: Tree;
  readonly people: number[];
  /** By item, then by place. */
  readonly items: ReadonlyMap<string, readonly ItemCount[]>;
  /** By scale, then by place. */
  readonly scales: ReadonlyMap<string, readonly ScaleCount[]>;
}

/** What is counted of one scale over everybody who answered all its items, for Cronbach's alpha. */
export interface WholeScale {
  readonly items: readonly Moments[];
  readonly sum: Moments;
}

/** Everything that is counted of a round. Nothing in it is protected yet. */
export interface Counted {
  readonly people: number;
  readonly trees: readonly CountedTree[];
  readonly wholeScales: ReadonlyMap<string, WholeScale>;
  readonly pairs: readonly { readonly a: string; readonly b: string; readonly moments: PairMoments }[];
}

const emptyTree = (breakdown: Breakdown, questionnaire: Questionnaire): CountedTree => {
  const tree = treeOf(breakdown);
  const items = countedItems(questionnaire).map((item): [string, ItemCount[]] => [
    item.id,
    tree.nodes.map(() => new ItemCount(answersOfItem(item).length)),
  ]);
  const scales = questionnaire.scales.map(({ id }): [string, ScaleCount[]] => [
    id,
    tree.nodes.map(() => new ScaleCount()),
  ]);
  return { tree, people: tree.nodes.map(() => 0), items: new Map(items), scales: new Map(scales) };
};

const joinInto = <T extends { join(other: T): void }>(
  cells: readonly T[],
  into: number,
  from: number,
): void => {
  const cell = cells[from];
  if (cell !== undefined) cells[into]?.join(cell);
};

/** Every place takes in what was counted in its parts: these come after it. */
const gather = ({ tree, people, items, scales }: CountedTree): void => {
  for (const [place, { parent }] of [...tree.nodes.entries()].toReversed()) {
    if (place === everybody) return;
    people[parent] = (people[parent] ?? 0) + (people[place] ?? 0);
    for (const cells of items.values()) joinInto(cells, parent, place);
    for (const cells of scales.values()) joinInto(cells, parent, place);
  }
};

const pairsOf = (scales: readonly Scale[]) =>
  scales.flatMap(({ id: a }, place) =>
    scales.slice(place + 1).map(({ id: b }) => ({ a, b, moments: new PairMoments() })),
  );

/** Counts answers one by one; of no answer anything is kept but that it was counted. */
export class Tally {
  readonly #questionnaire: Questionnaire;
  readonly #trees: readonly CountedTree[];
  readonly #wholeScales: ReadonlyMap<string, WholeScale>;
  readonly #pairs: Counted["pairs"];
  #people = 0;

  constructor(questionnaire: Questionnaire, breakdowns: readonly Breakdown[]) {
    this.#questionnaire = questionnaire;
    const all: readonly Breakdown[] = breakdowns.length > 0 ? breakdowns : [{ by: "everybody", groups: [] }];
    this.#trees = all.map((breakdown) => emptyTree(breakdown, questionnaire));
    this.#wholeScales = new Map(
      questionnaire.scales.map(({ id, items }) => [
        id,
        { items: items.map(() => new Moments()), sum: new Moments() },
      ]),
    );
    this.#pairs = pairsOf(questionnaire.scales);
  }

  add({ answers, groups }: Answered): void {
    this.#people += 1;
    const scores = this.#addScores(answers);
    for (const { tree, people, items, scales } of this.#trees) {
      const leaf = tree.leafOf(groups[tree.by] ?? null);
      people[leaf] = (people[leaf] ?? 0) + 1;
      for (const [item, cells] of items) {
        const answer = answers[item];
        if (answer !== undefined) cells[leaf]?.add(answer);
      }
      for (const [scale, cells] of scales) {
        const score = scores.get(scale);
        if (score !== undefined) cells[leaf]?.add(score);
      }
    }
  }

  #addScores(answers: Answered["answers"]): ReadonlyMap<string, number> {
    const scores = new Map<string, number>();
    for (const scale of this.#questionnaire.scales) {
      const score = scoreOn(scale, answers);
      if (score !== undefined) scores.set(scale.id, score);
      const [whole, values] = [this.#wholeScales.get(scale.id), valuesOn(scale, answers)];
      if (whole === undefined || values.length < scale.items.length) continue;
      for (const [place, value] of values.entries()) whole.items[place]?.add(value);
      whole.sum.add(values.reduce((sum, value) => sum + value, 0));
    }
    for (const { a, b, moments } of this.#pairs) {
      const [x, y] = [scores.get(a), scores.get(b)];
      if (x !== undefined && y !== undefined) moments.add(x, y);
    }
    return scores;
  }

  /** What was counted; call it once, when all answers are in. */
  counted(): Counted {
    for (const tree of this.#trees) gather(tree);
    return { people: this.#people, trees: this.#trees, wholeScales: this.#wholeScales, pairs: this.#pairs };
  }
}
