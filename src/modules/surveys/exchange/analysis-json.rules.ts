import type { GroupResult, ItemResult, ResultCube } from "../analysis/cube.ts";
import { answersOfItem, itemsOf } from "../questionnaires/questionnaire.ts";
import type { Questionnaire } from "../questionnaires/questionnaire.ts";

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
const pctOf = (count: number, n: number): number => (n === 0 ? 0 : rounded((100 * count) / n, 1));

const rateOf = (n: number | null, invited: number | null): number | null =>
  n === null || invited === null || invited === 0 ? null : pctOf(n, invited);

/** An item that is not shown says so; of one that nearly everybody answered alike only a bound is said. */
const questionJson = (id: string, answers: readonly string[], result: ItemResult | null) => {
  if (result === null) return { id, n: null, counts: null, pct: null, suppressed: true };
  const { n } = result;
  if (result.showing === "bounded") {
    const { answer, atLeast } = result;
    const at_least = { answer, count: atLeast, pct: pctOf(atLeast, n) };
    return { id, n, counts: null, pct: null, suppressed: true, at_least };
  }
  const counts = answers.map((answer, place): [string, number] => [answer, result.counts[place] ?? 0]);
  return {
    id,
    n,
    counts: Object.fromEntries(counts),
    pct: Object.fromEntries(counts.map(([answer, count]) => [answer, pctOf(count, n)])),
  };
};

const questionsJson = (questionnaire: Questionnaire, { items }: GroupResult) =>
  itemsOf(questionnaire).flatMap((item) => {
    const result = items[item.id];
    return result === undefined ? [] : [questionJson(item.id, answersOfItem(item), result)];
  });

const scaleJson = (id: string, { scales }: GroupResult) => {
  const result = scales[id];
  return result
    ? { id, n: result.n, mean: rounded(result.mean, 4), sd: rounded(result.sd, 4) }
    : { id, n: null, mean: null, sd: null };
};

const groupJson = (questionnaire: Questionnaire, group: GroupResult) => {
  const { by, value, n, invited } = group;
  if (n === null) return { by, value, n, suppressed: true, invited };
  return {
    by,
    value,
    n,
    suppressed: false,
    invited,
    response_rate_pct: rateOf(n, invited),
    questions: questionsJson(questionnaire, group),
    scales: questionnaire.scales.flatMap(({ id }) => (id in group.scales ? [scaleJson(id, group)] : [])),
  };
};

/** What may be said of answers, as the command line prints it. Whatever is not shown is null. */
export const analysisJson = (questionnaire: Questionnaire, cube: ResultCube) => {
  const { everybody, groups, alphas, correlations } = cube;
  return {
    responses: everybody.n,
    invited: everybody.invited,
    response_rate_pct: rateOf(everybody.n, everybody.invited),
    questions: questionsJson(questionnaire, everybody),
    scales: questionnaire.scales.map(({ id }) => {
      const alpha = alphas[id]?.alpha ?? null;
      return { ...scaleJson(id, everybody), alpha: alpha === null ? null : rounded(alpha, 4) };
    }),
    correlations: correlations.map(({ a, b, n, r, low, high }) => ({
      a,
      b,
      n,
      r: rounded(r, 4),
      low: rounded(low, 4),
      high: rounded(high, 4),
    })),
    groups: groups.map((group) => groupJson(questionnaire, group)),
  };
};
