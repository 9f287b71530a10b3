import { z } from "zod";
import { isAttributes, nameIn, plainText, saysYes, stepsOf, valueOf } from "./attributes.rules.ts";
import type { Attributes } from "./attributes.rules.ts";
import type { Path } from "./filter.ts";
import { NoFilter, parsePath } from "./filter.rules.ts";
import { impliedBy, matches } from "./matches.rules.ts";

/** Why a change cannot be made, in the words of RFC 7644, 3.12. */
export class NoChange extends Error {
  readonly scimType: "invalidPath" | "invalidSyntax" | "mutability" | "noTarget";
  constructor(scimType: NoChange["scimType"], detail: string) {
    super(detail);
    this.scimType = scimType;
  }
}

/** One step of a change, its path read. */
export interface Operation {
  readonly op: "add" | "replace" | "remove";
  readonly path: Path | undefined;
  readonly value: unknown;
}

const sent = z.array(z.record(z.string(), z.unknown())).min(1).max(1000);

const readPath = (path: unknown): Path | undefined => {
  if (path === undefined || path === null || path === "") return undefined;
  if (typeof path !== "string") throw new NoChange("invalidPath", "path is no text");
  try {
    return parsePath(path);
  } catch (error) {
    throw error instanceof NoFilter ? new NoChange("invalidPath", `path: ${error.message}`) : error;
  }
};

const opOf = (word: unknown): Operation["op"] => {
  const op = z.enum(["add", "replace", "remove"]).safeParse(plainText(word).toLowerCase());
  if (!op.success) throw new NoChange("invalidSyntax", "op is add, replace or remove");
  return op.data;
};

/**
 * The steps of a change. A step without a path says several at once, by name or, as Entra ID does, by path: each becomes a step of its own.
 * @throws NoChange
 */
export const readOperations = (body: unknown): readonly Operation[] => {
  const list = sent.safeParse(isAttributes(body) ? valueOf(body, "Operations") : undefined);
  if (!list.success) throw new NoChange("invalidSyntax", "Operations is a list of at least one change");
  return list.data.flatMap((step): Operation[] => {
    const [op, path, value] = [
      opOf(valueOf(step, "op")),
      readPath(valueOf(step, "path")),
      valueOf(step, "value"),
    ];
    if (path) return [{ op, path, value }];
    if (op === "remove") throw new NoChange("noTarget", "remove needs a path");
    if (!isAttributes(value)) throw new NoChange("invalidSyntax", "without a path, value is an object");
    return Object.entries(value)
      .filter(([name]) => !untold.has(name.toLowerCase()))
      .map(([name, part]) => ({ op, path: readPath(name), value: part }));
  });
};

/** What a provider repeats of what it was told, and nobody can change. */
const untold = new Set(["id", "meta", "schemas", "groups"]);

/** Attributes that hold several values. */
const lists = new Set([
  "emails",
  "members",
  "phonenumbers",
  "addresses",
  "ims",
  "photos",
  "roles",
  "entitlements",
]);

const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

const isPrimary = (value: unknown): boolean => isAttributes(value) && saysYes(valueOf(value, "primary"));

const keyOf = (value: unknown): string =>
  JSON.stringify(isAttributes(value) ? valueOf(value, "value") : value);

/** The list with these values in it too; what has the same value is taken over, and a new first choice is the only one. */
const joined = (known: readonly unknown[], more: readonly unknown[]): readonly unknown[] => {
  const keys = new Set(more.map(keyOf));
  const others = known.filter((one) => !keys.has(keyOf(one)));
  if (!more.some(isPrimary)) return [...others, ...more];
  return [
    ...others.map((one) => (isAttributes(one) ? { ...one, [nameIn(one, "primary")]: false } : one)),
    ...more,
  ];
};

const combined = (known: unknown, { op, value }: Operation, name: string): unknown => {
  // What is taken away is null: told to be nothing, which is not the same as not told.
  if (op === "remove") return null;
  if (lists.has(name.toLowerCase()))
    return op === "add" ? joined(asList(known), asList(value)) : asList(value);
  return isAttributes(known) && isAttributes(value) ? merged(known, value) : value;
};

const merged = (known: Attributes, more: Attributes): Attributes =>
  Object.entries(more).reduce<Attributes>(
    (all, [name, value]) => ({ ...all, [nameIn(all, name)]: value }),
    known,
  );

/** Goes down through the names and does it there. */
const changedAt = (whole: unknown, steps: readonly string[], operation: Operation): unknown => {
  const [step, ...rest] = steps;
  if (step === undefined) return whole;
  if (Array.isArray(whole)) return whole.map((one) => changedAt(one, steps, operation));
  const object = isAttributes(whole) ? whole : {};
  const key = nameIn(object, step);
  const known = valueOf(object, step);
  if (rest.length > 0) return { ...object, [key]: changedAt(known, rest, operation) };
  return { ...object, [key]: combined(known, operation, step) };
};

const changedMatching = (
  known: readonly unknown[],
  { filter, sub }: Path,
  operation: Operation,
): readonly unknown[] => {
  if (filter === undefined) return known;
  const { op, value } = operation;
  if (op === "remove" && sub === undefined) return known.filter((one) => !matches(one, filter));
  const change = (one: unknown): unknown => {
    if (sub !== undefined) return changedAt(one, [sub], operation);
    return isAttributes(one) && isAttributes(value) ? merged(one, value) : value;
  };
  if (known.some((one) => matches(one, filter)))
    return known.map((one) => (matches(one, filter) ? change(one) : one));
  // Of several values one is kept here: what is said of another begins it anew, so that nobody has to know which.
  return op === "remove" ? known : [...known, change(impliedBy(filter))];
};

const apply = (resource: Attributes, operation: Operation): Attributes => {
  const { path } = operation;
  if (path === undefined) return resource;
  const steps = stepsOf(path.attribute);
  const [first = ""] = steps;
  if (first.toLowerCase() === "schemas") return resource;
  if (untold.has(first.toLowerCase())) throw new NoChange("mutability", `${first} cannot be changed`);
  if (path.filter === undefined) {
    const changed = changedAt(resource, steps, operation);
    return isAttributes(changed) ? changed : resource;
  }
  const key = nameIn(resource, first);
  return { ...resource, [key]: changedMatching(asList(valueOf(resource, first)), path, operation) };
};

/** The resource after a change; nothing of what was given is touched. @throws NoChange */
export const patched = (resource: Attributes, operations: readonly Operation[]): Attributes =>
  operations.reduce(apply, resource);
