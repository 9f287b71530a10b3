import { z } from "zod";
import { optionalUpload } from "#platform/files/index.ts";
import { fields } from "#platform/http/index.ts";

/** What the import page sends: a file or pasted lines, from which day, and whether it holds everybody. */
export const importForm = z.object({
  file: optionalUpload(),
  text: z.string().max(5_000_000).default(""),
  day: fields.date(),
  complete: fields.checkbox(),
});
export type ImportInput = z.output<typeof importForm>;
