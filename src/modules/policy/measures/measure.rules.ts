import type { Actor, Decision } from "#platform/actor/index.ts";
import { allowed, holds, refusal } from "#platform/actor/index.ts";
import type { Fault } from "../fault.ts";
import type { Measure, MeasureInput, MeasureState, MeasureStateInput } from "./measure.ts";

const next: Readonly<Record<MeasureState, readonly MeasureState[]>> = {
  planned: ["running", "done", "stopped"],
  running: ["planned", "done", "stopped"],
  done: ["running"],
  stopped: ["running"],
};

/** The states a measure can go to from here. */
export const nextStates = (state: MeasureState): readonly MeasureState[] => next[state];

/** Whether this actor may change measures. */
export const mayChangeMeasures = (actor: Actor): Decision =>
  holds(actor, "coordinator") || actor.kind === "system"
    ? allowed
    : refusal("Dit doet de integriteitscoördinator.", "The integrity coordinator does this.");

/** What is wrong with a new state: not to be reached from here, or a stop without its reason. */
export const stateFaults = (measure: Pick<Measure, "state">, input: MeasureStateInput): readonly Fault[] => {
  if (!nextStates(measure.state).includes(input.state))
    return [
      {
        field: "state",
        message: {
          nl: "Deze maatregel kan nu niet naar deze stand.",
          en: "This measure cannot go to this state now.",
        },
      },
    ];
  return input.state === "stopped" && input.outcome === null
    ? [{ field: "outcome", message: { nl: "Schrijf op waarom.", en: "Write down why." } }]
    : [];
};

/** What is contradictory in a measure. */
export const measureFaults = ({
  startsOn,
  endsOn,
}: Pick<MeasureInput, "startsOn" | "endsOn">): readonly Fault[] =>
  startsOn !== null && endsOn !== null && endsOn < startsOn
    ? [
        {
          field: "endsOn",
          message: { nl: "Het einde ligt vóór het begin.", en: "The end lies before the beginning." },
        },
      ]
    : [];
