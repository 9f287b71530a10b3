import { LineCounter, isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit } from "yaml";
import type { Document } from "yaml";
import type { z } from "zod";
import type { Localised } from "#platform/locale/index.ts";
import type { ContentFault, ContentPath } from "./fault.ts";
import { idRule } from "./words.ts";

/** What is wrong with YAML that somebody sent, at which line. */
export interface YamlFault {
  readonly line: number;
  readonly message: Localised;
}

/** YAML that was read: its value when it has the asked form, else what is wrong with it. */
export interface ReadYaml<T> {
  readonly value: T | undefined;
  readonly faults: readonly YamlFault[];
  /** The line of a value, or of the nearest thing around it when it is not there. */
  readonly lineOf: (path: ContentPath) => number;
}

/** The same of a file, with faults that name it. */
export interface YamlFile<T> extends Omit<ReadYaml<T>, "faults"> {
  readonly faults: readonly ContentFault[];
}

type Issue = z.core.$ZodIssue;

const says = (nl: string, en = nl): Localised => ({ nl, en });

const childOf = (node: unknown, step: string | number): { at: unknown; value: unknown } | undefined => {
  if (isSeq(node) && typeof step === "number") {
    const value = node.items[step];
    return value === undefined ? undefined : { at: value, value };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(
    (one) => isPair(one) && isScalar(one.key) && String(one.key.value) === String(step),
  );
  return pair && { at: pair.key, value: pair.value };
};

const offsetOf = (document: Document, path: ContentPath): number => {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    const child = childOf(node, step);
    if (!child) return offset;
    if (isNode(child.at)) offset = child.at.range?.[0] ?? offset;
    node = child.value;
  }
  return offset;
};

const quoted = (path: readonly PropertyKey[]): string =>
  `"${path.map((step, index) => (typeof step === "number" ? `[${step}]` : `${index > 0 ? "." : ""}${String(step)}`)).join("")}"`;

/** `items[0].title.en`, or "the file" for the top. */
const nameOf = (path: readonly PropertyKey[]): Localised =>
  path.length === 0 ? says("het bestand", "the file") : says(quoted(path));

const kindWords: Record<string, Localised> = {
  string: says('tekst zijn (zet die tussen aanhalingstekens: "…")', 'text (put it in quotes: "…")'),
  number: says("een getal zonder aanhalingstekens zijn", "a number without quotes"),
  int: says("een heel getal zonder aanhalingstekens zijn", "a whole number without quotes"),
  boolean: says("true of false zijn", "true or false"),
  array: says("een lijst zijn", "a list"),
  object: says("een groep velden zijn", "a group of fields"),
};

const explainType = (issue: Extract<Issue, { code: "invalid_type" }>, value: unknown): Localised => {
  const name = nameOf(issue.path);
  const wanted = kindWords[issue.expected] ?? says(`${issue.expected} zijn`, issue.expected);
  if (value === undefined) return says(`${name.nl} ontbreekt: zet het erbij`, `${name.en} is missing: add it`);
  if (value === null)
    return says(`${name.nl} is leeg: het moet ${wanted.nl}`, `${name.en} is empty: fill it in with ${wanted.en}`);
  return says(`${name.nl} moet ${wanted.nl}`, `${name.en} must be ${wanted.en}`);
};

const explainSmall = (issue: Extract<Issue, { code: "too_small" }>): Localised => {
  const { nl, en } = nameOf(issue.path);
  if (issue.origin === "string") return says(`${nl} is leeg: vul het in`, `${en} is empty: fill it in`);
  return issue.origin === "array"
    ? says(`${nl} moet minstens ${issue.minimum} delen hebben`, `${en} needs at least ${issue.minimum} entries`)
    : says(`${nl} moet minstens ${issue.minimum} zijn`, `${en} must be at least ${issue.minimum}`);
};

const explain = (issue: Issue, value: unknown): Localised => {
  const { nl, en } = nameOf(issue.path);
  if (issue.code === "invalid_type") return explainType(issue, value);
  if (issue.code === "invalid_value") {
    const allowed = issue.values.map(String).join(", ");
    return value === undefined
      ? says(`${nl} ontbreekt: kies uit ${allowed}`, `${en} is missing: choose one of ${allowed}`)
      : says(`${nl} moet een van deze zijn: ${allowed}`, `${en} must be one of ${allowed}`);
  }
  if (issue.code === "too_small") return explainSmall(issue);
  if (issue.code === "unrecognized_keys") {
    const keys = issue.keys.map((key) => `"${key}"`).join(", ");
    return says(
      `onbekend veld ${keys} in ${nl}: verbeter de naam of haal het weg`,
      `unknown field ${keys} in ${en}: mend the name or take it out`,
    );
  }
  const why = issue.message === idRule.en ? idRule.nl : issue.message;
  return says(`${nl} klopt niet: ${why}`, `${en} is not right: ${issue.message}`);
};

const stepsOf = (path: readonly PropertyKey[]): ContentPath =>
  path.map((step) => (typeof step === "number" ? step : String(step)));

const placeOf = (issue: Issue): ContentPath =>
  issue.code === "unrecognized_keys" && issue.keys[0] !== undefined
    ? [...stepsOf(issue.path), issue.keys[0]]
    : stepsOf(issue.path);

/** Anchors and aliases let one line change several places, which an editor does not see; content has none. */
const firstAlias = (document: Document): number | undefined => {
  let offset: number | undefined;
  visit(document, {
    Alias: (_key, node) => {
      offset = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
};

const syntaxFaults = (document: Document): { offset: number; message: Localised }[] => {
  const found = [...document.errors, ...document.warnings].map((error) => ({
    offset: error.pos[0],
    message: says(`dit is geen geldige YAML: ${error.message}`, `this is not valid YAML: ${error.message}`),
  }));
  const alias = firstAlias(document);
  return alias === undefined
    ? found
    : [
        ...found,
        {
          offset: alias,
          message: says(
            "een alias (*naam) mag hier niet: schrijf de waarde voluit",
            "an alias (*name) cannot be used here: write the value out",
          ),
        },
      ];
};

/** Parses YAML by a schema and keeps the line of every value; says what is wrong in both languages. Never throws. */
export const readYaml = <T>(schema: z.ZodType<T>, text: string): ReadYaml<T> => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const lineOf = (path: ContentPath): number => lineAt(offsetOf(document, path));
  const syntax = syntaxFaults(document);
  if (syntax.length > 0) {
    const faults = syntax.map(({ offset, message }) => ({ line: lineAt(offset), message }));
    return { value: undefined, faults, lineOf };
  }
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { value: parsed.data, faults: [], lineOf };
  const faults = parsed.error.issues.map((issue) => {
    const path = stepsOf(issue.path);
    const found: unknown = path.length === 0 ? document.toJS() : document.getIn(path);
    return { line: lineOf(placeOf(issue)), message: explain(issue, found) };
  });
  return { value: undefined, faults, lineOf };
};

/** The same for a content file, whose editor reads English. */
export const parseYaml = <T>(schema: z.ZodType<T>, file: string, text: string): YamlFile<T> => {
  const { faults, ...read } = readYaml(schema, text);
  return { ...read, faults: faults.map(({ line, message }) => ({ file, line, message: message.en })) };
};
