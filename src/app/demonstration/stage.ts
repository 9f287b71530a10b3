import { systemActor } from "#platform/actor/index.ts";
import type { Actor } from "#platform/actor/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { inOrder } from "./scene.ts";
import type { Register, Scene } from "./scene.ts";
import type { WorldPerson } from "./world.ts";

export type ActAs = (actor: Actor) => Promise<Tx>;

/** Where scenes are played: one organisation with the people in it. */
export interface Stage {
  readonly actAs: ActAs;
  readonly organisationId: string;
  readonly people: readonly WorldPerson[];
  readonly made: Register;
}

const actorOn = ({ organisationId, people, made }: Stage, by: string, on: PlainDate): Actor => {
  if (by === "system") return systemActor(organisationId);
  const person = people.find(({ key }) => key === by);
  if (person === undefined) throw new Error(`there is no person ${by}`);
  const held = person.appointments.filter(
    ({ startsOn, endsOn }) => startsOn <= on && (endsOn === undefined || endsOn >= on),
  );
  return {
    kind: "person",
    organisationId,
    personId: made.id("person", by),
    name: person.name,
    roles: ["employee", ...new Set(held.map(({ role }) => role))],
    pendingRoles: [],
  };
};

/** A working day begins at nine; what follows on that day comes a minute later, so that the order is kept. */
const momentOf = (on: PlainDate, place: number): Date =>
  new Date(Date.parse(`${on}T08:00:00Z`) + place * 60_000);

/** Plays scenes one by one in the order of time, each by its own actor with today and now of its own date. */
export const playAll = async (stage: Stage, scenes: readonly Scene[]): Promise<void> => {
  let day: PlainDate = "";
  let place = 0;
  for (const { on, by, what, play } of inOrder(scenes)) {
    place = on === day ? place + 1 : 0;
    day = on;
    const actor = actorOn(stage, by, on);
    const tx = await stage.actAs(actor);
    try {
      await play({ tx, actor, today: on, now: momentOf(on, place) }, stage.made);
    } catch (error) {
      throw new Error(`The world cannot be told: "${what}" on ${on} by ${by}`, { cause: error });
    }
  }
};
