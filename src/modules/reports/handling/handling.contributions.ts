import { holds } from "#platform/actor/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { ReadContext, StatusTile, WorkItem } from "#platform/module/index.ts";
import { asOffice } from "../channel.ts";
import { countUpTo } from "#platform/database/index.ts";
import { mostCounted } from "../report.ts";
import { texts } from "./contribution-texts.ts";
import { inboxAddress, plainInbox } from "./inbox/inbox-address.ts";
import { countReports } from "./inbox/inbox.queries.ts";
import { openStates } from "./inbox/inbox.ts";

/** How many open reports nobody can read any more; asked as the system, because whoever asks reads none of them. */
const unread = ({ tx, actor }: ReadContext): Promise<number> =>
  asOffice({ tx, actor }, async (system) => {
    const lost = system
      .selectFrom("reports as r")
      .where("r.organisationId", "=", organisationOf(actor))
      .where("r.state", "in", openStates)
      .where((r) =>
        r.not(
          r.exists(
            r
              .selectFrom("vaultHolders as h")
              .select("h.holderId")
              .whereRef("h.organisationId", "=", "r.organisationId")
              .whereRef("h.fileId", "=", "r.fileId")
              .where("h.kind", "=", "person"),
          ),
        ),
      );
    return (await countUpTo(system, lost, mostCounted)).count;
  });

/** What this person has to do now: reports nobody opened, what reporters wrote, and open reports that nobody can read. */
export const handlingWork = async (context: ReadContext): Promise<readonly WorkItem[]> => {
  const { actor, locale } = context;
  if (actor.organisationId === null || actor.personId === null) return [];
  const t = texts[locale];
  const fresh = await countReports(context, { ...plainInbox, nieuw: "unopened" });
  const messages = await countReports(context, { ...plainInbox, nieuw: "message" });
  const lost = holds(actor, "authority") ? await unread(context) : 0;
  const items = [
    { count: fresh.count, title: t.unopened(fresh.count), href: inboxAddress({ nieuw: "unopened" }) },
    { count: messages.count, title: t.messages(messages.count), href: inboxAddress({ nieuw: "message" }) },
    { count: lost, title: t.unread(lost), href: "/kluis/herstel" },
  ];
  return items
    .filter(({ count }) => count > 0)
    .map(({ title, href }) => ({ title, href, due: null, subject: t.subject }));
};

/** The tile on the start page of whoever reads files: how many are open, and how many of those one handles. */
export const handlingStatus = async (context: ReadContext): Promise<readonly StatusTile[]> => {
  const { actor, locale } = context;
  if (actor.organisationId === null || actor.personId === null) return [];
  const t = texts[locale];
  const open = await countReports(context, plainInbox);
  if (open.count === 0 && !holds(actor, "report-officer")) return [];
  const mine = await countReports(context, { ...plainInbox, wie: "mine" });
  return [
    {
      title: t.tileTitle,
      value: t.open(open.count, open.more),
      text: t.mine(mine.count),
      tone: "neutral",
      href: "/dossiers",
      order: 19,
    },
  ];
};
