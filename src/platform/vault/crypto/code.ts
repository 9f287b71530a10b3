import { framed } from "./bytes.ts";
import { codeWords, keySize, listWords, passphraseWords, purposes } from "./format.ts";
import { derive, keyPairFrom } from "./keys.ts";
import type { KeyPair } from "./keys.ts";
import { sodium } from "./sodium.ts";

/** A list that codes are drawn from: exactly 2^13 different words. */
export interface WordList {
  readonly words: readonly string[];
  readonly known: ReadonlySet<string>;
}

/** Reads a list, one word a line. @throws Error when it is longer or shorter: codes would be easier to guess */
export const wordListFrom = (text: string): WordList => {
  const words = text.trimEnd().split("\n");
  const known = new Set(words);
  if (words.length !== listWords || known.size !== listWords)
    throw new Error("a list for codes has exactly 8192 different words");
  return { words, known };
};

const drawn = ({ words }: WordList, count: number): string[] =>
  Array.from({ length: count }, () => words[sodium.randombytes_uniform(listWords)] ?? "");

/** A new code: seven words, each of 2^13 equally likely. */
export const newCode = (list: WordList): string => drawn(list, codeWords).join("-");

/** A passphrase to propose: six words (78 bits), behind a slow hash. */
export const newPassphrase = (list: WordList): string => drawn(list, passphraseWords).join(" ");

/** What follows from a code: by what it is found, and the pair that opens. Neither leads to the other or back to the code. */
export interface CodeKeys {
  readonly lookup: Uint8Array;
  readonly pair: KeyPair;
}

/** The keys of a code in its one spelling (`readCode`). No slow hash: 91 bits are not guessed. */
export const codeKeys = (code: string): CodeKeys => {
  const root = sodium.crypto_generichash(keySize, framed([purposes.code, code]), null);
  return { lookup: derive(root, purposes.codeLookup), pair: keyPairFrom(derive(root, purposes.codeKeyPair)) };
};
