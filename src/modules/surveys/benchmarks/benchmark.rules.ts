import type { ContentPath } from "#platform/content/index.ts";
import { classesOf } from "../analysis/answers.ts";
import { itemsOf } from "../questionnaires/questionnaire.ts";
import type { Item, Questionnaire } from "../questionnaires/questionnaire.ts";
import type { Benchmark, BenchmarkItem } from "./benchmark.ts";

/** Something wrong in published figures, at a place in them. */
export interface BenchmarkFault {
  readonly path: ContentPath;
  readonly message: string;
}

const shareFaults = (published: BenchmarkItem, item: Item, path: ContentPath): readonly BenchmarkFault[] => {
  const seen = new Set<string>();
  const faults: BenchmarkFault[] = [];
  const classes = classesOf(item);
  for (const [share, { answers }] of published.shares.entries())
    for (const answer of answers) {
      const at = [...path, "shares", share, "answers"];
      if (!classes.includes(answer))
        faults.push({
          path: at,
          message: `"${answer}" is no answer of "${item.id}": use ${classes.join(", ")}`,
        });
      if (seen.has(answer)) faults.push({ path: at, message: `"${answer}" has a share already` });
      seen.add(answer);
    }
  const sum = published.shares.reduce((all, { pct }) => all + pct, 0);
  if (sum > 100)
    faults.push({ path: [...path, "shares"], message: `the shares are ${sum}% together: at most 100` });
  return faults;
};

const itemFaults = ({ items }: Benchmark, questionnaire: Questionnaire): readonly BenchmarkFault[] => {
  const asked = new Map(itemsOf(questionnaire).map((item) => [item.id, item]));
  return items.flatMap((published, place): readonly BenchmarkFault[] => {
    const path = ["items", place];
    const item = asked.get(published.item);
    if (item === undefined)
      return [
        {
          path: [...path, "item"],
          message: `the questionnaire "${questionnaire.questionnaire}" has no item "${published.item}"`,
        },
      ];
    const isSecond = items.findIndex((one) => one.item === published.item) < place;
    return [
      ...(isSecond ? [{ path: [...path, "item"], message: `"${published.item}" is there already` }] : []),
      ...shareFaults(published, item, path),
    ];
  });
};

const tieFaults = ({ correlations }: Benchmark, { scales }: Questionnaire): readonly BenchmarkFault[] =>
  correlations.flatMap((tie, place) =>
    (["a", "b"] as const).flatMap((side) =>
      scales.some(({ id }) => id === tie[side])
        ? []
        : [
            {
              path: ["correlations", place, side],
              message: `the questionnaire has no scale "${tie[side]}"`,
            },
          ],
    ),
  );

/** What a schema cannot see of published figures: whether the questionnaire that they stand beside asks what they are of. */
export const benchmarkFaults = (
  benchmark: Benchmark,
  questionnaire: Questionnaire,
): readonly BenchmarkFault[] => {
  const { from, until } = benchmark.fieldwork;
  return [
    ...(until < from
      ? [{ path: ["fieldwork", "until"], message: `the last day is before the first, ${from}` }]
      : []),
    ...itemFaults(benchmark, questionnaire),
    ...tieFaults(benchmark, questionnaire),
  ];
};
