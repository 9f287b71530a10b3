import * as docx from "docx";
import type { Run } from "./content.ts";
import { accent } from "./word.styles.ts";

const part = (run: Run, language: string | undefined): docx.TextRun[] =>
  run.text.split("\n").map(
    (text, index) =>
      new docx.TextRun({
        text,
        ...(index > 0 ? { break: 1 } : {}),
        ...(run.bold === true ? { bold: true } : {}),
        ...(run.italic === true ? { italics: true } : {}),
        ...(run.struck === true ? { strike: true } : {}),
        ...(run.code === true ? { font: "Consolas" } : {}),
        ...(language === undefined ? {} : { language: { value: language } }),
        ...(run.href === undefined ? {} : { color: accent, underline: {} }),
      }),
  );

/** Stretches of text as Word's runs; a link keeps its address. In another language than the document where one is given (nl-NL). */
export const textRuns = (runs: readonly Run[], language?: string): docx.ParagraphChild[] =>
  runs.flatMap((run): docx.ParagraphChild[] =>
    run.href === undefined
      ? part(run, language)
      : [new docx.ExternalHyperlink({ link: run.href, children: part(run, language) })],
  );
