import { holds } from "#platform/actor/index.ts";
import type { ReadContext, WorkItem } from "#platform/module/index.ts";
import { answeredRegisters } from "../confirming/answer.ts";
import { contentTexts } from "../content-texts.ts";
import { countWaiting } from "../declarations.queries.ts";
import { countsByUnit } from "./compliance.queries.ts";
import { sumOf } from "./compliance.rules.ts";
import { complianceBase } from "./compliance.ts";
import { complianceTexts } from "./texts.ts";

/** For the coordinator: decisions that take longer than promised, and how many people do not answer. Nobody by name. */
export const complianceWork = async (context: ReadContext): Promise<readonly WorkItem[]> => {
  const { tx, actor, today, locale } = context;
  if (!holds(actor, "coordinator")) return [];
  const t = complianceTexts[locale];
  const { late } = await countWaiting(tx, today);
  const items: WorkItem[] = [];
  if (late > 0)
    items.push({ title: t.workDecisions(late), href: complianceBase, due: null, subject: t.title });
  for (const register of answeredRegisters) {
    const total = sumOf(await countsByUnit(tx, register, today));
    const open = total.late + total["not-known"];
    const href = `${complianceBase}?register=${register}`;
    const subject = contentTexts[locale].registers[register];
    if (open > 0) items.push({ title: t.workLate(open), href, due: null, subject });
  }
  return items;
};
