import { checklistOf, markStep, standardSteps, takeUpSteps } from "#modules/onboarding/index.ts";
import { engagements } from "#modules/organisations/index.ts";
import { addDays } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { found } from "#platform/http/index.ts";
import type { Scene } from "./scene.ts";
import type { World, WorldPerson } from "./world.ts";

/** Since when there is a list: who began earlier has none. */
const takenUpOn = "2022-01-03";
/** Since when there is a coordinator who marks; of who began before that, everything was marked on one day. */
const markedFrom = "2024-01-15";
/** Since when a second coordinator marks what is of the first. */
const secondFrom = "2025-02-10";

const takeUp: Scene = {
  on: takenUpOn,
  by: "system",
  what: "the steps of getting started",
  play: async (writing) => {
    const steps = await standardSteps();
    for (const engagement of engagements) {
      const own = steps.filter((one) => one.engagements.includes(engagement));
      if (own.length > 0) await takeUpSteps(writing, engagement, own);
    }
  },
};

interface Marking {
  readonly step: string;
  readonly markedOn: PlainDate;
  readonly state?: "done" | "asked" | "not-needed";
}

const inputOf = ({ step, markedOn, state = "done" }: Marking) => ({
  state,
  markedOn,
  reason: state === "not-needed" ? "Werkte hier al eerder." : null,
  ...(step === "vog" && state === "done"
    ? { issuedOn: addDays(markedOn, -6), profile: "60, ambtenaar", checkOn: addDays(markedOn, 5 * 365) }
    : { issuedOn: null, profile: null, checkOn: null }),
});

/** Marks what is on somebody's list, once the last of it was done. */
const marking = (person: WorldPerson, by: string, marks: readonly Marking[]): Scene => ({
  on:
    marks
      .map(({ markedOn }) => markedOn)
      .toSorted()
      .at(-1) ?? person.startsOn,
  by,
  what: `${by} marks steps of ${person.key}`,
  play: async (writing, made) => {
    const list = found(await checklistOf(writing.tx, made.id("person", person.key), writing.today));
    for (const mark of marks) {
      const line = list.lines.find((one) => one.step.step === mark.step);
      if (line !== undefined) await markStep(writing, list, { step: line.step, input: inputOf(mark) });
    }
  },
});

/** What was marked of somebody: some have everything, of others something is still open, or too late. */
const ofPerson = (person: WorldPerson, place: number): Scene[] => {
  const { startsOn, key } = person;
  const by = key === "coordinator" ? "coordinator-vervanger" : "coordinator";
  const from = key === "coordinator" ? secondFrom : markedFrom;
  const on = (days: number): PlainDate => {
    const day = addDays(startsOn, days + (place % 3));
    return day < from ? addDays(from, days) : day;
  };
  const isSlow = place % 9 === 2 && key !== "medewerker";
  const isBehind = place % 11 === 4 && key !== "medewerker";
  const interview = place % 4 === 3 ? ("not-needed" as const) : ("done" as const);
  return [
    marking(person, by, [
      { step: "selection-interview", markedOn: on(1), state: interview },
      ...(isSlow ? [] : [{ step: "screening", markedOn: on(2) }]),
      { step: "vog", markedOn: on(isSlow ? 6 : 20), state: isSlow ? "asked" : "done" },
      { step: "code-of-conduct-explained", markedOn: on(8) },
    ]),
    marking(person, key, [{ step: "onboarding-day", markedOn: on(30) }]),
    ...(isBehind ? [] : [marking(person, key, [{ step: "basic-e-learning", markedOn: on(70) }])]),
  ];
};

/** What belongs to beginning somewhere, of everybody who began since. */
export const checklistScenes = ({ referenceDate }: World, people: readonly WorldPerson[]): Scene[] => [
  takeUp,
  ...people
    .filter(({ startsOn, engagement }) => startsOn >= takenUpOn && engagement !== "office-holder")
    .flatMap(ofPerson)
    .filter(({ on }) => on <= referenceDate),
];
