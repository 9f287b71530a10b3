import { mkdtemp, readdir, readFile as readWhole } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { anAppointment, anOrganisation, aPerson } from "#modules/organisations/organisation.builder.ts";
import type { Actor } from "#platform/actor/index.ts";
import { sql, withActor } from "#platform/database/index.ts";
import type { Config } from "#platform/config/index.ts";
import { readConfig } from "#platform/config/index.ts";
import { filesOfCode, codeKeys, readFile } from "#platform/vault/index.ts";
import { keyIdOf, newKeyPair } from "#platform/vault/crypto/keys.ts";
import type { KeyPair } from "#platform/vault/crypto/keys.ts";
import { asTheSystem } from "#platform/vault/vault.builder.ts";
import { testServices } from "./app.ts";
import type { TestDatabase } from "./database.ts";
import { answersOf, attachmentsOf, concernedOf } from "#modules/reports/file/contents.queries.ts";
import { reportOfFile } from "#modules/reports/file/reports.queries.ts";

/** Somebody of a reporting office, with the whole key in the hands of the test. */
export interface KeyedOfficer {
  readonly personId: string;
  readonly name: string;
  readonly keyId: string;
  readonly pair: KeyPair;
}

/** An organisation that takes reports. */
export interface Office {
  readonly organisationId: string;
  readonly shortName: string;
  readonly officers: readonly KeyedOfficer[];
}

const anOfficer = async (
  { owner }: TestDatabase,
  organisationId: string,
  name: string,
): Promise<KeyedOfficer> => {
  const person = await aPerson(owner, { organisationId }, { name });
  await anAppointment(owner, person, "report-officer");
  const pair = newKeyPair();
  const keyId = keyIdOf(pair.publicKey);
  const { personId } = person;
  await owner
    .insertInto("vaultPersonKeys")
    .values({
      organisationId,
      personId,
      keyId,
      publicKey: Buffer.from(pair.publicKey),
      madeAt: "2026-01-01T00:00:00Z",
    })
    .execute();
  return { personId, name, keyId, pair };
};

/** An organisation whose reporting office consists of these people. */
export const anOffice = async (database: TestDatabase, ...names: readonly string[]): Promise<Office> => {
  const { organisationId, shortName } = await anOrganisation(database.owner);
  const officers: KeyedOfficer[] = [];
  // oxlint-disable-next-line no-await-in-loop -- in their order
  for (const name of names) officers.push(await anOfficer(database, organisationId, name));
  return { organisationId, shortName, officers };
};

/** Services with a data directory of their own. */
export const ownServices = async (environment: Readonly<Record<string, string>> = {}) => {
  const directory = await mkdtemp(join(tmpdir(), "bp-receiving-"));
  const config: Config = readConfig({ BORGPEN_DATA: directory, ...environment });
  return { ...testServices(), services: { ...testServices().services, config }, directory };
};

/** The report to which a code leads, opened with it. */
export const openedWithCode = (database: TestDatabase, { organisationId }: Office, code: string) =>
  asTheSystem(database, { organisationId }, async (tx) => {
    const keys = codeKeys(code);
    const files = await filesOfCode(tx, organisationId, keys);
    const opened = await Promise.all(
      files.map(async ({ holder, fileId }) => {
        const report = await reportOfFile(tx, fileId);
        const file = report && (await readFile(tx, holder, fileId));
        if (!file || !report) return [];
        const { reportId } = report;
        return [
          {
            report,
            answers: await answersOf(tx, file, reportId),
            concerned: await concernedOf(tx, file, reportId),
            attachments: await attachmentsOf(tx, file, reportId),
          },
        ];
      }),
    );
    return opened.flat();
  });

/** Whether an officer has a key that opens the report. */
export const opens = async (
  { db }: TestDatabase,
  { organisationId }: Office,
  { personId, name, keyId, pair }: KeyedOfficer,
  fileId: string,
): Promise<boolean> => {
  const actor: Actor = {
    kind: "person",
    organisationId,
    personId,
    name,
    roles: ["employee", "report-officer"],
    pendingRoles: [],
  };
  try {
    await withActor(db, actor, (tx) => readFile(tx, { organisationId, holderId: keyId, pair }, fileId));
    return true;
  } catch {
    return false;
  }
};

/** Everything that lies at rest: the whole database and every file. */
export const atRest = async ({ owner }: TestDatabase, directory: string): Promise<string> => {
  const tables = await owner.introspection.getTables();
  const rows = await Promise.all(
    tables.map(({ schema, name }) =>
      owner
        .selectFrom(sql.table(`${schema}.${name}`).as("t"))
        .selectAll()
        .execute(),
    ),
  );
  const paths = (await readdir(directory, { recursive: true, withFileTypes: true })).filter((one) =>
    one.isFile(),
  );
  const files = await Promise.all(paths.map((one) => readWhole(join(one.parentPath, one.name), "latin1")));
  return (
    JSON.stringify(rows, (_key, value: unknown) =>
      Buffer.isBuffer(value) ? value.toString("latin1") : value,
    ) + files.join()
  );
};
