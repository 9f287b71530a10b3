import type { ImportedKind, KnownLine } from "#modules/organisations/index.ts";
import { jsonRows, sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { stateAfter } from "../declaration.rules.ts";
import { columnsOf } from "../ledger.commands.ts";
import type { ImportedLine, ImportedRegister } from "./imported.ts";
import { importKeyOf, lineWords } from "./line-marks.rules.ts";
import { readRegisterFile, shortened } from "./register-file.ts";

/** Which of these marks were taken over before. */
const knownKeys = async (
  tx: Tx,
  register: ImportedRegister,
  lines: readonly KnownLine<ImportedLine>[],
): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .selectFrom("declarations")
    .select("importKey")
    .where("register", "=", register)
    .where("importKey", "=", sql<string>`any(${lines.map(({ knownBy }) => knownBy)}::text[])`)
    .execute();
  return new Set(rows.flatMap(({ importKey }) => importKey ?? []));
};

/** The row of a line: as it stood there, decided on the day it was, or taken for settled on the day it was declared. */
const rowOf = (line: KnownLine<ImportedLine>) => ({
  ...columnsOf(line.content),
  content: line.content,
  personId: line.personId,
  importKey: line.knownBy,
  state: stateAfter(line.content.register, line.decision ?? "consent"),
  submittedOn: line.declaredOn,
  decidedOn: line.decidedOn ?? line.declaredOn,
  decision: line.decision,
  conditions: line.conditions,
});

const write = async (
  { tx, actor, today, now }: Writing,
  register: ImportedRegister,
  lines: readonly KnownLine<ImportedLine>[],
): Promise<void> => {
  const organisationId = organisationOf(actor);
  await sql`
    insert into declarations (organisation_id, declaration_id, person_id, register, state, version, content, label, giver,
      amount_cents, happened_on, starts_on, ends_on, made_on, submitted_on, decision, decided_on, conditions, imported_on, import_key)
    select ${organisationId}::uuid, gen_random_uuid(), r."personId", ${register}, r.state, 1, r.content, r.label, r.giver,
      r."amountCents", r."happenedOn", r."startsOn", r."endsOn", r."submittedOn", r."submittedOn", r.decision, r."decidedOn",
      r.conditions, ${today}::date, r."importKey"
    from jsonb_to_recordset(${jsonRows(lines.map(rowOf))}) as r ("personId" uuid, state text, content jsonb, label text, giver text,
      "amountCents" integer, "happenedOn" date, "startsOn" date, "endsOn" date, "submittedOn" date, decision text,
      "decidedOn" date, conditions text, "importKey" text)`.execute(tx);
  const keys = lines.map(({ knownBy }) => knownBy);
  await sql`
    insert into declaration_steps (organisation_id, step_id, declaration_id, kind, at, by_id, content, words)
    select d.organisation_id, gen_random_uuid(), d.declaration_id, 'imported', ${now}, ${actor.personId}::uuid, d.content,
      to_char(d.submitted_on, 'YYYY-MM-DD')
    from declarations d
    where d.organisation_id = ${organisationId}::uuid and d.register = ${register}
      and d.import_key = any(${keys}::text[])`.execute(tx);
};

const kindOf = (register: ImportedRegister): ImportedKind<ImportedLine> => ({
  read: ({ today }, source) => readRegisterFile(source, register, today),
  knownBy: importKeyOf(shortened),
  words: lineWords,
  here: async (tx, lines) => ({ known: await knownKeys(tx, register, lines), faults: [] }),
  write: (writing, lines) => write(writing, register, lines),
});

/** The registers that can be taken over: how each is read, known again and written. */
export const registerKinds: Readonly<Record<ImportedRegister, ImportedKind<ImportedLine>>> = {
  "side-activity": kindOf("side-activity"),
  gift: kindOf("gift"),
};
