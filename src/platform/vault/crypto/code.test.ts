import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { givesAwayCode, readCode, unknownWords, wordsIn } from "./code.rules.ts";
import { codeKeys, newCode, wordListFrom } from "./code.ts";
import type { WordList } from "./code.ts";
import { listWords, purposes } from "./format.ts";
import { derive, newKey, publicKeyOf } from "./keys.ts";

const listOf = async (language: string): Promise<WordList> =>
  wordListFrom(await readFile(`content/words/${language}.txt`, "utf8"));
const [dutch, english] = [await listOf("nl"), await listOf("en")];

describe.each([
  ["Dutch", dutch],
  ["English", english],
])("the %s list", (_language, list) => {
  const { words } = list;
  test("has 2^13 different words of plain letters, at least four each: seven of them are 91 bits", () => {
    expect([words.length, new Set(words).size]).toEqual([listWords, listWords]);
    expect(words.filter((word) => !/^[a-z]{4,10}$/.test(word))).toEqual([]);
    expect(7 * Math.log2(words.length)).toBeGreaterThanOrEqual(90);
  });

  test("has no two words that one wrong, missing or extra letter makes alike", () => {
    const seen = new Map<string, string>();
    const alike: string[] = [];
    for (const word of words)
      for (let at = 0; at <= word.length; at += 1) {
        const holes = [
          `${word.slice(0, at)}*${word.slice(at)}`,
          `${word.slice(0, at)}*${word.slice(at + 1)}`,
        ];
        for (const hole of at < word.length ? holes : holes.slice(0, 1)) {
          const other = seen.get(hole);
          if (other !== undefined && other !== word) alike.push(`${word} ${other}`);
          seen.set(hole, word);
        }
      }
    expect(alike).toEqual([]);
  });

  test("draws every part of the list, the first and the last word too, and never the same code twice", () => {
    const codes = Array.from({ length: 3000 }, () => newCode(list));
    expect(new Set(codes).size).toBe(3000);
    const placeOf = new Map(words.map((word, place) => [word, place]));
    const places = codes.flatMap((code) => code.split("-").map((word) => placeOf.get(word) ?? -1));
    expect(places).not.toContain(-1);
    const counts = Array.from({ length: 16 }, () => 0);
    for (const place of places) counts[place >> 9] = (counts[place >> 9] ?? 0) + 1;
    // 21,000 draws over 16 parts: 1,312 each; six standard deviations are 210.
    expect(counts.every((count) => Math.abs(count - 1312) < 210)).toBe(true);
  });
});

test("a list of another length is refused: the code would be easier to guess", () => {
  const { words } = dutch;
  expect(() => wordListFrom(words.slice(1).join("\n"))).toThrow(/8192/);
  expect(() => wordListFrom([...words.slice(1), ...words.slice(1, 2)].join("\n"))).toThrow(/8192/);
});

test("a code is read however it is typed", () => {
  const code = newCode(dutch);
  const typed = [code, code.toUpperCase(), ` ${code.replaceAll("-", "  ")}.`, code.replaceAll("-", ", ")];
  expect(new Set(typed.map(readCode))).toEqual(new Set([code]));
  expect(readCode("ábdij-één-twee-drie-vier-vijf-zés")).toBe("abdij-een-twee-drie-vier-vijf-zes");
  expect([readCode("een twee drie"), readCode(`${code} extra`), readCode("")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test("a word with one wrong letter is recognised, one that is too far off is only named", () => {
  const lists = [dutch.known, english.known];
  expect(unknownWords("aanbeiden aankoip zzzzzz", lists)).toEqual([
    { word: "aanbeiden", meant: undefined },
    { word: "aankoip", meant: "aankoop" },
    { word: "zzzzzz", meant: undefined },
  ]);
  expect(unknownWords(newCode(english), lists)).toEqual([]);
});

test("four words of the code in a row give it away, whatever stands between them", () => {
  fc.assert(
    fc.property(fc.nat(3), fc.constantFrom(" ", ", ", "-", "\n"), (from, between) => {
      const code = newCode(dutch);
      const some = wordsIn(code).slice(from, from + 4);
      expect(givesAwayCode(`Mijn code is ${some.join(between)} geloof ik`, code)).toBe(true);
      expect(givesAwayCode(`Er was ${some.slice(0, 3).join(" ")}, verder niets`, code)).toBe(false);
    }),
    { numRuns: 40 },
  );
});

test("keys follow from the code, and not from one another", () => {
  const [code, other] = [newCode(dutch), newCode(dutch)];
  const keys = codeKeys(code);
  expect(codeKeys(code)).toEqual(keys);
  expect(codeKeys(other).lookup).not.toEqual(keys.lookup);
  expect(publicKeyOf(keys.pair.privateKey)).toEqual(keys.pair.publicKey);
  expect(keys.lookup).not.toEqual(keys.pair.publicKey);
  expect(keys.lookup).not.toEqual(keys.pair.privateKey);
  const key = newKey();
  expect(derive(key, purposes.field)).not.toEqual(derive(key, purposes.manifest));
});
