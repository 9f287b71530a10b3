import { holds } from "#platform/actor/index.ts";
import { yearOf } from "#platform/clock/index.ts";
import type { FirstStep, ReadContext, StatusTile, WorkItem } from "#platform/module/index.ts";
import { accountsSoFar, latestOfYear } from "./accounts.queries.ts";
import type { Account } from "./account.ts";
import { texts as accountTexts } from "./texts.ts";
import { contributionTexts as texts } from "./contributions.texts.ts";

const base = "/jaarcyclus/jaarverslag";

/** The month from which last year's account is missed, and the day on which it should be there. The law names no day. */
const expectedFrom = "-02-01";
const expectedBy = "-07-01";

interface Asked {
  readonly title: string;
  readonly href: string;
}

const forCoordinator = (
  account: Account | undefined,
  year: number,
  { today, locale }: ReadContext,
): Asked | undefined => {
  const t = texts[locale];
  if (!account)
    return today >= `${year + 1}${expectedFrom}`
      ? { title: t.workBegin(year), href: `${base}/nieuw` }
      : undefined;
  const href = `${base}/${account.accountId}`;
  if (account.state === "adopted") return { title: t.workPublish(year), href };
  return account.state === "draft" && account.reviewNote !== null
    ? { title: t.workReturned(year), href }
    : undefined;
};

const forAuthority = (
  account: Account | undefined,
  year: number,
  { locale }: ReadContext,
): Asked | undefined =>
  account?.state === "under-review"
    ? { title: texts[locale].workDecide(year), href: `${base}/${account.accountId}` }
    : undefined;

/**
 * The account that counts now: of last year, or of the first year that was accounted for here when that is later. Whoever made none
 * here before is new and is not called late: it may have been made elsewhere.
 */
const accountNow = async ({ tx, actor, today }: ReadContext) => {
  const lastYear = yearOf(today) - 1;
  const none = { year: lastYear, account: undefined, isFirst: true };
  if (actor.organisationId === null) return none;
  const account = await latestOfYear(tx, actor.organisationId, lastYear);
  if (account) return { year: lastYear, account, isFirst: false };
  const { firstYear } = await accountsSoFar(tx, actor.organisationId);
  if (firstYear === null) return none;
  const year = Math.max(firstYear, lastYear);
  return { year, account: await latestOfYear(tx, actor.organisationId, year), isFirst: false };
};

/** Who has to do something for last year's account, and what. */
export const work = async (context: ReadContext): Promise<readonly WorkItem[]> => {
  const { actor, locale } = context;
  if (!holds(actor, "coordinator", "authority")) return [];
  const { year, account, isFirst } = await accountNow(context);
  const due = isFirst ? null : `${year + 1}${expectedBy}`;
  const asked = [
    holds(actor, "coordinator") ? forCoordinator(account, year, context) : undefined,
    holds(actor, "authority") ? forAuthority(account, year, context) : undefined,
  ];
  return asked
    .filter((item) => item !== undefined)
    .map((item) => ({ ...item, due, subject: texts[locale].subject }));
};

const makersTile = (
  { year, account, isFirst }: Awaited<ReturnType<typeof accountNow>>,
  context: ReadContext,
): StatusTile => {
  const { actor, locale, today } = context;
  const t = texts[locale];
  const late = !isFirst && today >= `${year + 1}${expectedBy}`;
  const missing = holds(actor, "coordinator") ? `${base}/nieuw` : base;
  return {
    title: t.tile,
    value: String(year),
    text: account ? t.tileText(accountTexts[locale].states[account.state]) : t.tileMissing(year),
    tone: account?.state === "published" ? "good" : late ? "bad" : "attention",
    href: account ? `${base}/${account.accountId}` : missing,
    order: 60,
  };
};

/** The works council is told from the adoption on that there is a version for it; before that it sees nothing of the account. */
const councilTile = (
  { year, account }: Awaited<ReturnType<typeof accountNow>>,
  { locale }: ReadContext,
): StatusTile[] => {
  const t = texts[locale];
  return account?.state !== "adopted" && account?.state !== "published"
    ? []
    : [
        {
          title: t.tile,
          value: String(year),
          text: t.councilTile(accountTexts[locale].states[account.state]),
          tone: "neutral",
          href: `${base}/${account.accountId}/ondernemingsraad`,
          order: 60,
        },
      ];
};

/** Where last year's account stands, for who makes it and for the works council. */
export const status = async (context: ReadContext): Promise<readonly StatusTile[]> => {
  const { actor } = context;
  if (holds(actor, "coordinator", "authority")) return [makersTile(await accountNow(context), context)];
  return holds(actor, "works-council") ? councilTile(await accountNow(context), context) : [];
};

/** The last of the first steps: to show in public what was done. */
export const firstSteps = async ({ tx, actor, locale }: ReadContext): Promise<readonly FirstStep[]> => {
  if (!holds(actor, "coordinator") || actor.organisationId === null) return [];
  const t = texts[locale];
  const { firstYear, published } = await accountsSoFar(tx, actor.organisationId);
  return [
    {
      title: t.firstStep,
      text: firstYear !== null ? t.firstStepBegun : t.firstStepText,
      href: firstYear !== null ? base : `${base}/nieuw`,
      isDone: published,
      order: 70,
    },
  ];
};
