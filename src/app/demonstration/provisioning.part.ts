import {
  changeUser,
  createGroup,
  findUser,
  makeToken,
  revokeToken,
  toldUser,
} from "#modules/organisations/index.ts";
import { addDays } from "#platform/clock/index.ts";
import { found } from "#platform/http/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Services } from "#platform/services/index.ts";
import type { Register, Scene } from "./scene.ts";
import type { World, WorldPerson } from "./world.ts";

/** When it was tried, and since when the identity provider keeps who works in the unit that runs it. */
const triedOn = "2026-02-02";
const takenUpOn = "2026-02-16";
const unitKey = "informatie";
const administrator = "beheerder";

/** A first token, of a trial that was ended; its text is kept nowhere, so nobody comes in with it. */
const trial = (): Scene => ({
  on: triedOn,
  by: administrator,
  what: "a trial of the connection",
  play: async (writing) => {
    const { tokenId } = await makeToken(writing, { name: "Proef", endsOn: addDays(triedOn, 30) });
    await revokeToken(writing, tokenId);
  },
});

const tokenMade = (): Scene => ({
  on: takenUpOn,
  by: administrator,
  what: "the token of the identity provider",
  play: async (writing) =>
    void (await makeToken(writing, { name: "Entra ID", endsOn: addDays(takenUpOn, 365) })),
});

const tell = async (
  writing: Writing & Told,
  person: WorldPerson,
  { world, made }: Where,
): Promise<string> => {
  const personId = made.id("person", person.key);
  const user = found(await findUser(writing.tx, personId, writing.today));
  const department = found(world.units.find(({ key }) => key === unitKey)).name;
  const email = `${person.key}@${world.organisation.mailDomain}`;
  const resource = { userName: email, externalId: `entra-${person.key}`, title: person.function, department };
  await changeUser(writing, user, toldUser(resource));
  return personId;
};

interface Told {
  readonly services: Services;
  readonly session: { readonly address: null };
}

interface Where {
  readonly world: World;
  readonly made: Register;
}

const kept = (world: World, people: readonly WorldPerson[], services: Services): Scene => ({
  on: takenUpOn,
  by: "system",
  what: "the identity provider tells who works with the systems",
  play: async (writing, made) => {
    const told = { ...writing, services, session: { address: null } };
    const members: string[] = [];
    for (const person of people) members.push(await tell(told, person, { world, made }));
    await createGroup(told, { displayName: "Applicatiebeheer", externalId: "entra-groep-7", members });
  },
});

/** The connection with the identity provider: the tokens, and who it keeps. */
export const provisioningScenes = (
  world: World,
  people: readonly WorldPerson[],
  services: Services,
): Scene[] => [
  trial(),
  tokenMade(),
  kept(
    world,
    people.filter(
      ({ unit, startsOn, endsOn }) => unit === unitKey && startsOn <= takenUpOn && endsOn === undefined,
    ),
    services,
  ),
];
