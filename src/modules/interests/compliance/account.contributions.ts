import { protect } from "#platform/disclosure/index.ts";
import type { ProtectedTwoWay, Shown } from "#platform/disclosure/index.ts";
import { formatNumber } from "#platform/locale/index.ts";
import type { Locale, Localised } from "#platform/locale/index.ts";
import type { ReadContext, YearFigures } from "#platform/module/index.ts";
import type { DeclarationRegister } from "../declaration.ts";
import { accountTexts, outcomes } from "./account-texts.ts";
import { answeredInYear, handlingCounts } from "./compliance.queries.ts";
import type { HandlingCounts } from "./compliance.ts";

interface Counted {
  readonly key: string;
  readonly label: Localised;
  readonly value: number;
}

type Words = (typeof accountTexts)["nl"];

const counted = (key: string, pick: (t: Words) => string, value: Shown | undefined): Counted[] =>
  value == null
    ? []
    : [{ key: `interests.${key}`, label: { nl: pick(accountTexts.nl), en: pick(accountTexts.en) }, value }];

const keys = {
  "side-activity": "side-activities",
  gift: "gifts",
  recusal: "recusals",
} as const satisfies Record<DeclarationRegister, string>;

/** The numbers of one register that say nothing about one person: how much was submitted, and what came of it. */
const ofRegister = (register: DeclarationRegister, row: number, table: ProtectedTwoWay): Counted[] => [
  ...counted(keys[register], (t) => t.submitted[register], table.rowTotals[row]),
  ...outcomes.flatMap((outcome, column) => {
    const value = table.counts[row]?.[column];
    // What did not happen at all needs no line of its own.
    if (value === 0) return [];
    return counted(`${keys[register]}-${outcome}`, (t) => t.outcomes[register][outcome], value);
  }),
];

const tableOf = (handled: readonly HandlingCounts[]): ProtectedTwoWay =>
  protect({
    rows: handled.map(({ register }) => register),
    columns: outcomes,
    counts: handled.map((one) => outcomes.map((outcome) => one[outcome])),
  });

const draftOf = (numbers: readonly Counted[], locale: Locale): string => {
  const t = accountTexts[locale];
  const shown = numbers.map(({ key, label, value }) => {
    const number = formatNumber(value, locale, 0);
    return key === "interests.answered" ? `${t.draftAnswered(number)}\n` : t.draftLine(label[locale], number);
  });
  return shown.length === 0 ? "" : [`**${t.draftTitle}**`, "", ...shown, "", t.draftHidden].join("\n");
};

/** What people declared in a year and what came of it, and how many answered, where that says nothing about one person. */
export const complianceFigures = async (
  { tx, today, locale }: ReadContext,
  year: number,
): Promise<readonly YearFigures[]> => {
  const handled = await handlingCounts(tx, { from: `${year}-01-01`, until: `${year}-12-31` }, today);
  const answers = await answeredInYear(tx, "side-activity", year);
  const { total } = protect({ rows: ["declared", "nothing"], counts: [answers.declared, answers.nothing] });
  const table = tableOf(handled);
  const numbers = [
    ...(total === 0 ? [] : counted("answered", (t) => t.answered, total)),
    ...handled.flatMap(({ register }, row) => ofRegister(register, row, table)),
  ];
  if (numbers.length === 0) return [];
  return [{ section: "measures", numbers, figures: [], draft: draftOf(numbers, locale) }];
};
