import { addDays } from "#platform/clock/index.ts";
import { holds } from "#platform/actor/index.ts";
import type { ReadContext, StatusTile, WorkItem } from "#platform/module/index.ts";
import { settingsOf } from "../settings/settings.queries.ts";
import { soonDaysOf } from "./term.rules.ts";
import { countTerms, termsFor } from "./terms.queries.ts";
import { texts } from "./texts.ts";

/** What this person has to do now: terms that end soon or are late, of the files they handle and of those that nobody handles yet. */
export const termWork = async ({ tx, actor, today, locale }: ReadContext): Promise<readonly WorkItem[]> => {
  if (actor.personId === null || actor.organisationId === null) return [];
  const settings = await settingsOf(tx, actor.organisationId);
  const t = texts[locale];
  const longest = Math.max(settings.soonConfirmDays, settings.soonDays);
  return (await termsFor(tx, actor.personId, addDays(today, longest)))
    .filter(({ kind, dueOn }) => dueOn <= addDays(today, soonDaysOf(kind, settings)))
    .map(({ kind, reference, reportId, dueOn }) => ({
      title: t.workTitle(t.kinds[kind], reference),
      href: `/dossiers/${reportId}`,
      due: dueOn,
      subject: t.subject,
    }));
};

/** The tile on the start page of whoever handles reports: how many terms run, and whether any is late. */
export const termStatus = async ({
  tx,
  actor,
  today,
  locale,
}: ReadContext): Promise<readonly StatusTile[]> => {
  if (!holds(actor, "report-officer", "authority")) return [];
  const t = texts[locale];
  const { open, late } = await countTerms(tx, today);
  if (open.count === 0) return [];
  return [
    {
      title: t.tileTitle,
      value: t.tileValue(open),
      text: late.count > 0 ? t.tileLate(late) : t.tileOnTime,
      tone: late.count > 0 ? "bad" : "good",
      href: late.count > 0 ? "/dossiers/termijnen?stand=late" : "/dossiers/termijnen",
      order: 20,
    },
  ];
};
