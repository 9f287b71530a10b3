import { parseReference, normReference } from "#modules/frameworks/index.ts";
import { holds } from "#platform/actor/index.ts";
import type { Evidence, EvidenceSubject, ReadContext, StatusTile, WorkItem } from "#platform/module/index.ts";
import { addresses, withQuery } from "./addresses.ts";
import { followUpHorizon } from "./conversations/conversation.rules.ts";
import { latestWithFollowUp } from "./conversations/conversations.queries.ts";
import { texts as conversationTexts } from "./conversations/texts.ts";
import { examplesOnNorm } from "./good-examples/examples.queries.ts";
import { texts as exampleTexts } from "./good-examples/texts.ts";
import { countOverseen } from "./organisations/overseen.queries.ts";
import { texts } from "./texts.ts";

const staleHref = withQuery(addresses.organisations, { toon: "zonder" });

/** What an overseer has to do: come back to what was agreed, and ask for the rounds that are not there. */
export const work = async ({ tx, actor, today, locale }: ReadContext): Promise<readonly WorkItem[]> => {
  if (!holds(actor, "overseer")) return [];
  const due = await latestWithFollowUp(tx, followUpHorizon(today));
  const { stale } = await countOverseen(tx, today);
  const subject = texts[locale].overview;
  return [
    ...due.map((one) => ({
      title: conversationTexts[locale].work(one.organisation, one.subject),
      href: `${addresses.conversations}/${one.conversationId}`,
      due: one.followUpOn,
      subject,
    })),
    ...(stale > 0 ? [{ title: texts[locale].workStale(stale), href: staleHref, due: null, subject }] : []),
  ];
};

/** The tile on the start page: how many organisations closed no round lately. */
export const status = async ({ tx, actor, today, locale }: ReadContext): Promise<readonly StatusTile[]> => {
  if (!holds(actor, "overseer")) return [];
  const { total, stale } = await countOverseen(tx, today);
  if (total === 0) return [];
  const t = texts[locale];
  return [
    {
      title: t.tileTitle,
      value: t.tileValue(stale > 0 ? stale : total, total),
      text: stale > 0 ? t.tileText : t.tileAllRecent,
      tone: stale > 0 ? "attention" : "good",
      href: stale > 0 ? staleHref : addresses.overview,
      order: 15,
    },
  ];
};

/** Good examples on a norm, shown on the page of that norm. */
export const evidence = async (
  { tx, locale }: ReadContext,
  { kind, reference }: EvidenceSubject,
): Promise<readonly Evidence[]> => {
  const norm = kind === "norm" ? parseReference(reference) : undefined;
  if (!norm) return [];
  return (await examplesOnNorm(tx, normReference(norm.framework, norm.code))).map((example) => ({
    subject: exampleTexts[locale].examples,
    title: example.title,
    text: example.about,
    href: `${addresses.examples}/${example.exampleId}`,
    date: example.sharedOn,
  }));
};
