import { allowed, refusal } from "#platform/actor/index.ts";
import type { Decision } from "#platform/actor/index.ts";
import type { Report } from "../../report.ts";

/** Whether a report can be set aside: as long as nothing was decided about it. */
export const maySetAside = ({ state }: Pick<Report, "state">): Decision =>
  state === "received" || state === "weighing"
    ? allowed
    : refusal(
        "Alleen meldingen waarover nog niets is besloten, kunt u opzij leggen.",
        "Only reports on which nothing was decided yet can be set aside.",
      );

/** The states of `maySetAside`, for a list of many at once. */
export const maySetAsideStates = ["received", "weighing"] as const satisfies readonly Report["state"][];
