import { sql, withSystem } from "#platform/database/index.ts";
import type { Db, Tx } from "#platform/database/index.ts";
import { leafBytes } from "./entry.ts";
import type { AuditEntry } from "./entry.ts";
import { isSigned } from "./head.ts";
import type { SignedHead } from "./head.ts";
import { append, emptyRoot, foldNodes, isConsistent, leafHash } from "./merkle.ts";
import type { NodeAt } from "./merkle.ts";
import { consistencyProof, latestHead } from "./tree.queries.ts";

/** What is wrong with the log, and where it begins. */
export interface AuditFault {
  readonly kind:
    | "changed" // the entry is not the one that was sealed
    | "missing" // an entry or position that was sealed is gone
    | "reordered" // the entry was sealed at another position
    | "tree" // a stored hash of the tree is not what the entries give
    | "signature" // a head was not signed by this installation's key
    | "unsealed" // an entry waits too long, or was brought in past the queue
    | "head"; // an exported head does not fit the log of today
  readonly position: number | null;
  readonly entryId: string | null;
  readonly explanation: string;
}

export type AuditVerdict =
  | { readonly sound: true; readonly size: number; readonly head: SignedHead | undefined }
  | { readonly sound: false; readonly size: number; readonly fault: AuditFault };

export interface Verification {
  readonly now: Date;
  /** Keys (SubjectPublicKeyInfo, DER) that may have signed; without them any valid signature counts. */
  readonly trustedKeys?: readonly Uint8Array[];
  /** A head that was exported earlier: the log must still begin with it. */
  readonly earlier?: SignedHead;
}

type Peaks = { readonly at: NodeAt; readonly hash: Uint8Array }[];

const pageSize = 2000;
const longestWaitMinutes = 10;

const fault = (
  kind: AuditFault["kind"],
  explanation: string,
  where: { position?: number; entryId?: string } = {},
): AuditFault => ({
  kind,
  explanation,
  position: where.position ?? null,
  entryId: where.entryId ?? null,
});

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

interface Leaf {
  readonly position: number;
  readonly leafEntryId: string;
  readonly entry: AuditEntry | undefined;
}

/** The sealed entries from this position on, with a hole where the entry is gone. */
const leavesFrom = async (tx: Tx, from: number): Promise<Leaf[]> => {
  const rows = await tx
    .selectFrom("auditLeaves as l")
    .leftJoin("auditEntries as e", (join) =>
      join.onRef("e.organisationId", "=", "l.organisationId").onRef("e.entryId", "=", "l.entryId"),
    )
    .select(["l.position", "l.entryId as leafEntryId"])
    .selectAll("e")
    .where("l.position", ">=", from)
    .orderBy("l.position")
    .limit(pageSize)
    .execute();
  return rows.map((row) => ({
    position: row.position,
    leafEntryId: row.leafEntryId,
    entry: isWhole(row) ? row : undefined,
  }));
};

const isWhole = (row: { [K in keyof AuditEntry]: AuditEntry[K] | null }): row is AuditEntry =>
  row.entryId !== null;

/** The stored nodes that become complete while these positions are added. */
const nodesBetween = async (tx: Tx, from: number, to: number): Promise<Map<string, Buffer>> => {
  const { rows } = await sql<{ level: number; place: number; hash: Buffer }>`
    select n.level, n.place, n.hash from generate_series(0, 62) as l (level)
    join audit_nodes n on n.level = l.level and n.place >= (${from}::bigint >> l.level) and n.place < (${to}::bigint >> l.level)`.execute(
    tx,
  );
  return new Map(rows.map((row) => [`${row.level}/${row.place}`, row.hash]));
};

const headsBetween = (tx: Tx, from: number, to: number): Promise<SignedHead[]> =>
  tx
    .selectFrom("auditHeads")
    .selectAll()
    .where("size", ">", from)
    .where("size", "<=", to)
    .orderBy("size")
    .execute();

const headFault = (head: SignedHead, { trustedKeys }: Verification): AuditFault | undefined => {
  const trusted = trustedKeys === undefined || trustedKeys.some((key) => same(key, head.publicKey));
  if (trusted && isSigned(head)) return undefined;
  const why = trusted ? "carries a signature that is not valid" : "was signed with a key we do not trust";
  return fault("signature", `The head over ${head.size} entries ${why}.`);
};

/** Was this hash sealed at another position? Only asked once something is wrong. */
const sealedElsewhere = async (tx: Tx, hash: Uint8Array): Promise<boolean> =>
  (await tx
    .selectFrom("auditNodes")
    .select("place")
    .where("level", "=", 0)
    .where("hash", "=", Buffer.from(hash))
    .executeTakeFirst()) !== undefined;

const leafFault = async (tx: Tx, leaf: Leaf, stored: Buffer | undefined): Promise<AuditFault | undefined> => {
  const { entry, position } = leaf;
  const where = { position, entryId: leaf.leafEntryId };
  if (entry === undefined) return fault("missing", `The entry at position ${position} is gone.`, where);
  const hash = leafHash(leafBytes(entry));
  if (stored !== undefined && same(stored, hash)) return undefined;
  if (stored === undefined) return fault("tree", `The hash of position ${position} is gone.`, where);
  return (await sealedElsewhere(tx, hash))
    ? fault("reordered", `The entry at position ${position} was sealed at another position.`, where)
    : fault("changed", `The entry at position ${position} is not the one that was sealed.`, where);
};

/** Adds a page of entries to the tree and compares every hash and every head on the way. */
const walk = async (
  tx: Tx,
  leaves: readonly Leaf[],
  { from, peaks, verification }: { from: number; peaks: Peaks; verification: Verification },
): Promise<AuditFault | undefined> => {
  const to = from + leaves.length;
  const stored = await nodesBetween(tx, from, to);
  const heads = new Map((await headsBetween(tx, from, to)).map((head) => [head.size, head]));
  for (const [index, leaf] of leaves.entries()) {
    const position = from + index;
    if (leaf.position !== position) return fault("missing", `Position ${position} is gone.`, { position });
    // oxlint-disable-next-line no-await-in-loop -- only asks the database once something is wrong
    const wrong = await leafFault(tx, leaf, stored.get(`0/${position}`));
    if (wrong) return wrong;
    const bad = treeFault(peaks, leaf, stored) ?? rootFault(peaks, heads.get(position + 1), verification);
    if (bad) return bad;
  }
  return undefined;
};

const treeFault = (
  peaks: Peaks,
  { entry, position }: Leaf,
  stored: ReadonlyMap<string, Buffer>,
): AuditFault | undefined => {
  if (entry === undefined) return undefined;
  const wrong = append(peaks, position, leafHash(leafBytes(entry))).find(({ at, hash }) => {
    const known = stored.get(`${at.level}/${at.place}`);
    return known === undefined || !same(known, hash);
  });
  return (
    wrong &&
    fault("tree", `The stored hash ${wrong.at.level}/${wrong.at.place} is not what the entries give.`, {
      position,
    })
  );
};

const rootFault = (
  peaks: Peaks,
  head: SignedHead | undefined,
  verification: Verification,
): AuditFault | undefined => {
  if (head === undefined) return undefined;
  const signature = headFault(head, verification);
  if (signature) return signature;
  if (same(foldNodes(peaks.map((peak) => peak.hash)), head.root)) return undefined;
  return fault(
    "changed",
    `The entries up to position ${head.size - 1} do not give the root that was signed.`,
    {
      position: head.size - 1,
    },
  );
};

/** What lies outside the tree: leaves past the last head, entries that wait too long or came in past the queue. */
const edgeFault = async (
  tx: Tx,
  last: SignedHead | undefined,
  { now }: Verification,
): Promise<AuditFault | undefined> => {
  const size = last?.size ?? 0;
  const beyond = await tx
    .selectFrom("auditLeaves")
    .selectAll()
    .where("position", ">=", size)
    .orderBy("position")
    .executeTakeFirst();
  if (beyond)
    return fault("signature", `Position ${beyond.position} lies past the last signed head.`, beyond);
  const outside = await tx
    .selectFrom("auditEntries as e")
    .leftJoin("auditUnsealed as u", (join) =>
      join.onRef("u.organisationId", "=", "e.organisationId").onRef("u.entryId", "=", "e.entryId"),
    )
    .select("e.entryId")
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("auditLeaves as l")
            .select("l.position")
            .whereRef("l.organisationId", "=", "e.organisationId")
            .whereRef("l.entryId", "=", "e.entryId"),
        ),
      ),
    )
    .where((eb) =>
      eb.or([
        eb("u.entryId", "is", null),
        eb("e.at", "<", new Date(now.getTime() - longestWaitMinutes * 60_000)),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return (
    outside &&
    fault("unsealed", "An entry has no place in the tree although it should have one by now.", outside)
  );
};

/** Does the log of today still begin with the log that this exported head describes? */
const earlierFault = async (
  tx: Tx,
  last: SignedHead | undefined,
  verification: Verification,
): Promise<AuditFault | undefined> => {
  const { earlier } = verification;
  if (earlier === undefined) return undefined;
  const signature = headFault(earlier, verification);
  if (signature) return signature;
  const now = last ?? { size: 0, root: emptyRoot() };
  if (earlier.size > now.size)
    return fault("head", `The exported head has ${earlier.size} entries, the log only ${now.size}.`);
  const proof = await consistencyProof(tx, earlier.size, now.size);
  if (proof && isConsistent(earlier, now, proof)) return undefined;
  return fault("head", `The log no longer begins with the ${earlier.size} entries of the exported head.`);
};

/**
 * Recomputes every hash from the entries and compares it with the stored tree and with every signed head, then looks at what
 * lies outside the tree and at an exported head. Says where the first fault is. Short transactions, so others can go on working.
 */
export const verify = async (db: Db, verification: Verification): Promise<AuditVerdict> => {
  const last = await withSystem(db, latestHead);
  const size = last?.size ?? 0;
  const broken = (found: AuditFault): AuditVerdict => ({ sound: false, size, fault: found });
  const emptyFault = await withSystem(db, (tx) => zeroHeadFault(tx, verification));
  if (emptyFault) return broken(emptyFault);
  const peaks: Peaks = [];
  for (let from = 0; from < size; from += pageSize) {
    // oxlint-disable-next-line no-await-in-loop -- the tree grows from page to page
    const found = await withSystem(db, async (tx) => {
      const leaves = (await leavesFrom(tx, from)).filter((leaf) => leaf.position < size);
      const wrong = await walk(tx, leaves, { from, peaks, verification });
      if (wrong || leaves.length === Math.min(pageSize, size - from)) return wrong;
      return fault("missing", `Position ${from + leaves.length} is gone.`, {
        position: from + leaves.length,
      });
    });
    if (found) return broken(found);
  }
  const outside = await withSystem(
    db,
    async (tx) =>
      (await edgeFault(tx, await latestHead(tx), verification)) ?? earlierFault(tx, last, verification),
  );
  return outside ? broken(outside) : { sound: true, size, head: last };
};

const zeroHeadFault = async (tx: Tx, verification: Verification): Promise<AuditFault | undefined> => {
  const head = await tx.selectFrom("auditHeads").selectAll().where("size", "=", 0).executeTakeFirst();
  if (head === undefined) return undefined;
  if (!same(head.root, emptyRoot())) return fault("changed", "The head of the empty log has another root.");
  return headFault(head, verification);
};
