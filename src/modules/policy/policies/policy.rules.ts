import type { Actor, Decision } from "#platform/actor/index.ts";
import { allowed, holds, refusal } from "#platform/actor/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Fault } from "../fault.ts";
import type { Policy, PolicyInput, PolicyState } from "./policy.ts";

export type PolicyStep = "change" | "propose" | "withdraw" | "send-back" | "adopt" | "decide" | "evaluate";

const steps: Readonly<Record<PolicyState, readonly PolicyStep[]>> = {
  draft: ["change", "propose"],
  proposed: ["withdraw", "send-back", "adopt"],
  adopted: ["decide", "evaluate"],
  evaluated: ["decide", "evaluate"],
  replaced: [],
};

const ofAuthority: readonly PolicyStep[] = ["adopt", "send-back"];

/** Whether this actor may take this step with the policy now: the coordinator proposes, the authority adopts (source 001, 3.3). */
export const mayTakePolicyStep = (
  step: PolicyStep,
  policy: Pick<Policy, "state" | "proposedById">,
  actor: Actor,
): Decision => {
  if (!steps[policy.state].includes(step))
    return refusal(
      "Dit kan niet in deze stand van het beleid.",
      "This cannot be done in this state of the policy.",
    );
  if (actor.kind === "system") return allowed;
  if (!ofAuthority.includes(step))
    return holds(actor, "coordinator")
      ? allowed
      : refusal("Dit doet de integriteitscoördinator.", "The integrity coordinator does this.");
  if (!holds(actor, "authority"))
    return refusal("Dit beslist het bevoegd gezag.", "The authority decides this.");
  return step === "adopt" && actor.personId === policy.proposedById
    ? refusal(
        "Wie het beleid voorlegt, stelt het niet zelf vast.",
        "Who proposes the policy does not adopt it.",
      )
    : allowed;
};

/** Dates of a policy that contradict each other. */
export const policyFaults = ({ startsOn, endsOn, evaluationDueOn }: PolicyInput): readonly Fault[] => [
  ...(endsOn !== null && endsOn < startsOn
    ? [
        {
          field: "endsOn",
          message: { nl: "Het einde ligt vóór het begin.", en: "The end lies before the beginning." },
        },
      ]
    : []),
  ...(evaluationDueOn <= startsOn
    ? [
        {
          field: "evaluationDueOn",
          message: {
            nl: "Kies een datum na het begin: eerst werken, dan terugkijken.",
            en: "Choose a date after the beginning: first work, then look back.",
          },
        },
      ]
    : []),
];

/** A policy that holds: adopted and not yet replaced. */
export const isInForce = ({ state }: Pick<Policy, "state">): boolean =>
  state === "adopted" || state === "evaluated";

/** Days before the date at which an evaluation stands on the coordinator's list. */
export const evaluationLeadDays = 90;

/** True when the policy in force should have been evaluated by today. */
export const evaluationIsLate = (
  policy: Pick<Policy, "state" | "evaluationDueOn">,
  today: PlainDate,
): boolean => isInForce(policy) && policy.evaluationDueOn < today;
