import { holdersOf } from "#modules/organisations/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { changed, insist } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { ContactInput, ContactKind, StandardText, TextInput } from "./guidance.ts";
import { isStandard, mayKeep } from "./guidance.rules.ts";

const by = ({ actor, today }: Writing) => ({ changedBy: actor.personId, changedOn: today });

/** Opens the guide of this organisation to everybody, or closes it. */
export const setOpen = async (writing: Writing, isOpen: boolean): Promise<void> => {
  const values = { isOpen, ...by(writing) };
  await writing.tx
    .insertInto("guidanceSettings")
    .values({ organisationId: organisationOf(writing.actor), ...values })
    .onConflict((clash) => clash.column("organisationId").doUpdateSet(values))
    .execute();
};

/** The contacts under which counsellors can be shown by name. */
export const namesCounsellors = ({ key }: ContactKind): boolean =>
  key === "counsellor-integrity" || key === "counsellor-conduct";

const hideCounsellors = (tx: Tx, contact: string) =>
  tx
    .deleteFrom("guidanceCounsellors")
    .where("contact", "=", contact)
    .where("organisationId", "=", sql<string>`(select app_organisation())`)
    .execute();

/** Shows these counsellors by name; whoever is not appointed today is left out. */
const showCounsellors = async (
  { tx, actor, today }: Writing,
  contact: string,
  chosen: readonly string[],
): Promise<void> => {
  await hideCounsellors(tx, contact);
  const appointed = await holdersOf(tx, "counsellor", today);
  const shown = chosen.flatMap((id) => appointed.find(({ personId }) => personId === id) ?? []);
  if (shown.length === 0) return;
  const organisationId = organisationOf(actor);
  await tx
    .insertInto("guidanceCounsellors")
    .values(
      shown.map(({ personId, name, email, endsOn }) => ({
        organisationId,
        contact,
        personId,
        name,
        email,
        endsOn,
      })),
    )
    .execute();
};

/** Keeps how a contact is reached; for counsellors also who of them is shown by name. */
export const keepContact = async (
  writing: Writing,
  contact: ContactKind,
  { counsellors, ...details }: ContactInput,
): Promise<void> => {
  insist(mayKeep(details));
  const values = { ...details, ...by(writing) };
  await writing.tx
    .insertInto("guidanceContacts")
    .values({ organisationId: organisationOf(writing.actor), contact: contact.key, ...values })
    .onConflict((clash) => clash.columns(["organisationId", "contact"]).doUpdateSet(values))
    .execute();
  if (namesCounsellors(contact)) await showCounsellors(writing, contact.key, counsellors);
};

/** Takes back what was filled in for a contact: what came along stands again, or nothing. */
export const clearContact = async ({ tx, actor }: Writing, { key }: ContactKind): Promise<void> => {
  await hideCounsellors(tx, key);
  await changed(
    tx
      .deleteFrom("guidanceContacts")
      .where("organisationId", "=", organisationOf(actor))
      .where("contact", "=", key),
  );
};

const dropText = ({ tx, actor }: Writing, { key }: StandardText) =>
  tx
    .deleteFrom("guidanceTexts")
    .where("organisationId", "=", organisationOf(actor))
    .where("textKey", "=", key);

/** Keeps an own text; one that says just what the standard says is none. */
export const keepText = async (writing: Writing, standard: StandardText, input: TextInput): Promise<void> => {
  if (isStandard(standard, input)) {
    await dropText(writing, standard).execute();
    return;
  }
  const values = { ...input, basedOn: standard.version, ...by(writing) };
  await writing.tx
    .insertInto("guidanceTexts")
    .values({ organisationId: organisationOf(writing.actor), textKey: standard.key, ...values })
    .onConflict((clash) => clash.columns(["organisationId", "textKey"]).doUpdateSet(values))
    .execute();
};

/** Goes back to the standard text. */
export const dropOwnText = async (writing: Writing, standard: StandardText): Promise<void> =>
  changed(dropText(writing, standard));

/** Whoever is no counsellor any more is not shown as one; a new name or address is taken over. Run every day. */
export const renewCounsellors = async (tx: Tx, today: PlainDate): Promise<void> => {
  const shown = await tx
    .selectFrom("guidanceCounsellors")
    .selectAll()
    .where("organisationId", "=", sql<string>`(select app_organisation())`)
    .execute();
  if (shown.length === 0) return;
  const appointed = await holdersOf(tx, "counsellor", today);
  for (const row of shown) {
    const now = appointed.find(({ personId }) => personId === row.personId);
    if (now?.name === row.name && now.email === row.email && now.endsOn === row.endsOn) continue;
    const { organisationId, contact, personId } = row;
    const gone = tx
      .deleteFrom("guidanceCounsellors")
      .where("organisationId", "=", organisationId)
      .where("contact", "=", contact)
      .where("personId", "=", personId);
    await changed(gone);
    if (now === undefined) continue;
    const { name, email, endsOn } = now;
    await tx
      .insertInto("guidanceCounsellors")
      .values({ organisationId, contact, personId, name, email, endsOn })
      .execute();
  }
};
