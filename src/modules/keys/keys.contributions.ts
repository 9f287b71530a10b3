import { holds, roleNames } from "#platform/actor/index.ts";
import { addDays, dateOf } from "#platform/clock/index.ts";
import type { FirstStep, ReadContext, WorkItem } from "#platform/module/index.ts";
import { holdersOn } from "#modules/organisations/index.ts";
import { currentSet, haveKeys, ownShareOf, recoveries } from "#platform/vault/index.ts";
import { hasOwnKey } from "./opening/confidential.tsx";
import { personOf } from "./opening/open-vault.ts";
import { isTryDue, tryAgainOn } from "./recovery/recovery.rules.ts";
import { awaitedRecoveries } from "./recovery/recovery.queries.ts";
import { texts } from "./contribution-texts.ts";
import { confidentialRoles, recoverers, rolesWithoutWayAround } from "./roles.ts";

type Item = Omit<WorkItem, "subject">;

const makingOwn = async (context: ReadContext): Promise<Item[]> => {
  const { actor, locale } = context;
  if (!holds(actor, ...rolesWithoutWayAround) || (await hasOwnKey(context))) return [];
  return [{ title: texts[locale].workMakeKey, href: "/kluis/sleutel", due: null }];
};

const tryingShare = async ({ tx, actor, today, locale }: ReadContext): Promise<Item[]> => {
  const share = await ownShareOf(tx, personOf(actor));
  if (!share) return [];
  const days = { madeOn: dateOf(share.madeAt), triedOn: share.triedAt && dateOf(share.triedAt) };
  if (!isTryDue(days, today)) return [];
  return [{ title: texts[locale].workTryShare, href: "/kluis/herstel/proberen", due: tryAgainOn(days) }];
};

const lookingBackDays = 7;

const checkingUse = async ({ tx, actor, today, locale }: ReadContext): Promise<Item[]> => {
  if (!holds(actor, ...confidentialRoles)) return [];
  const { organisationId, personId } = personOf(actor);
  const since = addDays(today, -lookingBackDays);
  const used = (await recoveries(tx, organisationId)).some(
    ({ startedAt, startedBy }) => startedBy !== personId && dateOf(startedAt) >= since,
  );
  return used ? [{ title: texts[locale].workUsed, href: "/kluis", due: null }] : [];
};

const givingBack = async (context: ReadContext): Promise<Item[]> => {
  const { actor, locale } = context;
  if (!holds(actor, ...recoverers)) return [];
  const awaited = await awaitedRecoveries(context);
  return (["left", "new-key"] as const).flatMap((reason) => {
    const files = awaited.filter((one) => one.reason === reason).reduce((sum, one) => sum + one.files, 0);
    return files === 0
      ? []
      : [{ title: texts[locale].workAwaited[reason](files), href: "/kluis/herstel", due: null }];
  });
};

/** What a person has to do for the vault: make a key, try a share, see that a recovery was right, give back what nobody reads. */
export const work = async (context: ReadContext): Promise<readonly WorkItem[]> => {
  if (context.actor.personId === null) return [];
  const items = [
    ...(await makingOwn(context)),
    ...(await tryingShare(context)),
    ...(await checkingUse(context)),
    ...(await givingBack(context)),
  ];
  const subject = texts[context.locale].workSubject;
  return items.map((item) => ({ ...item, subject }));
};

/** What comes before the first confidential file: a recovery key, and keys for those who will read. */
export const firstSteps = async (context: ReadContext): Promise<readonly FirstStep[]> => {
  const { tx, actor, locale, today } = context;
  if (!holds(actor, ...recoverers)) return [];
  const { organisationId } = personOf(actor);
  const t = texts[locale];
  const holders = await holdersOn(tx, today, rolesWithoutWayAround);
  const ids = [...new Set(holders.map(({ personId }) => personId))];
  const keys = await haveKeys(tx, organisationId, ids);
  const missing = [
    ...new Set(
      holders.filter(({ personId }) => !keys.has(personId)).map(({ role }) => roleNames[locale][role]),
    ),
  ];
  const keysText = missing.length > 0 ? t.stepKeysText(missing.join(", ")) : t.stepKeysDone;
  return [
    {
      title: t.stepRecovery,
      text: t.stepRecoveryText,
      href: "/kluis/herstel",
      isDone: (await currentSet(tx, organisationId)) !== undefined,
      order: 3,
    },
    {
      title: t.stepKeys,
      text: holders.length === 0 ? t.stepKeysNobody : keysText,
      href: "/kluis/herstel",
      isDone: holders.length > 0 && missing.length === 0,
      order: 4,
    },
  ];
};
