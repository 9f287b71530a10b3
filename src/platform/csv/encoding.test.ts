import fc from "fast-check";
import { expect, test } from "vitest";
import { decoded } from "./encoding.ts";

const source = async function* (chunks: readonly Uint8Array[]) {
  yield* chunks;
};
const read = async (chunks: readonly Uint8Array[]): Promise<string> => {
  let text = "";
  for await (const piece of decoded(source(chunks))) text += piece;
  return text;
};

/** The bytes in pieces that end at these places. */
const cut = (bytes: Uint8Array, places: readonly number[]): Uint8Array[] => {
  const ends = [...places.map((place) => place % (bytes.length + 1)), bytes.length].toSorted((a, b) => a - b);
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
};

/** Letters that both sets have, with their bytes in Windows-1252. */
const letters: readonly (readonly [string, number])[] = [
  ["a", 0x61],
  [";", 0x3b],
  ["\n", 0x0a],
  ["é", 0xe9],
  ["ë", 0xeb],
  ["ç", 0xe7],
  ["€", 0x80],
  ["–", 0x96],
  ["“", 0x93],
];

test("UTF-8 is read as UTF-8, wherever it is cut", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: "grapheme", maxLength: 30 }),
      fc.array(fc.nat(60), { maxLength: 4 }),
      async (text, places) => {
        fc.pre(!text.startsWith("\uFEFF"));
        expect(await read(cut(Buffer.from(text, "utf8"), places))).toBe(text);
      },
    ),
    { numRuns: 100 },
  );
});

test("Windows-1252 is read as Windows-1252, wherever it is cut", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...letters), { maxLength: 20 }),
      fc.array(fc.nat(30), { maxLength: 4 }),
      async (chosen, places) => {
        const bytes = Uint8Array.from(
          chosen.flatMap(([letter, byte]) => (letter === "é" ? [byte, 0x61] : [byte])),
        );
        const text = chosen.map(([letter]) => (letter === "é" ? "éa" : letter)).join("");
        // Two letters in a row that happen to be one of UTF-8 are read as that one: no Dutch word has them first.
        fc.pre(!/^[a;\n]*[ëç][“–€]/.test(text));
        expect(await read(cut(bytes, places))).toBe(text);
      },
    ),
    { numRuns: 100 },
  );
});

test("a mark that says UTF-8 is no letter", async () => {
  expect(await read([Buffer.from("\uFEFFZoë")])).toBe("Zoë");
});

test("a stray byte in a file of UTF-8 is shown as what cannot be read", async () => {
  expect(await read([Buffer.concat([Buffer.from("Zoë "), Buffer.from([0xeb]), Buffer.from("n")])])).toBe(
    "Zoë \uFFFDn",
  );
});
