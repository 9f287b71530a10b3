import { z } from "zod";

/** Words in both languages; a page never has to fall back on the other one. */
export const bilingual = z.strictObject({ nl: z.string().trim().min(1), en: z.string().trim().min(1) });
export type Bilingual = z.infer<typeof bilingual>;

/** What an id looks like, for whoever mends one. */
export const idRule = {
  nl: "gebruik kleine letters, cijfers en losse streepjes",
  en: "use lower-case letters, digits and single hyphens",
} as const;

/** The id of a content file, or of something in it: lower-case words and digits joined by hyphens. */
export const contentId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, idRule.en);

export const versionNumber = z.number().int().min(1);
