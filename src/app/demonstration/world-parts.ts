import { z } from "zod";
import { isPlainDate } from "#platform/clock/index.ts";

/** What the parts of the world file are made of. Faults in it are for the person who edits the file, in English. */
export const words = z.string().trim().min(1);
export const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use lower-case letters, digits and hyphens");
/** As D1, M12 or A3: short, and unique among its kind. */
export const shortCode = z.string().regex(/^[A-Z]\d{1,3}$/, "use a capital and a number, such as A3");
export const day = z.string().refine(isPlainDate, "write a date that exists as 2026-12-31");
export const year = z.number().int().min(2000).max(2200);
export const bilingual = z.strictObject({ nl: words, en: words });

/** Where something comes from, besides the things of this system: the five sources of source 004, 3.8. */
export const outsideKinds = [
  "previous-account",
  "developments",
  "own-instruments",
  "counsellors",
  "audits",
] as const;

export const organisationSchema = z.strictObject({
  shortName: key,
  name: words,
  kind: z.enum(["ministry", "municipality", "province", "water-authority", "agency", "other"]),
  mailDomain: z.string().regex(/\.example$/, "must end in .example, which never exists"),
  startsOn: day,
});

export const unitSchema = z.strictObject({
  key,
  parent: key.nullable(),
  name: words,
  kind: words,
  headcount: z.number().int().min(1),
});

const appointmentSchema = z.strictObject({
  role: z.enum([
    "manager",
    "coordinator",
    "report-officer",
    "investigator",
    "counsellor",
    "compliance-officer",
    "authority",
    "works-council",
    "office-holder",
    "registrar",
    "administrator",
  ]),
  unit: key.optional(),
  startsOn: day,
  endsOn: day.optional(),
});

export const personSchema = z.strictObject({
  key,
  name: words,
  function: words,
  unit: key,
  engagement: z.enum(["civil-servant", "hired", "trainee", "work-experience", "volunteer", "office-holder"]),
  startsOn: day,
  endsOn: day.optional(),
  appointments: z.array(appointmentSchema),
});

const ownItemSchema = z.strictObject({
  code: words,
  addedOn: day,
  parent: words,
  level: z.literal("building-block"),
  title: bilingual,
  text: bilingual,
  control: z.enum(["structure", "culture", "both"]),
  part: z.enum(["prevention", "detection", "response"]),
  norms: z.array(words),
});

export const adoptionSchema = z.strictObject({
  framework: key,
  version: z.number().int().min(1),
  adoptedOn: day,
  adoptedBy: key,
  ownItems: z.array(ownItemSchema).default([]),
});

const judgementSchema = z.union(
  [
    z.strictObject({ value: z.enum(["yes", "partly", "no"]), date: day, evidence: words }),
    z.strictObject({ value: z.literal("not-judged") }),
  ],
  "write value yes, partly or no with date and evidence, or value: not-judged alone",
);

const documentSchema = z.strictObject({
  title: words,
  version: words,
  link: z.url({ protocol: /^https$/ }).optional(),
  adoptedOn: day,
  validUntil: day,
});

export const blockSchema = z.strictObject({
  code: words,
  owner: key.nullable(),
  publishedAt: words.nullable(),
  documents: z.array(documentSchema),
  related: z.array(words),
  judgements: z.strictObject({
    design: judgementSchema,
    existence: judgementSchema,
    operation: judgementSchema,
  }),
});

export const roundSchema = z.strictObject({
  code: words,
  framework: key,
  frameworkVersion: z.number().int().min(1),
  title: words,
  kind: z.enum(["self", "peer", "audit"]),
  referenceDate: day,
  openedOn: day,
  closedOn: day,
  state: z.literal("closed"),
  remark: words,
  assessors: z.array(z.strictObject({ person: key.nullable(), description: words })).min(1),
  ratings: z.array(z.strictObject({ norm: words, level: words, reasoning: words, evidence: words })),
});

export const positionSchema = z.strictObject({
  person: key,
  hours: z
    .array(z.strictObject({ from: day, hoursPerWeek: z.number().min(0).max(60), remark: words }))
    .min(1),
  budgets: z.array(z.strictObject({ year, amount: z.number().min(0) })),
  mandate: z.strictObject({ document: words, version: words, adoptedOn: day, adoptedBy: key, text: words }),
  directAccess: z.boolean(),
  directAccessHow: words,
  backup: z.strictObject({ person: key, since: day, remark: words }),
  contacts: z.array(
    z.strictObject({ date: day, with: key, initiative: z.enum(["own", "asked"]), subject: words }),
  ),
  advice: z.array(
    z.strictObject({
      date: day,
      requested: z.boolean(),
      to: key,
      subject: words,
      text: words,
      answer: z
        .strictObject({ date: day, followed: z.enum(["yes", "partly", "no"]), text: words })
        .nullable(),
    }),
  ),
});
