import { z } from "zod";
import { fields } from "#platform/http/index.ts";
import { decisions, regimes } from "../../report.ts";
import type { Regime, ReportDecision } from "../../report.ts";

/** The five criteria; their words and explanation are content (`content/reports/weighing.yaml`). */
export const criteria = ["specific", "verifiable", "serious", "competent", "timely"] as const;
export type Criterion = (typeof criteria)[number];

export const criterionAnswers = ["yes", "no", "unclear"] as const;
export type CriterionAnswer = (typeof criterionAnswers)[number];

/** Whether the reporter hears beforehand that the organisation goes to the police. */
export const tellings = ["told", "harms", "unreachable"] as const;
export type Telling = (typeof tellings)[number];

const text = z.string();
const textOrNull = text.nullable();

/** What is sealed of a weighing: why, for each criterion and for what was decided. */
export const weighingReasons = z.object({
  specific: text,
  verifiable: text,
  serious: text,
  competent: text,
  timely: text,
  /** Elements of wrongdoing that were found, by their code. */
  elements: z.array(text),
  regime: textOrNull,
  decision: text,
  /** The colleague who looked along. */
  secondPerson: textOrNull,
  orderedBy: textOrNull,
  orderedOn: textOrNull,
  forwardedTo: textOrNull,
  consentId: textOrNull,
  telling: z.enum(tellings).nullable(),
  tellingWhy: textOrNull,
});
export type WeighingReasons = z.output<typeof weighingReasons>;

/** One weighing as a reader sees it. The latest counts; the earlier ones stay. */
export interface Weighing {
  readonly weighingId: string;
  readonly weighedAt: Date;
  readonly weighedBy: string;
  readonly answers: Readonly<Record<Criterion, CriterionAnswer>>;
  readonly regime: Regime;
  readonly decision: ReportDecision;
  readonly reasons: WeighingReasons;
}

const answer = () => fields.choice(criterionAnswers);
const why = () => fields.requiredText(4000);

/** What the form of weighing sends. */
export const weighingForm = z.object({
  specific: answer(),
  specificWhy: why(),
  verifiable: answer(),
  verifiableWhy: why(),
  serious: answer(),
  seriousWhy: why(),
  competent: answer(),
  competentWhy: why(),
  timely: answer(),
  timelyWhy: why(),
  elements: fields.list(z.string().max(40)),
  regime: fields.choice(regimes),
  regimeWhy: fields.optionalText(4000),
  decision: fields.choice(decisions),
  decisionWhy: why(),
  secondPerson: fields.optionalText(200),
  orderedBy: fields.optionalText(200),
  orderedOn: fields.optionalDate(),
  consent: fields.optionalId(),
  telling: fields.optionalChoice(tellings),
  tellingWhy: fields.optionalText(2000),
});
export type WeighingInput = z.output<typeof weighingForm>;
