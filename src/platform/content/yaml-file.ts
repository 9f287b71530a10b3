import { LineCounter, isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit } from "yaml";
import type { Document } from "yaml";
import type { z } from "zod";
import type { ContentFault, ContentPath } from "./fault.ts";

/** A YAML file that was read: its value when it has the asked form, else what is wrong with it. */
export interface YamlFile<T> {
  readonly value: T | undefined;
  readonly faults: readonly ContentFault[];
  /** The line of a value in the file, or of the nearest thing around it when it is not there. */
  readonly lineOf: (path: ContentPath) => number;
}

type Issue = z.core.$ZodIssue;

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

/** `items[0].title.en`, or "the file" for the top. */
const nameOf = (path: readonly PropertyKey[]): string =>
  path.length === 0
    ? "the file"
    : `"${path.map((step, index) => (typeof step === "number" ? `[${step}]` : `${index > 0 ? "." : ""}${String(step)}`)).join("")}"`;

const kindWords: Record<string, string> = {
  string: 'text (put it in quotes: "…")',
  number: "a number without quotes",
  int: "a whole number without quotes",
  boolean: "true or false",
  array: "a list",
  object: "a group of fields",
};

const explainType = (issue: Extract<Issue, { code: "invalid_type" }>, value: unknown): string => {
  const name = nameOf(issue.path);
  const wanted = kindWords[issue.expected] ?? issue.expected;
  if (value === undefined) return `${name} is missing: add it`;
  if (value === null) return `${name} is empty: fill it in with ${wanted}`;
  return `${name} must be ${wanted}`;
};

const explain = (issue: Issue, value: unknown): string => {
  const name = nameOf(issue.path);
  if (issue.code === "invalid_type") return explainType(issue, value);
  if (issue.code === "invalid_value") {
    const allowed = issue.values.map(String).join(", ");
    return value === undefined
      ? `${name} is missing: choose one of ${allowed}`
      : `${name} must be one of ${allowed}`;
  }
  if (issue.code === "too_small" && issue.origin === "string") return `${name} is empty: fill it in`;
  if (issue.code === "too_small" && issue.origin === "array")
    return `${name} needs at least ${issue.minimum} entries`;
  if (issue.code === "too_small") return `${name} must be at least ${issue.minimum}`;
  if (issue.code === "unrecognized_keys")
    return `unknown field ${issue.keys.map((key) => `"${key}"`).join(", ")} in ${name}: mend the name or take it out`;
  return `${name} is not right: ${issue.message}`;
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

const syntaxFaults = (document: Document): { offset: number; message: string }[] => {
  const found = [...document.errors, ...document.warnings].map((error) => ({
    offset: error.pos[0],
    message: `this is not valid YAML: ${error.message}`,
  }));
  const alias = firstAlias(document);
  return alias === undefined
    ? found
    : [...found, { offset: alias, message: "an alias (*name) cannot be used here: write the value out" }];
};

/** Parses the text of a YAML file by a schema and keeps the line of every value. Never throws. */
export const parseYaml = <T>(schema: z.ZodType<T>, file: string, text: string): YamlFile<T> => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const lineOf = (path: ContentPath): number => lineAt(offsetOf(document, path));
  const syntax = syntaxFaults(document);
  if (syntax.length > 0) {
    const faults = syntax.map(({ offset, message }) => ({ file, line: lineAt(offset), message }));
    return { value: undefined, faults, lineOf };
  }
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { value: parsed.data, faults: [], lineOf };
  const faults = parsed.error.issues.map((issue) => {
    const path = stepsOf(issue.path);
    const found: unknown = path.length === 0 ? document.toJS() : document.getIn(path);
    return { file, line: lineOf(placeOf(issue)), message: explain(issue, found) };
  });
  return { value: undefined, faults, lineOf };
};
