import type { Localised } from "#platform/locale/index.ts";
import type { KindSet } from "./kinds.ts";

type Reason = (name: string) => Localised;

/** Why a file is not taken, and what to do. */
const refusals = {
  kind: (name) => ({
    nl: `‘${name}’ is geen soort bestand dat hier past. Kies een pdf, een document van Word, Excel, PowerPoint of OpenDocument, een afbeelding (png, jpg, webp) of tekst (txt, md, csv).`,
    en: `‘${name}’ is not a kind of file that fits here. Choose a PDF, a Word, Excel, PowerPoint or OpenDocument file, a picture (png, jpg, webp) or text (txt, md, csv).`,
  }),
  evidence: (name) => ({
    nl: `‘${name}’ is geen soort bestand dat hier past. Kies een pdf, een document, een foto, een geluid, een film, een e-mail (eml, msg) of tekst. Oudere documenten (doc, xls): sla ze op als docx, xlsx of pdf.`,
    en: `‘${name}’ is not a kind of file that fits here. Choose a PDF, a document, a photo, a sound, a film, an e-mail (eml, msg) or text. Older documents (doc, xls): save them as docx, xlsx or PDF.`,
  }),
  name: (name) => ({
    nl: `De naam ‘${name}’ past niet bij wat erin staat. Open het bestand, sla het op in zijn eigen soort en kies het opnieuw.`,
    en: `The name ‘${name}’ does not fit what is in the file. Open it, save it in its own format and choose it again.`,
  }),
  macros: (name) => ({
    nl: `In ‘${name}’ zitten macro's. Sla het op zonder macro's en kies het opnieuw.`,
    en: `‘${name}’ contains macros. Save it without macros and choose it again.`,
  }),
  empty: (name) => ({
    nl: `‘${name}’ is leeg. Kies een bestand waar iets in staat.`,
    en: `‘${name}’ is empty. Choose a file with something in it.`,
  }),
} satisfies Record<string, Reason>;

export type RefusalReason = Exclude<keyof typeof refusals, "evidence">;

/** Why a file is not taken by a form that takes these kinds. */
export const refusalText = (reason: RefusalReason, name: string, set: KindSet): Localised =>
  refusals[reason === "kind" && set === "evidence" ? "evidence" : reason](name);

const megabytes = (bytes: number): string => String(Math.floor(bytes / 1_000_000));

/** The file is larger than the limit, in bytes. */
export const tooLarge = (name: string, limit: number): Localised => ({
  nl: `‘${name}’ is groter dan ${megabytes(limit)} MB. Kies een kleiner bestand.`,
  en: `‘${name}’ is larger than ${megabytes(limit)} MB. Choose a smaller file.`,
});
