import { fileNameOf } from "./framework.ts";
import type { Placed, RuleFault } from "./framework.ts";

/** What tells the versions of one piece of content apart. */
export interface Versioned {
  readonly id: string;
  readonly version: number;
}

const wrongName = (placed: Placed<Versioned>, field: string): RuleFault[] => {
  const expected = fileNameOf(placed.value.id, placed.value.version);
  if (placed.file === expected) return [];
  const message = `the file is called ${placed.file}, but ${field} "${placed.value.id}" version ${placed.value.version} belongs in ${expected}: rename the file, or mend "${field}" or "version"`;
  return [{ file: placed.file, path: [field], message }];
};

const missingBefore = (placed: Placed<Versioned>, all: readonly Placed<Versioned>[]): RuleFault[] => {
  const { id, version } = placed.value;
  const present = all.some((other) => other.value.id === id && other.value.version === version - 1);
  if (version === 1 || present) return [];
  const message = `"version" is ${version}, but there is no version ${version - 1} of "${id}": keep the old file ${fileNameOf(id, version - 1)}, or number this one lower`;
  return [{ file: placed.file, path: ["version"], message }];
};

/**
 * Every version stands in the file named after it and none is left out between the first and the last, so that
 * old ratings keep the version they were made under. Because names are checked, no two files hold the same version.
 */
export const checkVersions = (all: readonly Placed<Versioned>[], field: string): RuleFault[] =>
  all.flatMap((placed) => [...wrongName(placed, field), ...missingBefore(placed, all)]);
