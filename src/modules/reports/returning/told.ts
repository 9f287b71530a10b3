import type { DB } from "#platform/database/index.ts";

/** What happened that a reporter may know: nothing of who reads or handles it, nor of an inquiry that is under way. */
export const told = [
  "received",
  "entered",
  "approved",
  "confirmed",
  "informed",
  "identity-asked",
  "identity-agreed",
  "identity-refused",
  "identity-opened",
  "forwarding-asked",
  "forwarding-agreed",
  "forwarding-refused",
  "safety",
  "detriment",
  "closed",
  "reopened",
] as const satisfies readonly DB["reportEvents"]["kind"][];
export type ToldEvent = (typeof told)[number];
