import { holds } from "#platform/actor/index.ts";
import { progressFigure } from "#platform/charts/index.ts";
import { addDays } from "#platform/clock/index.ts";
import { formatDate } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { inlineText } from "#platform/markdown/index.ts";
import type {
  Evidence,
  EvidenceSubject,
  FirstStep,
  ReadContext,
  StatusTile,
  WorkItem,
  YearFigures,
} from "#platform/module/index.ts";
import { sourceKinds } from "./action.ts";
import type { Action, ActionState } from "./action.ts";
import { isOverdue, reminderLeadDays } from "./action.rules.ts";
import { actionsFor, actionsOfYear, countActions, listActions, openActionsOf } from "./actions.queries.ts";
import { texts } from "./texts.ts";

const asWork = (action: Action, { locale }: ReadContext): WorkItem => ({
  title: action.title,
  href: `/acties/${action.actionId}`,
  due: action.dueOn,
  subject: texts[locale].actions,
});

/** What a person has to do: the own actions that come near; for the coordinator also those of others that are too late. */
export const work = async (context: ReadContext): Promise<readonly WorkItem[]> => {
  const { tx, actor, today } = context;
  if (actor.personId === null) return [];
  const horizon = addDays(today, 2 * reminderLeadDays);
  const own = (await openActionsOf(tx, actor.personId)).filter((action) => action.dueOn <= horizon);
  const late = holds(actor, "coordinator")
    ? (await listActions(tx, { stand: "overdue", bron: undefined, pagina: 1 }, today)).actions
    : [];
  const others = late.filter((action) => action.ownerId !== actor.personId);
  return [...own, ...others].map((action) => asWork(action, context));
};

/** The tile on the start page: how many are open, and whether any is too late. */
export const status = async ({ tx, actor, today, locale }: ReadContext): Promise<readonly StatusTile[]> => {
  if (!holds(actor, "coordinator", "authority")) return [];
  const t = texts[locale];
  const { open, overdue } = await countActions(tx, today);
  return [
    {
      title: t.tileTitle,
      value: t.tileValue(open),
      text: overdue > 0 ? t.tileOverdue(overdue) : t.tileOnTime,
      tone: overdue > 0 ? "bad" : "good",
      href: overdue > 0 ? "/acties?stand=overdue" : "/acties",
      order: 30,
    },
  ];
};

/** What the coordinator does once it is known what falls short: somebody mends it, before a date. */
export const firstSteps = async ({
  tx,
  actor,
  locale,
  today,
}: ReadContext): Promise<readonly FirstStep[]> => {
  if (!holds(actor, "coordinator")) return [];
  const t = texts[locale];
  const { open, done, dropped } = await countActions(tx, today);
  const isDone = open + done + dropped > 0;
  return [{ title: t.firstStep, text: t.firstStepText, href: "/acties", isDone, order: 30 }];
};

/** The actions on a norm, a building block or a goal, for its page: how each stands and before when. */
export const evidence = async (
  { tx, today, locale }: ReadContext,
  { kind, reference }: EvidenceSubject,
): Promise<readonly Evidence[]> => {
  const t = texts[locale];
  return (await actionsFor(tx, kind, reference)).map((action) => ({
    subject: t.actions,
    title: action.title,
    text: t.evidence(
      isOverdue(action, today) ? t.overdue : t.states[action.state],
      action.ownerName,
      formatDate(action.dueOn, locale),
    ),
    href: `/acties/${action.actionId}`,
    date: action.closedOn ?? action.dueOn,
  }));
};

/** How an action stood at the end of a year: closed later still counts as open then. */
const stateAtEndOf = (action: Action, year: number): ActionState =>
  action.closedOn !== null && action.closedOn <= `${year}-12-31` ? action.state : "open";

const figureOf = (actions: readonly Action[], year: number, locale: Locale) => {
  const t = texts[locale];
  const count = (kind: Action["source"]["kind"], state: ActionState): number =>
    actions.filter((action) => action.source.kind === kind && stateAtEndOf(action, year) === state).length;
  const rows = sourceKinds
    .map((kind) => ({
      label: t.sources[kind],
      counts: [count(kind, "done"), count(kind, "open"), count(kind, "dropped")],
    }))
    .filter((row) => row.counts.some((n) => n > 0));
  return progressFigure({
    id: `acties-${year}`,
    locale,
    title: t.progressTitle,
    description: t.progressDescription,
    words: { row: t.source, total: t.total },
    parts: [
      { label: t.states.done, tone: "finished" },
      { label: t.states.open, tone: "under-way" },
      { label: t.states.dropped, tone: "waiting" },
    ],
    rows,
  });
};

const part = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`**${title}**`, "", ...lines, ""];

const draftOf = (actions: readonly Action[], year: number, locale: Locale): string => {
  const t = texts[locale];
  const lines = (state: ActionState): string[] =>
    actions
      .filter((action) => stateAtEndOf(action, year) === state)
      .map(
        (action) =>
          `- ${inlineText(action.title)}${action.result === null || state !== "done" ? "" : `: ${inlineText(action.result)}`}`,
      );
  return [...part(t.draftDone, lines("done")), ...part(t.draftOpen, lines("open"))].join("\n").trim();
};

/** The actions of a year for the annual account: what was done, and what was not. */
export const figures = async ({ tx, locale }: ReadContext, year: number): Promise<readonly YearFigures[]> => {
  const actions = await actionsOfYear(tx, year);
  if (actions.length === 0) return [];
  const count = (state: ActionState): number =>
    actions.filter((action) => stateAtEndOf(action, year) === state).length;
  const number = (key: string, name: "figureDone" | "figureOpen" | "figureDropped", state: ActionState) => ({
    key,
    label: { nl: texts.nl[name], en: texts.en[name] },
    value: count(state),
  });
  return [
    {
      section: "activities",
      numbers: [
        number("actions.done", "figureDone", "done"),
        number("actions.open", "figureOpen", "open"),
        number("actions.dropped", "figureDropped", "dropped"),
      ],
      figures: [figureOf(actions, year, locale)],
      draft: draftOf(actions, year, locale),
    },
  ];
};
