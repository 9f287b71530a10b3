import { holds } from "#platform/actor/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { FirstStep, ReadContext, WorkItem } from "#platform/module/index.ts";
import { editBase } from "./addresses.ts";
import { guidanceContent } from "./content.ts";
import { missingContacts } from "./guidance.rules.ts";
import { ownGuidance } from "./guidance.queries.ts";
import { texts } from "./texts.ts";

/** What the coordinator has to do: an open guide that leads to nobody is mended. */
export const work = async ({ tx, actor, today, locale }: ReadContext): Promise<readonly WorkItem[]> => {
  if (!holds(actor, "coordinator")) return [];
  const own = await ownGuidance(tx, organisationOf(actor), today);
  const missing = missingContacts(await guidanceContent(), own);
  if (!own.isOpen || missing.length === 0) return [];
  const t = texts[locale];
  return [{ title: t.workTitle(missing.length), href: editBase, due: null, subject: t.guide }];
};

/** In a new organisation the coordinator opens the guide, so that people know who they can turn to. */
export const firstSteps = async ({
  tx,
  actor,
  today,
  locale,
}: ReadContext): Promise<readonly FirstStep[]> => {
  if (!holds(actor, "coordinator")) return [];
  const t = texts[locale];
  const { isOpen } = await ownGuidance(tx, organisationOf(actor), today);
  return [{ title: t.firstStep, text: t.firstStepText, href: editBase, isDone: isOpen, order: 65 }];
};
