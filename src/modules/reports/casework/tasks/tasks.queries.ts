import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { holdersOf } from "#platform/vault/index.ts";
import type { FileContext } from "../../file/file-section.ts";
import { openAll } from "../../file/sealed-rows.ts";
import type { Task } from "./task.ts";

/** All tasks of a file: those that are open first, by their day. @throws VaultFault when one was changed outside the vault */
export const tasksOf = async ({
  context,
  report,
  file,
}: Pick<FileContext, "context" | "report" | "file">): Promise<readonly Task[]> => {
  const rows = await context.tx
    .selectFrom("reportTasks")
    .select(["taskId", "title", "ownerId", "dueOn", "doneAt"])
    .where("reportId", "=", report.reportId)
    .orderBy("doneAt", (order) => order.desc().nullsFirst())
    .orderBy("dueOn")
    .orderBy("taskId")
    .execute();
  const opened = openAll(
    file,
    "report_tasks",
    rows.map(({ taskId, title }) => ({ rowId: taskId, sealed: { title } })),
  );
  return rows.map((row) => ({ ...row, title: opened.get(row.taskId)?.["title"] ?? "" }));
};

/** The persons who can read a file now. */
export const readersOf = async (
  tx: Tx,
  report: { readonly organisationId: string; readonly fileId: string },
): Promise<readonly string[]> =>
  (await holdersOf(tx, report)).flatMap(({ personId }) => (personId === null ? [] : [personId]));

/** A task of a person as the start page knows it: nothing of what it says. */
export interface OwnTask {
  readonly reportId: string;
  readonly reference: string;
  readonly dueOn: PlainDate;
}

/** The open tasks of a person, by their day. */
export const openTasksOf = (tx: Tx, personId: string): Promise<OwnTask[]> =>
  tx
    .selectFrom("reportTasks as t")
    .innerJoin("reports as r", (join) =>
      join.onRef("r.organisationId", "=", "t.organisationId").onRef("r.reportId", "=", "t.reportId"),
    )
    .select(["t.reportId", "r.reference", "t.dueOn"])
    .where("t.ownerId", "=", personId)
    .where("t.doneAt", "is", null)
    .where("r.state", "!=", "set-aside")
    .orderBy("t.dueOn")
    .execute();
