import { progressFigure } from "#platform/charts/index.ts";
import type { Localised, Locale } from "#platform/locale/index.ts";
import { inlineText } from "#platform/markdown/index.ts";
import type { ReadContext, YearFigures } from "#platform/module/index.ts";
import { goalState } from "./goals/goal.rules.ts";
import type { GoalState } from "./goals/goal.rules.ts";
import type { MeasuredGoal } from "./goals/goal.ts";
import { goalFigure, targetText, valueOnText } from "./goals/goal.words.ts";
import { goalsOfYear } from "./goals/goals.queries.ts";
import { texts as goalTexts } from "./goals/texts.ts";
import { measureStates } from "./measures/measure.ts";
import type { Measure } from "./measures/measure.ts";
import { allMeasures } from "./measures/measures.queries.ts";
import { texts as measureTexts } from "./measures/texts.ts";
import type { PlanItem } from "./plans/plan.ts";
import { countDone } from "./plans/plan.rules.ts";
import { yearPlan } from "./plans/plans.queries.ts";
import { texts as planTexts } from "./plans/texts.ts";

interface NumberOfYear {
  readonly key: string;
  readonly label: Localised;
  readonly value: number;
}

const stateAt = (goal: MeasuredGoal, year: number): GoalState =>
  goalState(goal, goal.measurements, `${year}-12-31`);

const goalLine = (goal: MeasuredGoal, year: number, locale: Locale): string => {
  const t = goalTexts[locale];
  const latest = goal.measurements.at(-1);
  const said = [
    t.states[stateAt(goal, year)],
    ...(latest ? [`${t.latest.toLowerCase()} ${valueOnText(goal, latest, locale)}`] : []),
    ...(goal.target ? [`${t.target.toLowerCase()} ${targetText(goal, goal.target, locale)}`] : []),
  ];
  return `- **${inlineText(goal.title)}**: ${said.join("; ")}.`;
};

const ofGoals = (goals: readonly MeasuredGoal[], year: number, locale: Locale): YearFigures[] => {
  if (goals.length === 0) return [];
  const count = (...states: readonly GoalState[]): number =>
    goals.filter((goal) => states.includes(stateAt(goal, year))).length;
  const numbers: NumberOfYear[] = [
    {
      key: "goals.all",
      label: { nl: goalTexts.nl.figureAll, en: goalTexts.en.figureAll },
      value: goals.length,
    },
    {
      key: "goals.reached",
      label: { nl: goalTexts.nl.figureReached, en: goalTexts.en.figureReached },
      value: count("reached"),
    },
    {
      key: "goals.on-track",
      label: { nl: goalTexts.nl.figureOnTrack, en: goalTexts.en.figureOnTrack },
      value: count("on-track"),
    },
    {
      key: "goals.behind",
      label: { nl: goalTexts.nl.figureBehind, en: goalTexts.en.figureBehind },
      value: count("behind"),
    },
  ];
  return [
    {
      section: "goals",
      numbers,
      figures: goals.flatMap((goal) => goalFigure(goal, locale, goal.title) ?? []),
      draft: goals.map((goal) => goalLine(goal, year, locale)).join("\n"),
    },
  ];
};

/** A measure as it stood at the end of a year: what began to hold later is not known to hold then. */
const stoodIn = (measures: readonly Measure[], year: number): Measure[] =>
  measures.filter(
    ({ createdOn, state, stateSince }) =>
      createdOn <= `${year}-12-31` &&
      !((state === "done" || state === "stopped") && stateSince < `${year}-01-01`),
  );

const stateIn = ({ state, stateSince }: Measure, year: number): Measure["state"] =>
  (state === "done" || state === "stopped") && stateSince > `${year}-12-31` ? "running" : state;

const ofMeasures = (all: readonly Measure[], year: number, locale: Locale): YearFigures[] => {
  const measures = stoodIn(all, year);
  if (measures.length === 0) return [];
  const t = measureTexts[locale];
  const lines = measureStates.flatMap((state) => {
    const found = measures.filter((measure) => stateIn(measure, year) === state);
    if (found.length === 0) return [];
    const each = found.map(
      ({ title, outcome }) => `- ${inlineText(outcome === null ? title : `${title}: ${outcome}`)}`,
    );
    return [`**${t.filters[state]}**`, "", ...each, ""];
  });
  return [
    {
      section: "measures",
      numbers: measureStates.map((state) => ({
        key: `measures.${state}`,
        label: { nl: measureTexts.nl.filters[state], en: measureTexts.en.filters[state] },
        value: measures.filter((measure) => stateIn(measure, year) === state).length,
      })),
      figures: [],
      draft: lines.join("\n").trim(),
    },
  ];
};

const planFigure = (items: readonly PlanItem[], year: number, locale: Locale) => {
  const t = planTexts[locale];
  const count = (quarter: number, state: PlanItem["state"]): number =>
    items.filter((item) => item.quarter === quarter && item.state === state).length;
  return progressFigure({
    id: `jaarplan-${year}`,
    locale,
    title: t.progressTitle(year),
    description: t.progressDescription,
    words: { row: t.quarter, total: t.total },
    parts: [
      { label: t.itemStates.done, tone: "finished" },
      { label: t.itemStates.busy, tone: "under-way" },
      { label: t.itemStates["not-started"], tone: "waiting" },
      { label: t.itemStates["not-done"], tone: "attention" },
    ],
    rows: [1, 2, 3, 4].map((quarter) => ({
      label: t.quarterOf(quarter),
      counts: (["done", "busy", "not-started", "not-done"] as const).map((state) => count(quarter, state)),
    })),
  });
};

const itemLines = (items: readonly PlanItem[], locale: Locale): string => {
  const t = planTexts[locale];
  const line = ({ title, result, decision, decisionBecause }: PlanItem): string => {
    const decided = decision === null ? null : `${t.decisions[decision]}: ${decisionBecause ?? ""}`;
    const said = [result, decided].filter((part) => part !== null).join(" ");
    return `- ${inlineText(said === "" ? title : `${title}: ${said}`)}`;
  };
  const part = (title: string, found: readonly PlanItem[]): string[] =>
    found.length === 0 ? [] : [`**${title}**`, "", ...found.map(line), ""];
  return [
    ...part(
      t.draftDone,
      items.filter(({ state }) => state === "done"),
    ),
    ...part(
      t.draftNotDone,
      items.filter(({ state }) => state !== "done"),
    ),
  ]
    .join("\n")
    .trim();
};

const number = (
  key: string,
  name: "figureAll" | "figureDone" | "figureCarried" | "figureDropped",
  value: number,
): NumberOfYear => ({ key, label: { nl: planTexts.nl[name], en: planTexts.en[name] }, value });

const ofPlan = async ({ tx, locale }: ReadContext, year: number): Promise<YearFigures[]> => {
  const whole = await yearPlan(tx, year);
  if (!whole || whole.plan.adoptedOn === null || whole.items.length === 0) return [];
  const { items } = whole;
  const decided = (decision: PlanItem["decision"]): number =>
    items.filter((item) => item.decision === decision).length;
  const closing =
    whole.plan.state === "closed"
      ? [
          number("plan.carried-over", "figureCarried", decided("carried-over")),
          number("plan.dropped", "figureDropped", decided("dropped")),
        ]
      : [];
  const { done, all } = countDone(items);
  return [
    {
      section: "activities",
      numbers: [number("plan.all", "figureAll", all), number("plan.done", "figureDone", done), ...closing],
      figures: [planFigure(items, year, locale)],
      draft: itemLines(items, locale),
    },
  ];
};

/** Goals with their measurements, measures, and the year plan of a year, for the annual account. */
export const figures = async (context: ReadContext, year: number): Promise<readonly YearFigures[]> => [
  ...ofGoals(await goalsOfYear(context.tx, year), year, context.locale),
  ...ofMeasures(await allMeasures(context.tx), year, context.locale),
  ...(await ofPlan(context, year)),
];
