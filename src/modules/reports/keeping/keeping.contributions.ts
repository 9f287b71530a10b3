import { holds } from "#platform/actor/index.ts";
import type { ReadContext, WorkItem } from "#platform/module/index.ts";
import { dueToday } from "./due.queries.ts";
import { texts } from "./texts.ts";

/** Files that may go now, for whoever can decide so: nothing is destroyed by itself. */
export const keepingWork = async (context: ReadContext): Promise<readonly WorkItem[]> => {
  const { actor, locale } = context;
  if (!holds(actor, "report-officer", "authority")) return [];
  const t = texts[locale];
  const count = (await dueToday({ ...context, now: new Date(`${context.today}T12:00:00Z`) })).reduce(
    (sum, { free }) => sum + free.length,
    0,
  );
  if (count === 0) return [];
  return [{ title: t.work(count), href: "/dossiers/bewaren", due: null, subject: t.workSubject }];
};
