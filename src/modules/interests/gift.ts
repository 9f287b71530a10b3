import { z } from "zod";
import { isPlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";

export const giftKinds = [
  "promotional",
  "flowers-food",
  "meal",
  "event",
  "travel",
  "discount-service",
  "money",
  "other",
] as const;
export type GiftKind = (typeof giftKinds)[number];

/** What the giver has to do with one's work. */
export const relations = ["supplier", "resident", "applicant", "partner", "other"] as const;
export type Relation = (typeof relations)[number];

export const giftPlaces = ["work", "outside", "home"] as const;
export type GiftPlace = (typeof giftPlaces)[number];

export const responses = ["offered", "accepted", "declined"] as const;
export type Response = (typeof responses)[number];

export const yesOrNo = ["no", "yes"] as const;

/** What is kept of a gift, an invitation or a journey. */
export const giftContent = z.object({
  register: z.literal("gift"),
  kind: z.enum(giftKinds),
  what: z.string(),
  giver: z.string(),
  relation: z.enum(relations),
  valueCents: z.number().int(),
  happenedOn: z.string().refine(isPlainDate),
  // What comes from another register was never asked there.
  place: z.enum([...giftPlaces, "not-asked"]),
  response: z.enum(responses),
  inReturn: z.enum([...yesOrNo, "not-asked"]),
  occasion: z.string().nullable(),
});
export type Gift = z.output<typeof giftContent>;

const mostEuros = 1_000_000;

/** The form of a gift: short, because it is filled in standing up. */
export const giftForm = z.object({
  kind: fields.choice(giftKinds),
  what: fields.requiredText(200),
  giver: fields.requiredText(200),
  relation: fields.choice(relations),
  value: fields.decimal({ min: 0, max: mostEuros }),
  happenedOn: fields.date(),
  place: fields.choice(giftPlaces),
  response: fields.choice(responses),
  inReturn: fields.choice(yesOrNo),
  occasion: fields.optionalText(500),
});
export type GiftInput = z.output<typeof giftForm>;

/** What a form says, as it is kept. */
export const giftFrom = ({ value, ...input }: GiftInput): Gift => ({
  register: "gift",
  ...input,
  valueCents: Math.round(value * 100),
});
