/** The scale of the standard questionnaire that says how a norm of source 001 is felt (annex 3: norms 4, 7 and 8). */
export const scaleOfNorm: ReadonlyMap<string, string> = new Map([
  ["rekenkamer-2024/4", "communication"],
  ["rekenkamer-2024/7", "example-setting"],
  ["rekenkamer-2024/8", "reporting-climate"],
]);

/** The norms of which these scales say how they are felt. */
export const normsOfScales = (scales: readonly string[]): readonly string[] =>
  [...scaleOfNorm].flatMap(([norm, scale]) => (scales.includes(scale) ? [norm] : []));
