import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { ContentError, parseYaml, yamlFilesIn } from "#platform/content/index.ts";
import type { ContentFault, YamlFile } from "#platform/content/index.ts";
import { buildCatalogue } from "./catalogue.ts";
import type { Catalogue } from "./catalogue.ts";
import { exampleSchema } from "./example-findings.ts";
import type { Example } from "./example-findings.ts";
import { checkExamples } from "./example-findings.rules.ts";
import { checkFrameworks } from "./framework.rules.ts";
import { frameworkSchema, mappingSchema } from "./framework.ts";
import type { Placed, RuleFault } from "./framework.ts";
import { checkMappings } from "./mapping.rules.ts";

/** What a content directory holds, and everything that is wrong with it, by file and line. */
export interface Content {
  readonly catalogue: Catalogue;
  readonly examples: readonly Example[];
  readonly faults: readonly ContentFault[];
}

interface Folder<T> {
  readonly placed: readonly Placed<T>[];
  readonly faults: readonly ContentFault[];
  readonly locate: (faults: readonly RuleFault[]) => ContentFault[];
}

const readFolder = async <T>(directory: string, schema: z.ZodType<T>): Promise<Folder<T>> => {
  const names = await yamlFilesIn(directory);
  const files = new Map<string, YamlFile<T>>();
  for (const name of names) {
    const path = join(directory, name);
    files.set(name, parseYaml(schema, path, await readFile(path, "utf8")));
  }
  return {
    placed: [...files].flatMap(([file, { value }]) => (value === undefined ? [] : [{ file, value }])),
    faults: [...files.values()].flatMap((file) => file.faults),
    locate: (faults) =>
      faults.map(({ file, path, message }) => ({
        file: join(directory, file),
        line: files.get(file)?.lineOf(path) ?? 1,
        message,
      })),
  };
};

const inOrder = (faults: readonly ContentFault[]): ContentFault[] =>
  faults.toSorted((one, other) =>
    one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1,
  );

/**
 * Reads `frameworks`, `mappings` and `examples` below a content directory. Faults are returned, not thrown; while a
 * framework file cannot be read, the ends of mappings and examples are not looked at, so that one fault is told once.
 */
export const readContent = async (directory: string): Promise<Content> => {
  const frameworks = await readFolder(join(directory, "frameworks"), frameworkSchema);
  const mappings = await readFolder(join(directory, "mappings"), mappingSchema);
  const examples = await readFolder(join(directory, "examples"), exampleSchema);
  const all = frameworks.placed.map(({ value }) => value);
  const readable = frameworks.faults.length === 0;
  const none =
    readable && all.length === 0
      ? [
          {
            file: join(directory, "frameworks"),
            line: 1,
            message: "there is no framework here: name the content directory",
          },
        ]
      : [];
  const faults = [
    ...none,
    ...frameworks.faults,
    ...mappings.faults,
    ...examples.faults,
    ...frameworks.locate(checkFrameworks(frameworks.placed)),
    ...(readable ? mappings.locate(checkMappings(mappings.placed, all)) : []),
    ...(readable ? examples.locate(checkExamples(examples.placed, all)) : []),
  ];
  const catalogue = buildCatalogue(
    all,
    mappings.placed.map(({ value }) => value),
  );
  return { catalogue, examples: examples.placed.map(({ value }) => value), faults: inOrder(faults) };
};

const sound = async (directory: string): Promise<Content> => {
  const content = await readContent(directory);
  if (content.faults.length > 0) throw new ContentError(content.faults);
  return content;
};

/** All frameworks and mappings of a content directory. Throws `ContentError` when anything in it is faulty. */
export const loadCatalogue = async (directory: string): Promise<Catalogue> =>
  (await sound(directory)).catalogue;

/** All examples of a content directory. Throws `ContentError` when anything in it is faulty. */
export const loadExamples = async (directory: string): Promise<readonly Example[]> =>
  (await sound(directory)).examples;
