import { holds } from "#platform/actor/index.ts";
import { protect, shownText } from "#platform/disclosure/index.ts";
import type {
  Evidence,
  EvidenceSubject,
  OwnLine,
  ReadContext,
  WorkItem,
  YearFigures,
} from "#platform/module/index.ts";
import { checklistsBase, lineStates, ownChecklistBase, personBase, teamChecklistBase } from "./checklist.ts";
import type { ChecklistCount } from "./checklist.ts";
import { mayMark } from "./checklist.rules.ts";
import { begunInYear, checklistOf, coordinatorDays, countByStep, countLate } from "./checklists.queries.ts";
import { texts } from "./texts.ts";

/** What somebody marks on the own list, what is late in the team, and for the coordinator what has been late for long. */
export const checklistWork = async (context: ReadContext): Promise<readonly WorkItem[]> => {
  const { tx, actor, today, locale } = context;
  const { personId } = actor;
  if (personId === null) return [];
  const t = texts[locale];
  const list = await checklistOf(tx, personId, today);
  const own = (list?.lines ?? []).filter(
    ({ step, state }) => state !== "done" && mayMark(step, { personId, leads: false }, actor).ok,
  );
  const items: WorkItem[] = own.map(({ step, dueOn }) => ({
    title: step.title[locale],
    href: `${personBase}/${personId}/${step.step}`,
    due: dueOn,
    subject: t.subject,
  }));
  const inTeam = holds(actor, "manager") ? await countLate(tx, "team", { today, overdueBy: 0 }) : 0;
  if (inTeam > 0)
    items.push({ title: t.workTeam(inTeam), href: teamChecklistBase, due: null, subject: t.subject });
  const overdueBy = holds(actor, "coordinator") ? await coordinatorDays(tx) : 0;
  const long = holds(actor, "coordinator") ? await countLate(tx, "all", { today, overdueBy }) : 0;
  if (long > 0)
    items.push({
      title: t.workLate(long),
      href: `${checklistsBase}?stand=late`,
      due: null,
      subject: t.subject,
    });
  return items;
};

/** How far the own list is. */
export const checklistLines = async ({
  tx,
  actor,
  today,
  locale,
}: ReadContext): Promise<readonly OwnLine[]> => {
  const list = actor.personId === null ? undefined : await checklistOf(tx, actor.personId, today);
  if (list === undefined) return [];
  const t = texts[locale];
  const open = list.lines.filter(({ state }) => state !== "done");
  const tone = open.length === 0 ? "good" : open.some(({ state }) => state === "late") ? "bad" : "attention";
  const due = open.map(({ dueOn }) => dueOn).toSorted()[0] ?? null;
  const state = t.ownLine(list.lines.length - open.length, list.lines.length);
  return [{ title: t.mine, href: ownChecklistBase, state, tone, due }];
};

/** How many who began in a year are through their list, where that says nothing about one person. */
export const checklistFigures = async (
  { tx, today }: ReadContext,
  year: number,
): Promise<readonly YearFigures[]> => {
  const { complete, incomplete } = await begunInYear(tx, { today, year });
  if (complete + incomplete === 0) return [];
  const { counts } = protect({ rows: ["complete", "incomplete"], counts: [complete, incomplete] });
  const [done, undone] = counts;
  // One of the two alone would tell of everybody who began.
  if (done == null || undone == null) return [];
  const numbers = [
    {
      key: "onboarding.lists-complete",
      label: { nl: texts.nl.figureComplete, en: texts.en.figureComplete },
      value: done,
    },
    {
      key: "onboarding.lists-incomplete",
      label: { nl: texts.nl.figureIncomplete, en: texts.en.figureIncomplete },
      value: undone,
    },
  ];
  return [{ section: "measures", numbers, figures: [], draft: "" }];
};

/** The step of the list that comes with the program, for each building block of source 004 that it carries out. */
const stepOf: Readonly<Record<string, readonly string[]>> = {
  "norm rekenkamer-2024/5": [],
  "building-block arnhem-2024/1.1": ["selection-interview"],
  "building-block arnhem-2024/1.2": ["screening"],
  "building-block arnhem-2024/1.3": ["vog"],
  "building-block arnhem-2024/1.5": ["onboarding-day"],
  "building-block arnhem-2024/1.6": ["code-of-conduct-explained", "code-of-conduct-received"],
};

const sum = (counts: readonly ChecklistCount[], state: (typeof lineStates)[number]): number =>
  counts.reduce((total, one) => total + one[state], 0);

/** For coordinator and authority: how far the steps are that carry out a norm or a building block. */
export const checklistEvidence = async (
  { tx, actor, today, locale }: ReadContext,
  { kind, reference }: EvidenceSubject,
): Promise<readonly Evidence[]> => {
  const steps = stepOf[`${kind} ${reference}`];
  if (!holds(actor, "coordinator", "authority") || steps === undefined) return [];
  const all = await countByStep(tx, { today });
  const counts = all.filter(({ key }) => steps.length === 0 || (key !== null && steps.includes(key)));
  if (counts.length === 0) return [];
  const table = protect({ rows: lineStates, counts: lineStates.map((state) => sum(counts, state)) });
  const [late, open, done] = table.counts.map((one) => shownText(one, locale));
  const t = texts[locale];
  const text = t.evidenceText(done ?? "", open ?? "", late ?? "");
  return [{ subject: t.subject, title: t.evidence, text, href: checklistsBase, date: today }];
};
