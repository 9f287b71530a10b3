import { addDays } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { FieldDecision } from "#platform/actor/index.ts";
import type { ConversationInput } from "./conversation.ts";

/** A conversation that is recorded was held; coming back to it is later. */
export const datesFit = (
  { heldOn, followUpOn }: Pick<ConversationInput, "heldOn" | "followUpOn">,
  today: PlainDate,
): FieldDecision<"heldOn" | "followUpOn"> => {
  if (heldOn > today)
    return {
      ok: false,
      field: "heldOn",
      reason: {
        nl: "Deze datum ligt in de toekomst. Leg een gesprek vast als het gehouden is.",
        en: "This date is in the future. Record a conversation once it was held.",
      },
    };
  if (followUpOn !== null && followUpOn < heldOn)
    return {
      ok: false,
      field: "followUpOn",
      reason: {
        nl: "Kies een datum na het gesprek.",
        en: "Choose a date after the conversation.",
      },
    };
  return { ok: true };
};

/** How many days before its date a follow-up appears among the work. */
const leadDays = 30;

/** The last follow-up date that belongs among the work of today. */
export const followUpHorizon = (today: PlainDate): PlainDate => addDays(today, leadDays);
