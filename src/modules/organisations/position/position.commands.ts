import { randomUUID } from "node:crypto";
import { changed } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { ownOrganisation } from "../organisations.queries.ts";
import type { AdviceInput, AnswerInput, ContactInput, PositionInput } from "./position.ts";

/** A moment to write down beside who wrote it. */
type Recording = Pick<Writing, "tx" | "actor"> & { readonly now: Date };

/** Records the position from a day on; what was recorded for earlier days stays known. */
export const recordPosition = async (
  { tx, actor }: Pick<Writing, "tx" | "actor">,
  input: PositionInput,
): Promise<void> => {
  const { startsOn, ...facts } = input;
  await tx
    .insertInto("coordinatorPositions")
    .values({ organisationId: organisationOf(actor), startsOn, ...facts })
    .onConflict((conflict) => conflict.columns(["organisationId", "startsOn"]).doUpdateSet(facts))
    .execute();
};

/** Records a contact with the authority; returns its id. */
export const recordContact = async ({ tx, actor, now }: Recording, input: ContactInput): Promise<string> => {
  const contactId = randomUUID();
  await tx
    .insertInto("authorityContacts")
    .values({
      organisationId: organisationOf(actor),
      contactId,
      recordedBy: actor.personId,
      recordedAt: now,
      ...input,
    })
    .execute();
  return contactId;
};

/** Records advice that was given; returns its id. */
export const recordAdvice = async ({ tx, actor, now }: Recording, input: AdviceInput): Promise<string> => {
  const adviceId = randomUUID();
  await tx
    .insertInto("coordinatorAdvice")
    .values({
      organisationId: organisationOf(actor),
      adviceId,
      recordedBy: actor.personId,
      recordedAt: now,
      ...input,
    })
    .execute();
  return adviceId;
};

/** Records what the answer to an advice was. */
export const recordAnswer = async (
  { tx }: Pick<Writing, "tx">,
  adviceId: string,
  input: AnswerInput,
): Promise<void> => {
  await changed(
    tx
      .updateTable("coordinatorAdvice")
      .set(input)
      .where("organisationId", "=", ownOrganisation)
      .where("adviceId", "=", adviceId),
  );
};
