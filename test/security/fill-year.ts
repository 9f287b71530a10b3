import {
  adoptAccount,
  beginAccount,
  composeAccount,
  findAccount,
  publishAccount,
  sendForReview,
  writeText,
} from "#modules/accountability/index.ts";
import {
  addMeasurement,
  addPlanItem,
  adoptPolicy,
  adoptYearPlan,
  agreementsOfYear,
  closeYearPlan,
  createGoal,
  createMeasure,
  createPolicy,
  evaluatePolicy,
  findGoal,
  findPolicy,
  makeAgreement,
  makeYearPlan,
  proposePolicy,
  proposeYearPlan,
  recordCouncil,
  recordDecision,
  reportOnAgreement,
  setItemState,
  yearPlan,
} from "#modules/policy/index.ts";
import {
  aGoalInput,
  aMeasureInput,
  anAgreementInput,
  anItemInput,
  aPolicyInput,
} from "#modules/policy/policy.builder.ts";
import { subjects } from "#app/modules.ts";
import { found } from "#platform/http/index.ts";
import type { Place } from "./place.ts";

/** Policies in every state, with what was decided about the one in force. */
const policies = async ({ as, mark }: Place): Promise<void> => {
  const make = (title: string) =>
    as("coordinator", "2025-01-10", (writing) => createPolicy(writing, aPolicyInput({ title: mark(title) })));
  const propose = async (policyId: string) => {
    await as("coordinator", "2025-01-11", async (writing) =>
      proposePolicy(writing, found(await findPolicy(writing.tx, policyId))),
    );
    return policyId;
  };
  const adopt = async (policyId: string) => {
    await as("authority", "2025-01-12", async (writing) =>
      adoptPolicy(writing, found(await findPolicy(writing.tx, policyId)), mark("gemeentesecretaris")),
    );
    return policyId;
  };
  await adopt(await propose(await make("oud beleid")));
  const inForce = await adopt(await propose(await make("beleid")));
  await propose(await make("voorgelegd beleid"));
  await make("beleid in concept");
  await as("coordinator", "2026-01-12", async (writing) => {
    const policy = found(await findPolicy(writing.tx, inForce));
    const decidedBy = mark("raad");
    await recordDecision(writing, policy, { decidedOn: "2026-01-12", decidedBy, what: mark("besluit") });
    const conclusion = mark("evaluatie");
    await evaluatePolicy(writing, policy, { evaluatedOn: "2026-01-12", conclusion, nextDueOn: "2028-01-12" });
    const told = { heldOn: "2026-01-12", involvement: "advised" as const, subject: mark("beleid") };
    await recordCouncil(writing, { ...told, outcome: mark("advies"), policyId: inForce });
  });
};

/** A goal of the employee with a measurement, and a measure for it. */
const goals = async ({ as, person, mark }: Place): Promise<string> => {
  const { personId: ownerId } = person("employee");
  const goalId = await as("coordinator", "2025-02-01", (writing) =>
    createGoal(writing, aGoalInput({ title: mark("doel"), why: mark("omdat"), ownerId })),
  );
  await as("employee", "2026-02-01", async (writing) => {
    const goal = found(await findGoal(writing.tx, goalId));
    await addMeasurement(writing, goal, { date: "2026-02-01", value: 60, note: mark("meting") });
  });
  await as("coordinator", "2025-02-01", (writing) =>
    createMeasure(
      writing,
      aMeasureInput({
        title: mark("maatregel"),
        ownerId,
        goalIds: [goalId],
        blocks: ["arnhem-2024/1.6"],
        norms: ["rekenkamer-2024/1"],
      }),
    ),
  );
  return goalId;
};

const planned = async ({ as, person, mark }: Place, year: number): Promise<void> => {
  const ownerId = person("employee").personId;
  await as("coordinator", "2026-01-02", async (writing) => {
    await makeYearPlan(writing, { year, introduction: mark(`inleiding ${year}`) });
    const { plan } = found(await yearPlan(writing.tx, year));
    for (const title of [mark("punt"), mark("tweede punt")])
      await addPlanItem(writing, plan, anItemInput({ title, ownerId }));
  });
};

const proposed = async (place: Place, year: number): Promise<void> => {
  await planned(place, year);
  await place.as("coordinator", "2026-01-03", async (writing) =>
    proposeYearPlan(writing, found(await yearPlan(writing.tx, year))),
  );
};

const adopted = async (place: Place, year: number): Promise<void> => {
  await proposed(place, year);
  await place.as("authority", "2026-01-04", async (writing) => {
    const { plan } = found(await yearPlan(writing.tx, year));
    await adoptYearPlan(writing, plan, place.mark("gemeentesecretaris"));
  });
};

/** Year plans in every state; the one that runs is followed by its owner. */
const plans = async (place: Place): Promise<void> => {
  const { as, mark } = place;
  await adopted(place, 2025);
  await as("coordinator", "2026-01-05", async (writing) => {
    const there = found(await yearPlan(writing.tx, 2025));
    const decisions = there.items.map(({ itemId }) => ({
      itemId,
      decision: "dropped" as const,
      because: mark("vervallen"),
    }));
    await closeYearPlan(writing, there, decisions);
    const told = { heldOn: "2026-01-05", involvement: "informed" as const, subject: mark("plan") };
    await recordCouncil(writing, { ...told, outcome: null, planYear: 2025 });
  });
  await adopted(place, 2026);
  await as("employee", "2026-03-01", async (writing) => {
    const { plan, items } = found(await yearPlan(writing.tx, 2026));
    const item = found(items[0]);
    await setItemState(writing, { plan, item }, { state: "busy", note: mark("bezig") });
  });
  await proposed(place, 2027);
  await planned(place, 2028);
};

/** What the manager promised, with a report. */
const agreements = async ({ as, unitId, person, mark }: Place, goalId: string): Promise<void> => {
  const of = { managerId: person("manager").personId, unitId };
  const points = [{ goalId, text: mark("afspraak") }];
  await as("coordinator", "2026-02-03", (writing) =>
    makeAgreement(writing, anAgreementInput(of, { points })),
  );
  await as("coordinator", "2026-10-03", (writing) =>
    makeAgreement(writing, anAgreementInput(of, { year: 2027, agreedOn: "2026-10-03", points })),
  );
  await as("manager", "2026-06-01", async (writing) => {
    const agreement = found((await agreementsOfYear(writing.tx, 2026))[0]);
    await reportOnAgreement(writing, agreement, { standing: "on-track", text: mark("verslag") });
  });
};

const accountStates = ["draft", "review", "adopted", "published"] as const;

/** An annual account in this state. */
const account = async ({ as, here, mark }: Place, year: number, state: (typeof accountStates)[number]) => {
  const accountId = await as("coordinator", "2026-02-10", (writing) => beginAccount(writing, year));
  const step = (
    role: "coordinator" | "authority",
    work: (
      writing: Parameters<Parameters<typeof as>[2]>[0],
      account: NonNullable<Awaited<ReturnType<typeof findAccount>>>,
    ) => Promise<unknown>,
  ) =>
    as(role, "2026-02-11", async (writing) =>
      work(writing, found(await findAccount(writing.tx, here.organisationId, accountId))),
    );
  const steps = accountStates.indexOf(state);
  await step("coordinator", (writing, one) =>
    writeText(writing, one, { section: "introduction", text: mark("voorwoord") }),
  );
  if (steps >= 1) await step("coordinator", sendForReview);
  if (steps >= 2)
    await step("authority", async (writing, one) =>
      adoptAccount(writing, one, await composeAccount(subjects, writing, one)),
    );
  if (steps >= 3) await step("coordinator", publishAccount);
};

/** The year cycle: policy, goals, plans, agreements and annual accounts, each in every state it can be in. */
export const fillYear = async (place: Place): Promise<void> => {
  await policies(place);
  const goalId = await goals(place);
  await plans(place);
  await agreements(place, goalId);
  for (const [index, state] of accountStates.entries()) await account(place, 2025 - index, state);
};
