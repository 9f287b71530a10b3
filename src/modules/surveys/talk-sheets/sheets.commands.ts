import { createAction } from "#modules/actions/index.ts";
import type { z } from "zod";
import { addDays } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { found } from "#platform/http/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Services } from "#platform/services/index.ts";
import { sheetOf } from "./talk-sheet.ts";
import type { teamAgreementForm } from "./talk-sheet.ts";
import { unitsOfRound } from "./sheets.queries.ts";
import { teamAgreementReference } from "./team-agreement.rules.ts";
import { texts } from "./texts.ts";

/** The job that makes the sheets that were asked for. */
export const sheetsJob = "surveys.talk-sheets";

/** For how many days made sheets stay; they can be made again at any time. */
export const keptDays = 7;

const own = sql<string>`(select app_organisation())`;

const clear = (tx: Tx, roundId: string): Promise<unknown> =>
  tx.deleteFrom("surveySheets").where("organisationId", "=", own).where("roundId", "=", roundId).execute();

/** Asks for the sheets of all units of a closed round, in one language; those of an earlier time go. */
export const askForSheets = async (
  { tx, actor, today }: Writing,
  { roundId, locale }: { readonly roundId: string; readonly locale: Locale },
  { jobs }: Services,
): Promise<void> => {
  const organisationId = organisationOf(actor);
  const units = await unitsOfRound(tx, roundId);
  found(units[0]);
  await clear(tx, roundId);
  await tx
    .insertInto("surveySheets")
    .values(units.map((unitId) => ({ organisationId, roundId, unitId, locale, askedOn: today, pdf: null })))
    .execute();
  await jobs.send(tx, sheetsJob, { organisationId, roundId });
};

/** Keeps the PDF of one sheet, unless it was asked for anew in the meantime. */
export const keepSheet = (
  tx: Tx,
  { roundId, unitId, locale, pdf }: { roundId: string; unitId: string; locale: Locale; pdf: Buffer },
): Promise<unknown> =>
  tx
    .updateTable("surveySheets")
    .set({ pdf })
    .where("organisationId", "=", own)
    .where("roundId", "=", roundId)
    .where("unitId", "=", unitId)
    .where("locale", "=", locale)
    .where("pdf", "is", null)
    .executeTakeFirst();

/** Takes away sheets that were made long enough ago. */
export const clearOldSheets = (tx: Tx, today: PlainDate): Promise<unknown> =>
  tx
    .deleteFrom("surveySheets")
    .where("organisationId", "=", own)
    .where("askedOn", "<", addDays(today, -keptDays))
    .execute();

/** Makes an action of what a team agreed; whoever sees to it is reminded like of any other. Returns its id. */
export const agree = (
  writing: Writing,
  { roundId, unitId, unit }: { readonly roundId: string; readonly unitId: string; readonly unit: string },
  {
    title,
    dueOn,
    ownerId,
    locale,
  }: Omit<z.output<typeof teamAgreementForm>, "owner"> & {
    readonly ownerId: string;
    readonly locale: Locale;
  },
): Promise<string> =>
  createAction(
    writing,
    {
      title,
      reason: texts[locale].reason(unit),
      dueOn,
      sourceKind: "talk-sheet",
      sourceReference: teamAgreementReference(roundId, unitId),
      sourceLabel: unit,
      sourceHref: sheetOf(roundId, unitId),
    },
    ownerId,
  );
