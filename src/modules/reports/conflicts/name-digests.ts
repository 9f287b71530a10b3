import { sodium } from "#platform/vault/crypto/index.ts";

/** Words before a family name, and before a name, that tell nothing apart. */
const before = new Set("de den der van het t te ten ter op aan in bij la le du el von zu ibn al".split(" "));
const titles = new Set(
  "de heer mevrouw mevr mw dhr meneer mr mrs ms drs dr ir ing prof wethouder burgemeester".split(" "),
);

const plain = (name: string): string[] =>
  name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");

/** "Vries, Jan de" is Jan de Vries. */
const turned = (name: string): string => {
  const [last = "", ...rest] = name.split(",");
  return rest.length === 1 ? `${rest[0] ?? ""} ${last}` : name;
};

interface Parts {
  readonly first: string | undefined;
  readonly last: string;
}

const withoutTitles = (words: readonly string[]): readonly string[] => {
  const at = words.findIndex((word) => !titles.has(word) || words.length === 1);
  return at < 0 ? words.slice(-1) : words.slice(at);
};

/** The first name and the family name without the words before it; a name that begins with such a word has no first name. */
const partsOf = (name: string): Parts | undefined => {
  const words = withoutTitles(plain(turned(name)));
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { first: words.length > 1 && !before.has(first) ? first : undefined, last };
};

const initial = (first: string): string => first.slice(0, 1);
const isInitial = (first: string): boolean => first.length === 1;

/** The ways in which somebody whose name is known may be named by another. */
const waysToName = (name: string): readonly string[] => {
  const parts = partsOf(name);
  if (!parts) return [];
  const { first, last } = parts;
  if (first === undefined) return [`last ${last}`];
  const byInitial = `initial ${initial(first)} ${last}`;
  return [
    `last ${last}`,
    byInitial,
    isInitial(first) ? `short ${initial(first)} ${last}` : `first ${first} ${last}`,
  ];
};

/** What a name that somebody typed may mean: with a first name it is not everybody of that family name. */
const meanings = (typed: string): readonly string[] => {
  const parts = partsOf(typed);
  if (!parts) return [];
  const { first, last } = parts;
  if (first === undefined) return [`last ${last}`];
  const short = `short ${initial(first)} ${last}`;
  return isInitial(first) ? [`initial ${first} ${last}`] : [`first ${first} ${last}`, short];
};

const digest = (salt: string, way: string): string =>
  sodium.to_base64(sodium.crypto_generichash(16, way, sodium.from_string(salt)));

/**
 * Digests of the ways in which somebody may be named. They go to the browser, so that it can leave out who must not read a report without
 * telling the server whom the report is about. The salt differs for each form.
 */
export const digestsOfPerson = (salt: string, name: string): readonly string[] =>
  waysToName(name).map((way) => digest(salt, way));

/** Digests of what a typed name may mean; one in common with those of a person: that person may be meant. */
export const digestsOfTyped = (salt: string, typed: string): readonly string[] =>
  meanings(typed).map((way) => digest(salt, way));
