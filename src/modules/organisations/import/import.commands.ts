import { randomUUID } from "node:crypto";
import { batches, jsonRows, sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { placeByDepartment } from "../provisioning/departments.commands.ts";
import { readPeopleFile } from "./import-file.ts";
import { planImport } from "./import-plan.rules.ts";
import type { ImportOptions, ImportResult, ImportSummary, Plan } from "./import.ts";
import { knownBefore } from "./import.queries.ts";

const writeUnits = async (tx: Tx, organisationId: string, plan: Plan): Promise<void> => {
  const { newUnits, keyedUnits, unitVersions } = plan;
  for (const rows of batches(newUnits))
    await sql`
      insert into units (organisation_id, unit_id, external_key, starts_on)
      select ${organisationId}::uuid, r."unitId", r."externalKey", r."startsOn"
      from jsonb_to_recordset(${jsonRows(rows)}) as r ("unitId" uuid, "externalKey" text, "startsOn" date)`.execute(
      tx,
    );
  for (const rows of batches(keyedUnits))
    await sql`
      update units u set external_key = r."externalKey"
      from jsonb_to_recordset(${jsonRows(rows)}) as r ("unitId" uuid, "externalKey" text)
      where u.organisation_id = ${organisationId}::uuid and u.unit_id = r."unitId"`.execute(tx);
  for (const rows of batches(unitVersions))
    await sql`
      insert into unit_versions (organisation_id, unit_id, starts_on, name, parent_id)
      select ${organisationId}::uuid, r."unitId", r."startsOn", r.name, r."parentId"
      from jsonb_to_recordset(${jsonRows(rows)}) as r ("unitId" uuid, "startsOn" date, name text, "parentId" uuid)
      on conflict (organisation_id, unit_id, starts_on) do update set name = excluded.name, parent_id = excluded.parent_id`.execute(
      tx,
    );
};

const personColumns = sql`as r ("personId" uuid, "externalKey" text, name text, email text, engagement text, "startsOn" date, "endsOn" date)`;

const writePeople = async (tx: Tx, organisationId: string, plan: Plan): Promise<void> => {
  for (const rows of batches(plan.newPeople))
    await sql`
      insert into people (organisation_id, person_id, external_key, name, email, engagement, starts_on, ends_on)
      select ${organisationId}::uuid, r."personId", r."externalKey", r.name, r.email, r.engagement, r."startsOn", r."endsOn"
      from jsonb_to_recordset(${jsonRows(rows)}) ${personColumns}`.execute(tx);
  for (const rows of batches(plan.changedPeople))
    await sql`
      update people p set name = r.name, email = r.email, engagement = r.engagement, starts_on = r."startsOn", ends_on = r."endsOn"
      from jsonb_to_recordset(${jsonRows(rows)}) ${personColumns}
      where p.organisation_id = ${organisationId}::uuid and p.person_id = r."personId"`.execute(tx);
};

const endColumns = sql`as r (id uuid, "endsOn" date)`;

const writePlaces = async (tx: Tx, organisationId: string, plan: Plan): Promise<void> => {
  for (const rows of batches(plan.placementEnds))
    await sql`
      update placements p set ends_on = r."endsOn" from jsonb_to_recordset(${jsonRows(rows)}) ${endColumns}
      where p.organisation_id = ${organisationId}::uuid and p.placement_id = r.id`.execute(tx);
  for (const rows of batches(plan.newPlacements))
    await sql`
      insert into placements (organisation_id, placement_id, person_id, unit_id, function_title, starts_on, ends_on)
      select ${organisationId}::uuid, r."placementId", r."personId", r."unitId", r."functionTitle", r."startsOn", r."endsOn"
      from jsonb_to_recordset(${jsonRows(rows)}) as r ("placementId" uuid, "personId" uuid, "unitId" uuid,
        "functionTitle" text, "startsOn" date, "endsOn" date)`.execute(tx);
};

const writeRoles = async (tx: Tx, organisationId: string, plan: Plan): Promise<void> => {
  for (const rows of batches(plan.appointmentEnds))
    await sql`
      update appointments a set ends_on = r."endsOn" from jsonb_to_recordset(${jsonRows(rows)}) ${endColumns}
      where a.organisation_id = ${organisationId}::uuid and a.appointment_id = r.id`.execute(tx);
  for (const rows of batches(plan.newAppointments))
    await sql`
      insert into appointments (organisation_id, appointment_id, person_id, role, unit_id, starts_on, ends_on, origin)
      select ${organisationId}::uuid, r."appointmentId", r."personId", r.role, r."unitId", r."startsOn", r."endsOn", 'import'
      from jsonb_to_recordset(${jsonRows(rows)}) as r ("appointmentId" uuid, "personId" uuid, role text, "unitId" uuid,
        "startsOn" date, "endsOn" date)`.execute(tx);
};

const summaryOf = (lines: number, plan: Plan): ImportSummary => ({
  lines,
  people: {
    added: plan.newPeople.length,
    changed: plan.changedPeople.length - plan.leavers,
    left: plan.leavers,
  },
  places: { added: plan.newPlacements.length, ended: plan.placementEnds.length },
  roles: { given: plan.newAppointments.length, ended: plan.appointmentEnds.length },
  units: {
    added: plan.newUnits.length,
    changed: plan.unitVersions.length - plan.newUnits.length,
  },
  notices: plan.notices,
});

/** A new identifier as one piece of memory: Node puts it together from twenty parts, which for 200,000 of them is 100 MB. */
const newId = (): string => Buffer.from(randomUUID(), "latin1").toString("latin1");

const silent = (): void => {};

/** What an import is told besides the file. */
export interface ImportWish extends Pick<ImportOptions, "day" | "complete"> {
  readonly source: AsyncIterable<Uint8Array | string>;
  /** Told after each stage, for whoever waits. */
  readonly progress?: (text: string) => void;
}

type Prepared =
  | { readonly ok: true; readonly plan: Plan; readonly lines: number }
  | Extract<ImportResult, { ok: false }>;

/** Reads and compares; what was read is out of sight, and out of memory, before anything is written. */
const prepare = async (
  { tx, actor }: Pick<Writing, "tx" | "actor">,
  { source, day, complete, progress = silent }: ImportWish,
): Promise<Prepared> => {
  const file = await readPeopleFile(source);
  if (!file.ok) return file;
  progress(`${file.lines.length} lines read.`);
  const known = await knownBefore(tx, day);
  const options = { day, complete, importerId: actor.personId, newId };
  const planned = planImport({ lines: file.lines, headers: file.header.names }, known, options);
  return planned.ok ? { ...planned, lines: file.lines.length } : planned;
};

/**
 * Brings people, their places, roles and units up to date with a file, in the caller's transaction: all or nothing. A file with
 * faults writes nothing and comes back with every fault; the same file a second time changes nothing.
 */
export const importPeople = async (
  writing: Pick<Writing, "tx" | "actor">,
  wish: ImportWish,
): Promise<ImportResult> => {
  const organisationId = organisationOf(writing.actor);
  const prepared = await prepare(writing, wish);
  if (!prepared.ok) return prepared;
  const { plan, lines } = prepared;
  const { tx } = writing;
  wish.progress?.(`Writing ${plan.newPeople.length} new and ${plan.changedPeople.length} changed people.`);
  await writeUnits(tx, organisationId, plan);
  await writePeople(tx, organisationId, plan);
  await writePlaces(tx, organisationId, plan);
  await writeRoles(tx, organisationId, plan);
  if (plan.newUnits.length + plan.keyedUnits.length + plan.unitVersions.length > 0)
    await placeByDepartment({ ...writing, today: wish.day });
  return { ok: true, summary: summaryOf(lines, plan) };
};
