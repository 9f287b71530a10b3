import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { isPlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";

/** The pages of whoever declares, and of the compliance officer. */
export const ownBase = "/mijn-integriteit/belangen";
export const officeBase = "/registers/financiele-belangen";

export const interestKinds = [
  "shares-bonds",
  "options-warrants",
  "participation",
  "real-estate",
  "loan",
  "crypto",
  "transaction",
  "other",
] as const;

export const holdersOfInterest = ["own", "partner", "child"] as const;
export const sizes = ["unknown", "under-5000", "under-25000", "under-100000", "more"] as const;

/** One interest, as it is kept in the vault. */
export const interestContent = z.object({
  kind: z.enum(interestKinds),
  what: z.string(),
  whose: z.enum(holdersOfInterest),
  size: z.enum(sizes),
  since: z.string().refine(isPlainDate).nullable(),
  until: z.string().refine(isPlainDate).nullable(),
  relation: z.string().nullable(),
  /** With whom there is an agreement on free management, and of which day. */
  managedBy: z.string().nullable(),
  managedOn: z.string().refine(isPlainDate).nullable(),
});
export type Interest = z.output<typeof interestContent>;

/** Everything somebody declares at once; none: there is nothing to declare. */
export const declaredContent = z.object({ interests: z.array(interestContent) });
export type Declared = z.output<typeof declaredContent>;

/** So many interests fit one declaration. */
export const mostInterests = 5;
/** So many are in sight; the others open. */
export const shownInterests = 1;

const slots = Array.from({ length: mostInterests }, (_, index) => index + 1);

/** The fields of one interest on the form. */
const slotFields = {
  kind: fields.optionalChoice(interestKinds),
  what: fields.optionalText(1000),
  whose: fields.optionalChoice(holdersOfInterest),
  size: fields.optionalChoice(sizes),
  since: fields.optionalDate(),
  until: fields.optionalDate(),
  relation: fields.optionalText(1000),
  managedBy: fields.optionalText(200),
  managedOn: fields.optionalDate(),
} as const;
export type SlotField = keyof typeof slotFields;
const slotNames = Object.keys(slotFields);

/** The name of a field of the interest with this number. */
export const fieldOf = (name: string, number: number): string => `${name}${number}`;

export const nothingAnswers = ["nothing", "interests"] as const;

/** The form by which somebody declares: whether there is anything, and what. */
export const declareForm = z.object({
  nothing: fields.choice(nothingAnswers),
  ...Object.fromEntries(
    slots.flatMap((number) =>
      Object.entries(slotFields).map(([name, schema]) => [fieldOf(name, number), schema]),
    ),
  ),
});
export type DeclareInput = Readonly<Record<string, unknown>> & {
  readonly nothing: (typeof nothingAnswers)[number];
};

const slot = z.object({
  kind: z.enum(interestKinds).nullable(),
  what: z.string().nullable(),
  whose: z.enum(holdersOfInterest).nullable(),
  size: z.enum(sizes).nullable(),
  since: z.string().nullable(),
  until: z.string().nullable(),
  relation: z.string().nullable(),
  managedBy: z.string().nullable(),
  managedOn: z.string().nullable(),
});
export type Slot = z.output<typeof slot> & { readonly number: number };

/** The interests on the form of which at least one field is filled in, with their number. */
export const filledSlots = (input: Readonly<Record<string, unknown>>): readonly Slot[] =>
  slots
    .map((number) => ({
      number,
      ...slot.parse(Object.fromEntries(slotNames.map((name) => [name, input[fieldOf(name, number)]]))),
    }))
    .filter(({ number: _number, ...rest }) => Object.values(rest).some((value) => value !== null));

/** What the form holds for something declared before. */
export const formValues = ({ interests }: Declared): Readonly<Record<string, string | null>> => ({
  nothing: interests.length === 0 ? "nothing" : "interests",
  ...Object.fromEntries(
    interests.flatMap((interest, index) =>
      Object.entries(interest).map(([name, value]) => [fieldOf(name, index + 1), value]),
    ),
  ),
});

export const outcomes = ["no-objection", "conditions"] as const;
export const conditionKinds = ["free-management", "sell", "no-dealing", "other-work"] as const;

/** What came of a declaration, as it is kept in the vault. */
export const assessmentContent = z.object({
  outcome: z.enum(outcomes),
  conditions: z.array(z.enum(conditionKinds)),
  words: z.string().nullable(),
});
export type Assessment = z.output<typeof assessmentContent>;

export const assessForm = z.object({
  version: fields.wholeNumber({ min: 1 }),
  outcome: fields.choice(outcomes),
  conditions: fields.list(z.enum(conditionKinds)),
  words: fields.optionalText(3000),
});

/** Something asked or answered. */
export const saidContent = z.object({ words: z.string() });
export const questionForm = z.object({
  version: fields.wholeNumber({ min: 1 }),
  question: fields.requiredText(2000),
});
export const codeForm = z.object({ code: fields.requiredText(200) });
export const answerForm = codeForm.extend({ answer: fields.requiredText(3000) });
export const confirmForm = z.object({ version: fields.wholeNumber({ min: 1 }) });

export const financialStates = ["submitted", "question", "assessed", "replaced", "ended"] as const;
export type FinancialState = (typeof financialStates)[number];

/** That somebody declared, and how far it is; without what. */
export interface FinancialDeclaration {
  readonly organisationId: string;
  readonly declarationId: string;
  readonly personId: string;
  readonly personName: string;
  readonly fileId: string;
  readonly state: FinancialState;
  readonly version: number;
  readonly submittedOn: PlainDate;
  readonly assessBy: PlainDate;
  readonly assessedOn: PlainDate | null;
  readonly confirmedOn: PlainDate | null;
  readonly endedOn: PlainDate | null;
}

export type StepKind =
  | "submitted"
  | "question"
  | "answered"
  | "assessed"
  | "confirmed"
  | "replaced"
  | "ended";

/** Somebody who reads what is declared. */
export interface Officer {
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  readonly hasKey: boolean;
}

/** One line of the ledger of an opened declaration. */
export interface OpenedStep {
  readonly kind: StepKind;
  readonly at: Date;
  /** Null: the system. */
  readonly by: string | null;
  readonly declared: Declared | null;
  readonly assessment: Assessment | null;
  readonly said: string | null;
}

/** Somebody designated, with what that person declared last. */
export interface DesignatedPerson {
  readonly personId: string;
  readonly name: string;
  readonly functionTitle: string;
  /** From when this person has the designated function. */
  readonly since: PlainDate;
  readonly dueOn: PlainDate;
  readonly declarationId: string | null;
  readonly fileId: string | null;
  readonly state: FinancialState | null;
  readonly declaredOn: PlainDate | null;
}

/** How many are designated, how many of them declared, must do so or confirm now, and are late. */
export interface FinancialCounts {
  readonly designated: number;
  readonly declared: number;
  readonly due: number;
  readonly late: number;
  /** Declarations that wait for the compliance officer, and those that wait longer than was promised. */
  readonly waiting: number;
  readonly overdue: number;
}

export const stands = ["all", "waiting", "late", "due", "done"] as const;
export type Stand = (typeof stands)[number];

/** The address of the register. */
export const officeQuery = z.object({
  stand: z.enum(stands).catch("all").default("all"),
  pagina: fields.pageNumber(),
});
export type OfficeQuery = z.output<typeof officeQuery>;

export const oneFinancial = z.object({ declarationId: fields.id() });
