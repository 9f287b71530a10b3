import { holds } from "#platform/actor/index.ts";
import { addDays } from "#platform/clock/index.ts";
import type { ReadContext, WorkItem } from "#platform/module/index.ts";
import { closedRounds, isToDiscuss } from "./sheets.queries.ts";
import { teamSheets } from "./talk-sheet.ts";
import { texts } from "./texts.ts";

/** For how many days after closing whoever leads a unit is asked to talk about its sheet. */
const askedDays = 90;

/** Whoever leads a unit that took part talks about its sheet, until something was agreed there or three months have passed. */
export const sheetWork = async ({ tx, actor, locale, today }: ReadContext): Promise<readonly WorkItem[]> => {
  if (!holds(actor, "manager")) return [];
  const [latest] = await closedRounds(tx);
  if (latest === undefined || latest.closedOn === null || addDays(latest.closedOn, askedDays) < today)
    return [];
  if (!(await isToDiscuss(tx, latest.roundId))) return [];
  const t = texts[locale];
  return [{ title: t.discuss, href: teamSheets, due: addDays(latest.closedOn, askedDays), subject: t.title }];
};
