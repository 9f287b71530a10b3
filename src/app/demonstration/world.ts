import { z } from "zod";
import {
  adoptionSchema,
  bilingual,
  blockSchema,
  day,
  key,
  organisationSchema,
  outsideKinds,
  personSchema,
  positionSchema,
  roundSchema,
  shortCode,
  unitSchema,
  words,
  year,
} from "./world-parts.ts";

const valueOn = z.strictObject({ date: day, value: z.number() });

const goalSchema = z.strictObject({
  code: shortCode,
  title: words,
  owner: key,
  /** When it was made; without it with the policy, or on the day of its baseline. */
  madeOn: day.optional(),
  indicator: words,
  unit: words.optional(),
  source: words,
  /** What of a survey measures it. */
  survey: words.optional(),
  baseline: valueOn.optional(),
  target: valueOn,
  measurements: z.array(valueOn.extend({ remark: words.optional() })),
});

const measureSchema = z.strictObject({
  code: shortCode,
  title: words,
  goal: shortCode,
  blocks: z.array(words),
  norms: z.array(words),
  owner: key.nullable(),
  startsOn: day,
  endsOn: day,
  state: z.enum(["planned", "running", "done"]),
});

const policySchema = z.strictObject({
  title: words,
  version: words,
  draftedOn: day,
  startsOn: day,
  endsOn: day,
  evaluateEveryMonths: z.number().int().min(1),
  evaluations: z.array(z.strictObject({ date: day, conclusion: words })),
  vision: words,
  adoptions: z.array(z.strictObject({ date: day, by: key, what: words })).min(1),
  goals: z.array(goalSchema),
  measures: z.array(measureSchema),
});

const outsideSource = z.strictObject({ kind: z.enum(outsideKinds), ref: words });
const actionSource = z.union(
  [
    z.strictObject({ kind: z.literal("norm"), ref: words, round: words }),
    z.strictObject({ kind: z.enum(["building-block", "goal"]), ref: words }),
    outsideSource,
  ],
  "write kind and ref, for a norm with the round",
);

const actionSchema = z.strictObject({
  code: shortCode,
  title: words,
  openedOn: day,
  why: words,
  owner: key,
  due: day,
  state: z.enum(["planned", "in-progress", "done", "dropped"]),
  doneOn: day.optional(),
  result: words.optional(),
  droppedOn: day.optional(),
  reason: words.optional(),
  source: actionSource,
  norms: z.array(words),
  blocks: z.array(words),
  notes: z.array(z.strictObject({ date: day, by: key, text: words })),
});

const planItemSchema = z.strictObject({
  title: words,
  action: shortCode.optional(),
  measure: shortCode.optional(),
  goal: shortCode.optional(),
  source: outsideSource.optional(),
  carries: words.optional(),
  owner: key,
  quarter: z.number().int().min(1).max(4),
  outcome: z.enum(["open", "done", "partly", "not-done"]),
  result: words.optional(),
  decision: z.enum(["carried-over", "dropped"]).optional(),
  reason: words.optional(),
});

const planSchema = z.strictObject({
  year,
  title: words,
  state: z.enum(["adopted", "closed"]),
  draftedOn: day,
  adoptedOn: day,
  adoptedBy: key,
  closedOn: day.optional(),
  introduction: words,
  items: z.array(planItemSchema).min(1),
});

const agreementSchema = z.strictObject({
  year,
  unit: key,
  manager: key,
  agreedOn: day,
  agreements: z
    .array(z.strictObject({ goal: shortCode, text: words }))
    .min(1)
    .max(5),
  reports: z.array(
    z.strictObject({ date: day, standing: z.enum(["on-track", "at-risk", "off-track"]), text: words }),
  ),
});

const accountSchema = z.strictObject({
  year,
  title: words,
  state: z.literal("published"),
  draftedOn: day,
  reviewedOn: day,
  reviewedBy: key,
  worksCouncilOn: day,
  adoptedOn: day,
  adoptedBy: key,
  publishedOn: day,
  sentToCouncilOn: day,
  sections: z.strictObject({
    introduction: words,
    measures: words,
    activities: words,
    violations: words,
    sanctions: words,
    outlook: words,
  }),
});

const councilSchema = z.strictObject({
  date: day,
  involvement: z.enum(["informed", "advised", "consented"]),
  subject: words,
  about: z.union([z.literal("policy"), year]).optional(),
  outcome: words.nullable(),
});

const asideSchema = z.strictObject({
  date: day,
  rule: z.number().int().min(1),
  /** Key of the point, such as `norm:rekenkamer-2024/14`. */
  point: words,
  until: day,
  reason: words,
});

const guidanceSchema = z.strictObject({
  openedOn: day,
  contacts: z.array(
    z.strictObject({
      date: day,
      contact: key,
      name: words.optional(),
      telephone: words.optional(),
      email: words.optional(),
      reachable: words.optional(),
      address: words.optional(),
      link: words.optional(),
      counsellors: z.array(key).default([]),
    }),
  ),
  texts: z.array(z.strictObject({ date: day, text: key, nl: words, en: words })),
});

/** A world for the demonstration: one invented organisation with everything that happened in it (`content/demonstration`). */
export const worldSchema = z.strictObject({
  demonstration: key,
  version: z.number().int().min(1),
  referenceDate: day,
  invented: bilingual,
  organisation: organisationSchema,
  adoptedFrameworks: z.array(adoptionSchema),
  units: z.array(unitSchema).min(1),
  people: z.array(personSchema).min(1),
  coordinatorPosition: positionSchema,
  buildingBlocks: z.array(blockSchema),
  assessments: z.array(roundSchema),
  policy: policySchema,
  actions: z.array(actionSchema),
  yearPlans: z.array(planSchema),
  managerAgreements: z.array(agreementSchema),
  annualAccounts: z.array(accountSchema),
  worksCouncil: z.array(councilSchema),
  setAside: z.array(asideSchema),
  guidance: guidanceSchema,
});

export type World = z.output<typeof worldSchema>;
export type WorldPerson = World["people"][number];
export type WorldBlock = World["buildingBlocks"][number];
export type WorldAction = World["actions"][number];
export type WorldPlan = World["yearPlans"][number];
export type WorldPlanItem = WorldPlan["items"][number];
export type WorldMeasure = World["policy"]["measures"][number];
