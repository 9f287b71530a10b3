import type { Db, Tx } from "#platform/database/index.ts";
import type { Job } from "#platform/module/index.ts";
import type { Services } from "#platform/services/index.ts";

export interface Jobs {
  /** Sent inside the caller's transaction: the job exists if and only if the change does. It may run twice. */
  send(tx: Tx, name: string, data: Readonly<Record<string, unknown>>): Promise<void>;
}

/** What a job of the ground is given: it opens its own transactions. */
export interface GroundJobContext {
  readonly db: Db;
  readonly services: Services;
  /** What was sent with it; parse it. Empty for a job that runs by the clock. */
  readonly data: unknown;
}

/**
 * Work that opens its own transactions: of the ground itself (mail, sweeping files), or slow work of one organisation that holds no transaction
 * while it makes something. It throws to be tried again.
 */
export interface GroundJob {
  readonly name: string;
  /** When it runs by itself, as a cron line in Dutch civil time. */
  readonly cron?: string;
  readonly run: (context: GroundJobContext) => Promise<void>;
}

/** Everything that can run in the background. */
export type Work = Job | GroundJob;
