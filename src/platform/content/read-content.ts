import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { places } from "#platform/config/index.ts";
import { ContentError } from "./fault.ts";
import { parseYaml } from "./yaml-file.ts";

/** What a file of `content/` holds. Throws `ContentError`, with file and line, when it is faulty. */
export const readContent = async <T>(path: string, schema: z.ZodType<T>): Promise<T> => {
  const file = join(places.content, path);
  const { value, faults } = parseYaml(schema, file, await readFile(file, "utf8"));
  if (value === undefined) throw new ContentError(faults);
  return value;
};
