import { importRegister, readRegister } from "#modules/organisations/index.ts";
import type { Here, ImportedKind, KnownLine } from "#modules/organisations/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { CsvSource } from "#platform/csv/index.ts";
import { jsonRows, sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { oathTexts } from "../oaths.queries.ts";
import type { OathColumn, OathLine } from "./oath-line.ts";
import { knownBy, oathFile, oathIn, oathWords, recordedHere } from "./oath-line.rules.ts";

/** Which of these oaths were taken over before; of one that was recorded here the line is at fault. */
const here = async (tx: Tx, lines: readonly KnownLine<OathLine>[]): Promise<Here> => {
  const days = lines.map(({ personId, takenOn }) => ({ personId, takenOn }));
  const { rows } = await sql<{
    personId: string;
    takenOn: PlainDate;
    functionTitle: string | null;
    importedOn: PlainDate | null;
  }>`
    select o.person_id, o.taken_on, o.function_title, o.imported_on
    from jsonb_to_recordset(${jsonRows(days)}) as r ("personId" uuid, "takenOn" date)
    join oaths o on o.organisation_id = (select app_organisation()) and o.person_id = r."personId" and o.taken_on = r."takenOn"`.execute(
    tx,
  );
  const isImported = new Map(rows.map((row) => [knownBy(row.personId, row), row.importedOn !== null]));
  return {
    known: new Set(isImported.keys()),
    faults: lines.filter((line) => isImported.get(line.knownBy) === false).map(recordedHere),
  };
};

const write = async (
  { tx, actor, today, now }: Writing,
  lines: readonly KnownLine<OathLine>[],
): Promise<void> => {
  const rows = lines.map(({ text, personId, takenOn, form, functionTitle, officerName, place }) => ({
    personId,
    takenOn,
    form,
    functionTitle,
    officerName,
    place,
    textId: text?.textId ?? null,
    version: text?.version ?? null,
  }));
  await sql`
    insert into oaths (organisation_id, oath_id, person_id, text_id, version, form, function_title, taken_on, place, officer_name,
      imported_on, recorded_by, recorded_at)
    select ${organisationOf(actor)}::uuid, gen_random_uuid(), r."personId", r."textId", r.version, r.form, r."functionTitle", r."takenOn",
      r.place, r."officerName", ${today}::date, ${actor.personId}::uuid, ${now}
    from jsonb_to_recordset(${jsonRows(rows)}) as r ("personId" uuid, "textId" uuid, version int, form text, "functionTitle" text,
      "takenOn" date, place text, "officerName" text)`.execute(tx);
};

/** Oaths and affirmations from another register: how they are read, known again and written. */
export const oathKind: ImportedKind<OathLine> = {
  read: async ({ tx, today }, source) => {
    const versions = await oathTexts(tx);
    return readRegister<OathColumn, OathLine>(source, {
      columns: oathFile,
      lineOf: (reader) => oathIn(reader, { versions, today }),
      things: {
        many: ["eden of beloften", "oaths or affirmations"],
        one: ["eed of belofte", "oath or affirmation"],
      },
    });
  },
  knownBy,
  words: oathWords,
  here,
  write,
};

/** Takes over oaths from a file: all or nothing. */
export const importOaths = (writing: Writing, source: CsvSource) =>
  importRegister(writing, oathKind, { source });
