import { itemsOf } from "../questionnaires/questionnaire.ts";
import type { AnswerSheet, Questionnaire } from "../questionnaires/questionnaire.ts";
import { byUnit } from "../analysis/breakdown.ts";
import type { Breakdown } from "../analysis/breakdown.ts";
import { resultCube } from "../analysis/cube.rules.ts";
import type { ResultCube } from "../analysis/cube.ts";
import { Tally } from "../analysis/tally.ts";
import type { Counted } from "../analysis/tally.ts";
import type { Remark } from "./keep-results.commands.ts";
import type { UnitBreakdown } from "./unit-breakdown.rules.ts";

const backgroundOf = ({ background }: Questionnaire): readonly Breakdown[] =>
  background.map(({ id, options }) => ({
    by: id,
    // How many of each were asked is not known: the person says it themselves.
    groups: options.map((option) => ({ value: option.id, parent: null, invited: null })),
  }));

const groupsOf = ({ background }: Questionnaire, sheet: AnswerSheet, units: UnitBreakdown) => {
  const told = background.map(({ id, options }): [string, string | null] => {
    const place = sheet.background[id];
    return [id, (place === undefined ? undefined : options[place]?.id) ?? null];
  });
  return Object.fromEntries([[byUnit, units.groupOf(sheet.unitId)], ...told]);
};

const remarksIn = (items: readonly string[], { answers }: AnswerSheet): readonly Remark[] =>
  items.flatMap((item) => {
    const text = answers[item];
    return typeof text === "string" && text.trim() !== "" ? [{ item, text }] : [];
  });

interface Counting {
  readonly questionnaire: Questionnaire;
  readonly units: UnitBreakdown;
}

/**
 * Counts all answers of a round, one by one. Holds no more than the portion of answers that came last, and what people wrote. Nothing of it
 * is protected yet.
 */
export const tallyAnswers = async (
  portions: AsyncIterable<readonly AnswerSheet[]>,
  { questionnaire, units }: Counting,
): Promise<{ readonly counted: Counted; readonly remarks: readonly Remark[] }> => {
  const tally = new Tally(questionnaire, [units.breakdown, ...backgroundOf(questionnaire)]);
  const texts = itemsOf(questionnaire).flatMap(({ kind, id }) => (kind === "text" ? [id] : []));
  const remarks: Remark[] = [];
  for await (const sheets of portions)
    for (const sheet of sheets) {
      tally.add({ answers: sheet.answers, groups: groupsOf(questionnaire, sheet, units) });
      remarks.push(...remarksIn(texts, sheet));
    }
  return { counted: tally.counted(), remarks };
};

/** Counts all answers of a round, and says what may be said of them. */
export const countAnswers = async (
  portions: AsyncIterable<readonly AnswerSheet[]>,
  wish: Counting & { readonly minimum: number },
): Promise<{ readonly cube: ResultCube; readonly remarks: readonly Remark[] }> => {
  const { counted, remarks } = await tallyAnswers(portions, wish);
  return { cube: resultCube(wish.questionnaire, counted, wish.minimum), remarks };
};
