import { holds } from "#platform/actor/index.ts";
import { addDays } from "#platform/clock/index.ts";
import type { ReadContext, StatusTile, WorkItem } from "#platform/module/index.ts";
import { signalsBase, teamSignals } from "./addresses.ts";
import { askedAbout, countForTeam, countOpen } from "./signals.queries.ts";
import { signalTexts } from "./texts.ts";

/** So many days a point is with the manager before the coordinator is asked to look. */
const withManager = 28;

/** Who is asked answers; a manager looks at the own team; the coordinator at what stays open too long. Nobody by name. */
export const signalWork = async (
  { tx, actor, today, locale }: ReadContext,
  personId: string,
): Promise<readonly WorkItem[]> => {
  const t = signalTexts[locale];
  const item = (title: string, href: string): WorkItem => ({ title, href, due: null, subject: t.signals });
  const items = (await askedAbout(tx, personId))
    .filter(({ state, isAnswered }) => state === "open" && !isAnswered)
    .map(({ signalId }) => item(t.work, `/aandachtspunten/${signalId}`));
  if (holds(actor, "manager")) {
    const { open, answered } = await countForTeam(tx, personId);
    if (open > 0) items.push(item(t.workTeam(open), teamSignals));
    if (answered > 0) items.push(item(t.workAnswered(answered), teamSignals));
  }
  if (holds(actor, "coordinator")) {
    const { long } = await countOpen(tx, personId, addDays(today, -withManager));
    if (long > 0) items.push(item(t.workLong(long), signalsBase));
  }
  return items;
};

/** For the coordinator: how many points are open, and how many of them too long; no tile where there are none. */
export const signalStatus = async ({
  tx,
  actor,
  today,
  locale,
}: ReadContext): Promise<readonly StatusTile[]> => {
  const { personId } = actor;
  if (personId === null || !holds(actor, "coordinator")) return [];
  const t = signalTexts[locale];
  const { open, long } = await countOpen(tx, personId, addDays(today, -withManager));
  if (open === 0) return [];
  return [
    {
      title: t.signals,
      value: t.tileOpen(open),
      text: long > 0 ? t.tileLong(long) : t.tileNone,
      tone: long > 0 ? "attention" : "good",
      href: signalsBase,
      order: 46,
    },
  ];
};
