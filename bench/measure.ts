import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { z } from "zod";

const run = promisify(execFile);

export interface Load {
  readonly url: string;
  readonly cookie: string;
  /** Words that stand in the right page: a page that is fast because it is another one counts for nothing. */
  readonly expect: string;
  readonly connections: number;
  readonly requests: number;
}

/** The value below which this share of all values lies. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
};

/** Milliseconds that each request took, measured in another process. */
export const timesOf = async (load: Load): Promise<readonly number[]> => {
  const { stdout } = await run(process.execPath, ["bench/load.ts", JSON.stringify(load)], { maxBuffer: 1e8 });
  return z.array(z.number()).parse(JSON.parse(stdout));
};
