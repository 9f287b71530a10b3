import { sql } from "#platform/database/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";

/** What two changes may not be about at once: a mark by which somebody is known, the last administrator, the roles that groups give. */
export type Subject = "administrators" | "groups" | `${"user name" | "key" | "number" | "mail"} ${string}`;

/**
 * Waits until no other change of this organisation is under way about one of these; changes about others go on. Always in the same order,
 * so that two that wait for each other cannot be.
 */
export const takeTurn = ({ tx, actor }: Writing, subjects: readonly Subject[]): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(key) from (
    select distinct hashtextextended(${`organisation ${organisationOf(actor)} `} || subject, 0) as key
    from unnest(${[...subjects]}::text[]) as subject order by key) as keys`.execute(tx);
