import { z } from "zod";
import { currentOrganisation } from "#modules/organisations/index.ts";
import { systemActor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import type { Db, Tx } from "#platform/database/index.ts";
import { writePdf } from "#platform/documents/index.ts";
import { found } from "#platform/http/index.ts";
import type { GroundJob, GroundJobContext } from "#platform/jobs/index.ts";
import { findRound } from "../rounds/rounds.queries.ts";
import { keepSheet, sheetsJob } from "./sheets.commands.ts";
import { findSheets, unmadeSheets } from "./sheets.queries.ts";
import { sheetDocument } from "./talk-sheet.document.ts";
import type { TalkSheet } from "./talk-sheet.ts";
import { wishOf } from "./sheet-wish.ts";
import type { SheetWish } from "./talk-sheet.document.ts";

const about = z.object({ organisationId: z.uuid(), roundId: z.uuid() });
type About = z.output<typeof about>;

/** So many are made before others have their turn in the queue: a few seconds. */
const portion = 40;

interface Sheet {
  readonly unitId: string;
  readonly sheet: TalkSheet;
  readonly wish: SheetWish;
}

const inOrganisation = <T>(db: Db, { organisationId }: About, work: (tx: Tx) => Promise<T>): Promise<T> =>
  withActor(db, systemActor(organisationId), work);

/** What the next sheets say, read at once. */
const nextSheets = async (tx: Tx, { roundId }: About): Promise<readonly Sheet[]> => {
  const unmade = await unmadeSheets(tx, roundId, portion);
  const [first] = unmade;
  if (first === undefined) return [];
  const round = found(await findRound(tx, roundId));
  const { locale } = first;
  const organisation = await currentOrganisation(tx);
  const unitIds = unmade.map(({ unitId }) => unitId);
  const sheets = await findSheets(tx, { round, unitIds, locale });
  return [...sheets].map(([unitId, sheet]) => ({ unitId, sheet, wish: wishOf(round, organisation, locale) }));
};

const makeOne = async (db: Db, what: About, { unitId, sheet, wish }: Sheet): Promise<void> => {
  const pdf = await writePdf(sheetDocument(sheet, wish));
  await inOrganisation(db, what, (tx) =>
    keepSheet(tx, { roundId: what.roundId, unitId, locale: wish.locale, pdf }),
  );
};

const run = async ({ db, services, data }: GroundJobContext): Promise<void> => {
  const what = about.parse(data);
  const sheets = await inOrganisation(db, what, (tx) => nextSheets(tx, what));
  // oxlint-disable-next-line no-await-in-loop -- one thread writes documents
  for (const sheet of sheets) await makeOne(db, what, sheet);
  if (sheets.length === portion)
    await inOrganisation(db, what, (tx) => services.jobs.send(tx, sheetsJob, what));
};

/** Makes the sheets that were asked for, one after the other; run again it goes on where it was. */
export const makeSheets: GroundJob = { name: sheetsJob, run };
