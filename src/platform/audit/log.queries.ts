import { z } from "zod";
import { addDays } from "#platform/clock/index.ts";
import { countUpTo, sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { fields } from "#platform/http/index.ts";
import { pageSize } from "#ui/index.ts";

/** How the log is narrowed; anything wrong in the address counts as not narrowed. */
export const logQuery = z.object({
  gebeurtenis: fields.optionalText(100).catch(null),
  van: fields.optionalDate().catch(null),
  tot: fields.optionalDate().catch(null),
  pagina: fields.pageNumber(),
});
export type LogQuery = z.output<typeof logQuery>;

export interface LogLine {
  readonly entryId: string;
  readonly at: Date;
  readonly actorKind: "person" | "public" | "system";
  /** Null for whoever is no person, or is unknown here. */
  readonly name: string | null;
  readonly event: string;
  readonly objectKind: string | null;
  readonly objectId: string | null;
  readonly result: "done" | "refused";
  readonly origin: string | null;
}

// Nobody turns two hundred pages, and counting millions of entries is slow: who looks further back gives a date.
const mostCounted = 10_000;
const civilTime = "Europe/Amsterdam";

const startOf = (date: string) => sql<Date>`(${date}::date::timestamp at time zone ${civilTime})`;

/** How the log is narrowed, with the names of the events that `gebeurtenis` means by its words. */
export interface LogWish {
  readonly query: LogQuery;
  readonly named: readonly string[];
}

const narrowed = (tx: Tx, { query: { gebeurtenis, van, tot }, named }: LogWish) =>
  tx
    .selectFrom("auditEntries as e")
    .where("e.organisationId", "=", sql<string>`(select app_organisation())`)
    .$if(gebeurtenis !== null, (query) =>
      query.where((when) =>
        when.or([
          sql<boolean>`starts_with(e.event, ${gebeurtenis})`,
          ...(named.length > 0 ? [when("e.event", "in", named)] : []),
        ]),
      ),
    )
    .$if(van !== null, (query) => query.where("e.at", ">=", startOf(van ?? "")))
    .$if(tot !== null, (query) => query.where("e.at", "<", startOf(addDays(tot ?? "", 1))));

/** One page of the log of the own organisation, newest first, and how many lines there are (at most 10,000 are counted). */
export const logPage = async (
  tx: Tx,
  wish: LogWish,
): Promise<{ readonly lines: readonly LogLine[]; readonly total: number }> => {
  const lines = await narrowed(tx, wish)
    .leftJoin("people as p", (join) =>
      join.onRef("p.organisationId", "=", "e.organisationId").onRef("p.personId", "=", "e.personId"),
    )
    .select([
      "e.entryId",
      "e.at",
      "e.actorKind",
      "p.name",
      "e.event",
      "e.objectKind",
      "e.objectId",
      "e.result",
      "e.origin",
    ])
    .orderBy("e.at", "desc")
    .orderBy("e.entryId")
    .limit(pageSize)
    .offset((wish.query.pagina - 1) * pageSize)
    .execute();
  const { count: total } = await countUpTo(tx, narrowed(tx, wish), mostCounted);
  return { lines, total };
};

export interface LastCheck {
  readonly checkedAt: Date;
  readonly size: number;
  readonly fault: string | null;
}

/** What the newest verification found; undefined before the first night. */
export const lastCheck = (tx: Tx): Promise<LastCheck | undefined> =>
  tx.selectFrom("auditChecks").selectAll().orderBy("checkedAt", "desc").limit(1).executeTakeFirst();
