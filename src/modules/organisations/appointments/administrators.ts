import type { PlainDate } from "#platform/clock/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { takeTurn } from "../turn.ts";
import type { Appointment } from "./appointment.ts";
import { administratorsAfter } from "./appointments.queries.ts";

/**
 * The administrators who are there after a day, for who is about to end one of them. Two who do so at once wait for each other: the second
 * sees what the first left.
 */
export const administratorsInTurn = async (
  writing: Writing,
  lastDay: PlainDate,
): Promise<readonly Appointment[]> => {
  await takeTurn(writing, ["administrators"]);
  return administratorsAfter(writing.tx, lastDay);
};
