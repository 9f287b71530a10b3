import { z } from "zod";
import { isPlainDate } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields, says } from "#platform/http/index.ts";

/** What the other party is to the person; the name of that other person is never asked. */
export const recusalRelations = [
  "family",
  "friend",
  "former-colleague",
  "former-employer",
  "neighbour",
  "other",
] as const;
export type RecusalRelation = (typeof recusalRelations)[number];

/** What somebody no longer does in a matter. */
export const givenUps = ["deciding", "advising", "contact", "papers"] as const;
export type GivenUp = (typeof givenUps)[number];

/** What is kept of a recusal: "I do not handle this matter, a colleague does". */
export const recusalContent = z.object({
  register: z.literal("recusal"),
  matter: z.string(),
  /** The reference of a tender; null where the matter is none. */
  tenderReference: z.string().nullable(),
  relation: z.enum(recusalRelations),
  /** Name of an organisation, where there is one; never of a person. */
  organisation: z.string().nullable(),
  startsOn: z.string().refine(isPlainDate),
  takerId: z.uuid(),
  givesUp: z.array(z.enum(givenUps)).min(1),
  explanation: z.string().nullable(),
});
export type Recusal = z.output<typeof recusalContent>;

const somethingGivenUp = says({
  nl: "Kies minstens één ding dat u niet meer doet.",
  en: "Choose at least one thing that you no longer do.",
});

/** The form of a recusal. */
export const recusalForm = z.object({
  matter: fields.requiredText(200),
  tenderReference: fields.optionalText(60),
  relation: fields.choice(recusalRelations),
  organisation: fields.optionalText(200),
  startsOn: fields.date(),
  taker: fields.requiredText(254),
  givesUp: fields.list(z.enum(givenUps)).refine((chosen) => chosen.length > 0, somethingGivenUp),
  explanation: fields.optionalText(1000),
});
export type RecusalInput = z.output<typeof recusalForm>;

/** What a form says, as it is kept, with the colleague that it names. */
export const recusalFrom = ({ taker: _name, ...input }: RecusalInput, takerId: string): Recusal => ({
  register: "recusal",
  ...input,
  takerId,
});

/** A matter that a colleague takes over, as that colleague sees it. */
export interface Takeover {
  readonly declarationId: string;
  readonly matter: string;
  readonly tenderReference: string | null;
  readonly startsOn: PlainDate;
  readonly seenOn: PlainDate | null;
  readonly endedOn: PlainDate | null;
}

/** A recusal in force for which another colleague has to be found. */
export interface LeavingTaker {
  readonly declarationId: string;
  readonly personId: string;
  readonly personName: string;
  readonly label: string;
  readonly takerName: string;
  readonly leavesOn: PlainDate;
}
