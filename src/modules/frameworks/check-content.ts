import type { ContentReport } from "#platform/module/index.ts";
import { readContent } from "./content.ts";

/** The frameworks, mappings and examples of a content directory, counted, and what is wrong with them. */
export const checkContent = async (directory: string): Promise<ContentReport> => {
  const { catalogue, examples, faults } = await readContent(directory);
  return {
    counts: {
      frameworks: catalogue.frameworks.length,
      mappings: catalogue.mappings.length,
      examples: examples.length,
    },
    faults,
  };
};
