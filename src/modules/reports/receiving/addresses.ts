import { z } from "zod";
import { guideBase, reportAddress } from "#modules/guidance/index.ts";
import { reporterKinds } from "../report.ts";
import type { ReporterKind } from "../report.ts";

export { dossierAddress, reportAddress } from "#modules/guidance/index.ts";

/** Where help stands, before the form. */
export const helpAddress = (shortName: string): string => `${guideBase}/${shortName}`;

const formPath = `${guideBase}/:shortName/nieuw/:kind`;

/** The addresses of the form and of what its script asks. */
export const paths = {
  form: formPath,
  parts: `${formPath}/deel`,
  sealed: `${formPath}/verzegeld`,
} as const;

const kindAt = (word: string): ReporterKind | undefined =>
  reporterKinds.find((kind) => reportAddress("", kind).endsWith(`/${word}`));

/** Which form of which organisation. */
export const formParams = z.object({
  shortName: z.string().regex(/^[a-z0-9-]{1,40}$/),
  kind: z.string().transform((word, context): ReporterKind => {
    const kind = kindAt(word);
    if (kind !== undefined) return kind;
    context.addIssue({ code: "custom", message: "no kind of report" });
    return z.NEVER;
  }),
});
