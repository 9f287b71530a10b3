import { randomUUID } from "node:crypto";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { changed, found, insist } from "#platform/http/index.ts";
import type { Report } from "../report.ts";
import { settingsOf } from "../settings/settings.queries.ts";
import type { TermKind } from "./term.ts";
import { dueOf, extendedDue, informationFrom, mayExtend } from "./term.rules.ts";

/** Of which report. */
export type TermsOf = Pick<Report, "organisationId" | "reportId" | "fileId">;

const openTerms = (tx: Tx, { organisationId, reportId }: TermsOf) =>
  tx
    .selectFrom("reportTerms")
    .where("organisationId", "=", organisationId)
    .where("reportId", "=", reportId)
    .where("metOn", "is", null)
    .where("droppedOn", "is", null);

const byDate = (one: PlainDate, other: PlainDate): number => (one < other ? -1 : 1);

/** The earliest open term stands with the report, so that a list can be in that order. */
const noteNextDue = (tx: Tx, place: TermsOf): Promise<unknown> =>
  changed(
    tx
      .updateTable("reports")
      .set({ nextDueOn: openTerms(tx, place).select(({ fn }) => fn.min("dueOn").as("due")) })
      .where("organisationId", "=", place.organisationId)
      .where("reportId", "=", place.reportId),
  );

type NewTerm = { readonly kind: TermKind; readonly startsOn: PlainDate };

const rowsOf = async (tx: Tx, { organisationId, reportId, fileId }: TermsOf, terms: readonly NewTerm[]) => {
  const settings = await settingsOf(tx, organisationId);
  return terms.map(({ kind, startsOn }) => ({
    organisationId,
    reportId,
    fileId,
    kind,
    startsOn,
    termId: randomUUID(),
    dueOn: dueOf(kind, startsOn, settings),
  }));
};

/** Starts a term of a report at the step it belongs to, as long as the law or the organisation says. */
export const startTerm = async (tx: Tx, place: TermsOf, term: NewTerm): Promise<void> => {
  const rows = await rowsOf(tx, place, [term]);
  await tx.insertInto("reportTerms").values(rows).execute();
  await noteNextDue(tx, place);
};

/**
 * Starts what runs from the receipt of a report: to confirm it, to inform the reporter (as if nothing will be confirmed, until
 * `confirmInTerms` says otherwise) and to weigh it.
 */
export const startTermsOfReceipt = async (tx: Tx, place: TermsOf, receivedOn: PlainDate): Promise<void> => {
  const rows = await rowsOf(tx, place, [
    { kind: "confirm", startsOn: receivedOn },
    { kind: "inform", startsOn: informationFrom(receivedOn, null) },
    { kind: "weigh", startsOn: receivedOn },
  ]);
  const [first] = rows.map(({ dueOn }) => dueOn).toSorted(byDate);
  // One statement, because whoever sends a report waits for each answer of the database.
  await changed(
    tx
      .with("terms", (here) => here.insertInto("reportTerms").values(rows))
      .updateTable("reports")
      .set({ nextDueOn: first ?? null })
      .where("organisationId", "=", place.organisationId)
      .where("reportId", "=", place.reportId),
  );
};

const endTerms = async (
  tx: Tx,
  place: TermsOf,
  kinds: readonly TermKind[],
  end: { readonly metOn: PlainDate } | { readonly droppedOn: PlainDate },
): Promise<void> => {
  const open = await openTerms(tx, place).select("termId").where("kind", "in", kinds).execute();
  for (const { termId } of open)
    await changed(
      tx
        .updateTable("reportTerms")
        .set(end)
        .where("organisationId", "=", place.organisationId)
        .where("reportId", "=", place.reportId)
        .where("termId", "=", termId),
    );
  await noteNextDue(tx, place);
};

/** What a term asks was done on this day. A term that does not run (any more) stays as it was. */
export const meetTerm = (tx: Tx, place: TermsOf, kind: TermKind, metOn: PlainDate): Promise<void> =>
  endTerms(tx, place, [kind], { metOn });

/** The step that these terms belong to fell away: they are neither kept nor missed. */
export const dropTerms = (
  tx: Tx,
  place: TermsOf,
  kinds: readonly TermKind[],
  droppedOn: PlainDate,
): Promise<void> => endTerms(tx, place, kinds, { droppedOn });

/**
 * Receipt was confirmed: that term is met, and the three months of information count from this day (or from the end of the seven days,
 * when it came later).
 */
export const confirmInTerms = async (
  tx: Tx,
  place: TermsOf,
  { receivedOn, confirmedOn }: { readonly receivedOn: PlainDate; readonly confirmedOn: PlainDate },
): Promise<void> => {
  await meetTerm(tx, place, "confirm", confirmedOn);
  const running = await openTerms(tx, place)
    .select(["startsOn", "extensions"])
    .where("kind", "=", "inform")
    .executeTakeFirst();
  const startsOn = informationFrom(receivedOn, confirmedOn);
  if (!running || running.startsOn === startsOn || running.extensions > 0) return;
  await dropTerms(tx, place, ["inform"], confirmedOn);
  await startTerm(tx, place, { kind: "inform", startsOn });
};

/**
 * A file is open again whose reporter was not told yet how the report was assessed: the term of the law for that runs on where it stopped,
 * with the same last day. Nothing happens where it never stopped.
 */
export const resumeInformation = async (tx: Tx, place: TermsOf): Promise<void> => {
  const stopped = await tx
    .selectFrom("reportTerms")
    .select("termId")
    .where("organisationId", "=", place.organisationId)
    .where("reportId", "=", place.reportId)
    .where("kind", "=", "inform")
    .where("droppedOn", "is not", null)
    // Of two that stopped on one day the later is the one that receipt had put in the place of the other: it began first.
    .orderBy("droppedOn", "desc")
    .orderBy("startsOn")
    .limit(1)
    .executeTakeFirst();
  const running = await openTerms(tx, place).select("termId").where("kind", "=", "inform").executeTakeFirst();
  if (!stopped || running) return;
  await changed(
    tx
      .updateTable("reportTerms")
      .set({ droppedOn: null })
      .where("organisationId", "=", place.organisationId)
      .where("reportId", "=", place.reportId)
      .where("termId", "=", stopped.termId),
  );
  await noteNextDue(tx, place);
};

/** Gives a term that runs more time, as often and as long as the law and the settings allow; returns its new last day. */
export const extendTerm = async (tx: Tx, place: TermsOf, kind: TermKind): Promise<PlainDate> => {
  const settings = await settingsOf(tx, place.organisationId);
  const term = found(await openTerms(tx, place).selectAll().where("kind", "=", kind).executeTakeFirst());
  insist(mayExtend(term, settings));
  const dueOn = extendedDue(term, settings);
  await changed(
    tx
      .updateTable("reportTerms")
      .set({ dueOn, extensions: term.extensions + 1, toldSoonOn: null, toldLateOn: null })
      .where("organisationId", "=", place.organisationId)
      .where("reportId", "=", place.reportId)
      .where("termId", "=", term.termId)
      .where("extensions", "=", term.extensions),
  );
  await noteNextDue(tx, place);
  return dueOn;
};
