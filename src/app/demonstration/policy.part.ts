import {
  adoptPolicy,
  createPolicy,
  evaluatePolicy,
  findPolicy,
  proposePolicy,
  recordCouncil,
  recordDecision,
} from "#modules/policy/index.ts";
import type { Policy } from "#modules/policy/index.ts";
import { addMonths } from "#platform/clock/index.ts";
import { found } from "#platform/http/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Register, Scene } from "./scene.ts";
import type { World } from "./world.ts";

const theOne = "policy";

const policyOf = async ({ tx }: Writing, made: Register): Promise<Policy> =>
  found(await findPolicy(tx, made.id("policy", theOne)));

const inWords = (world: World, person: string): string =>
  world.people.find(({ key }) => key === person)?.function ?? person;

const draft = ({ policy }: World): Scene => ({
  on: policy.draftedOn,
  by: "coordinator",
  what: "draft of the policy",
  play: async (writing, made) => {
    const { title, version, vision, startsOn, endsOn, evaluateEveryMonths } = policy;
    const policyId = await createPolicy(writing, {
      title,
      version,
      vision,
      startsOn,
      endsOn,
      evaluationDueOn: addMonths(startsOn, evaluateEveryMonths),
    });
    made.keep("policy", theOne, policyId);
  },
});

const adoption = (world: World): Scene[] => {
  const [first, ...others] = world.policy.adoptions;
  if (first === undefined) return [];
  return [
    {
      on: first.date,
      by: "coordinator",
      what: "policy proposed",
      play: async (writing, made) => proposePolicy(writing, await policyOf(writing, made)),
    },
    {
      on: first.date,
      by: first.by,
      what: "policy adopted",
      play: async (writing, made) =>
        adoptPolicy(writing, await policyOf(writing, made), inWords(world, first.by)),
    },
    ...others.map(({ date, by, what }): Scene => ({
      on: date,
      by: "coordinator",
      what,
      play: async (writing, made) =>
        recordDecision(writing, await policyOf(writing, made), {
          decidedOn: date,
          decidedBy: inWords(world, by),
          what,
        }),
    })),
  ];
};

const evaluations = ({ policy }: World): Scene[] =>
  policy.evaluations.map(({ date, conclusion }) => ({
    on: date,
    by: "coordinator",
    what: "evaluation of the policy",
    play: async (writing, made) =>
      evaluatePolicy(writing, await policyOf(writing, made), {
        evaluatedOn: date,
        conclusion,
        nextDueOn: addMonths(date, policy.evaluateEveryMonths),
      }),
  }));

const council = ({ worksCouncil }: World): Scene[] =>
  worksCouncil.map(({ date, involvement, subject, about, outcome }) => ({
    on: date,
    by: "system",
    what: `works council: ${subject}`,
    play: async (writing, made) => {
      await recordCouncil(writing, {
        heldOn: date,
        involvement,
        subject,
        outcome,
        ...(about === "policy" && { policyId: made.id("policy", theOne) }),
        ...(typeof about === "number" && { planYear: about }),
      });
    },
  }));

/** The policy from draft to evaluation, and every time the works council was involved. */
export const policyScenes = (world: World): Scene[] => [
  draft(world),
  ...adoption(world),
  ...evaluations(world),
  ...council(world),
];
