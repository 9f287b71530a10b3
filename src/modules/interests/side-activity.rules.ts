import type { FieldDecision } from "#platform/actor/index.ts";
import { allowed, refusalAt } from "#platform/actor/index.ts";
import type { SideActivity } from "./side-activity.ts";
import { checks } from "./side-activity.ts";

/** What there is to look at, by the number of its rule; never a verdict. */
export const sideActivityRules = ["N1", "N2", "N3", "N4", "N5"] as const;
export type SideActivityRule = (typeof sideActivityRules)[number];

const ruleOf = { field: "N1", information: "N2", workingHours: "N3", appearance: "N4" } as const;

/** More hours a week than this beside a job ask for a look, by our own reckoning: half a full week. */
const manyHours = 18;

export interface Point {
  readonly rule: SideActivityRule;
  /** Whether the person was sure of it. */
  readonly sure: boolean;
}

/** What somebody who advises or decides looks at, from the person's own answers and the hours. */
export const pointsOf = (activity: SideActivity): readonly Point[] => [
  ...checks.flatMap((check): Point[] =>
    activity[check] === "no" || activity[check] === "not-asked"
      ? []
      : [{ rule: ruleOf[check], sure: activity[check] === "yes" }],
  ),
  ...(activity.hoursPerWeek > manyHours ? [{ rule: "N5" as const, sure: true }] : []),
];

/** Whether what a form says of a side activity can be. */
export const canBe = (activity: SideActivity): FieldDecision<"endsOn" | "precautions"> => {
  if (activity.endsOn !== null && activity.endsOn < activity.startsOn)
    return refusalAt("endsOn", "De laatste dag ligt voor de eerste.", "The last day comes before the first.");
  const isClear = checks.every((check) => activity[check] === "no");
  if (!isClear && activity.precautions === null)
    return refusalAt(
      "precautions",
      "U antwoordde ergens “ja” of “ik weet het niet”. Schrijf hoe u het gescheiden houdt, of dat u dat wilt bespreken.",
      "You answered “yes” or “I do not know” somewhere. Write how you keep it apart, or that you want to discuss it.",
    );
  return allowed;
};
