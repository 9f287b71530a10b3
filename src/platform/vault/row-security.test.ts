import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { sql } from "#platform/database/index.ts";
import type { Db } from "#platform/database/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { everyRole, rowMatrix } from "#test/support/row-matrix.ts";
import type { ActorName } from "#test/support/row-matrix.ts";
import { createFile } from "./files.commands.ts";
import { aReader, now } from "./vault.builder.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const moment = "2026-11-01T09:00:00Z";
const bytes = (length = 32): Buffer => randomBytes(length);

interface Place {
  readonly owner: Db;
  readonly organisationId: string;
  readonly personId: string;
}

const aKey = async (
  { owner, organisationId, personId }: Place,
  endedAt: string | null = moment,
): Promise<string> => {
  const keyId = randomUUID();
  await owner
    .insertInto("vaultPersonKeys")
    .values({ organisationId, personId, keyId, publicKey: bytes(), madeAt: moment, endedAt })
    .execute();
  return keyId;
};
const aFile = async ({ owner, organisationId }: Place): Promise<string> => {
  const fileId = randomUUID();
  await owner
    .insertInto("vaultFiles")
    .values({ organisationId, fileId, madeAt: moment, keyVersion: 1, sequence: 1, manifest: bytes() })
    .execute();
  return fileId;
};
const aHolder = async (place: Place, kind: "person" | "code" | "recovery") => {
  const { organisationId, personId } = place;
  const row = {
    organisationId,
    fileId: await aFile(place),
    holderId: randomUUID(),
    kind,
    personId: kind === "person" ? personId : null,
  };
  await place.owner
    .insertInto("vaultHolders")
    .values({ ...row, joinedAt: moment })
    .execute();
  return row;
};
const aSession = async ({ owner, organisationId, personId }: Place): Promise<string> => {
  const [sessionId, accountId] = [randomUUID(), randomUUID()];
  await sql`insert into accounts (organisation_id, account_id, person_id, email, created_at)
    values (${organisationId}, ${accountId}, ${personId}, ${`${accountId}@example.nl`}, ${moment}) on conflict do nothing`.execute(
    owner,
  );
  await sql`insert into sessions (organisation_id, session_id, account_id, person_id, token_hash, method, created_at, last_seen_at, expires_at)
    select organisation_id, ${sessionId}, account_id, person_id, ${sessionId}, 'password', ${moment}, ${moment}, ${moment} from accounts
    where organisation_id = ${organisationId} and person_id = ${personId}`.execute(owner);
  return sessionId;
};
const aSet = async ({ owner, organisationId, personId }: Place): Promise<string> => {
  const setId = randomUUID();
  await owner
    .insertInto("vaultRecoverySets")
    .values({
      organisationId,
      setId,
      needed: 2,
      total: 3,
      publicKey: bytes(),
      madeAt: moment,
      madeBy: personId,
      endedAt: moment,
    })
    .execute();
  return setId;
};

const everybodyHere: readonly ActorName[] = [...everyRole, "system"];
const authorities: readonly ActorName[] = ["authority", "administrator"];

rowMatrix(() => database, {
  table: "vaultPersonKeys",
  row: ({ organisationId, personId }) => ({
    organisationId,
    personId,
    keyId: randomUUID(),
    publicKey: bytes(),
    madeAt: moment,
    endedAt: moment,
  }),
  change: { endedAt: moment },
  may: { select: everybodyHere },
  mayOwn: { select: everybodyHere, insert: everyRole, update: everyRole },
});

rowMatrix(() => database, {
  table: "vaultPersonSecrets",
  row: async (place) => ({
    organisationId: place.organisationId,
    personId: place.personId,
    keyId: await aKey(place),
    wrapped: bytes(),
    salt: bytes(16),
    passphraseCheck: bytes(),
    memoryKib: 64,
    passes: 1,
    changedAt: moment,
  }),
  change: { failures: 1 },
  may: {},
  mayOwn: { select: everyRole, insert: everyRole, update: everyRole },
});

rowMatrix(() => database, {
  table: "vaultUnlocked",
  row: async (place) => ({
    organisationId: place.organisationId,
    personId: place.personId,
    sessionId: await aSession(place),
    keyId: await aKey(place),
    wrapped: bytes(),
    expiresAt: moment,
  }),
  change: { expiresAt: moment },
  may: {},
  mayOwn: { select: everyRole, insert: everyRole, update: everyRole, delete: everyRole },
});

rowMatrix(() => database, {
  table: "vaultVisits",
  row: ({ organisationId }) => ({
    organisationId,
    visitId: randomUUID(),
    tokenHash: bytes(),
    holderId: randomUUID(),
    wrapped: bytes(),
    runs: bytes(),
    expiresAt: moment,
  }),
  change: { expiresAt: moment },
  may: { insert: ["system"] },
});

rowMatrix(() => database, {
  table: "vaultFiles",
  row: ({ organisationId, personId }) => ({
    organisationId,
    fileId: randomUUID(),
    madeBy: personId,
    madeAt: moment,
    keyVersion: 1,
  }),
  change: { rotationDue: true },
  may: { select: ["system"], update: ["system"], delete: ["system"] },
  // Who makes a file writes in it until it is made; afterwards only who reads it.
  mayOwn: { select: everybodyHere, insert: everyRole, update: everybodyHere, delete: ["system"] },
});

rowMatrix(() => database, {
  table: "vaultHolders",
  row: async (place) => ({
    organisationId: place.organisationId,
    personId: place.personId,
    fileId: await aFile(place),
    holderId: randomUUID(),
    kind: "person",
    joinedAt: moment,
  }),
  change: { joinedAt: moment },
  may: { select: ["system"], insert: ["system"], delete: ["system"] },
  mayOwn: { select: everybodyHere, insert: ["system"], delete: everybodyHere },
});

rowMatrix(() => database, {
  table: "vaultCodes",
  row: async (place) => {
    const { organisationId, fileId, holderId } = await aHolder(place, "code");
    return { organisationId, fileId, holderId, lookup: bytes(), publicKey: bytes() };
  },
  change: { publicKey: bytes() },
  may: { select: ["system"], insert: ["system"] },
});

rowMatrix(() => database, {
  table: "vaultSeals",
  row: async (place) => ({
    ...(await aHolder(place, "person")),
    keyVersion: 1,
    sealed: bytes(),
    sealedAt: moment,
  }),
  change: { sealed: bytes() },
  // Not even the system reads a key that is sealed to a person; nobody changes or removes one.
  may: { insert: ["system"] },
  mayOwn: { select: everyRole, insert: ["system"] },
});

rowMatrix(() => database, {
  table: "vaultRecoverySets",
  row: ({ organisationId, personId }) => ({
    organisationId,
    setId: randomUUID(),
    needed: 2,
    total: 3,
    publicKey: bytes(),
    madeAt: moment,
    madeBy: personId,
    endedAt: moment,
  }),
  change: { endedAt: moment },
  may: { select: everybodyHere, update: authorities },
  mayOwn: { select: everybodyHere, insert: authorities, update: authorities },
});

rowMatrix(() => database, {
  table: "vaultCustodians",
  row: async (place) => ({
    organisationId: place.organisationId,
    personId: place.personId,
    setId: await aSet(place),
    number: 1,
  }),
  change: { triedAt: moment },
  may: { select: authorities, insert: authorities },
  mayOwn: { select: everyRole, insert: authorities, update: everyRole },
});

rowMatrix(() => database, {
  table: "vaultRecoveries",
  row: async (place) => ({
    organisationId: place.organisationId,
    startedBy: place.personId,
    recoveryId: randomUUID(),
    setId: await aSet(place),
    purpose: "new-set",
    reason: "een bewaarder is vertrokken",
    startedAt: moment,
  }),
  change: { endedAt: moment },
  may: { select: [...authorities, "system"] },
  mayOwn: { select: everybodyHere, insert: authorities, update: everyRole },
});

test("a reader's seal on one file opens the way to its list of readers, and to no other file", async () => {
  const { organisationId } = await anOrganisation(database.owner);
  const here = { organisationId };
  const [one, other] = [await aReader(database, here), await aReader(database, here)];
  const mine = await one.with((tx) =>
    createFile(tx, one.actor, { ...here, readers: [one.personId, other.personId] }, now),
  );
  const theirs = await other.with((tx) =>
    createFile(tx, other.actor, { ...here, readers: [other.personId] }, now),
  );
  const seen = await one.with((tx) => tx.selectFrom("vaultHolders").select("fileId").distinct().execute());
  expect(seen.map(({ fileId }) => fileId)).toEqual([mine.fileId]);
  const seals = await one.with((tx) => tx.selectFrom("vaultSeals").select("personId").execute());
  expect(seals.map(({ personId }) => personId)).toEqual([one.personId]);
  const joining = one.with((tx) =>
    tx
      .insertInto("vaultHolders")
      .values({
        ...here,
        fileId: theirs.fileId,
        holderId: randomUUID(),
        kind: "person",
        personId: one.personId,
        joinedAt: now,
      })
      .execute(),
  );
  await expect(joining).rejects.toMatchObject({ code: "42501" });
});
