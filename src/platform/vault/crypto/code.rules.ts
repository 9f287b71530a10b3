import { codeWords } from "./format.ts";

/** The words in what somebody typed: small letters without accents, whatever stands between them. */
export const wordsIn = (typed: string): string[] =>
  typed
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");

/** The code in its one spelling; undefined when it has not seven words. */
export const readCode = (typed: string): string | undefined => {
  const words = wordsIn(typed);
  return words.length === codeWords ? words.join("-") : undefined;
};

/**
 * Whether one letter too many, too few or wrong makes the one out of the other. Compared with every word of the lists: no string is made for
 * it, because whoever types words that do not exist must not keep the server busy.
 */
const isNear = (one: string, other: string): boolean => {
  const [least, most] = [Math.min(one.length, other.length), Math.max(one.length, other.length)];
  if (most - least > 1) return false;
  let start = 0;
  while (start < least && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < least - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return most - start - end === 1;
};

/** Of the words typed those that are on no list, each with the word that was surely meant where one letter is wrong. */
export const unknownWords = (
  typed: string,
  lists: readonly ReadonlySet<string>[],
): readonly { readonly word: string; readonly meant: string | undefined }[] =>
  wordsIn(typed)
    .filter((word) => !lists.some((list) => list.has(word)))
    .map((word) => {
      const near = [...new Set(lists.flatMap((list) => [...list].filter((known) => isNear(word, known))))];
      return { word, meant: near.length === 1 ? near[0] : undefined };
    });

const telling = 4;

/** Every four words after one another in a text: so many of a code are enough to give it away. */
export const tellingRuns = (text: string): readonly string[] => {
  const words = wordsIn(text);
  return words.slice(telling - 1).map((_, at) => words.slice(at, at + telling).join(" "));
};

/** Whether a text gives the code away: four of its words one after another are enough to refuse it. */
export const givesAwayCode = (text: string, code: string): boolean => {
  const said = new Set(tellingRuns(text));
  return tellingRuns(code).some((run) => said.has(run));
};
