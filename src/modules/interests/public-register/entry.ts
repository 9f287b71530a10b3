import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";
import type { Payment } from "../side-activity.ts";

/** What everybody may read of one side activity. */
export interface PublicFields {
  readonly personName: string;
  readonly functionTitle: string;
  readonly activityOrganisation: string;
  readonly nature: string;
  readonly paid: boolean;
  /** Null: the employer's profile does not make it public. */
  readonly hoursPerWeek: number | null;
  /** In a class; null: the employer's profile does not make it public. */
  readonly payment: Payment | null;
  readonly startsOn: PlainDate;
}

/** One line of the public register. */
export interface PublicEntry extends PublicFields {
  /** Its permanent address; a change of the activity keeps it. */
  readonly entryId: string;
  /** The last day on which the person or a decision said that this is right. */
  readonly confirmedOn: PlainDate;
  readonly publishedOn: PlainDate;
}

/** An organisation with a public register. */
export interface PublicRegister {
  readonly organisationId: string;
  readonly shortName: string;
  readonly name: string;
  readonly invented: boolean;
}

/** What the employer makes public beside what everybody makes public. */
export interface PublicationProfile {
  readonly showsHours: boolean;
  readonly showsAmount: boolean;
}

/** As little as the law asks. */
export const defaultProfile: PublicationProfile = { showsHours: false, showsAmount: false };

export const entryOrders = ["naam", "functie", "organisatie", "datum"] as const;
export type EntryOrder = (typeof entryOrders)[number];
export const directions = ["op", "af"] as const;

/** How the public looks in a register. */
export const entriesQuery = z.object({
  zoek: z.string().trim().max(100).catch("").default(""),
  volgorde: z.enum(entryOrders).catch("naam").default("naam"),
  richting: z.enum(directions).catch("op").default("op"),
  pagina: fields.pageNumber(),
});
export type EntriesQuery = z.output<typeof entriesQuery>;

export const dataForms = ["json", "csv"] as const;
export type DataForm = (typeof dataForms)[number];

const address = /^([a-z0-9-]{1,40})(?:\.(json|csv))?$/;

/** A register by the short name of its organisation, as a page or (with `.json` or `.csv`) as data. */
export const oneRegister = z.object({ shortName: z.string().regex(address) }).transform(({ shortName }) => {
  const [, name = "", form] = address.exec(shortName) ?? [];
  return { shortName: name, form: dataForms.find((one) => one === form) ?? null };
});

export const oneEntry = z.object({ shortName: z.string().regex(/^[a-z0-9-]{1,40}$/), entryId: fields.id() });

export const registersQuery = z.object({ pagina: fields.pageNumber() });
