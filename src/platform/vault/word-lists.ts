import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locale } from "#platform/locale/index.ts";
import { wordListFrom } from "./crypto/code.ts";
import type { WordList } from "./crypto/code.ts";

/** The list of a language, out of the content of the installation. */
export const readWordList = async (contentDirectory: string, locale: Locale): Promise<WordList> =>
  wordListFrom(await readFile(join(contentDirectory, "words", `${locale}.txt`), "utf8"));
