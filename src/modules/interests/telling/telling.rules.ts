import { waits } from "../confirming/answer.rules.ts";
import type { Declaration } from "../declaration.ts";
import { isObjectionOpen } from "../declaration.rules.ts";

type Told = Pick<
  Declaration,
  "state" | "personId" | "adviser" | "decider" | "decidedBy" | "objectedOn" | "objectionOutcome"
>;

/**
 * Who is told by mail, after a step, that there is something to look at: who advises or decides next, who answers an objection, or the person
 * when a decision was made. Nobody where the rule settled it or the person took it back or ended it.
 */
export const whoIsTold = (declaration: Told): string | null => {
  const { state, personId, adviser, decider, decidedBy } = declaration;
  const isDecided = decidedBy !== null && state !== "withdrawn";
  const handler = isDecided || state === "advised" ? decider : (adviser ?? decider);
  const waitsForHandler = isDecided ? isObjectionOpen(declaration) : waits(declaration);
  if (waitsForHandler) return handler?.personId ?? null;
  return isDecided && state !== "ended" ? personId : null;
};
