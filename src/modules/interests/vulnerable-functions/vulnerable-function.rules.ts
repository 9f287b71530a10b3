import type { Decision, FieldDecision } from "#platform/actor/index.ts";
import { allowed, refusal, refusalAt } from "#platform/actor/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { EntryInput, ReviewStanding, Temptation, VulnerableFunction } from "./vulnerable-function.ts";

/** The same day a year before; of 29 February the 28th. */
const yearBefore = (day: PlainDate): PlainDate => {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${Number(year) - 1}-${month}-${month === "02" && date === "29" ? "28" : date}`;
};

/** Whether the inventory of a unit was gone through within a year (basisnormen: vulnerable functions are looked at again each year). */
export const standingOf = (reviewedOn: PlainDate | null, today: PlainDate): ReviewStanding => {
  if (reviewedOn === null) return "never";
  return reviewedOn > yearBefore(today) ? "done" : "late";
};

/** Whether an entry can be as the form says: with temptations that are known. */
export const entryCanBe = (
  { temptations }: Pick<EntryInput, "temptations">,
  known: readonly Temptation[],
): FieldDecision<"temptations"> =>
  temptations.length > 0 && temptations.every((key) => known.some((one) => one.key === key))
    ? allowed
    : refusalAt("temptations", "Kies wat kan verleiden.", "Choose what can tempt.");

/** Whether an entry can still be changed or taken out, as it was seen. */
export const mayChange = (
  { endedOn, version }: Pick<VulnerableFunction, "endedOn" | "version">,
  seen: number,
): Decision => {
  if (endedOn !== null)
    return refusal("Dit staat niet meer in de inventarisatie.", "This is in the inventory no more.");
  return version === seen
    ? allowed
    : refusal(
        "Iemand anders heeft dit intussen gewijzigd. Ga terug en kijk hoe het er nu staat.",
        "Somebody else changed this in the meantime. Go back and see how it stands now.",
      );
};

/** Whether the manager confirms what was in sight. */
export const mayConfirm = (entries: number, seen: number): Decision =>
  entries === seen
    ? allowed
    : refusal(
        "Er is intussen iets veranderd in de inventarisatie. Kijk haar na en bevestig dan.",
        "Something changed in the inventory in the meantime. Check it and then confirm.",
      );
