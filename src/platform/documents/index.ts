export type { Block, Document, KeyNumber, Section } from "./document.ts";
export { stopWriting, writePdf, writePng, writeWord } from "./writer.ts";
