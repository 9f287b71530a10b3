import type { Actor } from "#platform/actor/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { AppError } from "#platform/http/index.ts";
import type { RequestContext } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { asChannel, asFeedOwner } from "../channel.ts";
import type { FeedOwner } from "../channel.ts";
import { feedHash, newFeedToken, organisationOfToken } from "./feed.ts";

const ownerOf = (actor: Actor): FeedOwner => {
  if (actor.personId === null) throw new AppError("forbidden");
  return { organisationId: organisationOf(actor), personId: actor.personId };
};

/** The calendar of whoever asks: since when; undefined when there is none. */
export const ownFeed = (
  tx: Tx,
  actor: Pick<Actor, "personId">,
): Promise<{ readonly madeAt: Date } | undefined> =>
  tx.selectFrom("reportFeeds").select("madeAt").where("personId", "=", actor.personId).executeTakeFirst();

/** Ends the calendar of whoever asks: its address is nothing from now on. */
export const endFeed = async ({ tx, actor }: Pick<Writing, "tx" | "actor">): Promise<void> => {
  const { organisationId, personId } = ownerOf(actor);
  await tx
    .deleteFrom("reportFeeds")
    .where("organisationId", "=", organisationId)
    .where("personId", "=", personId)
    .execute();
};

/** Gives whoever asks a calendar; an earlier one ends. Returns its token, which can be shown now and never again. */
export const renewFeed = async (writing: Writing): Promise<string> => {
  const { organisationId, personId } = ownerOf(writing.actor);
  await endFeed(writing);
  const token = newFeedToken(organisationId);
  await writing.tx
    .insertInto("reportFeeds")
    .values({ organisationId, personId, tokenHash: feedHash(token), madeAt: writing.now })
    .execute();
  return token;
};

const ownerOfToken = (tx: Tx, organisationId: string, token: string): Promise<FeedOwner | undefined> =>
  tx
    .selectFrom("reportFeeds")
    .select(["organisationId", "personId"])
    .where("organisationId", "=", organisationId)
    .where("tokenHash", "=", feedHash(token))
    .executeTakeFirst();

/** Reads what the owner of a calendar reads, and nothing else; undefined when nobody has this token. */
export const readFeed = async <T>(
  context: Pick<RequestContext, "tx" | "actor" | "now" | "today">,
  token: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T | undefined> => {
  const organisationId = organisationOfToken(token);
  if (organisationId === undefined) return undefined;
  const owner = await asChannel(context, organisationId, ({ tx }) => ownerOfToken(tx, organisationId, token));
  return owner && asFeedOwner(context, owner, work);
};
