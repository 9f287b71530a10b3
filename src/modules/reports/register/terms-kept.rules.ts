import type { PlainDate } from "#platform/clock/index.ts";
import type { Term } from "../terms/term.ts";

/**
 * Whether the terms of the law were kept as it stood at the end of a day: false as soon as one was missed, null while one still runs and
 * none was missed. The terms of the organisation itself do not count.
 */
export const keptTheLaw = (
  terms: readonly Pick<Term, "kind" | "dueOn" | "metOn">[],
  day: PlainDate,
): boolean | null => {
  const legal = terms.filter(({ kind }) => kind === "confirm" || kind === "inform");
  const metBy = ({ metOn }: Pick<Term, "metOn">): PlainDate | null =>
    metOn !== null && metOn <= day ? metOn : null;
  if (legal.some((term) => (metBy(term) ?? day) > term.dueOn)) return false;
  return legal.length > 0 && legal.every((term) => metBy(term) !== null) ? true : null;
};
