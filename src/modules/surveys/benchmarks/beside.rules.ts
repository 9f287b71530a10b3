import { classesOf, inClasses } from "../analysis/answers.ts";
import type { GroupResult, ResultCube } from "../analysis/cube.ts";
import { itemsOf } from "../questionnaires/questionnaire.ts";
import type { Item, Questionnaire } from "../questionnaires/questionnaire.ts";
import type { Benchmark } from "./benchmark.ts";

type PublishedShare = Benchmark["items"][number]["shares"][number];

/** A published share, and the own share of the same answers; null where that is not shown. */
export interface Beside {
  readonly item: Item;
  readonly page: number;
  readonly published: PublishedShare;
  readonly own: { readonly pct: number; readonly n: number } | null;
}

/** A published correlation, and the own of the same scales; null where that is not shown. */
export interface TieBeside {
  readonly a: string;
  readonly b: string;
  readonly page: number;
  readonly published: number;
  readonly own: number | null;
}

const ownShare = (item: Item, { answers, of }: PublishedShare, all: GroupResult): Beside["own"] => {
  const result = all.items[item.id];
  if (result?.showing !== "exact") return null;
  const classes = classesOf(item);
  const counts = inClasses(item, result.counts);
  const count = answers.reduce((sum, answer) => sum + (counts[classes.indexOf(answer)] ?? 0), 0);
  const n = of === "everybody" ? all.n : result.n;
  return n === null || n === 0 ? null : { pct: (100 * count) / n, n };
};

/** What is published with the own figures beside it, item by item; items that this questionnaire does not ask are left out. */
export const besideShares = (
  benchmark: Benchmark,
  questionnaire: Questionnaire,
  all: GroupResult,
): readonly Beside[] => {
  const items = new Map(itemsOf(questionnaire).map((item) => [item.id, item]));
  return benchmark.items.flatMap(({ item: id, page, shares }) => {
    const item = items.get(id);
    return item === undefined
      ? []
      : shares.map((published) => ({ item, page, published, own: ownShare(item, published, all) }));
  });
};

/** The published correlations with the own beside them. */
export const besideTies = (
  { correlations }: Benchmark,
  own: ResultCube["correlations"],
): readonly TieBeside[] =>
  correlations.map(({ a, b, r: published, page }) => {
    const tie = own.find((one) => (one.a === a && one.b === b) || (one.a === b && one.b === a));
    return { a, b, page, published, own: tie?.r ?? null };
  });
