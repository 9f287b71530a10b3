import { holds } from "#platform/actor/index.ts";
import type { ReadContext, WorkItem } from "#platform/module/index.ts";
import { contentTexts } from "../content-texts.ts";
import { managersDeciding } from "../handlers.queries.ts";
import { leavingTakers } from "./leaving-takers.queries.ts";
import { recusalTexts } from "./texts.ts";

/** Own matters for which another colleague has to be found, and those of the people for whom this person decides. */
export const leavingTakerWork = async ({
  tx,
  actor,
  today,
  locale,
}: ReadContext): Promise<readonly WorkItem[]> => {
  const t = recusalTexts[locale];
  const all = await leavingTakers(tx, today);
  const others = all.map(({ personId }) => personId).filter((one) => one !== actor.personId);
  const managers = holds(actor, "manager", "authority", "office-holder")
    ? await managersDeciding(tx, others, today)
    : new Map<string, string | null>();
  return all.flatMap(({ declarationId, personId, personName, label, leavesOn }) => {
    const isOwn = personId === actor.personId;
    if (!isOwn && managers.get(personId) !== actor.personId) return [];
    const title = isOwn ? t.workLeaving(label) : t.workLeavingOf(label, personName);
    const subject = contentTexts[locale].registers.recusal;
    return [{ title, href: `/verklaringen/${declarationId}`, due: leavesOn, subject }];
  });
};
