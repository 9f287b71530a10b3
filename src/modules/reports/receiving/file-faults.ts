import { z } from "zod";
import type { Localised } from "#platform/locale/index.ts";
import { fieldNames } from "./form.ts";
import type { FormFault, FormValues } from "../form-values.rules.ts";
import { all } from "../form-values.rules.ts";
import type { KeptFile } from "./kept-files.ts";
import { texts } from "./texts.ts";

const faultTexts = z.object({ nl: z.string(), en: z.string() });
const parsedFault = (text: string): Localised => faultTexts.parse(JSON.parse(text));

/** What is wrong with the files: those that were not taken, and those whose hidden data are still in and about which nothing was decided. */
export const fileFaults = (values: FormValues, kept: readonly KeptFile[]): FormFault[] => {
  const decided = new Set(all(values, fieldNames.asItIs));
  const open = kept.flatMap(({ hindrance, attachmentId, name }): Localised[] =>
    hindrance === null || decided.has(attachmentId)
      ? []
      : [{ nl: texts.nl.hindrances[hindrance](name), en: texts.en.hindrances[hindrance](name) }],
  );
  const refused = all(values, fieldNames.faults).map(parsedFault);
  return [...refused, ...open].map((reason) => ({ field: fieldNames.attachments, reason }));
};
