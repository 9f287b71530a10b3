import { allowed, refusal } from "#platform/actor/index.ts";
import type { Decision } from "#platform/actor/index.ts";
import type { KeptQuestionnaire } from "./kept.ts";
import { questionnaireFaults } from "./questionnaire.rules.ts";

type Kept = Pick<KeptQuestionnaire, "usedSince" | "content">;

/** Whether this version may still be changed: what was asked once stays as it was asked. */
export const mayChange = ({ usedSince }: Kept): Decision =>
  usedSince === null
    ? allowed
    : refusal(
        "Deze versie is in gebruik en blijft zoals zij is. Maak een nieuwe versie om iets te veranderen.",
        "This version is in use and stays as it is. Make a new version to change something.",
      );

/** Whether a round may ask this version: only without faults. */
export const mayBeAsked = ({ content }: Kept): Decision =>
  questionnaireFaults(content).length === 0
    ? allowed
    : refusal(
        "In deze vragenlijst klopt nog iets niet. Maak haar eerst in orde.",
        "Something is still wrong in this questionnaire. Put it right first.",
      );

/** Whether a next version may be made of this one: of the latest, once it is in use. */
export const mayFollow = ({ usedSince }: Kept, isLatest: boolean): Decision => {
  if (!isLatest) return refusal("Er is al een nieuwere versie.", "There is a newer version already.");
  return usedSince === null
    ? refusal(
        "Deze versie is nog niet in gebruik: verander haar gewoon.",
        "This version is not in use yet: simply change it.",
      )
    : allowed;
};

/** How far a version is: something in it is still wrong, a round can ask it, or one does. */
export const stateOf = (kept: Kept): "faulty" | "ready" | "used" => {
  if (kept.usedSince !== null) return "used";
  return mayBeAsked(kept).ok ? "ready" : "faulty";
};
