import { answerRegister, standingInRegister } from "#modules/interests/index.ts";
import { addDays } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { found } from "#platform/http/index.ts";
import type { Scene } from "./scene.ts";
import type { World, WorldPerson } from "./world.ts";

/** Since when it is asked. */
const firstRound = "2026-01-12";

const answering = (key: string, on: PlainDate): Scene => ({
  on,
  by: key,
  what: `${key} answers the register of side activities`,
  play: async (writing) => {
    const stands = await standingInRegister(writing, found(writing.actor.personId), "side-activity");
    await answerRegister(writing, "side-activity", stands);
  },
});

/** After so many days the answer of nine months can be given again. */
const againAfter = 246;

/** One in eleven never answers; of the others one in six does not a second time, and neither does the employee of the demonstration. */
const answers = (person: WorldPerson, place: number, until: PlainDate): Scene[] => {
  const { key, engagement, startsOn, endsOn } = person;
  if (engagement !== "civil-servant" || endsOn !== undefined || place % 11 === 5) return [];
  const first = addDays(startsOn > firstRound ? startsOn : firstRound, (place * 7) % 25);
  const second = addDays(first, againAfter + ((place * 5) % 30));
  const forgets = place % 6 === 4 || key === "medewerker";
  return (forgets ? [first] : [first, second]).filter((on) => on <= until).map((on) => answering(key, on));
};

/** Who said what of the own side activities, and when. */
export const confirmingScenes = ({ referenceDate }: World, people: readonly WorldPerson[]): Scene[] =>
  people.flatMap((person, place) => answers(person, place, referenceDate));
