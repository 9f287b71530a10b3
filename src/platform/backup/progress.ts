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

/** Puts progress into words: one line for each tenth of the work, and each hundred where the whole is not known. */
export function tellProgress(say: (text: string) => void): OnProgress {
  let last = "";
  return ({ step, what, done, total }) => {
    const tenth = total === undefined ? Math.floor(done / 100) : Math.floor((10 * done) / Math.max(total, 1));
    const mark = `${step} ${tenth}`;
    if (mark === last) return;
    last = mark;
    say(total === undefined ? `${step}: ${done}` : `${step}: ${done} of ${total} (${what})`);
  };
}
