import type { ReadContext, WorkItem } from "#platform/module/index.ts";
import { lookAgains } from "./allegations/look-again.queries.ts";
import { texts } from "./tasks/texts.ts";
import { openTasksOf } from "./tasks/tasks.queries.ts";

/** What a reader has to do in files: the own tasks, and what was put off until today. It tells that there is something, never what. */
export const caseWork = async ({ tx, actor, locale, today }: ReadContext): Promise<readonly WorkItem[]> => {
  if (actor.personId === null) return [];
  const t = texts[locale];
  const tasks = (await openTasksOf(tx, actor.personId)).map(({ reportId, reference, dueOn }) => ({
    title: t.workTask(reference),
    href: `/dossiers/${reportId}#taken`,
    due: dueOn,
    subject: t.subject,
  }));
  const again = (await lookAgains(tx, actor.personId, today)).map(({ reportId, reference, dueOn }) => ({
    title: t.workLookAgain(reference),
    href: `/dossiers/${reportId}#vermoedens`,
    due: dueOn,
    subject: t.subject,
  }));
  return [...tasks, ...again];
};
