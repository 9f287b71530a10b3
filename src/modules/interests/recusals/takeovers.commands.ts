import { tellPerson } from "#modules/organisations/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { changed } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Services } from "#platform/services/index.ts";
import type { Declaration } from "../declaration.ts";

/** Hands a matter to the colleague who takes it over, once that was agreed; for another register there is nothing to do. */
export const handMatter = async (
  { tx, actor, today }: Writing,
  { declarationId, content }: Declaration,
): Promise<void> => {
  if (content.register !== "recusal") return;
  const { takerId, matter, tenderReference, startsOn } = content;
  await tx
    .insertInto("matterTakeovers")
    .values({
      organisationId: organisationOf(actor),
      declarationId,
      takerId,
      matter,
      tenderReference,
      startsOn,
      toldOn: today,
    })
    .execute();
};

/** Tells the colleague by mail that there is something to see, without saying what. */
export const tellTaker = async (
  { tx }: Pick<Writing, "tx">,
  { content }: Declaration,
  services: Pick<Services, "notices">,
): Promise<void> => {
  if (content.register === "recusal") await tellPerson(tx, content.takerId, services);
};

/** The matter is no longer taken over: it ended, or another agreement took the place of this one. */
export const endTakeover = async (
  { tx }: Pick<Writing, "tx">,
  { declarationId, content }: Declaration,
  endedOn: PlainDate,
): Promise<void> => {
  if (content.register !== "recusal") return;
  await changed(
    tx.updateTable("matterTakeovers").set({ endedOn }).where("declarationId", "=", declarationId),
  );
};

/** The colleague knows of it. */
export const noteSeen = ({ tx, actor, today }: Writing, declarationId: string): Promise<void> =>
  changed(
    tx
      .updateTable("matterTakeovers")
      .set({ seenOn: today })
      .where("declarationId", "=", declarationId)
      .where("takerId", "=", actor.personId)
      .where("seenOn", "is", null),
  );
