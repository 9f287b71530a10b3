/** A text of a file in which is searched. */
export interface SearchedText {
  readonly place: "report" | "persons" | "messages" | "notes";
  readonly text: string;
}

/** Where all the words were found, with what stands around the first of them. */
export interface Hit {
  readonly place: SearchedText["place"];
  readonly around: string;
}

const around = 60;

/** Capitals and accents do not matter; the text stays as long as it was, so that a place in one is the same place in the other. */
const plain = (text: string): string =>
  Array.from(text, (letter) => {
    const bare = letter.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
    return bare.length === letter.length ? bare : letter;
  }).join("");

const wordsIn = (typed: string): readonly string[] =>
  plain(typed)
    .split(/\s+/)
    .filter((word) => word !== "");

const excerpt = (text: string, at: number, length: number): string => {
  const [from, until] = [Math.max(0, at - around), Math.min(text.length, at + length + around)];
  const shown = text.slice(from, until).replaceAll(/\s+/g, " ").trim();
  return `${from > 0 ? "…" : ""}${shown}${until < text.length ? "…" : ""}`;
};

/** The first text of a file that holds all the words; undefined when none does. */
export const hitIn = (texts: readonly SearchedText[], typed: string): Hit | undefined => {
  const words = wordsIn(typed);
  const [first] = words;
  if (first === undefined) return undefined;
  const found = texts.find(({ text }) => {
    const bare = plain(text);
    return words.every((word) => bare.includes(word));
  });
  if (!found) return undefined;
  return { place: found.place, around: excerpt(found.text, plain(found.text).indexOf(first), first.length) };
};
