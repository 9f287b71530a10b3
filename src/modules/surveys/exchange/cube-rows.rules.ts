import type { GroupResult, ItemResult, ResultCube } from "../analysis/cube.ts";
import { answersOfItem, itemsOf } from "../questionnaires/questionnaire.ts";
import type { Questionnaire } from "../questionnaires/questionnaire.ts";

/** All answers, all questions, everybody: where a number is not about one of them. */
export const total = "_T";

export const measures = ["INVITED", "N", "MEAN", "SD", "ALPHA", "R", "R_LOW", "R_HIGH"] as const;
export type Measure = (typeof measures)[number];

export const statuses = ["shown", "at-least", "not-shown"] as const;
export type Status = (typeof statuses)[number];

/** One number of a cube, with what it is about. */
export interface CubeRow {
  /** The breakdown and the group in it; both `_T` for everybody. */
  readonly by: string;
  readonly group: string;
  /** An item, a scale, two scales as `a~b`, or `_T` for how many took part. */
  readonly question: string;
  readonly answer: string;
  readonly measure: Measure;
  readonly value: number | null;
  readonly status: Status;
}

type About = Pick<CubeRow, "by" | "group" | "question"> & { readonly answer?: string };

const rowOf = ({ answer = total, ...about }: About, measure: Measure, value: number | null): CubeRow => ({
  ...about,
  answer,
  measure,
  value,
  status: value === null ? "not-shown" : "shown",
});

const itemRows = (about: About, answers: readonly string[], result: ItemResult | null): CubeRow[] => {
  if (result === null) return [rowOf(about, "N", null)];
  const n = rowOf(about, "N", result.n);
  if (result.showing === "bounded") {
    const bound = rowOf({ ...about, answer: result.answer }, "N", result.atLeast);
    return [n, { ...bound, status: "at-least" }];
  }
  const counts = result.counts.map((count, place) =>
    rowOf({ ...about, answer: answers[place] ?? "" }, "N", count),
  );
  return [n, ...counts];
};

const groupRows = (questionnaire: Questionnaire, group: GroupResult): CubeRow[] => {
  const of = (question: string): About => ({
    by: group.by ?? total,
    group: group.value ?? total,
    question,
  });
  const people = [
    ...(group.invited === null ? [] : [rowOf(of(total), "INVITED", group.invited)]),
    rowOf(of(total), "N", group.n),
  ];
  if (group.n === null) return people;
  const items = itemsOf(questionnaire).flatMap((item) => {
    const result = group.items[item.id];
    return result === undefined ? [] : itemRows(of(item.id), answersOfItem(item), result);
  });
  const scales = questionnaire.scales.flatMap(({ id }) => {
    const result = group.scales[id];
    if (result === undefined) return [];
    const about = of(id);
    return result === null
      ? [rowOf(about, "N", null)]
      : [rowOf(about, "N", result.n), rowOf(about, "MEAN", result.mean), rowOf(about, "SD", result.sd)];
  });
  return [...people, ...items, ...scales];
};

/** Every number of a cube in rows: the same for every form of file. */
export const cubeRows = (questionnaire: Questionnaire, cube: ResultCube): CubeRow[] => {
  const everybody = { by: total, group: total };
  const alphas = Object.entries(cube.alphas).flatMap(([question, result]) =>
    result?.alpha == null ? [] : [rowOf({ ...everybody, question }, "ALPHA", result.alpha)],
  );
  const correlations = cube.correlations.flatMap(({ a, b, n, r, low, high }) => {
    const about = { ...everybody, question: `${a}~${b}` };
    return [
      rowOf(about, "N", n),
      rowOf(about, "R", r),
      rowOf(about, "R_LOW", low),
      rowOf(about, "R_HIGH", high),
    ];
  });
  const groups = [cube.everybody, ...cube.groups].flatMap((group) => groupRows(questionnaire, group));
  return [...groups, ...alphas, ...correlations];
};
