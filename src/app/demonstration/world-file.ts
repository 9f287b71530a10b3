import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { catalogue } from "#modules/frameworks/index.ts";
import { ContentError, parseYaml } from "#platform/content/index.ts";
import type { ContentFault } from "#platform/content/index.ts";
import { places } from "#platform/config/index.ts";
import { namesSchema } from "./names.ts";
import type { Names } from "./names.ts";
import { worldSchema } from "./world.ts";
import type { World } from "./world.ts";
import { worldFaults } from "./world.rules.ts";
import type { SharedContent } from "./world.rules.ts";

const folder = join(places.content, "demonstration");

/** The framework whose norms a world is held against, and the one whose blocks it fills. */
export const normFramework = "rekenkamer-2024";
export const blockFramework = "arnhem-2024";

/** What the shared frameworks hold that a world leans on. */
export const sharedContent = async (): Promise<SharedContent> => {
  const content = await catalogue();
  const codes = (framework: string, level: string): string[] =>
    content.items(framework).flatMap((item) => (item.level === level ? [item.code] : []));
  return {
    norms: codes(normFramework, "norm"),
    levels: (content.framework(normFramework)?.scale ?? []).map(({ code }) => code),
    blocks: codes(blockFramework, "building-block"),
  };
};

const wordsOf = (path: readonly (string | number)[]): string =>
  path
    .map((step, place) => (typeof step === "number" ? `[${step}]` : place === 0 ? step : `.${step}`))
    .join("");

/** Reads the text of a world file: the world when it is sound, else every fault with its line and path. */
export const readWorld = (
  file: string,
  text: string,
  shared: SharedContent,
): { readonly world: World | undefined; readonly faults: readonly ContentFault[] } => {
  const { value, faults, lineOf } = parseYaml(worldSchema, file, text);
  if (value === undefined) return { world: undefined, faults };
  const found = worldFaults(value, shared).map(({ path, message }) => ({
    file,
    line: lineOf(path),
    message: `"${wordsOf(path)}": ${message}`,
  }));
  return { world: found.length === 0 ? value : undefined, faults: found };
};

/** The invented municipality of Voorbeeldstad. Throws `ContentError` with every fault when its file is not sound. */
export const voorbeeldstad = async (): Promise<World> => {
  const file = join(folder, "voorbeeldstad.yaml");
  const { world, faults } = readWorld(file, await readFile(file, "utf8"), await sharedContent());
  if (world === undefined) throw new ContentError(faults);
  return world;
};

/** The names and functions from which the people are made up who have no part of their own. */
export const inventedNames = async (): Promise<Names> => {
  const file = join(folder, "names.yaml");
  const { value, faults } = parseYaml(namesSchema, file, await readFile(file, "utf8"));
  if (value === undefined) throw new ContentError(faults);
  return value;
};
