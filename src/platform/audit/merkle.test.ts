import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  append,
  completeNodes,
  consistencyRanges,
  emptyRoot,
  foldNodes,
  includes,
  inclusionRanges,
  isConsistent,
  leafHash,
  nodeHash,
} from "./merkle.ts";
import type { Range } from "./merkle.ts";

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

// The test vectors of the Certificate Transparency project for RFC 6962.
const leaves = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
];
const roots = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

/** The definition of RFC 6962, 2.1, written out: what the quick way must equal. */
const slowRoot = (hashes: readonly Uint8Array[]): Uint8Array => {
  const [first] = hashes;
  if (first === undefined) return emptyRoot();
  if (hashes.length === 1) return first;
  let k = 1;
  while (k * 2 < hashes.length) k *= 2;
  return nodeHash(slowRoot(hashes.slice(0, k)), slowRoot(hashes.slice(k)));
};

const grown = (hashes: readonly Uint8Array[]) => {
  const peaks: Parameters<typeof append>[0] = [];
  const nodes = new Map<string, Uint8Array>();
  for (const [position, hash] of hashes.entries())
    for (const made of append(peaks, position, hash))
      nodes.set(`${made.at.level}/${made.at.place}`, made.hash);
  const of = (range: Range): Uint8Array =>
    foldNodes(
      completeNodes(range).map(({ level, place }) => {
        const hash = nodes.get(`${level}/${place}`);
        if (hash === undefined) throw new Error(`no node ${level}/${place}`);
        return hash;
      }),
    );
  return { of, root: foldNodes(peaks.map((peak) => peak.hash)) };
};

const vector = leaves.map((leaf) => leafHash(Buffer.from(leaf, "hex")));

describe("vectors of RFC 6962", () => {
  test("the empty tree", () => {
    expect(hex(emptyRoot())).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });
  test.each(roots.map((root, index) => [index + 1, root] as const))("root over %i leaves", (size, root) => {
    expect(hex(grown(vector.slice(0, size)).root)).toBe(root);
  });
  test("consistency proof from 6 to 8", () => {
    const tree = grown(vector);
    expect(consistencyRanges(6, 8).map((range) => hex(tree.of(range)))).toEqual([
      "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]);
  });
});

const hashesOf = (size: number): Uint8Array[] =>
  Array.from({ length: size }, (_, index) => leafHash(Buffer.from(`leaf ${index}`)));
const flipped = (hash: Uint8Array): Uint8Array => hash.map((byte, index) => (index === 7 ? byte ^ 1 : byte));

test("a grown tree has the root of the definition, and every prefix of it too", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.nat(300), (size, part) => {
      const hashes = hashesOf(size);
      const tree = grown(hashes);
      expect(hex(tree.root)).toBe(hex(slowRoot(hashes)));
      const end = Math.min(part, size);
      expect(hex(tree.of({ start: 0, end }))).toBe(hex(slowRoot(hashes.slice(0, end))));
    }),
    { numRuns: 60 },
  );
});

const someTree = fc
  .integer({ min: 1, max: 200 })
  .chain((size) => fc.record({ size: fc.constant(size), position: fc.nat(size - 1), wrong: fc.nat(20) }));

test("an inclusion proof holds for its own leaf, position, size and root, and for nothing else", () => {
  fc.assert(
    fc.property(someTree, ({ size, position, wrong }) => {
      const hashes = hashesOf(size);
      const tree = grown(hashes);
      const proof = inclusionRanges(position, size).map((range) => tree.of(range));
      const good = { leaf: hashes[position] ?? emptyRoot(), position, size, root: tree.root, proof };
      expect(includes(good)).toBe(true);
      expect(includes({ ...good, leaf: leafHash(Buffer.from("other")) })).toBe(false);
      expect(includes({ ...good, root: flipped(tree.root) })).toBe(false);
      expect(includes({ ...good, position: position + size })).toBe(false);
      expect(includes({ ...good, proof: [...proof, tree.root] })).toBe(false);
      const at = wrong % Math.max(proof.length, 1);
      const bent = proof.map((hash, index) => (index === at ? flipped(hash) : hash));
      // A tree of one entry has no other position and an empty proof.
      expect(includes({ ...good, position: (position + 1) % size })).toBe(size === 1);
      expect(includes({ ...good, proof: bent })).toBe(size === 1);
    }),
    { numRuns: 100 },
  );
});

test("a consistency proof holds for a tree that grew, and not for one whose past was changed", () => {
  fc.assert(
    fc.property(someTree, ({ size, position, wrong }) => {
      const hashes = hashesOf(size);
      const oldSize = position + 1;
      const tree = grown(hashes);
      const before = { size: oldSize, root: slowRoot(hashes.slice(0, oldSize)) };
      const now = { size, root: tree.root };
      const proof = consistencyRanges(oldSize, size).map((range) => tree.of(range));
      expect(isConsistent(before, now, proof)).toBe(true);
      expect(isConsistent({ ...before, root: flipped(before.root) }, now, proof)).toBe(false);
      expect(isConsistent(before, { ...now, root: flipped(now.root) }, proof)).toBe(false);
      const forged = grown(hashes.map((hash, index) => (index === wrong % oldSize ? flipped(hash) : hash)));
      const forgedProof = consistencyRanges(oldSize, size).map((range) => forged.of(range));
      expect(isConsistent(before, { size, root: forged.root }, forgedProof)).toBe(false);
    }),
    { numRuns: 100 },
  );
});

test("nothing is consistent with a longer past", () => {
  const hashes = hashesOf(5);
  expect(
    isConsistent({ size: 5, root: slowRoot(hashes) }, { size: 4, root: slowRoot(hashes.slice(0, 4)) }, []),
  ).toBe(false);
  expect(isConsistent({ size: 0, root: emptyRoot() }, { size: 5, root: slowRoot(hashes) }, [])).toBe(true);
});
