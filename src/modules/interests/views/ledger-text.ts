import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { decisions, objectionOutcomes } from "../declaration.ts";
import type { Declaration, DecisionWord, LedgerLine } from "../declaration.ts";
import { recusalTexts } from "../recusals/texts.ts";
import { importTexts } from "../importing/texts.ts";
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
  if (kind === "imported") return importTexts[locale].step;
  const t = texts[locale];
  const decision = decisions.find((word) => word === choice);
  const outcome = objectionOutcomes.find((word) => word === choice);
  if (decision !== undefined) return `${t.steps[kind]}: ${saidIn(declaration, decision, locale)}`;
  return outcome === undefined ? t.steps[kind] : `${t.steps[kind]}: ${t.objectionOutcomes[outcome]}`;
};

/** What stands below a line of the ledger; nothing where its words are a day or a rule that the page shows elsewhere. */
export const stepText = (
  { kind, words }: Pick<LedgerLine, "kind" | "words">,
  locale: Locale,
): string | undefined => {
  if (kind === "settled-by-rule" || kind === "ended" || words === null) return undefined;
  return kind === "imported" ? importTexts[locale].importedFrom(formatDate(words, locale)) : words;
};
