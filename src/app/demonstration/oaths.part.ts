import {
  chooseForm,
  findCeremony,
  importOaths,
  invite,
  invited,
  keepOathText,
  planCeremony,
  recordOath,
  stillToSwear,
} from "#modules/onboarding/index.ts";
import { addDays } from "#platform/clock/index.ts";
import { csvText } from "#platform/csv/index.ts";
import { found } from "#platform/http/index.ts";
import type { Services } from "#platform/services/index.ts";
import type { Register, Scene } from "./scene.ts";
import type { World, WorldPerson } from "./world.ts";

const takenUpOn = "2026-01-12";

/** Ceremonies of which the last is still to come; to the first come those who had been here for long and had no form in the archive. */
const ceremonies = [
  { on: "2026-03-19", many: 80 },
  { on: "2026-06-18", many: 80 },
  { on: "2026-12-17", many: 6 },
];

const invented = "voorbeeldtekst, verzonnen voor deze demonstratie; geen wettekst";
const middle = (verb: string): string =>
  `Ik ${verb} dat ik mijn werk voor Voorbeeldstad eerlijk en zorgvuldig doe.\n\nIk ${verb} dat ik iedereen gelijk behandel, en dat ik geheimhoud wat vertrouwelijk is.`;

const text: Scene = {
  on: takenUpOn,
  by: "coordinator",
  what: "the text of the oath",
  play: async (writing) => {
    await keepOathText(writing, {
      name: "Gemeente Voorbeeldstad",
      functions: [],
      oathText: middle("zweer"),
      oathClosing: "Zo waarlijk helpe mij God Almachtig!",
      affirmationText: middle("beloof"),
      affirmationClosing: "Dat verklaar en beloof ik!",
      source: invented,
      months: 3,
      eachFunction: "no",
      startsOn: takenUpOn,
    });
  },
};

const listed = async function* (lines: readonly (readonly string[])[]): AsyncGenerator<string> {
  yield csvText([
    ["sleutel", "afgelegd op", "eed of belofte", "functie", "afgenomen door", "plaats"],
    ...lines,
  ]);
};

/** The list that was kept until now: of some of the people it says little, and of most it says nothing. */
const olderList = (people: readonly WorldPerson[]): Scene => ({
  on: addDays(takenUpOn, 8),
  by: "coordinator",
  what: "oaths from an older list",
  play: async (writing) => {
    const lines = people
      .filter(
        ({ engagement, startsOn }, place) =>
          engagement === "civil-servant" && place % 6 === 5 && startsOn < "2022",
      )
      .map(({ key, startsOn, function: title }, place) => {
        const takenOn = addDays(startsOn, 45 + place);
        return place % 5 === 4
          ? [key, takenOn, "onbekend", "", "", ""]
          : [
              key,
              takenOn,
              place % 3 === 0 ? "eed" : "belofte",
              title,
              "de toenmalige gemeentesecretaris",
              "Raadzaal",
            ];
      });
    const taken = await importOaths(writing, listed(lines));
    if (!taken.ok) throw new Error("The older list of oaths has faults.");
  },
});

/** One in three swears, the others affirm; some have not chosen yet. */
const choosing = (people: readonly WorldPerson[]): Scene[] =>
  people.flatMap(({ key, engagement, startsOn }, place) =>
    engagement !== "civil-servant" || key === "medewerker" || place % 7 === 6
      ? []
      : [
          {
            on: startsOn > takenUpOn ? addDays(startsOn, 3) : addDays(takenUpOn, 5 + (place % 20)),
            by: key,
            what: `${key} chooses oath or affirmation`,
            play: (writing) => chooseForm(writing, place % 3 === 0 ? "oath" : "affirmation"),
          },
        ],
  );

const key = (on: string): string => `ceremony ${on}`;

const planning = ({ on, many }: (typeof ceremonies)[number], planned: Map<string, string>): Scene => ({
  on: addDays(on, -50),
  by: "coordinator",
  what: key(on),
  play: async (writing, made: Register) => {
    const when = { heldOn: on, beginsAt: "15:00", place: "Raadzaal, stadhuis" };
    const ceremonyId = await planCeremony(writing, when, made.id("person", "gemeentesecretaris"));
    planned.set(key(on), ceremonyId);
    const ceremony = found(await findCeremony(writing.tx, ceremonyId));
    const officer = made.id("person", "gemeentesecretaris");
    const employee = made.id("person", "medewerker");
    const waiting = (await stillToSwear(writing.tx, writing.today, { ceremonyId, most: 1000 }))
      .filter(({ person }) => person.personId !== officer)
      .filter(({ person }) => many === 6 || person.personId !== employee)
      .toSorted(
        (one, other) => Number(other.person.personId === employee) - Number(one.person.personId === employee),
      )
      .slice(0, many);
    for (const { person, text: words } of waiting)
      await invite(writing, ceremony, { personId: person.personId, text: words });
  },
});

const recording = (on: string, planned: Map<string, string>, { files }: Services): Scene => ({
  on: addDays(on, 1),
  by: "coordinator",
  what: `what was sworn on ${on}`,
  play: async (writing) => {
    const ceremony = found(await findCeremony(writing.tx, found(planned.get(key(on)))));
    for (const invitation of await invited(writing.tx, ceremony))
      await recordOath(
        writing,
        { ceremony, invitation },
        { form: invitation.choice ?? "affirmation", scan: null, files },
      );
  },
});

/** The oath: its text, who chose what, and the ceremonies. */
export const oathScenes = (
  { referenceDate }: World,
  people: readonly WorldPerson[],
  services: Services,
): Scene[] => {
  const planned = new Map<string, string>();
  return [
    text,
    olderList(people),
    ...choosing(people),
    ...ceremonies.flatMap((one) => [planning(one, planned), recording(one.on, planned, services)]),
  ].filter(({ on }) => on <= referenceDate);
};
