import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";
import { accountSections } from "#platform/module/index.ts";

export const accountStates = ["draft", "under-review", "adopted", "published"] as const;
export type AccountState = (typeof accountStates)[number];

/** The sections in their order, and one that only the works council's version has. */
export const writtenSections = [...accountSections, "works-council"] as const;
export type WrittenSection = (typeof writtenSections)[number];

/** Where an account stands; its content is asked for apart. */
export interface Account {
  readonly accountId: string;
  readonly year: number;
  readonly version: number;
  readonly state: AccountState;
  readonly correctionNote: string | null;
  readonly reviewNote: string | null;
  readonly adoptedOn: PlainDate | null;
  readonly publishedOn: PlainDate | null;
}

const localised = z.object({ nl: z.string(), en: z.string() }).readonly();

const figure = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  svg: z.string(),
  table: z.object({
    head: z.array(z.string()).readonly(),
    rows: z.array(z.array(z.string()).readonly()).readonly(),
  }),
  note: z.string().exactOptional(),
});

/**
 * One section as a reader sees it: text, numbers and figures. What a person wrote stands as it was written, in Dutch, for readers of
 * both languages (`isOwn`); the draft of the subjects is there in each.
 */
export const sectionContent = z.object({
  section: z.enum(accountSections),
  text: localised,
  isOwn: z.boolean(),
  numbers: z.array(z.object({ key: z.string(), label: localised, value: z.number() })).readonly(),
  figures: z.object({ nl: z.array(figure).readonly(), en: z.array(figure).readonly() }),
});
export type SectionContent = z.output<typeof sectionContent>;

/** The whole content of an account; what is frozen at adoption has exactly this shape. */
export const accountContent = z.object({
  year: z.number().int(),
  version: z.number().int(),
  correctionNote: z.string().nullable(),
  organisation: z.object({ name: z.string(), shortName: z.string(), invented: z.boolean() }),
  sections: z.array(sectionContent).readonly(),
});
export type AccountContent = z.output<typeof accountContent>;

/** A published account as the public finds it. */
export interface PublishedAccount {
  readonly content: AccountContent;
  readonly publishedOn: PlainDate;
  readonly adoptedOn: PlainDate | null;
}

/** A published account that can be listed, over all organisations. */
export interface ListedAccount {
  readonly year: number;
  readonly version: number;
  readonly publishedOn: string | null;
  readonly name: string;
  readonly shortName: string;
  readonly invented: boolean;
}

export const newAccountForm = z.object({ year: fields.wholeNumber({ min: 2000, max: 2200 }) });
export const textForm = z.object({ text: fields.optionalText(20_000) });
export const noteForm = z.object({ note: fields.requiredText(500) });
