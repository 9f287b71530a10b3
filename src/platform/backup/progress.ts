/** How far the work is. `total` is absent where it is not known beforehand. */
export interface Progress {
  readonly step:
    | "reading tables"
    | "copying files"
    | "checking the archive"
    | "loading tables"
    | "unpacking files";
  /** The table or file that was just done. */
  readonly what: string;
  readonly done: number;
  readonly total?: number;
}

export type OnProgress = (progress: Progress) => void;
