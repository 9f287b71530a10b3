import { addDays } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";

/** Days between two mails about what stays open. */
const reminderDays = 14;

/** Who was last told on this day or earlier may be told again. */
export const lastReminderBy = (today: PlainDate): PlainDate => addDays(today, -reminderDays);

/** Whether somebody is told by mail today: when something opened since the last mail, and every two weeks while anything is open. */
export const reminderIsDue = (
  openedOn: readonly PlainDate[],
  remindedOn: PlainDate | null,
  today: PlainDate,
): boolean => {
  if (openedOn.length === 0) return false;
  if (remindedOn === null || remindedOn <= lastReminderBy(today)) return true;
  return openedOn.some((day) => day > remindedOn);
};
