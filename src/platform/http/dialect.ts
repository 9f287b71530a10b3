import type { Actor } from "#platform/actor/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { AppError } from "./app-error.ts";

/** A fault as another program reads it. */
export interface ToldFault {
  readonly status: 400 | 401 | 403 | 404 | 408 | 409 | 412 | 413 | 429 | 500 | 503;
  readonly value: unknown;
}

/** How a family of addresses for other programs speaks: who comes, in which media type, how a fault is told. */
export interface Dialect {
  /** Every address below it is answered in this way, also one that does not exist. */
  readonly base: string;
  /** What it answers in. */
  readonly mediaType: string;
  /** What a body may be sent as. */
  readonly accepts: readonly string[];
  /** Bytes of the largest body. */
  readonly largestBody: number;
  /** Who sends this token: the system of one organisation, or nobody. Runs as `borgpen_system`. */
  readonly identify: (tx: Tx, token: string | null, now: Date) => Promise<Actor | undefined>;
  /** Tells what went wrong; undefined is a fault of ours, of which nothing is told. */
  readonly fault: (error: AppError | undefined) => ToldFault;
}
