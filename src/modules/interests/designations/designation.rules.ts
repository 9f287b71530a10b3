import type { Decision, FieldDecision } from "#platform/actor/index.ts";
import { allowed, refusal, refusalAt } from "#platform/actor/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Designation, DesignationInput, DesignationKind } from "./designation.ts";

type Dated = Pick<Designation, "startsOn" | "endsOn">;

/** Whether a designation has its last day behind it. */
export const isEnded = ({ endsOn }: Dated, today: PlainDate): boolean => endsOn !== null && endsOn < today;

/** Whether a designation can still be ended: one that is over stays as it was. */
export const mayEnd = (designation: Dated, today: PlainDate): Decision =>
  isEnded(designation, today)
    ? refusal("Deze aanwijzing is al beëindigd.", "This designation has ended already.")
    : allowed;

/** Whether this can be the last day on which a designation holds. */
export const canEndOn = (endsOn: PlainDate, { startsOn }: Dated): FieldDecision<"endsOn"> =>
  endsOn < startsOn
    ? refusalAt("endsOn", "De laatste dag ligt voor de eerste.", "The last day comes before the first.")
    : allowed;

/** Whether a function can be designated so: for something at least, and for nothing twice in the same time. */
export const canDesignate = (
  { kinds }: Pick<DesignationInput, "kinds">,
  already: ReadonlySet<DesignationKind>,
  names: Readonly<Record<"nl" | "en", Readonly<Record<DesignationKind, string>>>>,
): FieldDecision<"kinds"> => {
  if (kinds.length === 0)
    return refusalAt(
      "kinds",
      "Kies waarvoor u de functie aanwijst.",
      "Choose for what you designate the function.",
    );
  const doubled = kinds.filter((kind) => already.has(kind));
  const listed = (locale: "nl" | "en"): string => doubled.map((kind) => names[locale][kind]).join(", ");
  return doubled.length === 0
    ? allowed
    : refusalAt(
        "kinds",
        `Hiervoor is deze functie in die periode al aangewezen: ${listed("nl")}.`,
        `For this the function is designated already in that period: ${listed("en")}.`,
      );
};
