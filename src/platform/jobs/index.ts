import type { Tx } from "#platform/database/index.ts";

export interface Jobs {
  /** Sent inside the caller's transaction: the job exists if and only if the change does. */
  send(tx: Tx, name: string, data: Readonly<Record<string, unknown>>): Promise<void>;
}
