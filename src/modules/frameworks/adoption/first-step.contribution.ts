import { holds } from "#platform/actor/index.ts";
import type { FirstStep, ReadContext } from "#platform/module/index.ts";
import { adoptionsOf } from "./adoption.queries.ts";
import { texts } from "./first-step.texts.ts";

/** The first step of the coordinator: choosing the norms that count here. */
export const firstSteps = async ({ tx, actor, locale }: ReadContext): Promise<readonly FirstStep[]> => {
  if (!holds(actor, "coordinator")) return [];
  const isDone = (await adoptionsOf(tx)).length > 0;
  return [{ ...texts[locale], href: "/stelsel/kaders", isDone, order: 10 }];
};
