import type { Actor, Decision, FieldDecision } from "#platform/actor/index.ts";
import { allowed, refusal, refusalAt } from "#platform/actor/index.ts";
import { addDays } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type {
  Declaration,
  DecisionInput,
  DecisionWord,
  DeclarationRegister,
  DeclarationState,
} from "./declaration.ts";

/** What somebody can do with a declaration. */
export const takenSteps = [
  "change",
  "submit",
  "withdraw",
  "advise",
  "decide",
  "renew",
  "end",
  "object",
  "answer-objection",
] as const;
export type TakenStep = (typeof takenSteps)[number];

type Judged = Pick<Declaration, "state" | "personId" | "objectedOn" | "objectionOutcome" | "decision"> & {
  readonly adviser: { readonly personId: string } | null;
  readonly decider: { readonly personId: string } | null;
  readonly decidedBy: string | null;
  readonly content: { readonly register: DeclarationRegister };
};

const inForce: readonly DeclarationState[] = ["in-force", "in-force-on-conditions"];

/** In which states a step can be taken at all. */
const statesFor: Readonly<Record<TakenStep, readonly DeclarationState[]>> = {
  change: ["draft"],
  submit: ["draft"],
  withdraw: ["draft", "submitted", "advised"],
  advise: ["submitted"],
  decide: ["submitted", "advised"],
  renew: inForce,
  end: inForce,
  object: ["in-force-on-conditions", "refused", "settled"],
  "answer-objection": ["in-force-on-conditions", "refused", "settled", "ended"],
};

const notNow = refusal(
  "Dat kan nu niet meer: de verklaring is verder dan u denkt. Laad de pagina opnieuw.",
  "That cannot be done now: the declaration has moved on. Reload the page.",
);
const notYours = refusal(
  "Dat kan alleen wie de verklaring aflegt.",
  "Only the person who makes the declaration can do that.",
);
const notOwn = refusal(
  "Over uw eigen verklaring adviseert of beslist u niet.",
  "You do not advise or decide on your own declaration.",
);
const notHandler = refusal(
  "Dat kan alleen wie deze verklaring behandelt.",
  "Only the person who handles this declaration can do that.",
);

const stepsOfPerson: readonly TakenStep[] = ["change", "submit", "withdraw", "renew", "end", "object"];

/** An objection waits for its answer. */
export const isObjectionOpen = ({
  objectedOn,
  objectionOutcome,
}: Pick<Declaration, "objectedOn" | "objectionOutcome">): boolean =>
  objectedOn !== null && objectionOutcome === null;

/** A condition that a step sets to the declaration itself, besides its state. */
const fits = (step: TakenStep, declaration: Judged): boolean => {
  if (step === "advise") return declaration.adviser !== null;
  if (step === "decide") return declaration.adviser === null || declaration.state === "advised";
  // Against what the rule itself settled, or consent, there is nothing to object.
  if (step === "object")
    return (
      declaration.objectedOn === null &&
      declaration.decidedBy !== null &&
      (declaration.decision === "refusal" || declaration.decision === "conditions")
    );
  if (step === "answer-objection") return isObjectionOpen(declaration);
  return true;
};

const mayHandle = (step: TakenStep, declaration: Judged, actor: Actor): boolean => {
  const handler = step === "advise" ? declaration.adviser : declaration.decider;
  return actor.personId !== null && handler?.personId === actor.personId;
};

/** Whether this actor may take this step now, and if not, why not. */
export const mayTake = (step: TakenStep, declaration: Judged, actor: Actor): Decision => {
  if (!statesFor[step].includes(declaration.state) || !fits(step, declaration)) return notNow;
  const isOwn = actor.personId !== null && actor.personId === declaration.personId;
  if (stepsOfPerson.includes(step)) return isOwn ? allowed : notYours;
  if (isOwn) return notOwn;
  return mayHandle(step, declaration, actor) ? allowed : notHandler;
};

/** The state after a decision: a gift is settled by it, a side activity goes into force or not. */
export const stateAfter = (register: DeclarationRegister, decision: DecisionWord): DeclarationState => {
  if (register === "gift") return "settled";
  return ({ consent: "in-force", conditions: "in-force-on-conditions", refusal: "refused" } as const)[
    decision
  ];
};

/** By when is decided on what is submitted on a day. */
export const decideBy = (submittedOn: PlainDate, weeks: number): PlainDate => addDays(submittedOn, 7 * weeks);

/** The last day of what is in force has passed. It needs no step: the date says so. */
export const hasRunOut = (
  { state, endsOn }: Pick<Declaration, "state" | "endsOn">,
  today: PlainDate,
): boolean => inForce.includes(state) && endsOn !== null && endsOn < today;

/** Waits for advice or decision longer than was promised. */
export const isLate = (
  { state, decideBy: by }: Pick<Declaration, "state" | "decideBy">,
  today: PlainDate,
): boolean => (state === "submitted" || state === "advised") && by !== null && by < today;

/** Whether what a form of advice or decision says can be: conditions are written down, and a refusal has its reasons. */
export const decisionCanBe = (
  input: Pick<DecisionInput, "decision" | "conditions" | "reason">,
): FieldDecision<"conditions" | "reason"> => {
  if (input.decision === "conditions" && input.conditions === null)
    return refusalAt(
      "conditions",
      "Schrijf op welke voorwaarden gelden.",
      "Write down which conditions hold.",
    );
  if (input.decision === "refusal" && input.reason === null)
    return refusalAt(
      "reason",
      "Schrijf waarom niet. De collega leest dit.",
      "Write why not. The colleague reads this.",
    );
  return allowed;
};

/** Whether something in force can end on this day: not before it began, not in the future. */
export const canEndOn = (
  endsOn: PlainDate,
  { startsOn }: Pick<Declaration, "startsOn">,
  today: PlainDate,
): FieldDecision<"endsOn"> => {
  if (startsOn !== null && endsOn < startsOn)
    return refusalAt("endsOn", "De laatste dag ligt voor de eerste.", "The last day comes before the first.");
  if (endsOn > today)
    return refusalAt(
      "endsOn",
      "Deze dag ligt in de toekomst. Kies “Wijzigen” om een einddatum vast te leggen.",
      "This day is in the future. Choose “Change” to record a last day.",
    );
  return allowed;
};
