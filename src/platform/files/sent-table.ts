import { createReadStream } from "node:fs";
import { z } from "zod";
import type { Localised } from "#platform/locale/index.ts";
import { optionalUpload } from "./upload.ts";

/** What a page that takes a table sends: a file, or the lines pasted. */
export const sentTable = { file: optionalUpload(), text: z.string().max(5_000_000).default("") };

type Sent = z.output<z.ZodObject<typeof sentTable>>;

const nothing: Localised = {
  nl: "Kies een bestand of plak de regels.",
  en: "Choose a file or paste the lines.",
};
const both: Localised = {
  nl: "Kies een bestand of plak regels, niet allebei.",
  en: "Choose a file or paste lines, not both.",
};

const pasted = async function* (text: string): AsyncGenerator<string> {
  yield text;
};

/** Where to read what was sent; or why not: exactly one of the two is needed. */
export const tableSource = ({
  file,
  text,
}: Sent):
  | { readonly ok: true; readonly source: AsyncIterable<Uint8Array | string> }
  | { readonly ok: false; readonly field: "file"; readonly reason: Localised } => {
  const hasText = text.trim() !== "";
  if (file !== null && hasText) return { ok: false, field: "file", reason: both };
  if (file !== null) return { ok: true, source: createReadStream(file.path) };
  return hasText ? { ok: true, source: pasted(text) } : { ok: false, field: "file", reason: nothing };
};
