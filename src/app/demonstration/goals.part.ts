import { catalogue, normReference } from "#modules/frameworks/index.ts";
import type { Control } from "#modules/frameworks/index.ts";
import {
  addMeasurement,
  createGoal,
  createMeasure,
  findGoal,
  setMeasureState,
} from "#modules/policy/index.ts";
import { found } from "#platform/http/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Register, Scene } from "./scene.ts";
import { blockFramework, normFramework } from "./world-file.ts";
import type { World, WorldMeasure } from "./world.ts";

type WorldGoal = World["policy"]["goals"][number];

const laterOf = (one: string, other: string): string => (one > other ? one : other);

const goalScenes = (goal: WorldGoal, { policy }: World): Scene[] => {
  const { code, title, owner, indicator, unit, source, survey, baseline, target, madeOn } = goal;
  return [
    {
      on: madeOn ?? laterOf(policy.startsOn, baseline?.date ?? policy.startsOn),
      by: "coordinator",
      what: `goal ${code}`,
      play: async (writing, made) => {
        const goalId = await createGoal(writing, {
          title,
          why: null,
          ownerId: made.id("person", owner),
          indicator,
          unit: unit ?? null,
          measuredBy: source,
          surveyIndicator: survey ?? null,
          direction: target.value >= (baseline?.value ?? 0) ? "higher" : "lower",
          baselineValue: baseline?.value ?? null,
          baselineOn: baseline?.date ?? null,
          targetValue: target.value,
          targetOn: target.date,
        });
        made.keep("goal", code, goalId);
      },
    },
    ...goal.measurements.map(({ date, value, remark = null }): Scene => ({
      on: date,
      by: owner,
      what: `measurement of ${code}`,
      play: async (writing, made) => {
        const known = found(await findGoal(writing.tx, made.id("goal", code)));
        await addMeasurement(writing, known, { date, value, note: remark });
      },
    })),
  ];
};

/** A measure is known from the day it begins, or from the plan that names it first. */
export const knownFrom = ({ code, startsOn }: WorldMeasure, { yearPlans }: World): string =>
  yearPlans
    .filter(({ items }) => items.some(({ measure }) => measure === code))
    .map(({ draftedOn }) => draftedOn)
    .reduce((first, day) => (day < first ? day : first), startsOn);

/** A measure works on what its blocks work on: structure, culture, or both. */
const controlOf = async ({ blocks }: WorldMeasure, world: World): Promise<Control> => {
  const own = world.adoptedFrameworks.flatMap(({ ownItems }) => ownItems);
  const content = await catalogue();
  const controls = new Set(
    blocks.map(
      (code) =>
        own.find((item) => item.code === code)?.control ??
        content.item(blockFramework, code)?.control ??
        "both",
    ),
  );
  const [only = "both"] = controls;
  return controls.size === 1 ? only : "both";
};

const begin = async (
  writing: Writing,
  measure: WorldMeasure,
  { world, made }: { readonly world: World; readonly made: Register },
): Promise<void> => {
  const { code, title, owner, goal, blocks, norms, startsOn, endsOn } = measure;
  const measureId = await createMeasure(writing, {
    title,
    description: null,
    ownerId: owner === null ? null : made.id("person", owner),
    control: await controlOf(measure, world),
    startsOn,
    endsOn,
    goalIds: [made.id("goal", goal)],
    blocks: blocks.map((block) => normReference(blockFramework, block)),
    norms: norms.map((norm) => normReference(normFramework, norm)),
  });
  made.keep("measure", code, measureId);
};

const step = (
  { code, startsOn, endsOn }: WorldMeasure,
  from: "planned" | "running",
  to: "running" | "done",
): Scene => ({
  on: to === "running" ? startsOn : endsOn,
  by: "coordinator",
  what: `measure ${code} is ${to}`,
  play: async (writing, made) =>
    setMeasureState(
      writing,
      { measureId: made.id("measure", code), state: from },
      { state: to, outcome: null },
    ),
});

const measureScenes = (measure: WorldMeasure, world: World): Scene[] => [
  {
    on: knownFrom(measure, world),
    by: "coordinator",
    what: `measure ${measure.code}`,
    play: async (writing, made) => begin(writing, measure, { world, made }),
  },
  ...(measure.state === "planned" ? [] : [step(measure, "planned", "running")]),
  ...(measure.state === "done" ? [step(measure, "running", "done")] : []),
];

/** Goals with their measurements, and the measures that are to reach them. */
export const goalAndMeasureScenes = (world: World): Scene[] => [
  ...world.policy.goals.flatMap((goal) => goalScenes(goal, world)),
  ...world.policy.measures.flatMap((measure) => measureScenes(measure, world)),
];
