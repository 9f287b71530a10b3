import { afterAll, beforeAll, expect, test } from "vitest";
import {
  anAppointment,
  anOrganisation,
  aPerson,
  aUnit,
} from "#modules/organisations/organisation.builder.ts";
import type { BuiltPerson } from "#modules/organisations/organisation.builder.ts";
import { systemActor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { keyIdOf, newKeyPair } from "#platform/vault/crypto/keys.ts";
import { digestsOfTyped } from "./name-digests.ts";
import { receivingOffice } from "./office.queries.ts";
import { readersOf } from "./readers.rules.ts";

let database: TestDatabase;
let here: { organisationId: string };
const people = new Map<string, BuiltPerson>();
const salt = "proef";

const withKey = async ({ organisationId, personId }: BuiltPerson): Promise<void> => {
  const { publicKey } = newKeyPair();
  const row = { organisationId, personId, keyId: keyIdOf(publicKey), publicKey: Buffer.from(publicKey) };
  await database.owner
    .insertInto("vaultPersonKeys")
    .values({ ...row, madeAt: "2026-01-01T00:00:00Z" })
    .execute();
};

const of = (key: string): BuiltPerson => {
  const one = people.get(key);
  if (!one) throw new Error(key);
  return one;
};

beforeAll(async () => {
  database = await testDatabase();
  const { owner } = database;
  const { organisationId } = await anOrganisation(owner);
  here = { organisationId };
  const unit = await aUnit(owner, here);
  for (const [key, name] of Object.entries({
    first: "Anna Smit",
    second: "Bert Mulder",
    keyless: "Cor Visser",
    fallback: "Dana Kok",
    boss: "Els de Boer",
    secretary: "Fons Prins",
  }))
    people.set(key, await aPerson(owner, here, { name, unitId: key === "first" ? unit.unitId : null }));
  for (const key of ["first", "second", "keyless"]) await anAppointment(owner, of(key), "report-officer");
  await anAppointment(owner, of("boss"), "manager", { unitId: unit.unitId });
  await anAppointment(owner, of("secretary"), "authority");
  for (const key of ["first", "second", "fallback"]) await withKey(of(key));
  await owner
    .insertInto("reportSettings")
    .values({ ...here, fallbackId: of("fallback").personId, changedAt: "2026-01-01T00:00:00Z" })
    .execute();
});
afterAll(() => database.close());

const readersFor = async (typed: string): Promise<readonly string[]> => {
  const { office, names } = await withActor(database.db, systemActor(here.organisationId), (tx) =>
    receivingOffice(tx, { ...here, salt, today: "2026-11-01" }),
  );
  const wishes = { concerned: digestsOfTyped(salt, typed), excluded: [], aboutOffice: false };
  return readersOf(office, wishes).readers.map(
    (personId) => names.find((one) => one.personId === personId)?.name ?? "",
  );
};

test.each([
  ["nobody of the house", "Iemand van Buiten", ["Anna Smit", "Bert Mulder"]],
  ["an officer", "A. Smit", ["Bert Mulder"]],
  ["who leads an officer", "mevrouw De Boer", ["Bert Mulder"]],
  ["the top", "Fons Prins", ["Dana Kok"]],
])("a report about %s is read by the others who have a key", async (_what, typed, expected) => {
  expect(await readersFor(typed)).toEqual(expected);
});
