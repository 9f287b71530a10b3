import {
  appoint,
  createPerson,
  createUnit,
  letPersonLeave,
  placePerson,
} from "#modules/organisations/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { agreed } from "./scene.ts";
import type { Register } from "./scene.ts";
import type { World, WorldPerson } from "./world.ts";

const later = (one: string, other: string): string => (one > other ? one : other);

const makeUnits = async (writing: Writing, world: World, made: Register): Promise<void> => {
  const { startsOn } = world.organisation;
  for (const { key, parent, name } of world.units) {
    const input = {
      name,
      parent: parent === null ? null : made.id("unit", parent),
      externalKey: key,
      startsOn,
    };
    made.keep("unit", key, agreed(await createUnit(writing, input)).unitId);
  }
};

const makePerson = async (writing: Writing, person: WorldPerson, world: World): Promise<string> => {
  const { key, name, engagement, startsOn } = person;
  const input = {
    name,
    email: `${key}@${world.organisation.mailDomain}`,
    externalKey: key,
    engagement,
    startsOn,
    unit: null,
    functionTitle: null,
  };
  return agreed(await createPerson(writing, input)).personId;
};

const settle = async (
  writing: Writing,
  person: WorldPerson,
  { world, made }: { readonly world: World; readonly made: Register },
): Promise<void> => {
  const { key, name, engagement, startsOn, endsOn = null } = person;
  const personId = await makePerson(writing, person, world);
  made.keep("person", key, personId);
  const known = { personId, externalKey: key, name, email: null, engagement, startsOn, endsOn: null };
  agreed(
    await placePerson(writing, known, {
      unit: made.id("unit", person.unit),
      functionTitle: person.function,
      from: later(startsOn, world.organisation.startsOn),
    }),
  );
  for (const { role, unit, startsOn: from, endsOn: until = null } of person.appointments)
    agreed(
      await appoint(writing, known, {
        role,
        unit: unit === undefined ? null : made.id("unit", unit),
        startsOn: from,
        endsOn: until,
        sure: false,
      }),
    );
  if (endsOn !== null) agreed(await letPersonLeave(writing, known, endsOn));
};

/** Makes units, people, their places and their roles, with the dates of the world. */
export const makeOrganisation = async (
  writing: Writing,
  world: World,
  { people, made }: { readonly people: readonly WorldPerson[]; readonly made: Register },
): Promise<void> => {
  await makeUnits(writing, world, made);
  for (const person of people) await settle(writing, person, { world, made });
};
