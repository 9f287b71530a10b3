import { sql } from "#platform/database/index.ts";
import { AppError } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { addReader, keysOf, readFile, removeReader } from "#platform/vault/index.ts";
import type { UnlockedPerson } from "#platform/vault/index.ts";
import { someShut } from "../office.queries.ts";
import { officersOn } from "../officers.queries.ts";
import { readersTexts } from "./texts.ts";

/** Few enough that the page answers; whoever has more presses again. */
const inOneGo = 100;

/** Lets a colleague read the declarations that whoever acts can read, never the colleague's own. */
export const letColleagueIn = async (
  writing: Writing,
  key: UnlockedPerson,
  personId: string,
): Promise<void> => {
  const { tx, actor, now } = writing;
  const isOfficer = (await officersOn(writing)).some((one) => one.personId === personId);
  const [colleague] = isOfficer ? await keysOf(tx, organisationOf(actor), [personId]) : [];
  const files = colleague ? await someShut(tx, key.personId, colleague, inOneGo) : [];
  if (files.length === 0)
    throw new AppError("refused", { nl: readersTexts.nl.noOne, en: readersTexts.en.noOne });
  for (const fileId of files) {
    // oxlint-disable-next-line no-await-in-loop -- one transaction does one thing at a time
    await addReader(tx, actor, { file: await readFile(tx, key, fileId), personId }, now);
  }
};

/**
 * Takes who is no compliance officer any more off every declaration that one of them can open, as the system. A person may keep another
 * confidential role, and a key: the keys know nothing of which files belong to which role.
 */
export const takeOffFormerOfficers = async (writing: Writing): Promise<void> => {
  const { tx, actor, now } = writing;
  const organisationId = organisationOf(actor);
  const officers = (await officersOn(writing)).map(({ personId }) => personId);
  if (officers.length === 0) return;
  const { rows } = await sql<{ fileId: string; personId: string }>`
    select distinct h.file_id as "fileId", h.person_id as "personId"
    from vault_holders h
    join financial_declarations f on f.organisation_id = h.organisation_id and f.file_id = h.file_id
    where h.organisation_id = ${organisationId} and h.kind = 'person' and h.person_id <> all (${officers}::uuid[])
      and exists (select from vault_holders o
        join vault_person_keys k on k.organisation_id = o.organisation_id and k.key_id = o.holder_id and k.ended_at is null
        where o.organisation_id = h.organisation_id and o.file_id = h.file_id and o.person_id = any (${officers}::uuid[]))`.execute(
    tx,
  );
  for (const { fileId, personId } of rows) {
    // oxlint-disable-next-line no-await-in-loop -- one transaction does one thing at a time
    await removeReader(tx, actor, { organisationId, fileId, personId }, now);
  }
};
