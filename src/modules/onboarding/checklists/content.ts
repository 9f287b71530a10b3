import { readContent } from "#platform/content/index.ts";
import { checklistsFile } from "./checklist.ts";
import type { StandardStep } from "./checklist.ts";

let loaded: Promise<readonly StandardStep[]> | undefined;

/** The steps that come with the program; read once, when first asked. */
export const standardSteps = (): Promise<readonly StandardStep[]> => {
  loaded ??= readContent("onboarding/checklists.yaml", checklistsFile).then(({ steps }) => steps);
  return loaded;
};
