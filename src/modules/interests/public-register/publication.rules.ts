import type { Actor, Decision } from "#platform/actor/index.ts";
import { allowed, refusal } from "#platform/actor/index.ts";
import type { Withholding } from "./publication.ts";

/** Whether this person may keep somebody out of the public register, or let somebody back in: anybody but oneself. */
export const mayWithhold = (personId: string, actor: Pick<Actor, "personId">): Decision =>
  personId === actor.personId
    ? refusal(
        "Over de eigen gegevens beslist iemand anders. Vraag een andere integriteitscoördinator.",
        "Somebody else decides on your own data. Ask another integrity coordinator.",
      )
    : allowed;

/** Whether a withholding can be lifted now. */
export const mayLift = ({ personId, liftedOn }: Withholding, actor: Pick<Actor, "personId">): Decision =>
  liftedOn === null
    ? mayWithhold(personId, actor)
    : refusal("Dit is al opgeheven.", "This was lifted already.");
