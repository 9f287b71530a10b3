import { allowed, refusal, refusalAt } from "#platform/actor/index.ts";
import type { Decision, FieldDecision } from "#platform/actor/index.ts";
import type { Allegation } from "../allegations/allegation.ts";
import { stepsOfPerson } from "../allegations/allegation.rules.ts";
import type { Report } from "../../report.ts";
import type { ClosingInput } from "./closing.ts";

/** What has to be done before a file closes. */
export type ClosingPoint =
  | { readonly kind: "outcome" | "written" | "cleared"; readonly allegationId: string }
  | { readonly kind: "weigh-again" };

/** Decisions after which somebody looks at what is true: then every allegation gets an outcome. */
const examined: readonly (Report["decision"] | null)[] = ["investigation"];

const pointsOf = (allegation: Allegation, decision: Report["decision"]): ClosingPoint[] => {
  const { allegationId, outcome } = allegation;
  if (outcome === "open") return examined.includes(decision) ? [{ kind: "outcome", allegationId }] : [];
  return stepsOfPerson(allegation).flatMap(({ step, done }): ClosingPoint[] =>
    !done && (step === "written" || step === "cleared") ? [{ kind: step, allegationId }] : [],
  );
};

/**
 * What still stands in the way of closing: after an investigation an outcome for every allegation; the outcome in writing to the person
 * concerned; the name cleared where nothing was established. A preliminary inquiry ends with weighing again.
 */
export const pointsBeforeClosing = (
  { decision }: Pick<Report, "decision">,
  allegations: readonly Allegation[],
): readonly ClosingPoint[] => [
  ...(decision === "preliminary-inquiry" ? [{ kind: "weigh-again" as const }] : []),
  ...allegations.flatMap((allegation) => pointsOf(allegation, decision)),
];

/** A reporter who was not told is named a reason for; else the organisation owes the information of the law still. */
export const mayCloseSo = (
  { notTold }: Pick<ClosingInput, "notTold">,
  { informedAt }: Pick<Report, "informedAt">,
): FieldDecision<"notTold"> =>
  informedAt !== null || notTold !== undefined
    ? allowed
    : refusalAt(
        "notTold",
        "De melder heeft nog geen bericht over de beoordeling en wat er met de melding gebeurt. Doe dat eerst, of leg uit waarom het niet kan.",
        "The reporter was not told yet how the report was assessed and what follows. Do that first, or explain why it cannot be done.",
      );

/** A file closes once nothing stands in the way any more. */
export const mayCloseNow = (points: readonly ClosingPoint[]): Decision =>
  points.length === 0
    ? allowed
    : refusal(
        "Er zijn nog stappen te zetten voordat dit dossier dicht kan. Ze staan hierboven.",
        "There are steps left before this file can close. They are listed above.",
      );
