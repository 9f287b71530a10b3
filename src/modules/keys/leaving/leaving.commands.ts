import { randomUUID } from "node:crypto";
import type { Writing } from "#platform/module/index.ts";
import { holdersOn, peopleInService } from "#modules/organisations/index.ts";
import {
  countClosedFiles,
  filesAlsoReadBy,
  filesReadBy,
  keyMakers,
  removeReader,
} from "#platform/vault/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import { confidentialRoles } from "../roles.ts";
import { notedNow, stillNeeded } from "./leaving.rules.ts";
import type { Waiting } from "./leaving.rules.ts";

/** Who may read confidential files today: in service, and with a role for it. */
const readersOn = async ({ tx, today }: Writing): Promise<ReadonlySet<string>> => {
  const holders = await holdersOn(tx, today, confidentialRoles);
  return peopleInService(
    tx,
    holders.map(({ personId }) => personId),
    today,
  );
};

/** Takes somebody who may not read any more off every file that a colleague can open too; says how many are left. */
const takeOff = async (
  { tx, actor, now }: Writing,
  personId: string,
  readers: readonly string[],
): Promise<Waiting> => {
  const organisationId = organisationOf(actor);
  const files = await filesReadBy(tx, organisationId, personId);
  const shared = await filesAlsoReadBy(tx, { organisationId, personId }, readers);
  for (const fileId of shared) await removeReader(tx, actor, { organisationId, fileId, personId }, now);
  return { personId, reason: "left", files: stillNeeded(files, shared).length };
};

const note = async ({ tx, actor, now }: Writing, waiting: readonly Waiting[]): Promise<void> => {
  const organisationId = organisationOf(actor);
  const before = await tx
    .selectFrom("awaitedRecoveries")
    .select(["personId", "reason", "files", "notedAt"])
    .where("organisationId", "=", organisationId)
    .execute();
  const rows = notedNow(before, waiting, now);
  await tx.deleteFrom("awaitedRecoveries").where("organisationId", "=", organisationId).execute();
  if (rows.length > 0)
    await tx
      .insertInto("awaitedRecoveries")
      .values(rows.map((row) => ({ organisationId, awaitedId: randomUUID(), ...row })))
      .execute();
};

/**
 * Takes everybody whose last confidential role ended off all files, as the system. Nobody is taken off a file that then nobody could open:
 * how many those are is noted for whoever may use the recovery key, and so is what waits since somebody made another key.
 */
export const takeOffLeavers = async (writing: Writing): Promise<void> => {
  const { tx, actor } = writing;
  const organisationId = organisationOf(actor);
  const readers = await readersOn(writing);
  const waiting: Waiting[] = [];
  for (const { personId } of await keyMakers(tx, organisationId))
    waiting.push(
      readers.has(personId)
        ? {
            personId,
            reason: "new-key",
            files: await countClosedFiles(tx, { organisationId, personId }),
          }
        : await takeOff(writing, personId, [...readers]),
    );
  await note(writing, waiting);
};
