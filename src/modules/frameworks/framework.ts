import { z } from "zod";
import { bilingual, contentId, versionNumber } from "#platform/content/index.ts";
import type { ContentPath } from "#platform/content/index.ts";

const words = z.string().trim().min(1);

const published = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'write "2024", "2024-06" or "2024-06-30", in quotes');

/** Where a framework or a set of findings comes from. `published` is a year, month or day, as far as it is known. */
export const sourceSchema = z.strictObject({
  title: words,
  publisher: words,
  published: published.optional(),
  reference: bilingual,
});

export const itemLevels = ["norm", "theme", "building-block", "duty", "subject", "field", "phase"] as const;
export const controls = ["structure", "culture", "both"] as const;
export const parts = ["prevention", "detection", "response"] as const;
export const frameworkKinds = [
  "norms",
  "duties",
  "subjects",
  "building-blocks",
  "policy-fields",
  "phases",
] as const;
export const relations = ["serves", "rests-on", "corresponds"] as const;

const code = z.string().trim().min(1);

/** One step of the scale on which the items of a framework are rated; the list runs from low to high. */
const scaleLevelSchema = z.strictObject({ code: contentId, title: bilingual, met: z.boolean() });

const itemSchema = z.strictObject({
  code,
  level: z.enum(itemLevels),
  parent: code.optional(),
  title: bilingual,
  text: bilingual.optional(),
  control: z.enum(controls).optional(),
  part: z.enum(parts).optional(),
  reference: bilingual,
});

/** One version of one framework: a file in `content/frameworks`. */
export const frameworkSchema = z.strictObject({
  framework: contentId,
  version: versionNumber,
  title: bilingual,
  description: bilingual,
  source: sourceSchema,
  kind: z.enum(frameworkKinds),
  scale: z.array(scaleLevelSchema).min(2).optional(),
  items: z.array(itemSchema).min(1),
});

export const frameworkVersionSchema = z.strictObject({ framework: contentId, version: versionNumber });

const linkSchema = z.strictObject({ from: code, to: z.array(code).min(1), reference: bilingual.optional() });

/** Who says that two frameworks hang together: a source, or "Borgpen" where it is our own reading. */
const mappingSourceSchema = z.strictObject({
  title: words,
  publisher: words.optional(),
  published: published.optional(),
  reference: bilingual,
});

/** One version of one mapping between two framework versions: a file in `content/mappings`. */
export const mappingSchema = z.strictObject({
  mapping: contentId,
  version: versionNumber,
  title: bilingual,
  from: frameworkVersionSchema,
  to: frameworkVersionSchema,
  relation: z.enum(relations),
  source: mappingSourceSchema,
  links: z.array(linkSchema).min(1),
});

export type FrameworkSource = z.infer<typeof sourceSchema>;
export type ScaleLevel = z.infer<typeof scaleLevelSchema>;
export type FrameworkItem = z.infer<typeof itemSchema>;
export type ItemLevel = FrameworkItem["level"];
export type Control = (typeof controls)[number];
export type Part = (typeof parts)[number];
export type Framework = z.infer<typeof frameworkSchema>;
export type FrameworkVersion = z.infer<typeof frameworkVersionSchema>;
export type Mapping = z.infer<typeof mappingSchema>;
export type Relation = Mapping["relation"];

/** A parsed file with its name inside its folder, such as `rekenkamer-2024.yaml`. */
export interface Placed<T> {
  readonly file: string;
  readonly value: T;
}

/** Something wrong in a parsed file: where, and what to do about it. */
export interface RuleFault {
  readonly file: string;
  readonly path: ContentPath;
  readonly message: string;
}

/** The name a content file must have: `<id>.yaml`, and `<id>.v2.yaml` from the second version on. */
export const fileNameOf = (id: string, version: number): string =>
  version === 1 ? `${id}.yaml` : `${id}.v${version}.yaml`;
