import { isAttributes, stepsOf } from "./attributes.rules.ts";
import type { Attributes } from "./attributes.rules.ts";

/** Which attributes an answer holds (RFC 7644, 3.9). */
export interface Projection {
  readonly attributes: readonly string[];
  readonly excludedAttributes: readonly string[];
}

/** Always there. */
const always = new Set(["schemas", "id", "meta"]);

type Named = readonly (readonly string[])[];

const named = (paths: readonly string[]): Named =>
  paths.map((path) => stepsOf(path).map((step) => step.toLowerCase()));

const startingWith = (paths: Named, name: string): Named =>
  paths.filter(([first]) => first === name.toLowerCase()).map(([, ...rest]) => rest);

const only = (value: unknown, paths: Named): unknown => {
  if (paths.some((path) => path.length === 0)) return value;
  if (Array.isArray(value)) return value.map((one) => only(one, paths));
  if (!isAttributes(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => {
      const below = startingWith(paths, name);
      return below.length === 0 ? [] : [[name, only(part, below)]];
    }),
  );
};

const without = (value: unknown, paths: Named): unknown => {
  if (Array.isArray(value)) return value.map((one) => without(one, paths));
  if (!isAttributes(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => {
      const below = startingWith(paths, name);
      return below.some((path) => path.length === 0) ? [] : [[name, without(part, below)]];
    }),
  );
};

/** The resource with what was asked for. */
export const projected = (
  resource: Attributes,
  { attributes, excludedAttributes }: Projection,
): Attributes => {
  const kept = Object.fromEntries(Object.entries(resource).filter(([name]) => always.has(name)));
  const rest = Object.fromEntries(Object.entries(resource).filter(([name]) => !always.has(name)));
  const shown =
    attributes.length > 0 ? only(rest, named(attributes)) : without(rest, named(excludedAttributes));
  return isAttributes(shown) ? { ...kept, ...shown } : kept;
};
