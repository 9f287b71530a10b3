import fc from "fast-check";
import { expect, test } from "vitest";
import { joined, VaultFault } from "./bytes.ts";
import { chunkSize } from "./format.ts";
import { newKey } from "./keys.ts";
import { chunkRoom, paddedChunks } from "./padding.rules.ts";
import { decryptStream, encryptStream } from "./stream.ts";
import type { AttachmentPlace } from "./stream.ts";

const key = newKey();
const place: AttachmentPlace = ["here", "file", "attachment"];
const header = 25;
const written = chunkSize + 17;

async function* inParts(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const all = async (source: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  for await (const part of source) parts.push(part);
  return joined(...parts);
};
const encrypted = (bytes: Uint8Array, part = 10_000, where = place): Promise<Uint8Array> =>
  all(encryptStream(inParts(bytes, part), key, where));
const decrypted = (bytes: Uint8Array, part = 10_000, where = place): Promise<Uint8Array> =>
  all(decryptStream(inParts(bytes, part), key, where));
const content = (size: number): Uint8Array => Uint8Array.from({ length: size }, (_, at) => (at * 7) % 251);

// Around every edge: empty, one byte, exactly one chunk and beside it, with and without padding.
const sizes = [
  0,
  1,
  chunkRoom - 1,
  chunkRoom,
  chunkRoom + 1,
  5 * chunkRoom,
  9 * chunkRoom,
  9 * chunkRoom + 3,
];

test.each(sizes)("%i bytes come back as they were, in whichever parts they come", async (size) => {
  const bytes = content(size);
  for (const part of [997, chunkSize, 1_000_000])
    expect(Buffer.compare(await decrypted(await encrypted(bytes, part), part), bytes)).toBe(0);
});

test("chunks that are cut off, repeated, left out or reordered are noticed, and so are bytes put behind", async () => {
  const box = await encrypted(content(5 * chunkRoom));
  const chunks = Array.from({ length: 5 }, (_, at) =>
    box.subarray(header + at * written, header + (at + 1) * written),
  );
  const anyOrder = fc.array(fc.nat(4), { maxLength: 7 });
  const whole = JSON.stringify([0, 1, 2, 3, 4]);
  await fc.assert(
    fc.asyncProperty(anyOrder, async (order) => {
      fc.pre(JSON.stringify(order) !== whole);
      const bytes = joined(box.subarray(0, header), ...order.flatMap((at) => chunks[at] ?? []));
      await expect(decrypted(bytes)).rejects.toThrow(VaultFault);
    }),
    { numRuns: 40 },
  );
  for (const cut of [0, 1, header - 1, header, header + 5, box.length - 1, box.length - written])
    await expect(decrypted(box.subarray(0, cut))).rejects.toThrow(VaultFault);
  await expect(decrypted(joined(box, Uint8Array.of(0)))).rejects.toThrow(VaultFault);
});

test("a change of any bit is noticed", async () => {
  const box = await encrypted(content(2 * chunkRoom));
  await fc.assert(
    fc.asyncProperty(fc.nat(box.length - 1), fc.nat(7), async (at, bit) => {
      const changed = Uint8Array.from(box);
      changed[at] = (changed[at] ?? 0) ^ (1 << bit);
      await expect(decrypted(changed)).rejects.toThrow(VaultFault);
    }),
    { numRuns: 40 },
  );
});

test("an attachment in the place of another does not open, and neither does it with another key", async () => {
  const box = await encrypted(content(10));
  await expect(decrypted(box, 100, ["here", "file", "other"])).rejects.toThrow(VaultFault);
  await expect(decrypted(box, 100, ["here", "other", "attachment"])).rejects.toThrow(VaultFault);
  await expect(all(decryptStream(inParts(box, 100), newKey(), place))).rejects.toThrow(VaultFault);
});

const length = async (size: number): Promise<number> => (await encrypted(content(size))).length;

test("of the size only a class is seen, and padding costs little", async () => {
  expect(await length(1)).toBe(await length(60_000));
  expect(await length(16 * chunkRoom + 1)).toBe(await length(17 * chunkRoom + 9));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000 }), (chunks) => {
      const padded = paddedChunks(chunks);
      expect(padded).toBeGreaterThanOrEqual(chunks);
      expect(padded).toBeLessThanOrEqual(Math.ceil(chunks * 1.12));
      expect(paddedChunks(padded)).toBe(padded);
    }),
  );
  const classes = new Set(Array.from({ length: 5_000 }, (_, at) => paddedChunks(at + 1)));
  expect(classes.size).toBeLessThan(120);
});

test("nothing is kept in memory: a chunk goes out before the next but one has come", async () => {
  let given = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (; given < 50; given += 1) yield content(chunkRoom);
  }
  let received = 0;
  let furthest = 0;
  for await (const part of decryptStream(encryptStream(endless(), key, place), key, place)) {
    received += part.length / chunkRoom;
    furthest = Math.max(furthest, given - received);
  }
  expect([Math.round(received), furthest <= 4]).toEqual([50, true]);
});

test("what it comes from is closed, also when something was changed or whoever reads it stops", async () => {
  const box = await encrypted(content(3 * chunkRoom));
  let closed = 0;
  const watched = async function* (bytes: Uint8Array): AsyncGenerator<Uint8Array> {
    try {
      yield* inParts(bytes, 10_000);
    } finally {
      closed += 1;
    }
  };
  const changed = Uint8Array.from(box).fill(0, header + written, header + written + 10);
  await expect(all(decryptStream(watched(changed), key, place))).rejects.toThrow(VaultFault);
  await expect(all(decryptStream(watched(joined(Uint8Array.of(0), box)), key, place))).rejects.toThrow(
    VaultFault,
  );
  for await (const piece of decryptStream(watched(box), key, place)) if (piece) break;
  expect(closed).toBe(3);
});
