import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { optionalUpload } from "#platform/files/index.ts";
import { fields } from "#platform/http/index.ts";
import type { ApplicableItem } from "../adoption/adoption.ts";
import type { Bilingual } from "#platform/content/index.ts";

/** The three questions of source 004, 3.8, in the order of an audit: set up (opzet), there (bestaan), working (werking). */
export const aspects = ["design", "existence", "operation"] as const;
export type Aspect = (typeof aspects)[number];

export const judgementValues = ["yes", "partly", "no"] as const;
export type JudgementValue = (typeof judgementValues)[number];

/** What was last judged of one aspect. */
export interface LatestJudgement {
  readonly value: JudgementValue;
  readonly judgedOn: PlainDate;
}

/** One judgement of the history. Why it was judged so is null for who may not read it. */
export interface Judgement extends LatestJudgement {
  readonly judgementId: string;
  readonly aspect: Aspect;
  readonly why: {
    readonly judgedBy: string | null;
    readonly evidence: string;
    readonly reasoning: string | null;
    readonly link: string | null;
  } | null;
}

/** A document of a building block: a file, a link, or the name of a paper with its version. */
export interface BlockDocument {
  readonly documentId: string;
  readonly title: string;
  readonly link: string | null;
  readonly fileId: string | null;
  readonly version: string | null;
  readonly adoptedOn: PlainDate | null;
  readonly validUntil: PlainDate | null;
}

/** A building block of an organisation with everything that is said of it. */
export interface BuildingBlock {
  /** `arnhem-2024/1.1`, as other subjects keep it. */
  readonly reference: string;
  readonly item: ApplicableItem;
  readonly theme: { readonly framework: string; readonly code: string; readonly title: Bilingual } | null;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  /** In the organisation's own words; null while the text of the framework will do. */
  readonly description: string | null;
  readonly publishedPlace: string | null;
  readonly publishedLink: string | null;
  readonly judgements: Readonly<Record<Aspect, LatestJudgement | null>>;
  readonly documents: readonly BlockDocument[];
  /** References of the norms it serves, by a mapping or by the organisation's own reading. */
  readonly norms: readonly string[];
}

/** How a block stands, from its three judgements. */
export const blockStands = [
  "works",
  "works-partly",
  "works-not",
  "unproven",
  "not-there",
  "not-judged",
] as const;
export type BlockStand = (typeof blockStands)[number];

/** What the list can be narrowed to: one stand, or everything that is there or was judged on its operation. */
export const standFilters = [...blockStands, "present", "operation-judged"] as const;
export type StandFilter = (typeof standFilters)[number];

/** What can be missing of a block. */
export const gaps = [
  "owner",
  "published",
  "document",
  "expired",
  "design",
  "existence",
  "operation",
  "outdated",
] as const;
export type Gap = (typeof gaps)[number];

/** The address of the list: which theme, owner, stand, what is missing, page. */
export const blockQuery = z.object({
  thema: z.string().max(120).optional(),
  eigenaar: z.string().max(40).optional(),
  stand: z.enum(standFilters).optional().catch(undefined),
  mist: z.enum(gaps).optional().catch(undefined),
  pagina: fields.pageNumber(),
});
export type BlockQuery = z.output<typeof blockQuery>;

const ownWords = {
  description: fields.optionalText(4000),
  publishedPlace: fields.optionalText(300),
  publishedLink: fields.optionalLink(),
};

/** What an owner keeps up to date. */
export const keepForm = z.object(ownWords);
/** The same, and who the owner is: for the coordinator. */
export const assignForm = z.object({ ...ownWords, owner: fields.optionalText(200) });
export type KeepInput = z.output<typeof keepForm>;

export const judgeForm = z.object({
  aspect: fields.choice(aspects),
  value: fields.choice(judgementValues),
  judgedOn: fields.date(),
  evidence: fields.requiredText(4000),
  evidenceLink: fields.optionalLink(),
  reasoning: fields.optionalText(4000),
});
export type JudgeInput = z.output<typeof judgeForm>;

export const documentForm = z.object({
  title: fields.requiredText(),
  link: fields.optionalLink(),
  file: optionalUpload(),
  version: fields.optionalText(40),
  adoptedOn: fields.optionalDate(),
  validUntil: fields.optionalDate(),
});
/** What is kept of a document; without `fileId` a file that is there stays. */
export type DocumentInput = Omit<z.output<typeof documentForm>, "file"> & { readonly fileId?: string };

export const relateForm = z.object({ related: fields.list(z.string().max(120)) });
/** The name of the field that holds the norms of one framework. */
export const normsField = (framework: string): string => `norms-${framework}`;

/** Ticked norms, from one field for each framework. */
export const serveForm = z
  .record(z.string(), z.unknown())
  .transform((form) =>
    Object.entries(form).flatMap(([name, value]) => (name.startsWith(normsField("")) ? [value].flat() : [])),
  )
  .pipe(z.array(z.string().max(120)));
