import type { Actor } from "#platform/actor/index.ts";
import { holds } from "#platform/actor/index.ts";
import { yearOf } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { actionsOfYear } from "#modules/actions/index.ts";
import { belowNorm, closedRounds } from "#modules/assessments/index.ts";
import { frameworkFacts, normReference } from "#modules/frameworks/index.ts";
import type { BuildingBlock, FrameworkFacts, Part } from "#modules/frameworks/index.ts";
import { holdersOf, positionFacts } from "#modules/organisations/index.ts";
import { councilMoments, listPolicies, policyFacts } from "#modules/policy/index.ts";
import { normsOfScales, surveyFindings, surveyIndicators, surveyRounds } from "#modules/surveys/index.ts";
import type { SurveyIndicator } from "#modules/surveys/index.ts";
import type { GoalFacts, Measure, PolicyFacts } from "#modules/policy/index.ts";
import type {
  ActionFact,
  BlockFact,
  Facts,
  GoalFact,
  MeasureFact,
  PlanFact,
  PolicyInForceFact,
  PositionFact,
  ShortfallFact,
} from "./facts.ts";
import { termsFrom } from "./terms.ts";

/** Who reads, and on which day. */
export interface Reading {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly today: PlainDate;
}

const toBlock = ({ reference, item, ownerId, documents, judgements, norms }: BuildingBlock): BlockFact => ({
  reference,
  title: item.title,
  ownerId,
  documents,
  ...judgements,
  norms,
});

const toGoal = (goal: GoalFacts, survey: SurveyIndicator | undefined): GoalFact => ({
  goalId: goal.goalId,
  title: goal.title,
  ownerId: goal.ownerId,
  hasIndicator: goal.indicator !== null || goal.surveyIndicator !== null,
  hasTarget: goal.target !== null,
  targetOn: goal.target?.date ?? null,
  questionnaire: survey?.asks ?? null,
  feltNorms: normsOfScales(survey?.scales ?? []),
  measures: goal.measures.filter(({ state }) => state !== "stopped").length,
  createdOn: goal.createdOn,
  measuredOn: goal.measurements.at(-1)?.date ?? null,
  isBehind: goal.state === "behind",
});

/** The part of each norm and block: a block's own, and those of the norms it serves. */
const partsByReference = ({ items, blocks }: FrameworkFacts): ((reference: string) => readonly Part[]) => {
  const own = new Map(
    items.map((item) => [
      normReference(item.framework, item.code),
      item.part === undefined ? [] : [item.part],
    ]),
  );
  const served = new Map(blocks.map(({ reference, norms }) => [reference, norms]));
  return (reference) => [reference, ...(served.get(reference) ?? [])].flatMap((one) => own.get(one) ?? []);
};

/** Goals as rules look at them; what a survey measures is asked only where it measures one. */
const goalsOf = async (tx: Tx, goals: readonly GoalFacts[]): Promise<readonly GoalFact[]> => {
  const isAnyTied = goals.some(({ surveyIndicator }) => surveyIndicator !== null);
  const indicators = isAnyTied ? await surveyIndicators(tx) : [];
  return goals.map((goal) =>
    toGoal(
      goal,
      indicators.find(({ key }) => key === goal.surveyIndicator),
    ),
  );
};

const toMeasures = (measures: readonly Measure[], used: FrameworkFacts): readonly MeasureFact[] => {
  const partsOf = partsByReference(used);
  const served = new Map(used.blocks.map((block) => [block.reference, block.norms]));
  return measures.flatMap(({ state, norms, blocks, ...measure }) => {
    if (state === "stopped") return [];
    const ties = [...norms, ...blocks];
    const all = [...norms, ...blocks.flatMap((block) => served.get(block) ?? [])];
    const parts = [...new Set(ties.flatMap(partsOf))];
    return [{ ...measure, state, ties: ties.length, norms: [...new Set(all)], parts }];
  });
};

const inForceOf = ({ policy }: PolicyFacts): PolicyInForceFact | null =>
  policy && { ...policy, evaluatedOn: policy.evaluations.at(-1)?.evaluatedOn ?? null };

const planOf = async (tx: Tx, { plan }: PolicyFacts): Promise<PlanFact | null> => {
  if (plan === null) return null;
  const { year, state } = plan.plan;
  const isAdopted = state === "adopted" || state === "closed";
  const withCouncil = (await councilMoments(tx)).some(({ planYear }) => planYear === year);
  return { year, isAdopted, withCouncil, items: plan.items };
};

const shortfallsOf = async (tx: Tx, used: FrameworkFacts, today: PlainDate) => {
  const rounds = await closedRounds(tx);
  const rated = new Set(rounds.map(({ framework }) => framework));
  const holding = new Set(used.items.map((item) => normReference(item.framework, item.code)));
  const shortfalls: ShortfallFact[] = [];
  for (const { framework } of used.frameworks) {
    if (!rated.has(framework.framework)) continue;
    for (const { item, round } of await belowNorm(tx, framework.framework, today))
      shortfalls.push({
        reference: normReference(framework.framework, item.code),
        title: item.title,
        round: round.title,
      });
  }
  return {
    roundOn: rounds[0]?.referenceDate ?? null,
    shortfalls: shortfalls.filter(({ reference }) => holding.has(reference)),
  };
};

const openActions = async (tx: Tx, today: PlainDate): Promise<readonly ActionFact[]> =>
  (await actionsOfYear(tx, yearOf(today)))
    .filter(({ state }) => state === "open")
    .map(({ actionId, title, dueOn, source }) => ({
      actionId,
      title,
      dueOn,
      sourceKind: source.kind,
      reference: source.reference,
    }));

const positionOf = async ({ tx, actor, today }: Reading): Promise<PositionFact | null> => {
  if (!holds(actor, "coordinator", "authority")) return null;
  const { current, contactOn, unanswered } = await positionFacts(tx, today);
  return {
    current: current && { directAccess: current.directAccess, hasBackup: current.backupId !== null },
    contactOn,
    unanswered,
  };
};

/** The terms this organisation set itself, by name. */
export const termsSet = async (tx: Tx): Promise<ReadonlyMap<string, number>> => {
  const rows = await tx.selectFrom("coherenceTerms").select(["term", "value"]).execute();
  return new Map(rows.map(({ term, value }) => [term, value]));
};

/** Everything the rules look at, as far as this actor may see it. */
export const readFacts = async (reading: Reading): Promise<Facts> => {
  const { tx, actor, today } = reading;
  const used = await frameworkFacts(tx, today);
  const policy = await policyFacts(tx, today);
  return {
    today,
    terms: termsFrom(await termsSet(tx)),
    frameworks: used.frameworks.map(({ framework, newer }) => ({
      framework: framework.framework,
      title: framework.title,
      version: framework.version,
      newer: newer?.version ?? null,
    })),
    norms: used.items
      .filter(({ level }) => level === "norm")
      .map(({ framework, code, title }) => ({ reference: normReference(framework, code), title })),
    blocks: used.blocks.map(toBlock),
    ...(await shortfallsOf(tx, used, today)),
    policies: (await listPolicies(tx)).filter(({ state }) => state !== "replaced"),
    inForce: inForceOf(policy),
    goals: await goalsOf(tx, policy.goals),
    measures: toMeasures(policy.measures, used),
    actions: await openActions(tx, today),
    plan: await planOf(tx, policy),
    agreements: policy.agreements.map(({ agreementId, managerName, agreedOn, reports }) => ({
      agreementId,
      managerName,
      agreedOn,
      reportedOn: reports.at(-1)?.reportedOn ?? null,
    })),
    surveyRounds: await surveyRounds(tx, actor),
    ...(await surveyFindings(tx, actor)),
    coordinators: (await holdersOf(tx, "coordinator", today)).length,
    counsellors: (await holdersOf(tx, "counsellor", today)).length,
    position: await positionOf(reading),
  };
};
