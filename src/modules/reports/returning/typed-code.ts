import { places } from "#platform/config/index.ts";
import { bothOf, locales } from "#platform/locale/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import { readCode, readWordList, unknownWords, wordsIn } from "#platform/vault/index.ts";
import { texts } from "./texts.ts";

let loaded: Promise<readonly ReadonlySet<string>[]> | undefined;

/** The words of which codes are made, in every language; read once, when first asked. */
const wordLists = (): Promise<readonly ReadonlySet<string>[]> => {
  loaded ??= Promise.all(locales.map(async (locale) => (await readWordList(places.content, locale)).known));
  return loaded;
};

/** Somebody who types this many words did not type a code: they are counted, and not looked up one by one. */
const mostWords = 14;

const both = bothOf(texts);

/** The code in what somebody typed in any spelling, or what is wrong with it, said so that it can be mended. */
export const codeIn = async (
  typed: string,
): Promise<
  { readonly code: string; readonly fault?: never } | { readonly fault: Localised; readonly code?: never }
> => {
  const count = wordsIn(typed).length;
  if (count === 0) return { fault: both((t) => t.noWords) };
  if (count > mostWords) return { fault: both((t) => t.notSeven(count)) };
  const unknown = unknownWords(typed, await wordLists());
  if (unknown.length > 0) return { fault: both((t) => unknown.map((one) => t.unknownWord(one)).join(" ")) };
  const code = readCode(typed);
  return code === undefined ? { fault: both((t) => t.notSeven(count)) } : { code };
};
