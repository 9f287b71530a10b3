import type { Locale } from "#platform/locale/index.ts";
import { decisions, objectionOutcomes } from "../declaration.ts";
import type { Declaration, DecisionWord, LedgerLine } from "../declaration.ts";
import { recusalTexts } from "../recusals/texts.ts";
import { texts } from "../texts.ts";

/** A decision in the words of its register. */
export const saidIn = (
  { content }: Pick<Declaration, "content">,
  decision: DecisionWord,
  locale: Locale,
): string =>
  ({
    gift: texts[locale].giftDecisions,
    "side-activity": texts[locale].decisions,
    recusal: recusalTexts[locale].decisions,
  })[content.register][decision];

/** What a line of the ledger says was done, with what was chosen. */
export const stepWords = (
  declaration: Pick<Declaration, "content">,
  { kind, choice }: Pick<LedgerLine, "kind" | "choice">,
  locale: Locale,
): string => {
  const t = texts[locale];
  const decision = decisions.find((word) => word === choice);
  const outcome = objectionOutcomes.find((word) => word === choice);
  if (decision !== undefined) return `${t.steps[kind]}: ${saidIn(declaration, decision, locale)}`;
  return outcome === undefined ? t.steps[kind] : `${t.steps[kind]}: ${t.objectionOutcomes[outcome]}`;
};
