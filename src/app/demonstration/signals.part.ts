import {
  answerSignal,
  askAbout,
  closeSignal,
  findSignal,
  findSignals,
  listSignals,
  saveUnitField,
} from "#modules/interests/index.ts";
import type { Signal, SignalRule } from "#modules/interests/index.ts";
import { found } from "#platform/http/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { authorityKey, managerOf, personOf } from "./interests.part.ts";
import type { Told } from "./interests.part.ts";
import type { WorldWho } from "./interests-world.ts";
import type { Scene } from "./scene.ts";

/** By which words the field of some units is known. */
const fields: readonly (readonly [unit: string, words: readonly string[]])[] = [
  ["vergunningen", ["vergunning", "bouw"]],
  ["juridisch", ["juridisch", "rechts"]],
  ["projecten", ["grond", "rentmeester"]],
];

/** When the rules looked, and what was done after it. */
const foundOn = "2026-10-28";

interface Handled {
  readonly rule: SignalRule;
  readonly about: WorldWho;
  readonly askedOn: string;
  readonly answer?: { readonly on: string; readonly words: string };
  readonly closed?: { readonly on: string; readonly words: string };
}

/** What managers did: one question waits for the employee of the demonstration, one is answered, and one turned out to be nothing. */
const handled: readonly Handled[] = [
  { rule: "S2", about: "medewerker", askedOn: "2026-10-29" },
  {
    rule: "S5",
    about: { unit: "beheer", nth: 2 },
    askedOn: "2026-10-29",
    answer: {
      on: "2026-10-31",
      words: "Ik werk hier 28 uur. Met de zaterdag erbij kom ik op 36 uur.",
    },
  },
  {
    rule: "S5",
    about: { unit: "vergunningen", nth: 2 },
    askedOn: "2026-10-29",
    answer: { on: "2026-10-29", words: "Mijn contract hier is 24 uur." },
    closed: { on: "2026-10-30", words: "Met een contract van 24 uur is er niets aan de hand." },
  },
];

/** Scenes with one point: it is looked up when somebody asks about it. */
const scenesOf = (told: Told, { rule, about, askedOn, answer, closed }: Handled): Scene[] => {
  const person = personOf(about, askedOn, told);
  const manager = managerOf(person, askedOn, told) ?? authorityKey;
  const key = `${rule} about ${person.key}`;
  const asking: Scene = {
    on: askedOn,
    by: manager,
    what: `${key}: asked`,
    play: async (writing, made) => {
      const { tx, actor } = writing;
      const query = { stand: "open" as const, regel: rule, pagina: 1 };
      const { signals } = await listSignals(tx, query, { personId: actor.personId, team: true });
      const personId = made.id("person", person.key);
      const signal = found(signals.find((one) => one.personId === personId));
      made.keep("signal", key, signal.signalId);
      await askAbout(writing, signal);
    },
  };
  const step = (
    on: string,
    by: string,
    play: (writing: Writing, signal: Signal) => Promise<void>,
  ): Scene => ({
    on,
    by,
    what: key,
    play: async (writing, made) => play(writing, found(await findSignal(writing.tx, made.id("signal", key)))),
  });
  const scenes = [asking];
  if (answer !== undefined)
    scenes.push(step(answer.on, person.key, (writing, one) => answerSignal(writing, one, answer.words)));
  if (closed !== undefined)
    scenes.push(
      step(closed.on, manager, (writing, one) =>
        closeSignal(writing, one, { outcome: "nothing", words: closed.words }),
      ),
    );
  return scenes;
};

/** The coordinator sets the field of some units, the rules look in a night, and managers ask and close. */
export const signalScenes = (told: Told): Scene[] => [
  {
    on: "2026-01-19",
    by: "coordinator",
    what: "fields of units",
    play: async (writing, made) => {
      for (const [unit, words] of fields) await saveUnitField(writing, made.id("unit", unit), words);
    },
  },
  {
    on: foundOn,
    by: "system",
    what: "points to look at are found",
    play: (writing) => findSignals(writing),
  },
  ...handled.flatMap((one) => scenesOf(told, one)),
];
