import { randomUUID } from "node:crypto";
import { isAlreadyThere, sql } from "#platform/database/index.ts";
import { AppError, changed, insist } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { PublicationProfile } from "./entry.ts";
import { mayLift, mayWithhold } from "./publication.rules.ts";
import type { Withholding } from "./publication.ts";

const thereAlready = {
  nl: "Deze collega staat al niet in het openbare register.",
  en: "This colleague is kept out of the public register already.",
};

/** Keeps everything of somebody out of the public register, from now until it is lifted. Returns its id. */
export const withhold = async (
  { tx, actor, today, now }: Writing,
  personId: string,
  reason: string,
): Promise<string> => {
  insist(mayWithhold(personId, actor));
  const withholdingId = randomUUID();
  const row = { organisationId: organisationOf(actor), withholdingId, personId, reason, withheldOn: today };
  try {
    await tx
      .insertInto("publicationWithholdings")
      .values({ ...row, withheldBy: actor.personId, withheldAt: now })
      .execute();
  } catch (error) {
    throw isAlreadyThere(error) ? new AppError("refused", thereAlready, { cause: error }) : error;
  }
  return withholdingId;
};

/** Lets somebody back into the public register; the line about it stays. */
export const lift = async ({ tx, actor, today }: Writing, withholding: Withholding): Promise<void> => {
  insist(mayLift(withholding, actor));
  await changed(
    tx
      .updateTable("publicationWithholdings")
      .set({ liftedOn: today, liftedBy: actor.personId })
      .where("withholdingId", "=", withholding.withholdingId),
  );
};

/** Keeps what the employer makes public; the register follows at once. */
export const saveProfile = async (
  { tx, actor, now }: Writing,
  profile: PublicationProfile,
): Promise<void> => {
  const values = { ...profile, changedAt: now, changedBy: actor.personId };
  await tx
    .insertInto("publicationSettings")
    .values({ organisationId: organisationOf(actor), ...values })
    .onConflict((conflict) => conflict.column("organisationId").doUpdateSet(values))
    .execute();
};

/** Brings the register of an organisation up to the day: who moved, left, has another name, begins or ends today. */
export const keepPublished = async ({ tx, actor, today }: Omit<Writing, "now">): Promise<void> => {
  await sql`select set_config('app.today', ${today}, true)`.execute(tx);
  await sql`select keep_all_published(${organisationOf(actor)})`.execute(tx);
};
