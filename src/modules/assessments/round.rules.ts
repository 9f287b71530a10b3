import type { Actor, Decision } from "#platform/actor/index.ts";
import { holds, refusal } from "#platform/actor/index.ts";
import type { Assessor, Rating, Round, RoundState } from "./round.ts";

export type RoundStep = "change" | "rate" | "send" | "return" | "close";

const possible: Readonly<Record<RoundState, readonly RoundStep[]>> = {
  open: ["change", "rate", "send"],
  "under-review": ["return", "close"],
  closed: [],
};

const notNow: Readonly<Record<RoundState, Decision>> = {
  open: refusal("Deze ronde staat nog open.", "This round is still open."),
  "under-review": refusal(
    "Deze ronde ligt ter beoordeling voor. Stuur haar eerst terug als er nog iets moet veranderen.",
    "This round is under review. Send it back first if something still has to change.",
  ),
  closed: refusal(
    "Deze ronde is afgesloten en verandert niet meer. Begin een nieuwe ronde.",
    "This round is closed and does not change any more. Start a new round.",
  ),
};

const who: Readonly<Record<RoundStep, Decision>> = {
  change: refusal("Dit doet de integriteitscoördinator.", "The integrity coordinator does this."),
  rate: refusal(
    "Beoordelen doen de beoordelaars van deze ronde en de integriteitscoördinator.",
    "The assessors of this round and the integrity coordinator rate.",
  ),
  send: refusal("Dit doet de integriteitscoördinator.", "The integrity coordinator does this."),
  return: refusal(
    "Terugsturen doen het bevoegd gezag en de integriteitscoördinator.",
    "The authority and the integrity coordinator send back.",
  ),
  close: refusal(
    "Afsluiten doen het bevoegd gezag en, namens hem, de integriteitscoördinator.",
    "The authority closes, and the integrity coordinator on its behalf.",
  ),
};

const isAssessor = (actor: Actor, assessors: readonly Assessor[]): boolean =>
  actor.personId !== null && assessors.some(({ personId }) => personId === actor.personId);

const mayAsActor = (step: RoundStep, actor: Actor, assessors: readonly Assessor[]): boolean => {
  if (actor.kind === "system" || holds(actor, "coordinator")) return true;
  if (step === "rate") return isAssessor(actor, assessors);
  return (step === "return" || step === "close") && holds(actor, "authority");
};

/** Whether this actor may take this step now, and if not, why not. The coordinator closes only on behalf of the authority (decision 22). */
export const mayTake = (
  step: RoundStep,
  round: Pick<Round, "state"> & { readonly assessors: readonly Assessor[] },
  actor: Actor,
): Decision => {
  if (!possible[round.state].includes(step)) return notNow[round.state];
  return mayAsActor(step, actor, round.assessors) ? { ok: true } : who[step];
};

/** The state after a step that moves a round; the other steps leave it where it is. */
export const stateAfter: Readonly<Partial<Record<RoundStep, RoundState>>> = {
  send: "under-review",
  return: "open",
  close: "closed",
};

export interface Completeness {
  readonly rated: number;
  readonly total: number;
  /** Codes without a rating, or with a rating that says not why; in the order of the items. */
  readonly missing: readonly string[];
}

/** Which items still miss a rating or its reasoning. A round goes to review only when none does. */
export const completenessOf = (
  codes: readonly string[],
  ratings: readonly Pick<Rating, "code" | "reasoning">[],
): Completeness => {
  const done = new Set(ratings.filter(({ reasoning }) => reasoning.trim() !== "").map(({ code }) => code));
  const missing = codes.filter((code) => !done.has(code));
  return { rated: codes.length - missing.length, total: codes.length, missing };
};
