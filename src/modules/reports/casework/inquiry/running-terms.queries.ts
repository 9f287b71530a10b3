import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { TermKind } from "../../terms/term.ts";

/** A term of a report that still runs. */
export interface RunningTerm {
  readonly kind: TermKind;
  readonly dueOn: PlainDate;
  readonly extensions: number;
}

/** The terms of a report that still run, the earliest first. */
export const runningTerms = (tx: Tx, reportId: string): Promise<RunningTerm[]> =>
  tx
    .selectFrom("reportTerms")
    .select(["kind", "dueOn", "extensions"])
    .where("reportId", "=", reportId)
    .where("metOn", "is", null)
    .where("droppedOn", "is", null)
    .orderBy("dueOn")
    .orderBy("kind")
    .execute();
