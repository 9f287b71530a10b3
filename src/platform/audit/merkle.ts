import { createHash } from "node:crypto";

/** A complete subtree: covers the positions `place * 2^level` up to `(place + 1) * 2^level`. */
export interface NodeAt {
  readonly level: number;
  readonly place: number;
}

/** Positions from `start` up to, but not including, `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const digest = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** RFC 6962, 2.1: a leaf is hashed with prefix 0, so that no leaf can pass for an inner node. */
export const leafHash = (bytes: Uint8Array): Buffer => digest(Uint8Array.of(0), bytes);

/** RFC 6962, 2.1: an inner node is hashed with prefix 1. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer =>
  digest(Uint8Array.of(1), left, right);

/** RFC 6962, 2.1: the root of a tree without leaves. */
export const emptyRoot = (): Buffer => digest();

const largestPowerBelow = (n: number): number => {
  let power = 1;
  while (power * 2 < n) power *= 2;
  return power;
};

/** The complete subtrees, left to right, that together are the subtree over a range as RFC 6962 splits it. */
export const completeNodes = ({ start, end }: Range): NodeAt[] => {
  const nodes: NodeAt[] = [];
  let from = start;
  while (from < end) {
    let level = 0;
    while (from + 2 ** (level + 1) <= end && from % 2 ** (level + 1) === 0) level += 1;
    nodes.push({ level, place: from / 2 ** level });
    from += 2 ** level;
  }
  return nodes;
};

/** The hash of a range from the hashes of its complete subtrees, left to right. */
export const foldNodes = (hashes: readonly Uint8Array[]): Uint8Array =>
  hashes.length === 0 ? emptyRoot() : hashes.reduceRight((right, left) => nodeHash(left, right));

/** RFC 6962, 2.1.1: the subtrees whose hashes prove that `position` is in a tree of `size`, nearest first. */
export const inclusionRanges = (position: number, size: number): Range[] => {
  const path: Range[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + largestPowerBelow(end - start);
    if (position < middle) {
      path.push({ start: middle, end });
      end = middle;
    } else {
      path.push({ start, end: middle });
      start = middle;
    }
  }
  return path.toReversed();
};

/** RFC 6962, 2.1.2: the subtrees whose hashes prove that a tree of `size` begins with the tree of `oldSize`. */
export const consistencyRanges = (oldSize: number, size: number): Range[] => {
  if (oldSize === 0 || oldSize === size) return [];
  const path: Range[] = [];
  let [start, end] = [0, size];
  // As long as the old tree ends inside this subtree; `start > 0` means that the verifier does not have its hash.
  while (end !== oldSize) {
    const middle = start + largestPowerBelow(end - start);
    if (oldSize <= middle) {
      path.push({ start: middle, end });
      end = middle;
    } else {
      path.push({ start, end: middle });
      start = middle;
    }
  }
  if (start > 0) path.push({ start, end });
  return path.toReversed();
};

const equal = (a: Uint8Array, b: Uint8Array | undefined): boolean =>
  b !== undefined && Buffer.compare(a, b) === 0;

export interface Inclusion {
  readonly leaf: Uint8Array;
  readonly position: number;
  readonly size: number;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** True when the proof shows that this leaf hash has this position in the tree with this root (RFC 9162, 2.1.3.2). */
export const includes = ({ leaf, position, size, root, proof }: Inclusion): boolean => {
  if (position < 0 || position >= size) return false;
  const path = inclusionRanges(position, size);
  if (path.length !== proof.length) return false;
  let hash = leaf;
  for (const [step, { start }] of path.entries()) {
    const sibling = proof[step];
    if (sibling === undefined) return false;
    hash = start > position ? nodeHash(hash, sibling) : nodeHash(sibling, hash);
  }
  return equal(hash, root);
};

interface SizedRoot {
  readonly size: number;
  readonly root: Uint8Array;
}

/** True when the proof shows that the tree `now` begins with the tree `before`, entry by entry (RFC 9162, 2.1.4.2). */
export const isConsistent = (before: SizedRoot, now: SizedRoot, proof: readonly Uint8Array[]): boolean => {
  if (before.size > now.size) return false;
  if (before.size === 0) return proof.length === 0 && equal(before.root, emptyRoot());
  if (before.size === now.size) return proof.length === 0 && equal(before.root, now.root);
  return followConsistency(before, now, proof);
};

const followConsistency = (before: SizedRoot, now: SizedRoot, proof: readonly Uint8Array[]): boolean => {
  const path = consistencyRanges(before.size, now.size);
  if (path.length !== proof.length) return false;
  const isPower = path.every(({ start }) => start >= before.size);
  const seed = isPower ? before.root : proof[0];
  const rest = isPower ? path : path.slice(1);
  if (seed === undefined) return false;
  let [oldHash, newHash] = [seed, seed];
  for (const [step, { start }] of rest.entries()) {
    const sibling = proof[step + (isPower ? 0 : 1)];
    if (sibling === undefined) return false;
    if (start < before.size) oldHash = nodeHash(sibling, oldHash);
    newHash = start < before.size ? nodeHash(sibling, newHash) : nodeHash(newHash, sibling);
  }
  return equal(oldHash, before.root) && equal(newHash, now.root);
};

/** Adds one leaf to the right edge of a tree: `peaks` changes, and every subtree that became complete is returned. */
export const append = (
  peaks: { readonly at: NodeAt; readonly hash: Uint8Array }[],
  position: number,
  leaf: Uint8Array,
): { readonly at: NodeAt; readonly hash: Uint8Array }[] => {
  const completed = [{ at: { level: 0, place: position }, hash: leaf }];
  let current = { at: { level: 0, place: position }, hash: leaf };
  while (current.at.place % 2 === 1) {
    const left = peaks.pop();
    if (left === undefined) throw new Error("the right edge of the tree is incomplete");
    const at = { level: current.at.level + 1, place: (current.at.place - 1) / 2 };
    current = { at, hash: nodeHash(left.hash, current.hash) };
    completed.push(current);
  }
  peaks.push(current);
  return completed;
};
