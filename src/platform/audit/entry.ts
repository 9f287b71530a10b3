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

/** Stands for "no organisation" in an entry: what the public or the installation itself does. */
export const noOrganisation = "00000000-0000-0000-0000-000000000000";

/** One row of `audit_entries`. */
export interface AuditEntry {
  readonly organisationId: string;
  readonly entryId: string;
  readonly at: Date;
  readonly actorKind: string;
  readonly personId: string | null;
  readonly event: string;
  readonly objectKind: string | null;
  readonly objectId: string | null;
  readonly result: string;
  readonly origin: string | null;
}

/** The bytes that the leaf hash covers: every column, in a fixed order, as JSON in UTF-8. Never change this for existing entries. */
export const leafBytes = (entry: AuditEntry): Buffer =>
  Buffer.from(
    JSON.stringify([
      "borgpen.audit.1",
      entry.organisationId,
      entry.entryId,
      entry.at.toISOString(),
      entry.actorKind,
      entry.personId,
      entry.event,
      entry.objectKind,
      entry.objectId,
      entry.result,
      entry.origin,
    ]),
  );
