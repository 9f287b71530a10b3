import { sql } from "#platform/database/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";

/** Waits until no other change of this organisation is under way that could give a name twice, or let the last administrator go. */
export const takeTurn = ({ tx, actor }: Writing): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`provisioning ${organisationOf(actor)}`}, 0))`.execute(
    tx,
  );
