import { randomUUID } from "node:crypto";
import { changed, insist } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { CouncilInput, DecisionInput, EvaluationInput, Policy, PolicyInput } from "./policy.ts";
import { mayTakePolicyStep } from "./policy.rules.ts";

/** Makes a draft of a policy; returns its id. */
export const createPolicy = async ({ tx, actor }: Writing, input: PolicyInput): Promise<string> => {
  const policyId = randomUUID();
  await tx
    .insertInto("policies")
    .values({ organisationId: organisationOf(actor), policyId, ...input })
    .execute();
  return policyId;
};

/** Rewrites a draft. */
export const changePolicy = async (
  { tx, actor }: Writing,
  policy: Policy,
  input: PolicyInput,
): Promise<void> => {
  insist(mayTakePolicyStep("change", policy, actor));
  await changed(
    tx
      .updateTable("policies")
      .set(input)
      .where("policyId", "=", policy.policyId)
      .where("state", "=", policy.state),
  );
};

/** Puts a draft before the authority. */
export const proposePolicy = async ({ tx, actor }: Writing, policy: Policy): Promise<void> => {
  insist(mayTakePolicyStep("propose", policy, actor));
  await changed(
    tx
      .updateTable("policies")
      .set({ state: "proposed", proposedById: actor.personId })
      .where("policyId", "=", policy.policyId)
      .where("state", "=", policy.state),
  );
};

/** Makes a proposed policy a draft again: taken back by the coordinator, or sent back by the authority. */
export const returnPolicy = async (
  { tx, actor }: Writing,
  policy: Policy,
  step: "withdraw" | "send-back",
): Promise<void> => {
  insist(mayTakePolicyStep(step, policy, actor));
  await changed(
    tx
      .updateTable("policies")
      .set({ state: "draft" })
      .where("policyId", "=", policy.policyId)
      .where("state", "=", policy.state),
  );
};

/** Adopts a proposed policy today; the one in force is replaced by it. `adoptedBy` says who decided, in words. */
export const adoptPolicy = async (
  { tx, actor, today }: Writing,
  policy: Policy,
  adoptedBy: string,
): Promise<void> => {
  insist(mayTakePolicyStep("adopt", policy, actor));
  await tx
    .updateTable("policies")
    .set({ state: "replaced", replacedOn: today })
    .where("state", "in", ["adopted", "evaluated"])
    .execute();
  await changed(
    tx
      .updateTable("policies")
      .set({ state: "adopted", adoptedOn: today, adoptedBy, adoptedById: actor.personId })
      .where("policyId", "=", policy.policyId)
      .where("state", "=", policy.state),
  );
};

/** Records another decision on a policy in force: by another body, or on an annex. */
export const recordDecision = async (
  { tx, actor }: Writing,
  policy: Policy,
  input: DecisionInput,
): Promise<void> => {
  insist(mayTakePolicyStep("decide", policy, actor));
  await tx
    .insertInto("policyDecisions")
    .values({
      organisationId: organisationOf(actor),
      decisionId: randomUUID(),
      policyId: policy.policyId,
      ...input,
    })
    .execute();
};

/** Records an evaluation and sets the date of the next one. */
export const evaluatePolicy = async (
  { tx, actor }: Writing,
  policy: Policy,
  { evaluatedOn, conclusion, nextDueOn }: EvaluationInput,
): Promise<void> => {
  insist(mayTakePolicyStep("evaluate", policy, actor));
  const { policyId } = policy;
  await tx
    .insertInto("policyEvaluations")
    .values({
      organisationId: organisationOf(actor),
      evaluationId: randomUUID(),
      policyId,
      evaluatedOn,
      conclusion,
      recordedById: actor.personId,
    })
    .execute();
  await changed(
    tx
      .updateTable("policies")
      .set({ state: "evaluated", evaluationDueOn: nextDueOn })
      .where("policyId", "=", policyId)
      .where("state", "=", policy.state),
  );
};

/** Records that the works council was told, advised or consented; returns the id of the moment. */
export const recordCouncil = async (
  { tx, actor }: Writing,
  { policyId, planYear, ...input }: CouncilInput,
): Promise<string> => {
  const momentId = randomUUID();
  await tx
    .insertInto("worksCouncilMoments")
    .values({
      organisationId: organisationOf(actor),
      momentId,
      policyId: policyId ?? null,
      planYear: planYear ?? null,
      ...input,
    })
    .execute();
  return momentId;
};
