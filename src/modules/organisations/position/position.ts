import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";

/** How the coordinator is positioned, from a day until the next version. */
export interface Position {
  readonly startsOn: PlainDate;
  readonly hoursPerWeek: number;
  /** Hours a week of others who help; null where that is not known. */
  readonly supportHoursPerWeek: number | null;
  /** Euros a year. */
  readonly budget: number | null;
  readonly mandateDocument: string | null;
  readonly mandateLink: string | null;
  readonly mandatedOn: PlainDate | null;
  /** May go to the highest official without leave of anybody. */
  readonly directAccess: boolean;
  readonly directAccessHow: string | null;
  readonly backupId: string | null;
  readonly backupName: string | null;
}

export const initiatives = ["own", "asked"] as const;

/** A contact of the coordinator with the authority. */
export interface Contact {
  readonly contactId: string;
  readonly heldOn: PlainDate;
  readonly withName: string | null;
  /** The coordinator's own idea, or asked by the authority. */
  readonly initiative: (typeof initiatives)[number];
  readonly subject: string;
  readonly note: string | null;
}

export const followings = ["yes", "partly", "no"] as const;

/** Advice of the coordinator, asked or not, with the answer. */
export interface Advice {
  readonly adviceId: string;
  readonly givenOn: PlainDate;
  readonly toName: string | null;
  readonly asked: boolean;
  readonly subject: string;
  readonly advice: string;
  readonly answer: string | null;
  readonly answeredOn: PlainDate | null;
  readonly followed: (typeof followings)[number] | null;
}

const yesNo = () => z.enum(["yes", "no"]).transform((word) => word === "yes");

/** What the form on the position sends. */
export const positionForm = z.object({
  startsOn: fields.date(),
  hoursPerWeek: fields.decimal({ min: 0, max: 60 }),
  supportHoursPerWeek: fields.optionalDecimal({ min: 0, max: 10_000 }),
  budget: fields.optionalDecimal({ min: 0, max: 100_000_000 }),
  mandateDocument: fields.optionalText(200),
  mandateLink: fields.optionalLink(),
  mandatedOn: fields.optionalDate(),
  directAccess: yesNo(),
  directAccessHow: fields.optionalText(1000),
  backup: fields.optionalText(200),
});
export type PositionInput = Omit<z.output<typeof positionForm>, "backup"> & {
  readonly backupId: string | null;
};

export const contactForm = z.object({
  heldOn: fields.date(),
  with: fields.optionalText(200),
  initiative: fields.choice(initiatives),
  subject: fields.requiredText(200),
  note: fields.optionalText(1000),
});
export type ContactInput = Omit<z.output<typeof contactForm>, "with"> & { readonly withId: string | null };

export const adviceForm = z.object({
  givenOn: fields.date(),
  to: fields.optionalText(200),
  asked: yesNo(),
  subject: fields.requiredText(200),
  advice: fields.requiredText(4000),
});
export type AdviceInput = Omit<z.output<typeof adviceForm>, "to"> & { readonly toId: string | null };

/** What the form on the answer to an advice sends. */
export const answerForm = z.object({
  answeredOn: fields.date(),
  followed: fields.choice(followings),
  answer: fields.requiredText(4000),
});
export type AnswerInput = z.output<typeof answerForm>;

/** The address of the page: as it was on which day, which page of contacts and of advice. */
export const positionQuery = z.object({
  datum: z.string().max(40).default("").catch(""),
  gesprekken: fields.pageNumber(),
  adviezen: fields.pageNumber(),
});
export type PositionQuery = z.output<typeof positionQuery>;
