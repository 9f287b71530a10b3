import type { analysisJson } from "./analysis-json.rules.ts";

type Analysis = ReturnType<typeof analysisJson>;

const questionText = ({ id, n, pct, ...rest }: Analysis["questions"][number]): string => {
  if (pct !== null)
    return `${id} (n ${n}): ${Object.entries(pct)
      .map(([answer, share]) => `${answer} ${share}%`)
      .join(", ")}`;
  return "at_least" in rest && rest.at_least !== undefined
    ? `${id} (n ${n}): ${rest.at_least.answer} at least ${rest.at_least.pct}%`
    : `${id}: not shown`;
};

const responseText = ({ responses, invited, response_rate_pct }: Analysis): string => {
  if (responses === null) return "Too few answers to show anything.";
  return invited === null
    ? `${responses} answers.`
    : `${responses} answers of ${invited} invited (${response_rate_pct}%).`;
};

/** What may be said of answers, for a person at the command line. */
export const analysisText = (analysis: Analysis): string =>
  [
    responseText(analysis),
    ...analysis.questions.map(questionText),
    ...analysis.scales.map(({ id, n, mean, sd, alpha }) =>
      mean === null ? `${id}: not shown` : `${id} (n ${n}): mean ${mean}, sd ${sd}, alpha ${alpha ?? "–"}`,
    ),
    ...analysis.correlations.map(
      ({ a, b, n, r, low, high }) => `${a} with ${b} (n ${n}): r ${r} (${low} to ${high})`,
    ),
    ...analysis.groups.map(({ by, value, n }) => `${by} ${value}: ${n === null ? "not shown" : `n ${n}`}`),
  ].join("\n");
