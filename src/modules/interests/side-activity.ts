import { z } from "zod";
import { isPlainDate } from "#platform/clock/index.ts";
import { fields, says } from "#platform/http/index.ts";

export const payments = ["unpaid", "expenses", "small", "middle", "large"] as const;
export type Payment = (typeof payments)[number];

/** The plain questions by which somebody looks at an own side activity. */
export const checks = ["field", "information", "workingHours", "appearance"] as const;
export type Check = (typeof checks)[number];

export const checkAnswers = ["no", "yes", "unsure"] as const;
export type CheckAnswer = (typeof checkAnswers)[number];

const day = z.string().refine(isPlainDate);
/** What comes from another register was never asked there. */
const answer = z.enum([...checkAnswers, "not-asked"]);

/** What is kept of a side activity. */
export const sideActivityContent = z.object({
  register: z.literal("side-activity"),
  organisation: z.string(),
  /** Number in the trade register; null where there is none. */
  tradeNumber: z.string().nullable(),
  nature: z.string(),
  hoursPerWeek: z.number(),
  payment: z.enum(payments),
  startsOn: day,
  endsOn: day.nullable(),
  relation: z.string(),
  field: answer,
  information: answer,
  workingHours: answer,
  appearance: answer,
  precautions: z.string().nullable(),
});
export type SideActivity = z.output<typeof sideActivityContent>;

const tradeNumber = () =>
  fields.optionalText(20).refine(
    (text) => text === null || /^\d{8}$/.test(text.replaceAll(/[\s.]/g, "")),
    says({
      nl: "Een KvK-nummer heeft acht cijfers. Laat het leeg als er geen is.",
      en: "A KvK number has eight digits. Leave it empty where there is none.",
    }),
  );

/** The form of a side activity. */
export const sideActivityForm = z.object({
  organisation: fields.requiredText(200),
  tradeNumber: tradeNumber(),
  nature: fields.requiredText(500),
  hoursPerWeek: fields.decimal({ min: 0, max: 100 }),
  payment: fields.choice(payments),
  startsOn: fields.date(),
  endsOn: fields.optionalDate(),
  relation: fields.requiredText(1000),
  field: fields.choice(checkAnswers),
  information: fields.choice(checkAnswers),
  workingHours: fields.choice(checkAnswers),
  appearance: fields.choice(checkAnswers),
  precautions: fields.optionalText(2000),
});
export type SideActivityInput = z.output<typeof sideActivityForm>;

/** What a form says, as it is kept. */
export const sideActivityFrom = (input: SideActivityInput): SideActivity => ({
  register: "side-activity",
  ...input,
  tradeNumber: input.tradeNumber?.replaceAll(/[\s.]/g, "") ?? null,
});
