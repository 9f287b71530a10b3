import { sql, withSystem } from "#platform/database/index.ts";
import type { Db, Tx } from "#platform/database/index.ts";
import { leafBytes } from "./entry.ts";
import type { AuditEntry } from "./entry.ts";
import { signHead } from "./head.ts";
import type { AuditKey, SignedHead } from "./head.ts";
import { append, completeNodes, emptyRoot, foldNodes, leafHash } from "./merkle.ts";
import { latestHead, nodeHashes } from "./tree.queries.ts";

const batchSize = 500;
// Any fixed number: two processes that seal take turns by it.
const sealerLock = 0x626f7267;

const waiting = (tx: Tx): Promise<AuditEntry[]> =>
  tx
    .selectFrom("auditUnsealed as u")
    .innerJoin("auditEntries as e", (join) =>
      join.onRef("e.organisationId", "=", "u.organisationId").onRef("e.entryId", "=", "u.entryId"),
    )
    .selectAll("e")
    .orderBy("e.at")
    .orderBy("e.entryId")
    .limit(batchSize)
    .execute();

const rightEdge = async (tx: Tx, size: number) => {
  const at = completeNodes({ start: 0, end: size });
  const hashes = await nodeHashes(tx, at);
  return at.map((node, index) => {
    const hash = hashes[index];
    if (hash === undefined) throw new Error(`audit tree: node ${node.level}/${node.place} is missing`);
    return { at: node, hash };
  });
};

const place = async (tx: Tx, entries: readonly AuditEntry[], from: number): Promise<Uint8Array[]> => {
  const peaks = await rightEdge(tx, from);
  const nodes = entries.flatMap((entry, index) => append(peaks, from + index, leafHash(leafBytes(entry))));
  const leaves = entries.map(({ organisationId, entryId }, index) => ({
    position: from + index,
    organisationId,
    entryId,
  }));
  await tx.insertInto("auditLeaves").values(leaves).execute();
  await tx
    .insertInto("auditNodes")
    .values(nodes.map(({ at, hash }) => ({ ...at, hash: Buffer.from(hash) })))
    .execute();
  await tx
    .deleteFrom("auditUnsealed")
    .where((eb) =>
      eb(
        eb.refTuple("organisationId", "entryId"),
        "in",
        leaves.map((leaf) => eb.tuple(leaf.organisationId, leaf.entryId)),
      ),
    )
    .execute();
  return peaks.map((peak) => peak.hash);
};

const sealBatch = async (tx: Tx, key: AuditKey, now: Date): Promise<number> => {
  await sql`select pg_advisory_xact_lock(${sealerLock})`.execute(tx);
  const entries = await waiting(tx);
  const last = await latestHead(tx);
  if (entries.length === 0 && last !== undefined) return 0;
  const from = last?.size ?? 0;
  const peaks = entries.length > 0 ? await place(tx, entries, from) : [];
  const root = peaks.length > 0 ? Buffer.from(foldNodes(peaks)) : emptyRoot();
  const head = signHead({ size: from + entries.length, root, at: now }, key);
  await tx.insertInto("auditHeads").values(head).execute();
  return entries.length;
};

/** Gives every committed entry that waits its place in the tree and signs the new head; returns how many there were. */
export const seal = async (db: Db, key: AuditKey, now: Date): Promise<number> => {
  let sealed = 0;
  for (;;) {
    // One after the other: each batch continues where the previous one ended, and nobody waits long for the embedded engine.
    // oxlint-disable-next-line no-await-in-loop -- each batch builds on the previous one
    const count = await withSystem(db, (tx) => sealBatch(tx, key, now));
    sealed += count;
    if (count < batchSize) return sealed;
  }
};

/** The newest signed head; undefined when nothing was ever sealed. */
export const head = (db: Db): Promise<SignedHead | undefined> => withSystem(db, latestHead);
