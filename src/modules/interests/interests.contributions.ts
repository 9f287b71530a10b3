import { holds } from "#platform/actor/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { FirstStep, ReadContext, StatusTile, WorkItem } from "#platform/module/index.ts";
import { complianceWork } from "./compliance/compliance.contributions.ts";
import { answersOf } from "./confirming/answers.queries.ts";
import { confirmingTexts } from "./confirming/texts.ts";
import { contentTexts } from "./content-texts.ts";
import type { Declaration } from "./declaration.ts";
import { mayTake } from "./declaration.rules.ts";
import { countWaiting, declarationsOf, waitingFor } from "./declarations.queries.ts";
import { leavingTakerWork } from "./recusals/leaving-takers.contributions.ts";
import type { Takeover } from "./recusals/recusal.ts";
import { takeoversOf } from "./recusals/recusals.queries.ts";
import { recusalTexts } from "./recusals/texts.ts";
import { hasSettings } from "./settings/settings.queries.ts";
import { settingsTexts } from "./settings/texts.ts";
import { signalStatus, signalWork } from "./signals/signals.contributions.ts";
import { tenderWork } from "./tenders/tender-work.ts";
import { vulnerableWork } from "./vulnerable-functions/vulnerable-functions.contributions.ts";
import { startTexts } from "./start-texts.ts";

const asWork = (
  { declarationId, content, decideBy }: Declaration,
  title: string,
  { locale }: ReadContext,
): WorkItem => ({
  title,
  href: `/verklaringen/${declarationId}`,
  due: decideBy,
  subject: contentTexts[locale].registers[content.register],
});

const isNew = ({ seenOn, endedOn }: Takeover): boolean => seenOn === null && endedOn === null;

/** Says nothing of the matter itself: that stands on the page behind it. */
const takeoverWork = (locale: Locale): WorkItem => ({
  title: recusalTexts[locale].work,
  href: "/mijn-integriteit/overgenomen",
  due: null,
  subject: contentTexts[locale].registers.recusal,
});

/** What a person has to do: drafts to submit, and declarations of others to advise or decide on. */
export const work = async (context: ReadContext): Promise<readonly WorkItem[]> => {
  const { tx, actor, locale } = context;
  if (actor.personId === null) return [];
  const t = startTexts[locale];
  const drafts = (await declarationsOf(tx, actor.personId)).filter(({ state }) => state === "draft");
  const waiting = await waitingFor(tx, actor.personId);
  const answers = await answersOf(tx, actor.personId, context.today);
  return [
    ...[...answers].flatMap(([register, { standing }]) =>
      standing === undefined || standing.state === "done"
        ? []
        : [
            {
              title: confirmingTexts[locale].workConfirm[register],
              href: "/mijn-integriteit",
              due: standing.dueOn,
              subject: contentTexts[locale].registers[register],
            },
          ],
    ),
    ...drafts.map((draft) => asWork(draft, t.workSubmit(draft.label), context)),
    ...waiting.map((one) => {
      const words = mayTake("advise", one, actor).ok ? t.workAdvise : t.workDecide;
      return asWork(one, words(one.label, one.personName), context);
    }),
    ...(await complianceWork(context)),
    ...(await signalWork(context, actor.personId)),
    ...(await tenderWork(context, actor.personId)),
    ...(await vulnerableWork(context)),
    ...(await leavingTakerWork(context)),
    ...(await takeoversOf(tx, actor.personId)).filter(isNew).map(() => takeoverWork(locale)),
  ];
};

/** The tiles on the start page: how many declarations wait, how many points there are to look at, and whether any waits too long. */
export const status = async (context: ReadContext): Promise<readonly StatusTile[]> => {
  const { tx, actor, today, locale } = context;
  if (!holds(actor, "coordinator", "authority")) return [];
  const t = startTexts[locale];
  const { waiting, late } = await countWaiting(tx, today);
  return [
    {
      title: t.tile,
      value: t.tileWaiting(waiting),
      text: late > 0 ? t.tileLate(late) : t.tileOnTime,
      tone: late > 0 ? "bad" : "good",
      href: "/registers?stand=waiting",
      order: 45,
    },
    ...(await signalStatus(context)),
  ];
};

/** What the coordinator sets before people declare anything. */
export const firstSteps = async ({ tx, actor, locale }: ReadContext): Promise<readonly FirstStep[]> => {
  if (!holds(actor, "coordinator")) return [];
  const t = settingsTexts[locale];
  return [
    {
      title: t.firstStep,
      text: t.firstStepText,
      href: "/registers/instellingen",
      isDone: await hasSettings(tx),
      order: 66,
    },
  ];
};
