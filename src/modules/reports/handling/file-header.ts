import type { NextTerm } from "./inbox/inbox.ts";
import type { ShownReader } from "./readers/readers.ts";

/** What stands above the sections of a file. */
export interface FileHeader {
  /** The terms that run, the earliest first. */
  readonly terms: readonly NextTerm[];
  readonly readers: readonly ShownReader[];
  /** Who looks. */
  readonly ownId: string;
}
