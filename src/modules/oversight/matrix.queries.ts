import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { MatrixQuery, MatrixRow } from "./matrix.ts";
import { latestRounds, readOutcomes } from "./selection.queries.ts";
import type { Selection } from "./selection.ts";

/** Which part of the matrix is asked for. */
export interface MatrixWish extends Pick<MatrixQuery, "soort" | "toon" | "volgorde"> {
  readonly selection: Selection;
  readonly today: PlainDate;
  /** The norms that are shown. */
  readonly codes: readonly string[];
  /** The levels of the scale, and those among them that meet a norm. */
  readonly levels: { readonly known: readonly string[]; readonly met: readonly string[] };
}

/** How many of the chosen norms have one of these outcomes; what is not published is in neither list. */
const counting = (codes: readonly string[], outcomes: readonly string[]) =>
  sql<number>`(select count(*) from jsonb_each_text(l.outcomes) as o(code, outcome)
    where o.code = any(${codes}) and o.outcome = any(${outcomes}))`;

const rowsOf = (tx: Tx, { selection, today, codes, levels, ...wish }: MatrixWish) => {
  const [met, known] = [counting(codes, levels.met), counting(codes, levels.known)];
  const rows = tx
    .with("latest", () => latestRounds(tx, selection, today))
    .selectFrom("latest as l")
    .innerJoin("organisations as g", "g.organisationId", "l.organisationId")
    .selectAll("l")
    .select(["g.shortName", "g.name", "g.abbreviation", "g.kind as organisationKind"])
    .select((eb) => eb.fn.countAll<number>().over().as("total"))
    .$if(wish.soort !== undefined, (some) => some.where("g.kind", "=", wish.soort ?? "other"))
    .$if(wish.toon === "stap", (some) => some.where(sql<boolean>`${met} < ${known}`));
  const inOrder =
    wish.volgorde === "naam"
      ? rows
      : rows.orderBy(sql`${met}::numeric / nullif(${known}, 0)`, (order) =>
          (wish.volgorde === "minst" ? order.asc() : order.desc()).nullsLast(),
        );
  return inOrder.orderBy(sql`lower(coalesce(g.abbreviation, g.name))`).orderBy("l.organisationId");
};

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>["execute"]>>[number];

const toRow = (row: Row): MatrixRow => ({ ...row, outcomes: readOutcomes(row.outcomes) });

/** One page of the matrix, and how many organisations fit the choice: one query, however many organisations there are. */
export const matrixPage = async (
  tx: Tx,
  wish: MatrixWish,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<{ readonly rows: readonly MatrixRow[]; readonly total: number }> => {
  const rows = await rowsOf(tx, wish)
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { rows: rows.map(toRow), total: rows[0]?.total ?? 0 };
};

/** Everything that fits the choice, for a file. */
export const wholeMatrix = async (tx: Tx, wish: MatrixWish): Promise<readonly MatrixRow[]> =>
  (await rowsOf(tx, wish).execute()).map(toRow);
