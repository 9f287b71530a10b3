import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { bilingual, versionNumber } from "#platform/content/index.ts";
import { optionalUpload, upload } from "#platform/files/index.ts";
import { fields, says } from "#platform/http/index.ts";
import { organisationKinds } from "#modules/organisations/index.ts";
import type { PersonAtWork } from "#modules/organisations/index.ts";

export const ownOathBase = "/mijn-integriteit/eed";
export const oathBase = "/registers/eed";

/** The two forms: a civil servant may always choose. */
export const oathForms = ["oath", "affirmation"] as const;
export type OathForm = (typeof oathForms)[number];

/** What the content knows: where each kind of employer finds its text, the closing words, and the term. */
export const oathsFile = z.strictObject({
  version: versionNumber,
  closing: z.strictObject({ oath: z.string(), affirmation: z.string() }),
  months: z.number().int().min(1),
  employers: z
    .array(
      z.strictObject({
        kinds: z.array(z.enum(organisationKinds)).min(1),
        eachFunction: z.boolean(),
        source: z.string(),
        hint: bilingual,
      }),
    )
    .min(1),
});

/** One version of a text, from a day on; it never changes. */
export interface OathText {
  readonly textId: string;
  readonly version: number;
  readonly name: string;
  /** For which functions; empty: for all that no other text names. */
  readonly functions: readonly string[];
  readonly oathText: string;
  readonly oathClosing: string;
  readonly affirmationText: string;
  readonly affirmationClosing: string;
  readonly source: string;
  readonly months: number;
  readonly eachFunction: boolean;
  readonly startsOn: PlainDate;
}

/** That somebody swore or affirmed. Of one from an older register may be null what that register does not say. */
export interface Oath {
  readonly oathId: string;
  readonly personId: string;
  /** Null with the version: the words that were spoken do not stand here. */
  readonly textId: string | null;
  readonly version: number | null;
  readonly form: OathForm | null;
  readonly functionTitle: string | null;
  readonly takenOn: PlainDate;
  readonly place: string | null;
  readonly officerId: string | null;
  /** Who took it, as an older register writes it. */
  readonly officerName: string | null;
  /** When it was taken over from an older register; null for what was recorded here. */
  readonly importedOn: PlainDate | null;
  readonly fileId: string | null;
}

export type OathReason = "first" | "new-function";

/** How somebody stands: nothing is asked, sworn, to swear before a day, or too late. */
export type OathStanding =
  | { readonly state: "not-asked" }
  | { readonly state: "sworn"; readonly takenOn: PlainDate }
  | { readonly state: "due" | "late"; readonly reason: OathReason; readonly dueOn: PlainDate };

export const oathStates = ["sworn", "due", "late"] as const;
export type OathState = (typeof oathStates)[number];
/** How many of a unit have sworn, have to, and are too late. */
export interface UnitOaths extends Readonly<Record<OathState, number>> {
  /** Null: people without a unit. */
  readonly unitId: string | null;
}

/** How good or bad each is. */
export const oathTones = { sworn: "good", due: "attention", late: "bad" } as const;

/** Somebody of whom an oath is asked. */
export interface SwearingPerson {
  readonly person: PersonAtWork;
  readonly text: OathText;
  readonly standing: Exclude<OathStanding, { readonly state: "not-asked" }>;
  readonly last: Oath | undefined;
  /** On which text that was; undefined where it does not stand here, or nothing was sworn. */
  readonly lastText: OathText | undefined;
}

export interface Ceremony {
  readonly ceremonyId: string;
  readonly heldOn: PlainDate;
  readonly beginsAt: string;
  readonly place: string;
  readonly officerId: string;
  readonly state: "planned" | "cancelled";
}

/** Somebody on the list of a ceremony, with the text that is spoken. */
export interface Invitation {
  readonly personId: string;
  readonly name: string;
  readonly functionTitle: string | null;
  readonly text: OathText;
  /** Null until the person has chosen. */
  readonly choice: OathForm | null;
  /** Set once it is recorded. */
  readonly oathId: string | null;
}

const longText = () => fields.requiredText(10_000).transform((text) => text.replaceAll("\r\n", "\n"));

/** What the form for a text sends. */
export const oathTextForm = z.object({
  name: fields.requiredText(120),
  functions: fields.optionalText(2000).transform((text) =>
    (text ?? "")
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  ),
  oathText: longText(),
  oathClosing: fields.requiredText(200),
  affirmationText: longText(),
  affirmationClosing: fields.requiredText(200),
  source: fields.requiredText(300),
  months: fields.wholeNumber({ min: 1, max: 24 }),
  eachFunction: fields.choice(["yes", "no"]),
  startsOn: fields.date(),
});
export type OathTextInput = z.output<typeof oathTextForm>;

export const choiceForm = z.object({ spoken: fields.choice(oathForms) });

const time = () =>
  z
    .string()
    .trim()
    .min(1)
    .refine(
      (text) => /^([01]?\d|2[0-3])[:.][0-5]\d$/.test(text),
      says({ nl: "Vul een tijd in, zoals 14:30.", en: "Enter a time, such as 14:30." }),
    )
    .transform((text) => text.replace(".", ":").padStart(5, "0"));

/** What the form for a ceremony sends. */
export const ceremonyForm = z.object({
  heldOn: fields.date(),
  beginsAt: time(),
  place: fields.requiredText(200),
  officer: fields.requiredText(200),
});
export type CeremonyInput = z.output<typeof ceremonyForm>;

export const inviteForm = z.object({ person: fields.requiredText(200) });

/** What recording sends: which form was spoken, that both signed, and the scan when it is there. */
export const recordForm = z.object({
  spoken: fields.choice(oathForms),
  bothSigned: fields.checkbox(),
  file: optionalUpload(),
});

export const archiveForm = z.object({ file: upload() });

/** The address of the register. */
export const oathQuery = z.object({
  eenheid: z.uuid().optional().catch(undefined),
  stand: z
    .enum([...oathStates, "all"])
    .catch("all")
    .default("all"),
  pagina: fields.pageNumber(),
});
export type OathQuery = z.output<typeof oathQuery>;
