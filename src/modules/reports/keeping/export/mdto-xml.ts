// XML as MDTO wants it: elements in a fixed order, text in them, no attributes.

/** A piece of XML that is well-formed by itself. */
export type Node = string | readonly Node[];

const escaped = (words: string): string =>
  words
    // What XML 1.0 does not know at all: control characters, halves of a pair.
    .toWellFormed()
    .replaceAll(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");

const flat = (node: Node): string => (typeof node === "string" ? node : node.map(flat).join(""));

/** An element with others in it. */
export const element = (name: string, ...inside: readonly Node[]): Node => [
  `<${name}>\n`,
  ...inside,
  `</${name}>\n`,
];

/** An element with words in it; nothing in them is read as XML. */
export const text = (name: string, words: string): Node => `<${name}>${escaped(words)}</${name}>\n`;

/** A whole document of MDTO. */
export const mdto = (inside: Node): string =>
  flat([
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<MDTO xmlns="https://www.nationaalarchief.nl/mdto" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ',
    'xsi:schemaLocation="https://www.nationaalarchief.nl/mdto https://www.nationaalarchief.nl/mdto/MDTO-XML1.0.1.xsd">\n',
    inside,
    "</MDTO>\n",
  ]);

/** By which mark something is known, and where that mark has a meaning. */
export const identification = (name: string, id: string): Node =>
  element(name, text("identificatieKenmerk", id), text("identificatieBron", "Borgpen"));

/** A name of something else, with its mark where it has one. */
export const reference = (name: string, called: string, id?: string): Node =>
  element(
    name,
    text("verwijzingNaam", called),
    ...(id === undefined ? [] : [identification("verwijzingIdentificatie", id)]),
  );

/** A term, and the list it is from. */
export const concept = (name: string, label: string, list: string, code?: string): Node =>
  element(
    name,
    text("begripLabel", label),
    ...(code === undefined ? [] : [text("begripCode", code)]),
    reference("begripBegrippenlijst", list),
  );
