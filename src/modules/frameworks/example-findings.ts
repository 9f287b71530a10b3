import { z } from "zod";
import { bilingual, contentId, versionNumber } from "#platform/content/index.ts";
import { frameworkVersionSchema, sourceSchema } from "./framework.ts";

const words = z.string().trim().min(1);
const codes = z.array(words);

/** What a source says about one organisation on one norm. */
export const findingKinds = ["met", "partly-short", "short", "not-published"] as const;

const publishedSchema = z.strictObject({ short: codes, partlyShort: codes });
const notPublishedSchema = z.strictObject({ notPublished: z.literal(true) });

/** What a source tells of an organisation that it holds up to others on a norm, in short and in our own words. */
const goodExampleSchema = z.strictObject({
  organisation: words,
  reference: bilingual,
  page: z.number().int().min(1).optional(),
  text: bilingual,
});

const normFindingsSchema = z.strictObject({
  norm: words,
  reference: bilingual,
  page: z.number().int().min(1).optional(),
  finding: z.union(
    [publishedSchema, notPublishedSchema],
    "write the lists short and partlyShort, or notPublished: true",
  ),
  goodExamples: z.array(goodExampleSchema).optional(),
  note: bilingual.optional(),
});

/**
 * Findings of somebody else on a number of organisations: a file in `content/examples`. Per norm the source names who
 * falls short and who does so to a lesser extent; who is not named there met the norm. Where the source says nothing
 * by organisation the norm is `notPublished`, and nobody met it or fell short.
 */
export const exampleSchema = z.strictObject({
  example: contentId,
  version: versionNumber,
  title: bilingual,
  description: bilingual,
  source: sourceSchema,
  framework: frameworkVersionSchema,
  referenceYear: z.number().int().min(1900),
  organisations: z.array(z.strictObject({ code: words, name: bilingual })).min(1),
  norms: z.array(normFindingsSchema).min(1),
});

export type Finding = (typeof findingKinds)[number];
export type NormFindings = z.infer<typeof normFindingsSchema>;
export type Example = z.infer<typeof exampleSchema>;

/** One cell of the matrix organisations by norms. */
export interface ExampleFinding {
  readonly organisation: string;
  readonly norm: string;
  readonly finding: Finding;
}
