import { holdersOn } from "#modules/organisations/index.ts";
import type { Role } from "#platform/actor/index.ts";
import { byName } from "#platform/locale/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { haveKeys, holdersOf } from "#platform/vault/index.ts";
import { asChannel } from "../../channel.ts";
import { readerRoles } from "../../file/file-section.ts";
import type { Report } from "../../report.ts";
import type { NamedPerson, ShownReader } from "./readers.ts";
import type { ReadersNow } from "./readers.rules.ts";

type Reading = Pick<Writing, "tx" | "actor" | "now" | "today">;
type Place = Pick<Report, "organisationId" | "fileId" | "identityFileId">;

const personsWithKey = async (
  { tx }: Pick<Writing, "tx">,
  organisationId: string,
  fileId: string,
): Promise<readonly string[]> => {
  const holders = await holdersOf(tx, { organisationId, fileId });
  return [...new Set(holders.flatMap(({ personId }) => (personId === null ? [] : [personId])))];
};

/** Who reads a file, and who knows its reporter; the latter asked as the system, because only they see it themselves. */
export const readersNow = async (
  reading: Reading,
  { organisationId, fileId, identityFileId }: Place,
): Promise<ReadersNow> => ({
  readers: await personsWithKey(reading, organisationId, fileId),
  identityReaders:
    identityFileId === null
      ? []
      : await asChannel(reading, organisationId, (system) =>
          personsWithKey(system, organisationId, identityFileId),
        ),
});

const namesOf = async ({ tx, actor }: Reading, ids: readonly string[]) => {
  if (ids.length === 0) return [];
  return tx
    .selectFrom("people")
    .select(["personId", "name", "email"])
    .where("organisationId", "=", organisationOf(actor))
    .where("personId", "in", ids)
    .execute();
};

const rolesOn = async ({ tx, today }: Reading): Promise<ReadonlyMap<string, readonly Role[]>> => {
  const held = Map.groupBy(await holdersOn(tx, today, readerRoles), ({ personId }) => personId);
  return new Map([...held].map(([personId, all]) => [personId, [...new Set(all.map(({ role }) => role))]]));
};

/** The readers of a file by name, with what they are today. */
export const shownReaders = async (reading: Reading, place: Place): Promise<readonly ShownReader[]> => {
  const { identityReaders } = await readersNow(reading, place);
  const holders = (await holdersOf(reading.tx, place)).flatMap(({ personId, joinedAt }) =>
    personId === null ? [] : [{ personId, joinedAt }],
  );
  const roles = await rolesOn(reading);
  const people = await namesOf(
    reading,
    holders.map(({ personId }) => personId),
  );
  const names = new Map(people.map(({ personId, name }) => [personId, name]));
  return holders.map(({ personId, joinedAt }) => ({
    personId,
    joinedAt,
    name: names.get(personId) ?? personId,
    roles: roles.get(personId) ?? [],
    knowsReporter: identityReaders.includes(personId),
  }));
};

const excludedFrom = async ({ tx, actor }: Reading, fileId: string): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .selectFrom("reportExclusions")
    .select("personId")
    .where("organisationId", "=", organisationOf(actor))
    .where("fileId", "=", fileId)
    .execute();
  return new Set(rows.map(({ personId }) => personId));
};

/** Whether somebody was excluded from a file, as one of its readers sees it. */
export const isExcluded = async (reading: Reading, fileId: string, personId: string): Promise<boolean> =>
  (await excludedFrom(reading, fileId)).has(personId);

/** Who may read files by role today, reads this one not yet, and was not excluded: with a key and without. */
export const candidatesFor = async (
  reading: Reading,
  { organisationId, fileId }: Place,
): Promise<{ readonly withKey: readonly NamedPerson[]; readonly withoutKey: readonly NamedPerson[] }> => {
  const roles = await rolesOn(reading);
  const readers = new Set(await personsWithKey(reading, organisationId, fileId));
  const excluded = await excludedFrom(reading, fileId);
  const ids = [...roles.keys()].filter((one) => !readers.has(one) && !excluded.has(one));
  const keys = await haveKeys(reading.tx, organisationId, ids);
  const people = (await namesOf(reading, ids))
    .map(({ personId, name }) => ({ personId, name, roles: roles.get(personId) ?? [] }))
    .toSorted((one, other) => byName(one.name, other.name));
  return {
    withKey: people.filter(({ personId }) => keys.has(personId)),
    withoutKey: people.filter(({ personId }) => !keys.has(personId)),
  };
};

/** Who was excluded from a file, by name, as one of its readers sees it. */
export const shownExclusions = async (
  reading: Reading,
  { fileId }: Place,
): Promise<readonly { readonly personId: string; readonly name: string }[]> => {
  const people = await namesOf(reading, [...(await excludedFrom(reading, fileId))]);
  return people.toSorted((one, other) => byName(one.name, other.name));
};

/** The addresses of these persons, as far as they have one. */
export const addressesOf = async (reading: Reading, ids: readonly string[]): Promise<readonly string[]> =>
  (await namesOf(reading, ids)).flatMap(({ email }) => (email === null ? [] : [email]));
