import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { bilingual, contentId, versionNumber } from "#platform/content/index.ts";
import { fields, says } from "#platform/http/index.ts";
import type { Locale, Localised } from "#platform/locale/index.ts";
import { engagements } from "#modules/organisations/index.ts";
import type { Engagement, PersonAtWork } from "#modules/organisations/index.ts";

export const ownBase = "/mijn-integriteit/verklaringen";
export const registerBase = "/registers/verklaringen";

/** A statement as it comes with the program: a first text, who signs it, within how many days, and again after how many months. */
const standardSchema = z.strictObject({
  key: contentId,
  engagements: z.array(z.enum(engagements)).min(1),
  days: z.number().int().min(1),
  months: z.number().int().min(1).optional(),
  title: bilingual,
  text: bilingual,
});
export type StandardStatement = z.infer<typeof standardSchema>;

export const statementsFile = z.strictObject({
  version: versionNumber,
  statements: z.array(standardSchema).min(1),
});

/** One version of a statement, from a day on; it never changes. */
export interface StatementVersion {
  readonly statement: string;
  readonly version: number;
  readonly title: Localised;
  readonly text: Localised;
  /** Who has to sign; empty: nobody any more. */
  readonly engagements: readonly Engagement[];
  readonly days: number;
  /** Months after which it is signed again; null for once. */
  readonly months: number | null;
  /** Whoever signed an earlier version signs this one too. */
  readonly signAgain: boolean;
  readonly startsOn: PlainDate;
}

/** That somebody signed: which version, in which language, when. */
export interface Signature {
  readonly signatureId: string;
  readonly personId: string;
  readonly statement: string;
  readonly version: number;
  readonly language: Locale;
  readonly signedOn: PlainDate;
  readonly signedAt: Date;
  readonly sha256: string;
}

/** Why something has to be signed now. */
export type SigningReason = "first" | "renewal" | "new-version";

/** How one person stands to one statement. */
export type Standing =
  | { readonly state: "not-asked" }
  | { readonly state: "signed"; readonly signedOn: PlainDate; readonly again: PlainDate | null }
  | {
      readonly state: "due" | "late";
      readonly reason: SigningReason;
      readonly openFrom: PlainDate;
      readonly dueOn: PlainDate;
    };

export const states = ["signed", "due", "late"] as const;
export type AskedState = (typeof states)[number];
/** How many of a unit signed a statement, have to sign it, and are too late. */
export interface UnitCount extends Readonly<Record<AskedState, number>> {
  readonly statement: string;
  /** Null: people without a unit. */
  readonly unitId: string | null;
}

/** How good or bad each is. */
export const tones = { signed: "good", due: "attention", late: "bad" } as const;

/** A statement that one person is asked, or signed before. */
export interface OwnStatement {
  readonly version: StatementVersion;
  readonly standing: Standing;
}

/** Somebody of whom a statement is asked, with how it stands. */
export interface AskedPerson {
  readonly person: PersonAtWork;
  readonly statement: string;
  readonly standing: Exclude<Standing, { readonly state: "not-asked" }>;
  /** The latest of this statement; absent for who never signed. */
  readonly last: Signature | undefined;
}

/** What the page for signing sends: what was shown, and that it is agreed with. */
export const signForm = z.object({
  version: z.coerce.number().int().min(1),
  language: fields.choice(["nl", "en"]),
  agreed: fields.checkbox(),
});
export type SignInput = z.output<typeof signForm>;

/** Browsers send a line end as two characters; a text has one. */
const longText = () => fields.requiredText(20_000).transform((text) => text.replaceAll("\r\n", "\n"));

const months = () =>
  fields
    .optionalDecimal({ min: 1, max: 60 })
    .refine(
      (value) => value === null || Number.isInteger(value),
      says({ nl: "Vul een heel getal in.", en: "Enter a whole number." }),
    );

/** What the form for a new version sends. */
export const versionForm = z.object({
  titleNl: fields.requiredText(120),
  textNl: longText(),
  titleEn: fields.requiredText(120),
  textEn: longText(),
  engagements: fields.list(fields.choice(engagements)),
  days: fields.wholeNumber({ min: 1, max: 365 }),
  months: months(),
  signAgain: fields.choice(["yes", "no"]),
  startsOn: fields.date(),
});
export type VersionInput = z.output<typeof versionForm>;

/** The address of the register: of which statement, which unit, how it stands, which page. */
export const registerQuery = z.object({
  verklaring: contentId.optional().catch(undefined),
  eenheid: z.uuid().optional().catch(undefined),
  stand: z
    .enum([...states, "all"])
    .catch("all")
    .default("all"),
  pagina: fields.pageNumber(),
});
export type RegisterQuery = z.output<typeof registerQuery>;
