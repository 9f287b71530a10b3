import { holds } from "#platform/actor/index.ts";
import type { ReadContext, WorkItem } from "#platform/module/index.ts";
import { vulnerableTexts } from "./texts.ts";
import { inventories, nearestUnits } from "./vulnerable-functions.queries.ts";

/** More units than this are named together: a head of many has one line on the start page, not twenty. */
const mostNamed = 3;

/** For a manager: the units whose inventory was not confirmed within a year, where nobody is nearer. */
export const vulnerableWork = async (context: ReadContext): Promise<readonly WorkItem[]> => {
  const { tx, actor, today, locale } = context;
  if (actor.personId === null || !holds(actor, "manager")) return [];
  const t = vulnerableTexts[locale];
  const near = await nearestUnits(tx, actor.personId, today);
  if (near.size === 0) return [];
  const due = (await inventories(context, true)).filter(
    ({ unitId, standing }) => standing !== "done" && near.has(unitId),
  );
  const base = { due: null, subject: t.title };
  if (due.length > mostNamed)
    return [{ ...base, title: t.workMany(due.length), href: "/team/kwetsbare-functies?stand=all" }];
  return due.map(({ unitId, name }) => ({
    ...base,
    title: t.work(name),
    href: `/kwetsbare-functies/eenheid/${unitId}`,
  }));
};
