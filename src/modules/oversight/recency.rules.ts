import { addMonths } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";

/** A round counts as recent for this many months after its reference date: a setting of ours, no source names a term. */
const recentMonths = 24;

/** The last reference date that is no longer recent; a round after it is. */
export const recentAfter = (today: PlainDate): PlainDate => addMonths(today, -recentMonths);
