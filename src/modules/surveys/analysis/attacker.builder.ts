import { solve } from "yalps";
import type { Constraint, Model } from "yalps";
import { everybody, treeOf } from "./breakdown.ts";
import type { Breakdown, Tree } from "./breakdown.ts";
import type { ItemResult } from "./cube.ts";

/** What an attacker reads of one group: how many answered, and how an item with three answers was answered. */
export interface Seen {
  readonly value: string | null;
  readonly n: number | null;
  readonly item: ItemResult | null;
}

interface Bounds {
  readonly low: number;
  readonly high: number;
}

type Weights = Readonly<Record<string, number>>;

/** Somebody who knows how people are divided in groups, and everything that is shown, and works out what that leaves possible. */
export class Attacker {
  readonly tree: Tree;
  readonly #answers: readonly string[];
  readonly #constraints: { readonly weights: Weights; readonly bounds: Constraint }[] = [];

  constructor(breakdown: Breakdown, answers: readonly string[], seen: readonly Seen[]) {
    this.tree = treeOf(breakdown);
    this.#answers = answers;
    for (const place of this.leaves())
      this.#constraints.push({
        weights: this.#of([place], (answer) => (answer === "people" ? 1 : -1)),
        bounds: { min: 0 },
      });
    for (const one of seen) this.#read(one);
  }

  /** The places of which everybody else is made. */
  leaves(): readonly number[] {
    return this.tree.parts.flatMap((parts, place) => (parts.length === 0 ? [place] : []));
  }

  /** The leaves of a group. */
  under(place: number): readonly number[] {
    const parts = this.tree.parts[place] ?? [];
    return parts.length === 0 ? [place] : parts.flatMap((part) => this.under(part));
  }

  #of(leaves: readonly number[], weight: (answer: string) => number): Weights {
    const pairs = leaves.flatMap((leaf) =>
      ["people", ...this.#answers].map((answer): [string, number] => [`${leaf} ${answer}`, weight(answer)]),
    );
    return Object.fromEntries(pairs.filter(([, amount]) => amount !== 0));
  }

  /** How many of some leaves gave an answer. */
  gave(leaves: readonly number[], answer: string): Weights {
    return this.#of(leaves, (one) => (one === answer ? 1 : 0));
  }

  /** How many of some leaves answered the item, those of one answer left out. */
  answeredBut(leaves: readonly number[], left?: string): Weights {
    return this.#of(leaves, (one) => (one === "people" || one === left ? 0 : 1));
  }

  #equal(weights: Weights, value: number): void {
    this.#constraints.push({ weights, bounds: { equal: value } });
  }

  #read({ value, n, item }: Seen): void {
    const place = this.tree.nodes.findIndex(({ group }) => (group?.value ?? null) === value);
    const leaves = this.under(value === null ? everybody : place);
    if (n !== null) this.#equal(this.gave(leaves, "people"), n);
    if (item === null) return;
    if (item.showing === "exact") {
      for (const [at, answer] of this.#answers.entries())
        this.#equal(this.gave(leaves, answer), item.counts[at] ?? 0);
    } else {
      this.#equal(this.answeredBut(leaves), item.n);
      this.#constraints.push({ weights: this.gave(leaves, item.answer), bounds: { min: item.atLeast } });
    }
  }

  #extreme(weights: Weights, direction: "minimize" | "maximize"): number {
    const variables = this.leaves().flatMap((leaf) =>
      ["people", ...this.#answers].map((answer) => `${leaf} ${answer}`),
    );
    const model: Model = {
      direction,
      objective: "asked",
      constraints: Object.fromEntries(this.#constraints.map(({ bounds }, at) => [`c${at}`, bounds])),
      variables: Object.fromEntries(
        variables.map((name) => [
          name,
          {
            asked: weights[name] ?? 0,
            ...Object.fromEntries(
              this.#constraints.flatMap((constraint, at) =>
                constraint.weights[name] === undefined ? [] : [[`c${at}`, constraint.weights[name]]],
              ),
            ),
          },
        ]),
      ),
    };
    const { status, result } = solve(model);
    if (status === "unbounded") return direction === "maximize" ? Infinity : -Infinity;
    if (status !== "optimal") throw new Error(`The world that is shown cannot be: ${status}`);
    return result;
  }

  /** What a number can be, given everything that is shown. */
  bounds(weights: Weights): Bounds {
    return {
      low: Math.ceil(this.#extreme(weights, "minimize") - 1e-6),
      high: Math.floor(this.#extreme(weights, "maximize") + 1e-6),
    };
  }
}
