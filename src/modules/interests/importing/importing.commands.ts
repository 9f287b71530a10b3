import { peopleByMarks } from "#modules/organisations/index.ts";
import type { CsvSource, Fault } from "#platform/csv/index.ts";
import { batches, jsonRows, sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { stateAfter } from "../declaration.rules.ts";
import { columnsOf } from "../ledger.commands.ts";
import type { ImportedLine, ImportedRegister, KnownLine, LookedAt, RegisterSummary } from "./imported.ts";
import { matched, whoseOf } from "./import-plan.rules.ts";
import { marked, readRegisterFile, shortened } from "./register-file.ts";

/** What an import is told besides the file. */
export interface RegisterWish {
  readonly source: CsvSource;
  readonly register: ImportedRegister;
  /** Told after each stage, for whoever waits. */
  readonly progress?: (text: string) => void;
}

type Refused = { readonly ok: false; readonly faults: readonly Fault[] };

interface Planned {
  readonly ok: true;
  readonly fresh: readonly KnownLine[];
  readonly summary: RegisterSummary;
}

const filled = (marks: readonly (string | null)[]): readonly string[] => [
  ...new Set(marks.filter((mark) => mark !== null)),
];

const peopleOf = async (tx: Tx, lines: readonly ImportedLine[]) => {
  const people = [];
  for (const some of batches(filled(lines.map(({ key }) => key))))
    people.push(...(await peopleByMarks(tx, { keys: some, emails: [] })));
  for (const some of batches(filled(lines.map(({ email }) => email))))
    people.push(...(await peopleByMarks(tx, { keys: [], emails: some })));
  // Who is found by both marks is one person.
  return [...new Map(people.map((person) => [person.personId, person])).values()];
};

/** Which of these marks were taken over before. */
const knownKeys = async (
  tx: Tx,
  register: ImportedRegister,
  lines: readonly KnownLine[],
): Promise<ReadonlySet<string>> => {
  const known = new Set<string>();
  for (const some of batches(lines)) {
    const rows = await tx
      .selectFrom("declarations")
      .select("importKey")
      .where("register", "=", register)
      .where("importKey", "=", sql<string>`any(${some.map(({ importKey }) => importKey)}::text[])`)
      .execute();
    for (const { importKey } of rows) if (importKey !== null) known.add(importKey);
  }
  return known;
};

/** Reads and compares; nothing is written. */
const plan = async (
  { tx, actor, today }: Writing,
  { source, register, progress = () => {} }: RegisterWish,
): Promise<Planned | Refused> => {
  const file = marked(source);
  const read = await readRegisterFile(file.source, register, today);
  if (!read.ok) return read;
  progress(`${read.lines.length} lines read.`);
  const whose = whoseOf(await peopleOf(tx, read.lines));
  const setting = { whose, names: read.names, importerId: actor.personId, shortened };
  const { lines, faults } = matched(read.lines, setting);
  if (faults.length > 0) return { ok: false, faults };
  const known = await knownKeys(tx, register, lines);
  const fresh = lines.filter(({ importKey }) => !known.has(importKey));
  const summary = {
    lines: lines.length,
    added: fresh.length,
    known: lines.length - fresh.length,
    people: new Set(fresh.map(({ personId }) => personId)).size,
    seen: file.mark(),
  };
  return { ok: true, fresh, summary };
};

/** The row of a line: as it stood there, decided on the day it was, or taken for settled on the day it was declared. */
const rowOf = (line: KnownLine) => ({
  ...columnsOf(line.content),
  content: line.content,
  personId: line.personId,
  importKey: line.importKey,
  state: stateAfter(line.content.register, line.decision ?? "consent"),
  submittedOn: line.declaredOn,
  decidedOn: line.decidedOn ?? line.declaredOn,
  decision: line.decision,
  conditions: line.conditions,
});

const write = async (
  { tx, actor, today, now }: Writing,
  register: ImportedRegister,
  lines: readonly KnownLine[],
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
  const keys = lines.map(({ importKey }) => importKey);
  await sql`
    insert into declaration_steps (organisation_id, step_id, declaration_id, kind, at, by_id, content, words)
    select d.organisation_id, gen_random_uuid(), d.declaration_id, 'imported', ${now}, ${actor.personId}::uuid, d.content,
      to_char(d.submitted_on, 'YYYY-MM-DD')
    from declarations d
    where d.organisation_id = ${organisationId}::uuid and d.register = ${register}
      and d.import_key = any(${keys}::text[])`.execute(tx);
};

const shownFirst = 10;

/** What an import of this file would do; nothing is written. */
export const lookAtRegister = async (
  writing: Writing,
  wish: RegisterWish,
): Promise<Refused | ({ readonly ok: true } & LookedAt)> => {
  const planned = await plan(writing, wish);
  if (!planned.ok) return planned;
  return { ok: true, summary: planned.summary, first: planned.fresh.slice(0, shownFirst) };
};

/**
 * Takes over what was declared in another register, in the caller's transaction: all or nothing. What was taken over before stays as it is.
 * With `seen` only the file that was looked at is taken; of another one it says what it would do.
 */
export const importRegister = async (
  writing: Writing,
  { seen, ...wish }: RegisterWish & { readonly seen?: string },
): Promise<Refused | ({ readonly ok: true; readonly done: boolean } & LookedAt)> => {
  const planned = await plan(writing, wish);
  if (!planned.ok) return planned;
  const { fresh, summary } = planned;
  const first = fresh.slice(0, shownFirst);
  if (seen !== undefined && seen !== summary.seen) return { ok: true, done: false, summary, first };
  wish.progress?.(`Writing ${fresh.length} declarations.`);
  for (const some of batches(fresh)) await write(writing, wish.register, some);
  return { ok: true, done: true, summary, first };
};
