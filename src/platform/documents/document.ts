import type { Figure } from "#platform/charts/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Locale } from "#platform/locale/index.ts";

/** A number that stands out, already written in the reader's language. */
export interface KeyNumber {
  readonly label: string;
  readonly value: string;
}

export type Block =
  /** A person's text: Markdown as in `platform/markdown`; headings go below the heading of the section. */
  | {
      readonly kind: "markdown";
      readonly source: string;
      /** The language it is written in, where that is not the language of the document. */
      readonly language?: Locale;
    }
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** The drawing, and below it its numbers as a table unless `withTable` is false; `fills` (in "sheets"): as large as its page has room left. */
  | {
      readonly kind: "figure";
      readonly figure: Figure;
      readonly withTable?: boolean;
      readonly fills?: boolean;
    }
  /** Only in "sheets": an empty table to write in by hand, its first column the widest; it takes what is left of its page. */
  | { readonly kind: "room"; readonly head: readonly string[]; readonly lines: number }
  | { readonly kind: "numbers"; readonly numbers: readonly KeyNumber[] }
  /** A remark set apart from the text, in Markdown. */
  | { readonly kind: "note"; readonly source: string };

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
  readonly sections?: readonly Section[];
}

/** A document before it has a form: the same value becomes PDF and Word. */
export interface Document {
  readonly title: string;
  readonly subtitle?: string;
  readonly author: string;
  readonly organisation: string;
  readonly date: PlainDate;
  /** What happened on that date, as a line on the cover; without it only the date stands there. */
  readonly dateLine?: string;
  readonly locale: Locale;
  /** Stands on every page: "Concept", or that the organisation is invented. */
  readonly mark?: string;
  /**
   * "report" (the usual) begins with a cover and the contents; "sheets", only in PDF, has neither, and each section begins on a sheet of
   * its own: forms to be signed.
   */
  readonly look?: "report" | "sheets";
  /** Markdown, on the first page after the contents. */
  readonly summary?: string;
  readonly sections: readonly Section[];
}
