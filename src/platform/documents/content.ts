/** A stretch of text that looks the same from begin to end. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly struck?: boolean;
  readonly code?: boolean;
  /** https or mailto. */
  readonly href?: string;
}

/** One thing on the page; what a writer needs to know and nothing about how it looks. */
export type Node =
  | { readonly type: "heading"; readonly level: number; readonly text: string }
  | { readonly type: "paragraph"; readonly runs: readonly Run[] }
  | {
      readonly type: "list";
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Node[])[];
    }
  | { readonly type: "quote"; readonly nodes: readonly Node[] }
  | { readonly type: "code"; readonly text: string }
  | { readonly type: "rule" }
  | {
      readonly type: "table";
      readonly caption: string;
      readonly head: readonly (readonly Run[])[];
      readonly rows: readonly (readonly (readonly Run[])[])[];
      /** Column by column: whether it holds only numbers. */
      readonly numeric: readonly boolean[];
      /** How the width is shared among the columns. */
      readonly widths: readonly number[];
      /** Takes what is left of its page, its rows equally high. */
      readonly fills?: boolean;
    }
  | {
      readonly type: "figure";
      readonly title: string;
      readonly alt: string;
      readonly svg: string;
      readonly width: number;
      readonly height: number;
      readonly note: string;
      /** As large as its page has room left. */
      readonly fills?: boolean;
    }
  | {
      readonly type: "numbers";
      readonly numbers: readonly { readonly label: string; readonly value: string }[];
    }
  | { readonly type: "note"; readonly nodes: readonly Node[] }
  /** A passage in another language than the document, so that it is read out as what it is. */
  | {
      readonly type: "passage";
      readonly language: "nl" | "en";
      readonly region: "NL" | "GB";
      readonly nodes: readonly Node[];
    };

/** A document laid out in one row of things, ready for a writer. */
export interface Content {
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  readonly organisation: string;
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
  readonly dateText: string;
  readonly language: "nl" | "en";
  readonly region: "NL" | "GB";
  readonly mark: string;
  readonly look: "report" | "sheets";
  readonly words: {
    readonly contents: string;
    readonly page: string;
    readonly of: string;
    readonly figure: string;
    readonly table: string;
  };
  readonly nodes: readonly Node[];
}
