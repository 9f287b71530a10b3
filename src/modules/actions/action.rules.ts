import type { Actor, Decision } from "#platform/actor/index.ts";
import { holds, onlyCoordinator } from "#platform/actor/index.ts";
import { addDays, daysBetween } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Action, ActionState } from "./action.ts";

export type ActionStep = "change" | "note" | "done" | "dropped" | "reopen";

const steps: Readonly<Record<ActionState, readonly ActionStep[]>> = {
  open: ["change", "note", "done", "dropped"],
  done: ["note", "reopen"],
  dropped: ["note", "reopen"],
};

/** What an owner may do; the rest is for the coordinator, who answers for the whole. */
const ownerSteps: readonly ActionStep[] = ["note", "done"];

/** Whether this actor may take this step now, and if not, why not. */
export const mayTake = (
  step: ActionStep,
  action: Pick<Action, "state" | "ownerId">,
  actor: Actor,
): Decision => {
  if (!steps[action.state].includes(step))
    return {
      ok: false,
      reason: {
        nl: action.state === "open" ? "Deze actie loopt nog." : "Deze actie is al afgesloten.",
        en: action.state === "open" ? "This action is still open." : "This action is closed already.",
      },
    };
  if (holds(actor, "coordinator") || actor.kind === "system") return { ok: true };
  if (ownerSteps.includes(step) && actor.personId === action.ownerId) return { ok: true };
  return {
    ok: false,
    reason: onlyCoordinator,
  };
};

/** An open action whose date has passed. */
export const isOverdue = (action: Pick<Action, "state" | "dueOn">, today: PlainDate): boolean =>
  action.state === "open" && action.dueOn < today;

/** Days before the due date at which the owner is reminded once. */
export const reminderLeadDays = 14;
/** Days between two reminders once the due date has passed. */
export const overdueReminderDays = 14;

/** Whether the owner gets a reminder today: once in the last two weeks before the date, then every two weeks after it. */
export const reminderIsDue = (
  action: Pick<Action, "state" | "dueOn" | "remindedOn">,
  today: PlainDate,
): boolean => {
  if (action.state !== "open") return false;
  const { dueOn, remindedOn } = action;
  if (today <= dueOn) {
    const from = addDays(dueOn, -reminderLeadDays);
    return today >= from && (remindedOn === null || remindedOn < from);
  }
  return remindedOn === null || remindedOn <= dueOn || daysBetween(remindedOn, today) >= overdueReminderDays;
};
