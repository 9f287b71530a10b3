import { z } from "zod";
import { bilingual, contentId, versionNumber } from "#platform/content/index.ts";

const words = z.string().trim().min(1);

const sourceSchema = z.strictObject({
  title: words,
  publisher: words,
  published: words.optional(),
  reference: bilingual,
});

const head = { version: versionNumber, title: bilingual, description: bilingual, source: sourceSchema };

const codeSchema = z.strictObject({ code: contentId, title: bilingual });
const explainedSchema = codeSchema.extend({ definition: bilingual });

/** A case that looks like this kind and is not: what it is, and which kind to choose instead where it is one of the list. */
const notWhenSchema = z.strictObject({ text: bilingual, instead: contentId.optional() });

const violationSchema = explainedSchema.extend({
  example: bilingual,
  counterExample: bilingual,
  notWhen: z.array(notWhenSchema).min(1),
  /** Finer kinds of our own; the source has none. */
  subtypes: z.array(codeSchema).min(1),
});

const noTwice = (codes: readonly { readonly code: string }[]): boolean =>
  new Set(codes.map(({ code }) => code)).size === codes.length;

const onceEach = { message: "every code may stand in the list once" };

/** The kinds of violation of one year's list; `content/reports/violations-YEAR.yaml`. */
export const violationListSchema = z
  .strictObject({ codes: z.literal("violations"), ...head, items: z.array(violationSchema).min(1) })
  .refine(({ items }) => noTwice(items), onceEach)
  .refine(({ items }) => items.every(({ subtypes }) => noTwice(subtypes)), onceEach)
  .refine(
    ({ items }) => {
      const there = new Set(items.map(({ code }) => code));
      return items.every(({ code, notWhen }) =>
        notWhen.every(({ instead }) => instead === undefined || (instead !== code && there.has(instead))),
      );
    },
    { message: '"instead" must name another kind of the list' },
  );

/** Any other list of codes with an explanation each. */
export const codeListSchema = z
  .strictObject({ codes: contentId, ...head, items: z.array(explainedSchema).min(1) })
  .refine(({ items }) => noTwice(items), onceEach);

/** The forms of detriment, and how far it came. */
export const detrimentListSchema = z
  .strictObject({
    codes: z.literal("detriments"),
    ...head,
    degrees: z.array(codeSchema).min(1),
    items: z.array(explainedSchema).min(1),
  })
  .refine(({ items, degrees }) => noTwice(items) && noTwice(degrees), onceEach);

export type ViolationList = z.infer<typeof violationListSchema>;
export type CodeList = z.infer<typeof codeListSchema>;
export type DetrimentList = z.infer<typeof detrimentListSchema>;
