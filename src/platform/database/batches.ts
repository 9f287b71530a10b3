import { sql } from "kysely";

/** Rows that go to the database in one statement. */
const batchSize = 2000;

/** Many things in parts of a size that one statement takes. */
export const batches = function* <T>(things: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < things.length; start += batchSize) yield things.slice(start, start + batchSize);
};

/** Rows as one JSON parameter, for `jsonb_to_recordset`, which both engines turn into a table. */
export const jsonRows = (rows: readonly unknown[]) => sql`${JSON.stringify(rows)}::jsonb`;
