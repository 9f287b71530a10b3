import { noOrganisation } from "./entry.ts";
import type { AuditLog } from "./entry.ts";

/** Writes entries to the database; the sealer gives them their place in the tree after the commit. */
export const auditLog: AuditLog = {
  async record(tx, actor, { event, object, result, origin }, now) {
    await tx
      .insertInto("auditEntries")
      .values({
        organisationId: actor.organisationId ?? noOrganisation,
        entryId: crypto.randomUUID(),
        at: now,
        actorKind: actor.kind,
        personId: actor.personId,
        event,
        objectKind: object?.kind ?? null,
        objectId: object?.id ?? null,
        result,
        origin,
      })
      .execute();
  },
};
