import { randomUUID } from "node:crypto";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { AppError, changed } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { asChannel } from "../../channel.ts";
import type { EventKind } from "../../file/events.commands.ts";
import { resumeTerms } from "../../terms/resume-terms.commands.ts";
import { maySetAsideStates } from "./set-aside.rules.ts";
import type { Unopened } from "./set-aside.ts";

const nobodyFits = {
  nl: "Er is niets opzij gelegd. Meldingen waarover al iets is besloten, of die een ander intussen opzij legde, kunt u niet opzij leggen.",
  en: "Nothing was set aside. Reports on which something was decided, or that somebody else set aside meanwhile, cannot be set aside.",
};
const noneUnopened = {
  nl: "In deze tijd is geen melding ontvangen die nog niet geopend is.",
  en: "No report that is not opened yet was received in this time.",
};

/** On the timeline of each; as the system, because nobody opens them for it. The reason stands with the set-aside, not with the report. */
const noteOnAll = async (
  writing: Writing,
  { setAsideId, kind }: { readonly setAsideId: string; readonly kind: EventKind },
): Promise<void> => {
  const organisationId = organisationOf(writing.actor);
  await asChannel(writing, organisationId, ({ tx, now }) =>
    tx
      .insertInto("reportEvents")
      .columns(["organisationId", "reportId", "fileId", "eventId", "kind", "happenedAt", "byId"])
      .expression((eb) =>
        eb
          .selectFrom("reports")
          .select([
            "organisationId",
            "reportId",
            "fileId",
            sql<string>`gen_random_uuid()`.as("eventId"),
            sql<EventKind>`${kind}`.as("kind"),
            sql<Date>`${now}::timestamptz`.as("happenedAt"),
            sql<string | null>`${writing.actor.personId}::uuid`.as("byId"),
          ])
          .where("organisationId", "=", organisationId)
          .where("setAsideId", "=", setAsideId),
      )
      .execute(),
  );
};

const begun = async ({ tx, actor, now }: Writing, reason: string): Promise<string> => {
  const [setAsideId, { personId }] = [randomUUID(), actor];
  if (personId === null) throw new AppError("forbidden");
  await tx
    .insertInto("reportSetAsides")
    .values({ organisationId: organisationOf(actor), setAsideId, reason, madeAt: now, madeBy: personId })
    .execute();
  return setAsideId;
};

/** Reports that can be set aside, marked as lying aside by this act. */
const marking = (tx: Tx, setAsideId: string) =>
  tx
    .updateTable("reports")
    .set((eb) => ({
      setAsideId,
      state: "set-aside",
      stateBefore: sql<"received">`${eb.ref("state")}`,
    }))
    .where("state", "in", maySetAsideStates);

/** Sets these reports aside in one act, with its reason: all of them, or none. */
export const setAsideChosen = async (
  writing: Writing,
  { reports, reason }: { readonly reports: readonly string[]; readonly reason: string },
): Promise<number> => {
  const setAsideId = await begun(writing, reason);
  const chosen = [...new Set(reports)];
  const { numUpdatedRows } = await marking(writing.tx, setAsideId)
    .where("organisationId", "=", organisationOf(writing.actor))
    .where("reportId", "in", chosen)
    .executeTakeFirstOrThrow();
  if (Number(numUpdatedRows) !== chosen.length) throw new AppError("refused", nobodyFits);
  await noteOnAll(writing, { setAsideId, kind: "set-aside" });
  return chosen.length;
};

const inAmsterdam = (moment: string) => sql<Date>`(${moment}::timestamp at time zone 'Europe/Amsterdam')`;

/** Sets everything aside that nobody opened yet and that came in between two moments, both included to the minute. */
export const setAsideUnopened = async (
  writing: Writing,
  { from, until, reason }: Unopened,
): Promise<number> => {
  const setAsideId = await begun(writing, reason);
  const { numUpdatedRows } = await marking(writing.tx, setAsideId)
    .where("organisationId", "=", organisationOf(writing.actor))
    .where("openedAt", "is", null)
    .where("receivedAt", ">=", inAmsterdam(from))
    .where("receivedAt", "<", sql<Date>`${inAmsterdam(until)} + interval '1 minute'`)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new AppError("refused", noneUnopened);
  await noteOnAll(writing, { setAsideId, kind: "set-aside" });
  return Number(numUpdatedRows);
};

/** Brings everything back that was set aside in one act, to the state it had; also what the officer who does it does not read. */
export const bringBack = async (writing: Writing, setAsideId: string): Promise<void> => {
  const { tx, actor, now } = writing;
  const organisationId = organisationOf(actor);
  await changed(
    tx
      .updateTable("reportSetAsides")
      .set({ undoneAt: now, undoneBy: actor.personId })
      .where("organisationId", "=", organisationId)
      .where("setAsideId", "=", setAsideId)
      .where("undoneAt", "is", null),
  );
  await noteOnAll(writing, { setAsideId, kind: "brought-back" });
  await asChannel(writing, organisationId, async (system) => {
    await resumeTerms(system, setAsideId);
    await changed(
      system.tx
        .updateTable("reports")
        .set((eb) => ({
          state: sql<"received">`${eb.ref("stateBefore")}`,
          stateBefore: null,
          setAsideId: null,
        }))
        .where("organisationId", "=", organisationId)
        .where("setAsideId", "=", setAsideId),
    );
  });
};
