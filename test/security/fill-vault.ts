import { randomUUID } from "node:crypto";
import { withActor } from "#platform/database/index.ts";
import { systemActor } from "#platform/actor/index.ts";
import {
  beginVisit,
  codeKeys,
  createFile,
  filesOfCode,
  makeKey,
  makeRecoveryKey,
  recoverAccess,
  unlock,
  writeRows,
} from "#platform/vault/index.ts";
import type { Place } from "./place.ts";
import { holderOf } from "./world.ts";
import type { Settlement, World } from "./world.ts";

const on = "2026-10-12";
const passphrase = "lepel wolk kerfstok dijk pruim";
const code = "appel-brug-citroen-duin-eend-fluit-gras";

/** The vault of the report officer stays open in the session in which that person walks through the application. */
const openAs = async ({ database }: World, settlement: Settlement, { as, person }: Place): Promise<void> => {
  const { sessionId } = await database.owner
    .selectFrom("sessions")
    .select("sessionId")
    .where("personId", "=", person("report-officer").personId)
    .executeTakeFirstOrThrow();
  const token = holderOf(settlement, "report-officer");
  // Open at the moment at which the world is walked.
  await as("report-officer", "2026-11-01", ({ tx, actor, now }) =>
    unlock(tx, actor, { sessionId, token, passphrase }, now),
  );
};

/** A file with a reader and a code, and a recovery key that gave it to a successor. */
const recovered = async ({ here, as, person, mark }: Place): Promise<void> => {
  const { organisationId } = here;
  const keys = codeKeys(code);
  const custodians = (["authority", "works-council", "employee"] as const).map(
    (role) => person(role).personId,
  );
  const shares = await as("authority", on, async ({ tx, actor, now }) =>
    (await makeRecoveryKey(tx, actor, { needed: 2, custodians }, now)).shares.map(({ text }) => text),
  );
  await as("report-officer", on, async ({ tx, actor, now }) => {
    const file = await createFile(tx, actor, { organisationId, readers: [actor.personId], code: keys }, now);
    await writeRows(tx, file, [{ table: "proof", rowId: file.fileId, texts: { text: mark("melding") } }]);
  });
  const from = person("report-officer").personId;
  const to = person("investigator").personId;
  await as("authority", on, ({ tx, actor, now }) =>
    recoverAccess(
      { tx, actor, now },
      { shares: shares.slice(0, 2), lostBy: from, givenTo: to, reason: mark("Langdurig ziek") },
    ),
  );
};

/** Another recovery key, so that the files of the one before can be moved. */
const replaced = ({ as, person }: Place): Promise<void> =>
  as("administrator", "2026-10-20", async ({ tx, actor, now }) => {
    const custodians = (["authority", "registrar", "employee"] as const).map((role) => person(role).personId);
    await makeRecoveryKey(tx, actor, { needed: 2, custodians }, now);
  });

/** Whoever has the code comes back, and files of somebody who left wait for the recovery key. */
const coming = async ({ database }: World, { here, person }: Place): Promise<void> => {
  const { organisationId } = here;
  const actor = systemActor(organisationId);
  const now = new Date("2026-11-01T09:00:00Z");
  await withActor(database.db, actor, async (tx) => {
    const [found] = await filesOfCode(tx, organisationId, codeKeys(code));
    if (found) await beginVisit(tx, found.holder, { code, now });
    await tx
      .insertInto("awaitedRecoveries")
      .values({
        organisationId,
        awaitedId: randomUUID(),
        personId: person("counsellor").personId,
        reason: "left",
        files: 3,
        notedAt: now,
      })
      .execute();
  });
};

/** Keys, a recovery key that was used, a code that came back, and somebody whose files wait. */
export const fillVault = async (world: World, settlement: Settlement, place: Place): Promise<void> => {
  for (const role of ["report-officer", "investigator", "authority"] as const)
    await place.as(role, on, ({ tx, actor, now }) => makeKey(tx, actor, passphrase, now));
  await recovered(place);
  await replaced(place);
  await coming(world, place);
  await openAs(world, settlement, place);
};
