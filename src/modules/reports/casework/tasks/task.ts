import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";

/** Something that one of the readers does before a day. */
export interface Task {
  readonly taskId: string;
  readonly title: string;
  readonly ownerId: string;
  readonly dueOn: PlainDate;
  readonly doneAt: Date | null;
}

export const taskForm = z.object({
  title: fields.requiredText(500),
  owner: fields.id(),
  dueOn: fields.date(),
});
export type TaskInput = z.output<typeof taskForm>;
