import type { Tx } from "#platform/database/index.ts";
import type { CouncilMoment, Policy, PolicyDecision, PolicyEvaluation } from "./policy.ts";

const policies = (tx: Tx) =>
  tx
    .selectFrom("policies")
    .select(["policyId", "title", "version", "vision", "startsOn", "endsOn", "evaluationDueOn", "state"])
    .select(["proposedById", "adoptedOn", "adoptedBy", "replacedOn"]);

/** One version of the policy, if this actor may see it. */
export const findPolicy = (tx: Tx, policyId: string): Promise<Policy | undefined> =>
  policies(tx).where("policyId", "=", policyId).executeTakeFirst();

/** The policy that holds now. */
export const currentPolicy = (tx: Tx): Promise<Policy | undefined> =>
  policies(tx).where("state", "in", ["adopted", "evaluated"]).executeTakeFirst();

/** Every version this actor may see, the latest first. */
export const listPolicies = (tx: Tx): Promise<Policy[]> =>
  policies(tx).orderBy("startsOn", "desc").orderBy("version", "desc").orderBy("policyId").execute();

/** Decisions on a policy besides its adoption, the earliest first. */
export const decisionsOn = (tx: Tx, policyId: string): Promise<PolicyDecision[]> =>
  tx
    .selectFrom("policyDecisions")
    .select(["decidedOn", "decidedBy", "what"])
    .where("policyId", "=", policyId)
    .orderBy("decidedOn")
    .orderBy("decisionId")
    .execute();

/** The evaluations of a policy, the earliest first. */
export const evaluationsOf = (tx: Tx, policyId: string): Promise<PolicyEvaluation[]> =>
  tx
    .selectFrom("policyEvaluations")
    .select(["evaluatedOn", "conclusion"])
    .where("policyId", "=", policyId)
    .orderBy("evaluatedOn")
    .orderBy("evaluationId")
    .execute();

const moments = (tx: Tx) =>
  tx
    .selectFrom("worksCouncilMoments")
    .select(["momentId", "heldOn", "involvement", "policyId", "planYear", "subject", "outcome"])
    .orderBy("heldOn", "desc")
    .orderBy("momentId");

/** Every moment with the works council that this actor may see, the latest first. */
export const councilMoments = (tx: Tx): Promise<CouncilMoment[]> => moments(tx).execute();

/** What the works council did with this policy, the latest first. */
export const councilOnPolicy = (tx: Tx, policyId: string): Promise<CouncilMoment[]> =>
  moments(tx).where("policyId", "=", policyId).execute();

/** What the works council did with the plan of this year, the latest first. */
export const councilOnPlan = (tx: Tx, year: number): Promise<CouncilMoment[]> =>
  moments(tx).where("planYear", "=", year).execute();
