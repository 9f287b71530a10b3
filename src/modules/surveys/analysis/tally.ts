import { answersOfItem } from "../questionnaires/questionnaire.ts";
import type { ItemAnswer, Questionnaire } from "../questionnaires/questionnaire.ts";
import { countedItems, placedScales, valueOf } from "./answers.ts";
import type { Answered, PlacedScale } from "./answers.ts";
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
    if (typeof answer === "number") this.#addAt(answer, 1);
    else for (const place of answer) this.#addAt(place, 1);
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

const pairsOf = (scales: readonly PlacedScale[]) =>
  scales.flatMap(({ id: a }, place) =>
    scales.slice(place + 1).map(({ id: b }) => ({ a, b, moments: new PairMoments() })),
  );

/** The cells of a tree in the order of items and scales: a million answers are no place for looking up by name. */
const inOrder = ({ tree, people, items, scales }: CountedTree) => ({
  tree,
  people,
  items: [...items.values()],
  scales: [...scales.values()],
});

type Answer = ItemAnswer | undefined;

/** Counts answers one by one; of no answer anything is kept but that it was counted. */
export class Tally {
  readonly #itemIds: readonly string[];
  readonly #scales: readonly PlacedScale[];
  readonly #trees: readonly CountedTree[];
  readonly #ordered: readonly ReturnType<typeof inOrder>[];
  readonly #wholeScales: readonly WholeScale[];
  readonly #pairs: Counted["pairs"];
  #people = 0;

  constructor(questionnaire: Questionnaire, breakdowns: readonly Breakdown[]) {
    const items = countedItems(questionnaire);
    const all: readonly Breakdown[] = breakdowns.length > 0 ? breakdowns : [{ by: "everybody", groups: [] }];
    this.#itemIds = items.map(({ id }) => id);
    this.#scales = placedScales(questionnaire, items);
    this.#trees = all.map((breakdown) => emptyTree(breakdown, questionnaire));
    this.#ordered = this.#trees.map(inOrder);
    this.#wholeScales = this.#scales.map((scale) => ({
      items: scale.items.map(() => new Moments()),
      sum: new Moments(),
    }));
    this.#pairs = pairsOf(this.#scales);
  }

  add({ answers, groups }: Answered): void {
    this.#people += 1;
    const given = this.#itemIds.map((item) => answers[item]);
    const scores = this.#scales.map((scale, place) => this.#scoreOn(scale, place, given));
    this.#addPairs(scores);
    for (const { tree, people, items, scales } of this.#ordered) {
      const leaf = tree.leafOf(groups[tree.by] ?? null);
      people[leaf] = (people[leaf] ?? 0) + 1;
      for (let place = 0; place < items.length; place += 1) {
        const answer = given[place];
        if (answer !== undefined) items[place]?.[leaf]?.add(answer);
      }
      for (let place = 0; place < scales.length; place += 1) {
        const score = scores[place];
        if (score !== undefined) scales[place]?.[leaf]?.add(score);
      }
    }
  }

  /** Somebody's score on a scale, the mean of its items; undefined for who answered too few of them. */
  #scoreOn({ items, least }: PlacedScale, place: number, given: readonly Answer[]): number | undefined {
    let [sum, answered] = [0, 0];
    for (const item of items) {
      const value = valueOf(given[item.place], item.reversed);
      sum += value;
      if (value > 0) answered += 1;
    }
    if (answered === items.length) this.#addWhole(place, sum, given);
    return answered < least ? undefined : sum / answered;
  }

  #addWhole(place: number, sum: number, given: readonly Answer[]): void {
    const whole = this.#wholeScales[place];
    whole?.sum.add(sum);
    for (const [at, item] of (this.#scales[place]?.items ?? []).entries())
      whole?.items[at]?.add(valueOf(given[item.place], item.reversed));
  }

  #addPairs(scores: readonly (number | undefined)[]): void {
    let pair = 0;
    for (let a = 0; a < scores.length; a += 1)
      for (let b = a + 1; b < scores.length; b += 1) {
        const [x, y] = [scores[a], scores[b]];
        if (x !== undefined && y !== undefined) this.#pairs[pair]?.moments.add(x, y);
        pair += 1;
      }
  }

  /** What was counted; call it once, when all answers are in. */
  counted(): Counted {
    for (const tree of this.#trees) gather(tree);
    const wholeScales = new Map(
      this.#wholeScales.map((whole, place): [string, WholeScale] => [this.#scales[place]?.id ?? "", whole]),
    );
    return { people: this.#people, trees: this.#trees, wholeScales, pairs: this.#pairs };
  }
}
