import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { combine } from "shamir-secret-sharing";
import { expect, test } from "vitest";
import { newKeyPair } from "./keys.ts";
import { fromPaper, toPaper } from "./share-text.ts";
import { combineShares, makeShares, tryShare } from "./shares.ts";

const aSet = async (needed: number, total: number) => {
  const pair = newKeyPair();
  const set = { setId: randomUUID(), needed, publicKey: pair.publicKey };
  return { pair, set, shares: await makeShares(pair.privateKey, set, total) };
};

const anySize = fc
  .integer({ min: 2, max: 6 })
  .chain((needed) => fc.tuple(fc.constant(needed), fc.integer({ min: needed, max: 8 })));

test("any k of n shares, in any order, give the key; fewer are refused", async () => {
  await fc.assert(
    fc.asyncProperty(anySize, fc.infiniteStream(fc.nat()), async ([needed, total], chances) => {
      const { pair, set, shares } = await aSet(needed, total);
      const mixed = shares
        .map((share) => ({ share, at: chances.next().value ?? 0 }))
        .toSorted((one, other) => one.at - other.at)
        .map(({ share }) => share);
      for (let count = 0; count <= total; count += 1)
        expect(await combineShares(mixed.slice(0, count), set)).toEqual(
          count < needed ? { refused: "too-few" } : { privateKey: pair.privateKey },
        );
    }),
    { numRuns: 25 },
  );
});

test("a share of another set, one that comes twice, and one that is none are refused by name", async () => {
  const { set, shares } = await aSet(3, 5);
  const other = await aSet(3, 5);
  const [a = "", b = "", c = ""] = shares;
  expect(await combineShares([a, b, other.shares[2] ?? ""], set)).toEqual({ refused: "foreign" });
  expect(await combineShares([a, b, b], set)).toEqual({ refused: "twice" });
  expect(await combineShares([a, b, "ABCD-EFGH"], set)).toEqual({ refused: "unreadable" });
  expect(await combineShares([a, b, c], other.set)).toEqual({ refused: "foreign" });
  expect(tryShare(b, set.setId)).toEqual({ number: 2 });
  expect(tryShare(b, other.set.setId)).toEqual({ refused: "foreign" });
});

test("shares that fit together but belong to another key are refused: a wrong key never comes out", async () => {
  const { set, shares } = await aSet(2, 3);
  const forged = await makeShares(newKeyPair().privateKey, set, 3);
  const [a = ""] = shares;
  expect(await combineShares([a, forged[1] ?? ""], set)).toEqual({ refused: "wrong" });
  expect(await combineShares(forged, set)).toEqual({ refused: "wrong" });
});

test("any one sign copied wrongly is found in that share", async () => {
  const { set, shares } = await aSet(2, 2);
  const [share = ""] = shares;
  fc.assert(
    fc.property(
      fc.nat(share.length - 1),
      fc.constantFrom(...Array.from("0123456789ABCDEFGHJKMNPQRSTVWXYZ")),
      (at, sign) => {
        fc.pre(share[at] !== "-" && share[at] !== sign);
        expect(tryShare(share.slice(0, at) + sign + share.slice(at + 1), set.setId)).toEqual({
          refused: "unreadable",
        });
      },
    ),
  );
  expect(
    tryShare(share.toLowerCase().replaceAll("-", " ").replaceAll("0", "O").replaceAll("1", "l"), set.setId),
  ).toEqual({ number: 1 });
});

test("bytes survive paper", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      expect(fromPaper(toPaper(bytes))).toEqual(bytes);
    }),
  );
  expect(fromPaper("ABC?")).toBeUndefined();
  // Douglas Crockford's own example of the signs: five bits each, in order.
  expect(toPaper(Uint8Array.of(0b00000000, 0b01000100, 0b00110010, 0b00010100, 0b11000111))).toBe(
    "0123-4567",
  );
});

/** GF(2^8) as FIPS 197, 4.2 has it, bit by bit: another way than the tables of the library. */
const times = (one: number, other: number): number => {
  let [product, a] = [0, one];
  for (let b = other; b > 0; b >>= 1) {
    if (b & 1) product ^= a;
    a = a & 0x80 ? ((a << 1) ^ 0x11b) & 0xff : a << 1;
  }
  return product;
};

test("the library computes in the field of FIPS 197: its shares combine as the polynomial says", async () => {
  // The examples of FIPS 197, 4.2.
  expect([times(0x57, 0x83), times(0x57, 0x13)]).toEqual([0xc1, 0xfe]);
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 3, maxLength: 3 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 255 }), { minLength: 3, maxLength: 3 }),
      async ([secret = 0, b = 0, c = 0], points) => {
        const at = (x: number): number => secret ^ times(b, x) ^ times(c, times(x, x));
        const shares = points.map((x) => Uint8Array.of(at(x), x));
        expect(await combine(shares)).toEqual(Uint8Array.of(secret));
      },
    ),
    { numRuns: 200 },
  );
});
