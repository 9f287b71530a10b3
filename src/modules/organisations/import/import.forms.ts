import { z } from "zod";
import { sentTable } from "#platform/files/index.ts";
import { fields } from "#platform/http/index.ts";

/** What the import page sends: a file or pasted lines, from which day, and whether it holds everybody. */
export const importForm = z.object({
  ...sentTable,
  day: fields.date(),
  complete: fields.checkbox(),
});
