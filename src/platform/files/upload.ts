import { z } from "zod";
import { says } from "#platform/http/index.ts";
import type { Localised } from "#platform/locale/index.ts";

/** A file that a form brought and that lies on disk, not yet kept: it goes when the request fails. */
export interface StoredUpload {
  readonly path: string;
  /** What the sender called it, made harmless; never part of a path. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** In lower-case hexadecimals. */
  readonly sha256: string;
  /** Media type as found in the content, never as claimed by the sender. */
  readonly type: string;
}

/** A file that a form brought and that was encrypted before it touched the disk: whoever has this has its key. */
export interface SealedUpload {
  readonly attachmentId: string;
  /** Base64 of 32 bytes. */
  readonly key: string;
  readonly name: string;
  /** In bytes, as it came. */
  readonly size: number;
  readonly sha256: string;
  readonly type: string;
  readonly scan: "not-checked" | "clean";
  /** Hidden data was taken out. */
  readonly cleaned: boolean;
}

/** A file that was not taken, with the reason and what to do. */
export interface RefusedUpload {
  readonly refused: Localised;
}

export type Upload = StoredUpload | RefusedUpload | SealedUpload;

const stored = z.object({
  path: z.string(),
  name: z.string(),
  size: z.number(),
  sha256: z.string(),
  type: z.string(),
});
const refused = z.object({ refused: z.object({ nl: z.string(), en: z.string() }) });

const toUpload = (value: unknown, context: z.core.$RefinementCtx): StoredUpload | null => {
  if (value === undefined || value === "") return null;
  const parsed = stored.safeParse(value);
  if (parsed.success) return parsed.data;
  const refusal = refused.safeParse(value);
  const text = refusal.success ? refusal.data.refused : { nl: "Kies één bestand.", en: "Choose one file." };
  context.addIssue({ code: "custom", input: value, ...says(text) });
  return z.NEVER;
};

/** A file in a form that may be left out; null when nobody chose one. */
export const optionalUpload = () => z.unknown().optional().transform(toUpload);

/** A file in a form that must be there. */
export const upload = () =>
  z
    .unknown()
    .optional()
    .transform((value, context): StoredUpload => {
      const before = context.issues.length;
      const file = toUpload(value, context);
      if (file !== null) return file;
      if (context.issues.length === before)
        context.addIssue({
          code: "custom",
          input: value,
          ...says({ nl: "Kies een bestand.", en: "Choose a file." }),
        });
      return z.NEVER;
    });
