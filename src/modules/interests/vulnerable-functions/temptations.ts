import { readContent } from "#platform/content/index.ts";
import { temptationsFile } from "./vulnerable-function.ts";
import type { Temptation } from "./vulnerable-function.ts";

let loaded: Promise<readonly Temptation[]> | undefined;

/** What can tempt, in the order in which a form offers it; read once, when first asked. */
export const temptations = (): Promise<readonly Temptation[]> => {
  loaded ??= readContent("interests/temptations.yaml", temptationsFile).then((file) => file.temptations);
  return loaded;
};
