import { z } from "zod";
import { isPlainDate } from "#platform/clock/index.ts";
import { bilingual, contentId, versionNumber } from "#platform/content/index.ts";

const page = z.number().int().min(1);
const day = z.string().refine(isPlainDate, "use a date as 2023-10-16");
const percentage = z.number().min(0).max(100);

const share = z.strictObject({
  /** Classes of answers (`classesOf`), together when there are more. */
  answers: z.array(contentId).min(1),
  pct: percentage,
  /** The source says it in words, without a percentage. */
  about: z.boolean().default(false),
  /** Of whom: those who were asked the item, or everybody who took part. */
  of: z.enum(["asked", "everybody"]).default("asked"),
});

const item = z.strictObject({
  /** The item of the questionnaire that asks the same. */
  item: contentId,
  figure: page,
  page,
  /** What is published as a number; empty where the source only says it in words. */
  shares: z.array(share),
  /** What the source says of it, in short. */
  says: bilingual,
});

/** What somebody published of a survey of their own, for the items of a questionnaire that ask the same. */
export const benchmarkSchema = z.strictObject({
  benchmark: contentId,
  version: versionNumber,
  title: bilingual,
  /** How it is called beside a bar: whose, and of when. */
  short: bilingual,
  description: bilingual,
  source: z.strictObject({
    title: z.string().min(1),
    publisher: z.string().min(1),
    published: z.string().regex(/^\d{4}$/),
    reference: bilingual,
  }),
  fieldwork: z.strictObject({ from: day, until: day }),
  response: z.strictObject({ invited: z.number().int().min(1), pct: percentage, page }),
  questionnaire: contentId,
  items: z.array(item).min(1),
  correlations: z.array(z.strictObject({ a: contentId, b: contentId, r: z.number().min(-1).max(1), page })),
});
export type Benchmark = z.output<typeof benchmarkSchema>;
export type BenchmarkItem = Benchmark["items"][number];
