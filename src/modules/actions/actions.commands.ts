import { randomUUID } from "node:crypto";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { changed, insist } from "#platform/http/index.ts";
import type { Services } from "#platform/services/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Action, ActionInput, CloseInput } from "./action.ts";
import { mayTake, reminderIsDue } from "./action.rules.ts";
import { actionsToRemind } from "./actions.queries.ts";

/** What an action says; its owner is a person. */
type ActionContent = Omit<ActionInput, "owner">;

const columnsOf = (input: ActionContent, ownerId: string) => ({
  title: input.title,
  reason: input.reason,
  ownerId,
  dueOn: input.dueOn,
  sourceKind: input.sourceKind,
  sourceReference: input.sourceReference,
  sourceLabel: input.sourceLabel,
  sourceHref: input.sourceHref,
});

/** Makes an open action; returns its id. */
export const createAction = async (
  { tx, actor, today }: Writing,
  input: ActionContent,
  ownerId: string,
): Promise<string> => {
  const actionId = randomUUID();
  await tx
    .insertInto("actions")
    .values({
      organisationId: organisationOf(actor),
      actionId,
      createdOn: today,
      ...columnsOf(input, ownerId),
    })
    .execute();
  return actionId;
};

/** Changes what, why, who and when of an open action; a new date may be reminded of anew. */
export const changeAction = async (
  { tx, actor }: Writing,
  action: Action,
  input: ActionInput,
  ownerId: string,
): Promise<void> => {
  insist(mayTake("change", action, actor));
  const moved = action.dueOn !== input.dueOn || action.ownerId !== ownerId;
  await changed(
    tx
      .updateTable("actions")
      .set({ ...columnsOf(input, ownerId), ...(moved && { remindedOn: null }) })
      .where("actionId", "=", action.actionId)
      .where("state", "=", action.state),
  );
};

/** Adds a note on progress in the writer's own name. */
export const addNote = async ({ tx, actor, now }: Writing, action: Action, text: string): Promise<void> => {
  insist(mayTake("note", action, actor));
  await tx
    .insertInto("actionNotes")
    .values({
      organisationId: organisationOf(actor),
      noteId: randomUUID(),
      actionId: action.actionId,
      writtenBy: actor.personId,
      writtenAt: now,
      text,
    })
    .execute();
};

/** Closes an action: done with its result, or dropped with the reason. */
export const closeAction = async (writing: Writing, action: Action, input: CloseInput): Promise<void> => {
  insist(mayTake(input.outcome, action, writing.actor));
  await changed(
    writing.tx
      .updateTable("actions")
      .set({
        state: input.outcome,
        closedOn: writing.today,
        result: input.outcome === "done" ? input.explanation : null,
        droppedBecause: input.outcome === "dropped" ? input.explanation : null,
      })
      .where("actionId", "=", action.actionId)
      .where("state", "=", action.state),
  );
};

/** Opens a closed action again; why is kept as a note, together with what had been said at closing. */
export const reopenAction = async (writing: Writing, action: Action, why: string): Promise<void> => {
  insist(mayTake("reopen", action, writing.actor));
  const before = action.result ?? action.droppedBecause ?? "";
  await addNote(writing, action, before === "" ? why : `${why}\n\n(${before})`);
  await changed(
    writing.tx
      .updateTable("actions")
      .set({ state: "open", closedOn: null, result: null, droppedBecause: null, remindedOn: null })
      .where("actionId", "=", action.actionId)
      .where("state", "=", action.state),
  );
};

/** Sends today's reminders of one organisation and notes that they went out. */
export const remindOwners = async (tx: Tx, today: PlainDate, { notices }: Services): Promise<void> => {
  const due = (await actionsToRemind(tx)).filter((action) => reminderIsDue(action, today));
  for (const { actionId, email } of due) {
    if (email !== null) await notices.notify(tx, { email, locale: "nl" });
    await changed(tx.updateTable("actions").set({ remindedOn: today }).where("actionId", "=", actionId));
  }
};
