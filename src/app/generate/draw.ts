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

/** The id of the n-th thing of a kind, in SQL: always the same for one seed, and the same as `drawnId` makes. */
export const id = (plot: Plot, kind: string, n: Sql = g): Sql =>
  sql`overlay(overlay(md5(${salt(plot, kind)}::text || (${n})::text) placing '8' from 13) placing '8' from 17)::uuid`;

/** A number from 0 below `below`, in SQL: looks drawn by lot, and is always the same for one seed, what and n. */
export const draw = (plot: Plot, what: string, { n = g, below }: { n?: Sql; below: number | Sql }): Sql =>
  sql`(('x' || substr(md5(${salt(plot, what)}::text || (${n})::text), 1, 7))::bit(28)::int % (${below})::int)`;

/** One of these words, drawn for the n-th thing, in SQL. */
export const oneOf = (plot: Plot, what: string, words: readonly string[], n: Sql = g): Sql =>
  sql`(${words}::text[])[1 + ${draw(plot, what, { n, below: words.length })}]`;

/** The digits of a thing from which all that is drawn of it is taken. */
export const digest = (text: string): string => createHash("md5").update(text).digest("hex");

/** An id of a form that an address may have (RFC 9562, version 8). */
const idFrom = (text: string): string =>
  digest(text).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-8$3-8$4-$5");

/** The id of the n-th thing of a kind, as `id` makes it in SQL. */
export const drawnId = (plot: Pick<Plot, "seed" | "number">, kind: string, n: number): string =>
  idFrom(`${salt(plot, kind)}${n}`);

/** The id of an organisation: from seed and number alone. */
export const organisationIdOf = (seed: number, number: number): string =>
  idFrom(`${seed}/organisation/${number}`);
