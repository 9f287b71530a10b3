import { randomUUID } from "node:crypto";
import { isAlreadyThere } from "#platform/database/index.ts";
import type { FileStore, StoredUpload } from "#platform/files/index.ts";
import { AppError, changed, insist } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Ceremony, CeremonyInput, Invitation, Oath, OathForm, OathText, OathTextInput } from "./oath.ts";
import { isOpen, mayUndo } from "./oath.rules.ts";

/** Keeps a text, or the next version of one; what was sworn keeps its own. Returns its id. */
export const keepOathText = async (
  { tx, actor, now }: Writing,
  input: OathTextInput,
  before: readonly OathText[] = [],
): Promise<string> => {
  const textId = before[0]?.textId ?? randomUUID();
  const { eachFunction, ...rest } = input;
  await tx
    .insertInto("oathTexts")
    .values({
      organisationId: organisationOf(actor),
      textId,
      version: Math.max(0, ...before.map(({ version }) => version)) + 1,
      ...rest,
      eachFunction: eachFunction === "yes",
      madeBy: actor.personId,
      madeAt: now,
    })
    .execute();
  return textId;
};

/** The person's own choice between oath and affirmation; it may be changed until the ceremony. */
export const chooseForm = async ({ tx, actor, now }: Writing, form: OathForm): Promise<void> => {
  const { personId } = actor;
  if (personId === null) throw new AppError("forbidden");
  await tx
    .insertInto("oathChoices")
    .values({
      organisationId: organisationOf(actor),
      choiceId: randomUUID(),
      personId,
      form,
      chosenAt: now,
    })
    .execute();
};

/** Plans a ceremony; returns its id. */
export const planCeremony = async (
  { tx, actor }: Writing,
  { heldOn, beginsAt, place }: Omit<CeremonyInput, "officer">,
  officerId: string,
): Promise<string> => {
  const ceremonyId = randomUUID();
  await tx
    .insertInto("oathCeremonies")
    .values({ organisationId: organisationOf(actor), ceremonyId, heldOn, beginsAt, place, officerId })
    .execute();
  return ceremonyId;
};

/** Puts somebody on the list with the text of the function; who is on it already stays as is. */
export const invite = async (
  { tx, actor }: Writing,
  ceremony: Ceremony,
  { personId, text }: { readonly personId: string; readonly text: OathText },
): Promise<void> => {
  insist(isOpen(ceremony));
  const { ceremonyId } = ceremony;
  const { textId, version } = text;
  await tx
    .insertInto("oathInvitations")
    .values({ organisationId: organisationOf(actor), ceremonyId, personId, textId, version })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** Takes somebody off the list. */
export const takeOff = async ({ tx }: Writing, ceremony: Ceremony, invitation: Invitation): Promise<void> => {
  insist(mayUndo(ceremony, [invitation]));
  await changed(
    tx
      .deleteFrom("oathInvitations")
      .where("ceremonyId", "=", ceremony.ceremonyId)
      .where("personId", "=", invitation.personId),
  );
};

/** The ceremony does not take place. */
export const cancelCeremony = async (
  { tx }: Writing,
  ceremony: Ceremony,
  people: readonly Invitation[],
): Promise<void> => {
  insist(mayUndo(ceremony, people));
  await changed(
    tx
      .updateTable("oathCeremonies")
      .set({ state: "cancelled" })
      .where("ceremonyId", "=", ceremony.ceremonyId)
      .where("state", "=", "planned"),
  );
};

const keepScan = ({ tx, actor, now }: Writing, files: FileStore, scan: StoredUpload | null) =>
  scan === null ? null : files.keep(tx, actor, scan, { now, visibleTo: ["coordinator"] });

/** Records what somebody swore at a ceremony, with the signed form when it is there; the rule has said that it may. Returns its id. */
export const recordOath = async (
  writing: Writing,
  { ceremony, invitation }: { readonly ceremony: Ceremony; readonly invitation: Invitation },
  {
    form,
    scan,
    files,
  }: { readonly form: OathForm; readonly scan: StoredUpload | null; readonly files: FileStore },
): Promise<string> => {
  const { tx, actor, now } = writing;
  const oathId = randomUUID();
  const { heldOn, place, officerId, ceremonyId } = ceremony;
  const { personId, functionTitle, text } = invitation;
  const what = { form, functionTitle, takenOn: heldOn, place, officerId, ceremonyId };
  const fileId = await keepScan(writing, files, scan);
  const recorded = { fileId, recordedBy: actor.personId, recordedAt: now };
  try {
    await tx
      .insertInto("oaths")
      .values({
        organisationId: organisationOf(actor),
        oathId,
        personId,
        textId: text.textId,
        version: text.version,
        ...what,
        ...recorded,
      })
      .execute();
  } catch (error) {
    throw isAlreadyThere(error) ? new AppError("conflict", undefined, { cause: error }) : error;
  }
  return oathId;
};

/** Archives the signed form of an oath that has none yet. */
export const archiveForm = async (
  writing: Writing,
  { oathId }: Pick<Oath, "oathId">,
  { scan, files }: { readonly scan: StoredUpload; readonly files: FileStore },
): Promise<void> => {
  const fileId = await keepScan(writing, files, scan);
  await changed(
    writing.tx.updateTable("oaths").set({ fileId }).where("oathId", "=", oathId).where("fileId", "is", null),
  );
};
