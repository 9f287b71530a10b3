import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { bilingual, contentId, versionNumber } from "#platform/content/index.ts";
import type { Bilingual } from "#platform/content/index.ts";
import { fields, says } from "#platform/http/index.ts";

/** The kinds of report for which the form has an address of its own. */
export const reportKinds = ["violation", "wrongdoing", "conduct", "security"] as const;
export type ReportKind = (typeof reportKinds)[number];

/** Where a way leads on: to the form, to the reporter's own file, or to another page of the guide. */
const links = [...reportKinds, "dossier", "outside", "explanation", "concerned"] as const;
export type WayLink = (typeof links)[number];

const standardSchema = z.strictObject({
  /** Only for these kinds of organisations; absent for all. */
  kinds: z
    .array(z.enum(["ministry", "municipality", "province", "water-authority", "agency", "other"]))
    .optional(),
  telephone: z.string().optional(),
  email: z.email().optional(),
  link: z.url({ protocol: /^https$/ }).optional(),
});

/** Somebody whom one can turn to, as the content knows it: without names. */
const contactSchema = z.strictObject({
  key: contentId,
  outside: z.boolean(),
  needed: z.boolean(),
  name: bilingual,
  purpose: bilingual,
  standard: standardSchema.optional(),
});
export type ContactKind = z.infer<typeof contactSchema>;

const authoritySchema = z.strictObject({
  key: contentId,
  abbreviation: z.string(),
  name: bilingual,
  about: bilingual,
  telephone: z.string().optional(),
  link: z.url({ protocol: /^https$/ }),
});
export type Authority = z.infer<typeof authoritySchema>;

const waySchema = z.strictObject({
  key: contentId,
  title: bilingual,
  contacts: z.array(contentId).min(1),
  link: z.enum(links).optional(),
  text: bilingual,
});
export type Way = z.infer<typeof waySchema>;

const situationSchema = z.strictObject({
  key: contentId,
  title: bilingual,
  examples: bilingual,
  ways: z.array(contentId).min(1),
});
export type Situation = z.infer<typeof situationSchema>;

const groupSchema = z.strictObject({
  key: contentId,
  title: bilingual,
  situations: z.array(situationSchema).min(1),
});
export type SituationGroup = z.infer<typeof groupSchema>;

/** Where a text stands: the help page, what is good to know there, the steps of a report, the three ways to report, the explanation, outside the organisation. */
export const textPages = [
  "help",
  "assurances",
  "ways",
  "steps",
  "openness",
  "explanation",
  "outside",
] as const;
export type TextPage = (typeof textPages)[number];

const textSchema = z.strictObject({
  key: contentId,
  page: z.enum(textPages),
  when: bilingual.optional(),
  title: bilingual,
  text: bilingual,
});

/** The four files of `content/guidance`. */
export const contentSchemas = {
  contacts: z.strictObject({ version: versionNumber, contacts: z.array(contactSchema).min(1) }),
  authorities: z.strictObject({ version: versionNumber, authorities: z.array(authoritySchema).length(9) }),
  ways: z.strictObject({
    version: versionNumber,
    groups: z.array(groupSchema).min(1),
    ways: z.array(waySchema).min(1),
  }),
  texts: z.strictObject({ version: versionNumber, texts: z.array(textSchema).min(1) }),
};

/** A text that an organisation may change, as it came with the program. */
export interface StandardText {
  readonly key: string;
  readonly page: TextPage;
  readonly when: Bilingual | undefined;
  readonly title: Bilingual;
  readonly text: Bilingual;
  /** Of the file: a change of the organisation remembers on which version it was made. */
  readonly version: number;
}

/** Everything that came with the program for these pages. */
export interface GuidanceContent {
  readonly contacts: readonly ContactKind[];
  readonly authorities: readonly Authority[];
  readonly groups: readonly SituationGroup[];
  readonly ways: readonly Way[];
  readonly texts: readonly StandardText[];
}

/** How somebody is reached, as the organisation filled it in. */
export interface ContactDetails {
  /** Of a person or a desk; null where the name of the contact says enough. */
  readonly name: string | null;
  readonly telephone: string | null;
  readonly email: string | null;
  readonly reachable: string | null;
  /** Where one can go or write to. */
  readonly address: string | null;
  readonly link: string | null;
}

/** A counsellor whose name an organisation shows. */
export interface ShownCounsellor {
  readonly contact: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
}

/** A text as an organisation changed it. */
export interface OwnText {
  readonly nl: string;
  readonly en: string;
  readonly basedOn: number;
  readonly changedOn: PlainDate;
}

/** An organisation whose guide is open to everybody. */
export interface OpenGuide {
  readonly organisationId: string;
  readonly shortName: string;
  readonly name: string;
}

/** What one organisation made of the guide. */
export interface OwnGuidance {
  readonly isOpen: boolean;
  readonly contacts: ReadonlyMap<string, ContactDetails>;
  readonly texts: ReadonlyMap<string, OwnText>;
  readonly counsellors: readonly ShownCounsellor[];
}

const telephone = () =>
  fields.optionalText(40).refine(
    (text) => text === null || /^[+()\d][\d\s()/-]{2,}$/.test(text),
    says({
      nl: "Vul een telefoonnummer in, zoals 026 123 45 67.",
      en: "Enter a telephone number, such as 026 123 45 67.",
    }),
  );

const optionalEmail = () =>
  fields.optionalText(254).refine(
    (text) => text === null || z.email().safeParse(text).success,
    says({
      nl: "Vul een e-mailadres in, zoals naam@organisatie.nl.",
      en: "Enter an e-mail address, such as name@organisation.nl.",
    }),
  );

/** What the form for one contact sends. */
export const contactForm = z.object({
  name: fields.optionalText(120),
  telephone: telephone(),
  email: optionalEmail(),
  reachable: fields.optionalText(200),
  address: fields.optionalText(300),
  link: fields.optionalLink(),
  counsellors: fields.list(fields.id()),
});
export type ContactInput = z.output<typeof contactForm>;

/** Browsers send a line end as two characters; a text has one. */
const longText = () => fields.requiredText(6000).transform((text) => text.replaceAll("\r\n", "\n"));

/** What the form for one text sends. */
export const textForm = z.object({ nl: longText(), en: longText() });
export type TextInput = z.output<typeof textForm>;

/** Whether everybody may read the guide. */
export const openForm = z.object({ open: fields.choice(["yes", "no"]) });
