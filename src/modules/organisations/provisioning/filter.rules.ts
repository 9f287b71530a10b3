import { z } from "zod";
import { comparisons } from "./filter.ts";
import type { Comparison, Filter, FilterValue, Path } from "./filter.ts";

/** A filter or path that cannot be read; `message` says where. */
export class NoFilter extends Error {}

const longest = 4000;
const deepest = 24;

// Each kind begins with a sign of its own, so that reading takes as long as the text is, whatever it says.
const piece = /\s*(?:([()[\]])|("(?:[^"\\]|\\[^])*")|([^\s()[\]"]+))/y;
const attributeForm = /^(?:[a-z][\w.:-]*:)?[a-z$][\w$-]*(?:\.[a-z$][\w$-]*)?$/i;
const subForm = /^\.([a-z$][\w$-]*)$/i;

const piecesOf = (text: string): string[] => {
  if (text.length > longest) throw new NoFilter(`longer than ${longest} characters`);
  const pieces: string[] = [];
  const whole = text.trimEnd();
  piece.lastIndex = 0;
  while (piece.lastIndex < whole.length) {
    const at = piece.lastIndex;
    const found = piece.exec(whole)?.[0];
    if (found === undefined) throw new NoFilter(`not readable at character ${at + 1}`);
    pieces.push(found.trimStart());
  }
  return pieces;
};

/** The pieces of a text, taken one by one. */
interface Reading {
  readonly peek: () => string;
  readonly take: () => string;
  readonly expect: (wanted: string) => void;
}

const reading = (text: string): Reading => {
  const pieces = piecesOf(text);
  let at = 0;
  const take = (): string => pieces[at++] ?? "";
  return {
    peek: () => pieces[at] ?? "",
    take,
    expect: (wanted) => {
      const found = take();
      if (found !== wanted)
        throw new NoFilter(`expected ${wanted || "the end"}, found ${found || "the end"}`);
    },
  };
};

const readAttribute = (text: string): string => {
  if (!attributeForm.test(text)) throw new NoFilter(`${text || "the end"} is no attribute`);
  return text;
};

const plain = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const readValue = (text: string): FilterValue => {
  try {
    return plain.parse(JSON.parse(text));
  } catch {
    throw new NoFilter(`${text || "the end"} is no value; texts stand between quotes`);
  }
};

const isComparison = (word: string): word is Comparison => comparisons.some((one) => one === word);

const below = (depth: number): number => {
  if (depth >= deepest) throw new NoFilter(`deeper than ${deepest} levels`);
  return depth + 1;
};

/** `emails[type eq "work"].value eq "x"` says the same as `emails[type eq "work" and value eq "x"]`. */
const readWithin = (text: Reading, attribute: string, depth: number): Filter => {
  const filter = readChoice(text, below(depth));
  text.expect("]");
  const sub = subForm.exec(text.peek())?.[1];
  if (sub === undefined) return { kind: "within", attribute, filter };
  text.take();
  const rest = readTest(text, sub);
  return { kind: "within", attribute, filter: { kind: "and", filters: [filter, rest] } };
};

const readTest = (text: Reading, attribute: string): Filter => {
  const word = text.take().toLowerCase();
  if (word === "pr") return { kind: "present", attribute };
  if (!isComparison(word)) throw new NoFilter(`${word || "the end"} is no comparison`);
  return { kind: "compare", attribute, comparison: word, value: readValue(text.take()) };
};

const readOne = (text: Reading, depth: number): Filter => {
  const word = text.take();
  if (word === "(") {
    const filter = readChoice(text, below(depth));
    text.expect(")");
    return filter;
  }
  if (word.toLowerCase() === "not" && text.peek() === "(")
    return { kind: "not", filter: readOne(text, below(depth)) };
  const attribute = readAttribute(word);
  if (text.peek() !== "[") return readTest(text, attribute);
  text.take();
  return readWithin(text, attribute, depth);
};

const readChain = (text: Reading, kind: "and" | "or", next: () => Filter): Filter => {
  const first = next();
  const filters = [first];
  while (text.peek().toLowerCase() === kind) {
    text.take();
    filters.push(next());
  }
  return filters.length === 1 ? first : { kind, filters };
};

function readChoice(text: Reading, depth: number): Filter {
  return readChain(text, "or", () => readChain(text, "and", () => readOne(text, depth)));
}

/** Reads a filter. @throws NoFilter */
export const parseFilter = (filter: string): Filter => {
  const text = reading(filter);
  const read = readChoice(text, 0);
  text.expect("");
  return read;
};

const printPart = (filter: Filter): string =>
  filter.kind === "and" || filter.kind === "or" ? `(${printFilter(filter)})` : printFilter(filter);

/** Writes a filter as it would be read back the same. */
export const printFilter = (filter: Filter): string => {
  switch (filter.kind) {
    case "compare":
      return `${filter.attribute} ${filter.comparison} ${JSON.stringify(filter.value)}`;
    case "present":
      return `${filter.attribute} pr`;
    case "not":
      return `not (${printFilter(filter.filter)})`;
    case "within":
      return `${filter.attribute}[${printFilter(filter.filter)}]`;
    case "and":
    case "or":
      return filter.filters.map(printPart).join(` ${filter.kind} `);
  }
};

/** Reads the path of a change. @throws NoFilter */
export const parsePath = (path: string): Path => {
  const text = reading(path);
  const attribute = readAttribute(text.take());
  if (text.peek() === "") return { attribute };
  text.expect("[");
  const filter = readChoice(text, 0);
  text.expect("]");
  const rest = text.take();
  if (rest === "") return { attribute, filter };
  const sub = subForm.exec(rest)?.[1];
  if (sub === undefined) throw new NoFilter(`${rest} is no part of ${attribute}`);
  text.expect("");
  return { attribute, filter, sub };
};
