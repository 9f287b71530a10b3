/** A step into a parsed file: the names and positions from the top to one value. */
export type ContentPath = readonly (string | number)[];

/** Something wrong in a content file, for the person who edits it. Lines count from 1. */
export interface ContentFault {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** The content that came with the program cannot be used; the message lists every fault as `file:line: fault`. */
export class ContentError extends Error {
  readonly faults: readonly ContentFault[];
  constructor(faults: readonly ContentFault[]) {
    super(`The content has ${faults.length} fault(s):\n${faults.map(faultLine).join("\n")}`);
    this.name = "ContentError";
    this.faults = faults;
  }
}

/** `content/frameworks/x.yaml:12: what is wrong`, as editors and terminals turn it into a link. */
export const faultLine = (fault: ContentFault): string => `${fault.file}:${fault.line}: ${fault.message}`;
