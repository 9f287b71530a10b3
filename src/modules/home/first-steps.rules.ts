import type { FirstStep } from "#platform/module/index.ts";

/** The first steps in their order; none once the last of them is done, because who has done that is no beginner any more. */
export const stillToBegin = (steps: readonly FirstStep[]): readonly FirstStep[] => {
  const ordered = steps.toSorted((a, b) => a.order - b.order);
  return ordered.at(-1)?.isDone === true ? [] : ordered;
};

/** The first step that is not done: where somebody goes on. */
export const nextStep = (steps: readonly FirstStep[]): FirstStep | undefined =>
  steps.find((step) => !step.isDone);
