import type { Block, Section } from "#platform/documents/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { inlineText } from "#platform/markdown/index.ts";
import type { CaseFile, CheckedAttachment } from "../case-file.ts";
import type { texts } from "./texts.ts";

/** For whom the document is made, when and by whom. */
export interface CaseDocumentWish {
  readonly locale: Locale;
  readonly now: Date;
  readonly madeBy: string;
  /** Null: for the archive. */
  readonly purpose: { readonly recipient: string; readonly reason: string } | null;
}

/** What every part of the document is drawn from. */
export interface Drawing extends CaseDocumentWish {
  readonly file: CaseFile;
  readonly attachments: readonly CheckedAttachment[];
  readonly t: (typeof texts)["nl"];
}

/** What a person wrote, as plain text: nothing in it becomes a heading, a link or a list. */
export const written = (text: string, language?: Locale): Block => ({
  kind: "markdown",
  source: text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.split("\n").map(inlineText).join("  \n"))
    .join("\n\n"),
  ...(language === undefined ? {} : { language }),
});

/** A point in bold with what was said about it. */
export const point = (label: string, text: string): Block => ({
  kind: "markdown",
  source: `**${inlineText(label)}.** ${inlineText(text)}`,
});

type Pair = readonly [label: string, value: string | null];

/** Short facts as a table; what is not there is left out. Long texts do not belong in it: a row never breaks over two pages. */
export const facts = ({ t }: Pick<Drawing, "t">, caption: string, pairs: readonly Pair[]): Block => ({
  kind: "table",
  caption,
  head: [t.fact, t.value],
  rows: pairs.flatMap(([label, value]) => (value === null || value === "" ? [] : [[label, value]])),
});

/** Long texts, each under its own heading; what is not there is left out. */
export const told = (pairs: readonly Pair[]): readonly Section[] =>
  pairs.flatMap(([heading, text]) =>
    text === null || text === "" ? [] : [{ heading, blocks: [written(text)] }],
  );

/** Words beside each other, without the empty ones. */
export const joined = (...words: readonly string[]): string => words.filter((word) => word !== "").join(", ");

/** Figures of a hash in groups, so that they fit in a column and can be compared by eye. */
export const grouped = (hex: string): string => hex.match(/.{1,16}/g)?.join(" ") ?? "";
