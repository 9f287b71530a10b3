import type { Names } from "./names.ts";
import type { World, WorldPerson } from "./world.ts";

const pick = <T>(list: readonly T[], place: number): T | undefined => list[place % list.length];

/** As an address has it: without accents, spaces or capitals. */
const plain = (name: string): string =>
  name
    .normalize("NFD")
    .replaceAll(/[^a-zA-Z ]/g, "")
    .trim()
    .toLowerCase()
    .replaceAll(/ +/g, "-");

/** One in twelve is hired, lately; the others came in the last twenty years. Spread by steps that share no factor with the lists. */
const serviceOf = (place: number): Pick<WorldPerson, "engagement" | "startsOn"> => {
  const month = String(((place * 5) % 12) + 1).padStart(2, "0");
  return place % 12 === 7
    ? { engagement: "hired", startsOn: `${2025 + (place % 2)}-${month.replace(/1[0-2]/, "09")}-01` }
    : { engagement: "civil-servant", startsOn: `${2005 + ((place * 13) % 21)}-${month}-01` };
};

const unknownWork = { titles: ["Medewerker"], engagement: "civil-servant" as const, startsOn: [] };

const invent = (place: number, unit: { key: string; at: number }, names: Names): WorldPerson => {
  const name = `${pick(names.firstNames, place * 7) ?? ""} ${pick(names.lastNames, place * 11) ?? ""}`;
  const work = names.functions[unit.key] ?? unknownWork;
  const person = {
    key: plain(name),
    name,
    function: pick(work.titles, unit.at) ?? "Medewerker",
    unit: unit.key,
    ...serviceOf(place),
    appointments: [],
  };
  if (work.engagement === "civil-servant")
    return { ...person, startsOn: work.startsOn[unit.at] ?? person.startsOn };
  const startsOn = "2022-06-01";
  return {
    ...person,
    engagement: work.engagement,
    startsOn,
    appointments: [{ role: "office-holder", startsOn }],
  };
};

/** Everybody who works in a world: who is named there, and made-up people until every unit has its headcount. Always the same. */
export const everybody = (world: World, names: Names): readonly WorldPerson[] => {
  const all = [...world.people];
  let place = 0;
  for (const { key, headcount } of world.units) {
    const named = world.people.filter(({ unit }) => unit === key).length;
    for (let at = 0; at < headcount - named; at += 1) {
      place += 1;
      all.push(invent(place, { key, at }, names));
    }
  }
  return all;
};
