import { randomUUID } from "node:crypto";
import { designatedPersons } from "#modules/interests/index.ts";
import { changed } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Services } from "#platform/services/index.ts";
import { destroyFile } from "#platform/vault/index.ts";
import { destroyedWhenEndedOn } from "./financial-declaration.rules.ts";

/** Ends what was declared by whoever is designated no more: from then count the years of keeping. As the system. */
export const endUndesignated = async ({ tx, actor, today, now }: Writing): Promise<void> => {
  const organisationId = organisationOf(actor);
  const designated = [...(await designatedPersons(tx, "financial-interests", today))];
  const held = tx
    .selectFrom("financialDeclarations")
    .select(["declarationId", "version"])
    .where("endedOn", "is", null)
    .$if(designated.length > 0, (some) => some.where("personId", "not in", designated));
  for (const { declarationId, version } of await held.execute()) {
    // oxlint-disable-next-line no-await-in-loop -- one transaction does one thing at a time
    await changed(
      tx
        .updateTable("financialDeclarations")
        .set({ state: "ended", endedOn: today, version: version + 1 })
        .where("declarationId", "=", declarationId)
        .where("version", "=", version),
    );
    // oxlint-disable-next-line no-await-in-loop -- the same
    await tx
      .insertInto("financialSteps")
      .values({ organisationId, stepId: randomUUID(), declarationId, kind: "ended", at: now, byId: null })
      .execute();
  }
};

/** Destroys what had its time, key and all; the audit log keeps that it was there. As the system. */
export const destroyOld = async (
  { tx, actor, today, now }: Writing,
  { audit }: Pick<Services, "audit">,
): Promise<void> => {
  const organisationId = organisationOf(actor);
  const old = await tx
    .selectFrom("financialDeclarations")
    .select(["declarationId", "fileId"])
    .where("endedOn", "<=", destroyedWhenEndedOn(today))
    .execute();
  for (const { declarationId, fileId } of old) {
    // oxlint-disable-next-line no-await-in-loop -- one transaction does one thing at a time
    await tx.deleteFrom("financialSteps").where("declarationId", "=", declarationId).execute();
    // oxlint-disable-next-line no-await-in-loop -- the same
    await tx.deleteFrom("financialDeclarations").where("declarationId", "=", declarationId).execute();
    // oxlint-disable-next-line no-await-in-loop -- the same
    await destroyFile(tx, { organisationId, fileId });
    const object = { kind: "financial-declaration", id: declarationId };
    const event = { event: "financial-declaration.destroyed", object, result: "done", origin: null } as const;
    // oxlint-disable-next-line no-await-in-loop -- the same
    await audit.record(tx, actor, event, now);
  }
};
