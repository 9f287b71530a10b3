import { randomUUID } from "node:crypto";
import type { Db } from "#platform/database/index.ts";
import type { Ceremony, Oath, OathText } from "./oath.ts";

interface Owned {
  readonly organisationId: string;
}

/** A text for all functions, as a value: to be taken within three months, and again with a new function. */
export const anOathTextValue = (change: Partial<OathText> = {}): OathText => ({
  textId: "00000000-0000-4000-8000-00000000000a",
  version: 1,
  name: "Gemeente",
  functions: [],
  oathText: "Ik zweer dat ik eerlijk werk.",
  oathClosing: "Slotwoorden van de eed",
  affirmationText: "Ik beloof dat ik eerlijk werk.",
  affirmationClosing: "Slotwoorden van de belofte",
  source: "Eigen tekst",
  months: 3,
  eachFunction: true,
  startsOn: "2020-01-01",
  ...change,
});

/** The same in the database, under an id of its own; written as its owner. */
export const anOathText = async (
  owner: Db,
  { organisationId }: Owned,
  change: Partial<OathText> = {},
): Promise<OathText> => {
  const value = anOathTextValue({ textId: randomUUID(), ...change });
  await owner
    .insertInto("oathTexts")
    .values({
      organisationId,
      ...value,
      functions: [...value.functions],
      madeBy: null,
      madeAt: "2026-01-01T09:00:00Z",
    })
    .execute();
  return value;
};

/** A planned ceremony; `officerId` takes the oath there. */
export const aCeremony = async (
  owner: Db,
  { organisationId }: Owned,
  change: Partial<Ceremony> & Pick<Ceremony, "officerId">,
): Promise<Ceremony> => {
  const ceremonyId = randomUUID();
  const value = {
    ceremonyId,
    heldOn: "2026-11-01",
    beginsAt: "14:00",
    place: "Raadzaal",
    state: "planned",
    ...change,
  } as const;
  await owner
    .insertInto("oathCeremonies")
    .values({ organisationId, ...value })
    .execute();
  return value;
};

/** That this person swore this text; written as the owner of the database. */
export const anOath = async (
  owner: Db,
  person: Owned & { readonly personId: string },
  change: Partial<Oath> & Pick<Oath, "officerId" | "textId">,
): Promise<Oath> => {
  const { organisationId, personId } = person;
  const value = {
    oathId: randomUUID(),
    personId,
    version: 1,
    form: "oath",
    functionTitle: null,
    takenOn: "2026-02-01",
    place: "Raadzaal",
    officerName: null,
    importedOn: null,
    fileId: null,
    ...change,
  } as const;
  await owner
    .insertInto("oaths")
    .values({
      organisationId,
      ...value,
      ceremonyId: null,
      recordedBy: null,
      recordedAt: "2026-02-01T15:00:00Z",
    })
    .execute();
  return value;
};
