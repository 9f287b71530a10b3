import { holds } from "#platform/actor/index.ts";
import { addDays, addMonths } from "#platform/clock/index.ts";
import { formatNumber } from "#platform/locale/index.ts";
import type { Evidence, EvidenceSubject, ReadContext } from "#platform/module/index.ts";
import type { AnswerState } from "../confirming/answer.ts";
import type { DeclarationRegister } from "../declaration.ts";
import { accountTexts } from "./account-texts.ts";
import { countsByUnit, handlingCounts } from "./compliance.queries.ts";
import { askedIn, sumOf } from "./compliance.rules.ts";
import { complianceBase } from "./compliance.ts";
import type { HandlingCounts } from "./compliance.ts";

interface Proof {
  /** Whether the yearly answers say something of it. */
  readonly answers: boolean;
  readonly registers: readonly DeclarationRegister[];
}

const sideActivities: Proof = { answers: true, registers: ["side-activity"] };
const gifts: Proof = { answers: false, registers: ["gift"] };

/** Of what the registers are evidence: staff policy, work processes that protect, and the basic norms and building blocks of each register. */
const proves: ReadonlyMap<string, Proof> = new Map([
  ["norm rekenkamer-2024/5", sideActivities],
  ["norm rekenkamer-2024/6", { answers: false, registers: ["side-activity", "gift", "recusal"] }],
  ["norm basisnormen/4", sideActivities],
  ["norm basisnormen/5", gifts],
  ["building-block arnhem-2024/3.1", sideActivities],
  ["building-block arnhem-2024/3.3", gifts],
  ["building-block arnhem-2024/3.4", { answers: false, registers: ["recusal"] }],
  ["building-block arnhem-2024/3.5", gifts],
]);

const answersOf = async ({ tx, today, locale }: ReadContext): Promise<Evidence[]> => {
  const total = sumOf(await countsByUnit(tx, "side-activity", today));
  if (askedIn(total) === 0) return [];
  const t = accountTexts[locale];
  const number = (state: AnswerState): string => formatNumber(total[state], locale, 0);
  const text = t.evidenceAnswersText(number("done"), number("late"), number("not-known"));
  return [{ subject: t.subject, title: t.evidenceAnswers, text, href: complianceBase, date: today }];
};

/** How one register was handled. */
const handledOf = (one: HandlingCounts, { today, locale }: ReadContext): Evidence => {
  const t = accountTexts[locale];
  const { inTime, decidedLate, waitsLate, conditions } = one;
  const number = (value: number): string => formatNumber(value, locale, 0);
  const text = t.evidenceHandledText(number(inTime), number(decidedLate + waitsLate), number(conditions));
  return {
    subject: t.subject,
    title: t.evidenceHandled[one.register],
    text,
    href: complianceBase,
    date: today,
  };
};

/**
 * For coordinator and authority: how many who must answer did, and what was done with what people declared. The numbers are as they are, also
 * small ones, because these two may read every name behind them; nobody else gets any.
 */
export const complianceEvidence = async (
  context: ReadContext,
  { kind, reference }: EvidenceSubject,
): Promise<readonly Evidence[]> => {
  const { tx, actor, today } = context;
  const proof = proves.get(`${kind} ${reference}`);
  if (proof === undefined || !holds(actor, "coordinator", "authority")) return [];
  const period = { from: addDays(addMonths(today, -12), 1), until: today };
  const handled = (await handlingCounts(tx, period, today)).filter(({ register }) =>
    proof.registers.includes(register),
  );
  return [
    ...(proof.answers ? await answersOf(context) : []),
    ...handled.map((one) => handledOf(one, context)),
  ];
};
