import type { Tx } from "#platform/database/index.ts";
import type { SignedHead } from "./head.ts";
import { completeNodes, consistencyRanges, foldNodes, inclusionRanges } from "./merkle.ts";
import type { NodeAt, Range } from "./merkle.ts";

/** The newest signed head; undefined when nothing was ever sealed. */
export const latestHead = (tx: Tx): Promise<SignedHead | undefined> =>
  tx.selectFrom("auditHeads").selectAll().orderBy("size", "desc").limit(1).executeTakeFirst();

/** The stored hashes of these subtrees, in the same order; undefined where one is missing. */
export const nodeHashes = async (tx: Tx, wanted: readonly NodeAt[]): Promise<(Buffer | undefined)[]> => {
  if (wanted.length === 0) return [];
  const rows = await tx
    .selectFrom("auditNodes")
    .selectAll()
    .where((eb) =>
      eb(
        eb.refTuple("level", "place"),
        "in",
        wanted.map((node) => eb.tuple(node.level, node.place)),
      ),
    )
    .execute();
  const byPlace = new Map(rows.map((row) => [`${row.level}/${row.place}`, row.hash]));
  return wanted.map((node) => byPlace.get(`${node.level}/${node.place}`));
};

/** The hashes of these ranges, each folded from its stored complete subtrees; undefined when one is missing. */
const rangeHashes = async (tx: Tx, ranges: readonly Range[]): Promise<Uint8Array[] | undefined> => {
  const parts = ranges.map(completeNodes);
  const stored = await nodeHashes(tx, parts.flat());
  const known = stored.filter((hash) => hash !== undefined);
  if (known.length < stored.length) return undefined;
  let from = 0;
  return parts.map((part) => {
    from += part.length;
    return foldNodes(known.slice(from - part.length, from));
  });
};

/** Proof that the tree of `size` begins with the tree of `oldSize`; undefined when nodes are missing. */
export const consistencyProof = (tx: Tx, oldSize: number, size: number): Promise<Uint8Array[] | undefined> =>
  rangeHashes(tx, consistencyRanges(oldSize, size));

/** Proof that an entry is in the tree of `size`, with its position; undefined when it is not (yet) in it. */
export const inclusionProof = async (
  tx: Tx,
  entry: { readonly organisationId: string; readonly entryId: string },
  size: number,
): Promise<{ position: number; proof: readonly Uint8Array[] } | undefined> => {
  const leaf = await tx
    .selectFrom("auditLeaves")
    .select("position")
    .where("organisationId", "=", entry.organisationId)
    .where("entryId", "=", entry.entryId)
    .executeTakeFirst();
  if (leaf === undefined || leaf.position >= size) return undefined;
  const proof = await rangeHashes(tx, inclusionRanges(leaf.position, size));
  return proof && { position: leaf.position, proof };
};
