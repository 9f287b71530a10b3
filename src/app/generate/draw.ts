import { createHash } from "node:crypto";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { Planned } from "./nation.rules.ts";

/** Where rows are written: one organisation, its transaction, and the seed from which everything is drawn. */
export interface Plot extends Planned {
  readonly tx: Tx;
  readonly organisationId: string;
  readonly seed: number;
}

type Sql = ReturnType<typeof sql>;

/** The part of SQL in which rows are numbered: `g`. */
export const g = sql`g`;

const salt = ({ seed, number }: Pick<Plot, "seed" | "number">, what: string): string =>
  `${seed}/${number}/${what}/`;

/** The id of the n-th thing of a kind, in SQL: always the same for one seed. */
export const id = (plot: Plot, kind: string, n: Sql = g): Sql =>
  sql`md5(${salt(plot, kind)}::text || (${n})::text)::uuid`;

/** A number from 0 below `below`, in SQL: looks drawn by lot, and is always the same for one seed, what and n. */
export const draw = (plot: Plot, what: string, { n = g, below }: { n?: Sql; below: number | Sql }): Sql =>
  sql`(('x' || substr(md5(${salt(plot, what)}::text || (${n})::text), 1, 7))::bit(28)::int % (${below})::int)`;

/** One of these words, drawn for the n-th thing, in SQL. */
export const oneOf = (plot: Plot, what: string, words: readonly string[], n: Sql = g): Sql =>
  sql`(${words}::text[])[1 + ${draw(plot, what, { n, below: words.length })}]`;

/** The id of an organisation, made as Postgres makes the others: from seed and number alone. */
export const organisationIdOf = (seed: number, number: number): string => {
  const hex = createHash("md5").update(`${seed}/organisation/${number}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
};
