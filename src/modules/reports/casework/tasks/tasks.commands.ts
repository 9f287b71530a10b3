import { randomUUID } from "node:crypto";
import { allowed, refusalAt } from "#platform/actor/index.ts";
import type { FieldDecision } from "#platform/actor/index.ts";
import { changed, insist } from "#platform/http/index.ts";
import type { FileContext } from "../../file/file-section.ts";
import { sealOne } from "../../file/sealed-rows.ts";
import { mayTake } from "../casework.rules.ts";
import type { TaskInput } from "./task.ts";
import { readersOf } from "./tasks.queries.ts";

const notAReader = refusalAt(
  "owner",
  "Deze persoon leest dit dossier niet. Kies een van de lezers.",
  "This person does not read this file. Choose one of the readers.",
);

/** Gives one of the readers a task before a day. */
export const addTask = async (
  opened: FileContext,
  { title, owner, dueOn }: TaskInput,
): Promise<FieldDecision<keyof TaskInput>> => {
  const { context, report, holder } = opened;
  insist(mayTake("task", report, context.actor));
  if (!(await readersOf(context.tx, report)).includes(owner)) return notAReader;
  const taskId = randomUUID();
  const row = { table: "report_tasks", rowId: taskId, texts: { title } };
  const { columns } = await sealOne(context.tx, opened.file, row);
  const { organisationId, reportId, fileId } = report;
  await context.tx
    .insertInto("reportTasks")
    .values({
      organisationId,
      reportId,
      fileId,
      taskId,
      title: columns["title"] ?? Buffer.alloc(0),
      ownerId: owner,
      dueOn,
      madeAt: context.now,
      madeBy: holder.personId,
    })
    .execute();
  return allowed;
};

/** A task is done; whoever reads the file may say so. */
export const finishTask = async ({ context, report }: FileContext, taskId: string): Promise<void> => {
  insist(mayTake("task", report, context.actor));
  await changed(
    context.tx
      .updateTable("reportTasks")
      .set({ doneAt: context.now })
      .where("reportId", "=", report.reportId)
      .where("taskId", "=", taskId)
      .where("doneAt", "is", null),
  );
};
