import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { ContentError, parseYaml } from "#platform/content/index.ts";
import { places } from "#platform/config/index.ts";
import { day, key, words } from "./world-parts.ts";

const at = { on: day, by: key };
const yesNo = z.enum(["yes", "no", "unknown"]);
const criterion = z.tuple([z.enum(["yes", "no", "unclear"]), words]);
const about = { ...at, allegation: key };

const weighing = z.strictObject({
  ...at,
  do: z.literal("weigh"),
  specific: criterion,
  verifiable: criterion,
  serious: criterion,
  competent: criterion,
  timely: criterion,
  elements: z.array(key).default([]),
  regime: z.enum(["wbk", "integrity", "conduct", "security", "complaint"]),
  decision: z.enum(["not-taken-up", "line", "preliminary-inquiry", "investigation", "forwarded", "police"]),
  why: words,
  orderedBy: words.optional(),
  orderedOn: day.optional(),
  /** The reporter agreed to what was asked before. */
  consent: z.literal(true).optional(),
  /** Who looked along where a report that may be serious is not taken up. */
  secondPerson: words.optional(),
});

const risk = z.strictObject({
  ...at,
  do: z.literal("risk"),
  risk: z.enum(["low", "raised", "high"]),
  moment: z.enum(["receipt", "decision", "during", "closing", "after"]),
  answers: z.strictObject({
    known: yesNo,
    dependent: yesNo,
    earlier: yesNo,
    told: yesNo,
    stakes: yesNo,
    vulnerable: yesNo,
    others: yesNo,
    afraid: yesNo,
  }),
  why: words,
  measures: words,
});

const outcome = z.strictObject({
  ...about,
  do: z.literal("outcome"),
  outcome: z.enum(["established", "partly-established", "not-established", "not-ascertainable"]),
  decidedBy: words,
  grounds: words,
  measures: z.array(key),
});

/** One step in the life of a report, by the form of that step. */
const step = z.discriminatedUnion("do", [
  z.strictObject({ ...at, do: z.literal("open") }),
  z.strictObject({ ...at, do: z.literal("step-back") }),
  z.strictObject({ ...at, do: z.literal("confirm"), text: words }),
  z.strictObject({
    ...at,
    do: z.literal("message"),
    kind: z.enum(["message", "information", "outcome"]),
    text: words,
  }),
  z.strictObject({ ...at, do: z.literal("reply"), text: words }),
  /** Opens the file, and so reads what the other wrote. */
  z.strictObject({ ...at, do: z.literal("look") }),
  z.strictObject({ ...at, do: z.literal("handle"), handler: key }),
  risk,
  weighing,
  z.strictObject({ ...at, do: z.literal("let-in"), reader: key, why: words }),
  z.strictObject({
    ...about,
    do: z.literal("allegation"),
    name: words,
    position: words,
    violation: key,
    what: words,
  }),
  z.strictObject({ ...about, do: z.literal("put-off"), again: day, how: words }),
  z.strictObject({ ...about, do: z.literal("tell-person"), how: words }),
  z.strictObject({ ...about, do: z.literal("hear"), account: words, reaction: words }),
  z.strictObject({ ...at, do: z.literal("investigated"), findings: words }),
  z.strictObject({
    ...at,
    do: z.literal("extend"),
    term: z.enum(["weigh", "investigate", "decide"]),
    why: words,
  }),
  outcome,
  z.strictObject({ ...about, do: z.literal("letter") }),
  z.strictObject({ ...about, do: z.literal("clear"), how: words }),
  z.strictObject({ ...at, do: z.literal("note"), text: words }),
  z.strictObject({
    ...at,
    do: z.literal("task"),
    title: words,
    owner: key,
    due: day,
    done: day.optional(),
  }),
  z.strictObject({ ...at, do: z.literal("ask-forwarding"), to: words, why: words }),
  z.strictObject({ ...at, do: z.literal("consent"), answer: z.enum(["agreed", "refused"]) }),
  z.strictObject({
    ...at,
    do: z.literal("safety"),
    answer: z.enum(["safe", "unsure", "unsafe"]),
    words,
  }),
  z.strictObject({ ...at, do: z.literal("close"), lessons: words, aftercare: words }),
  z.strictObject({ ...at, do: z.literal("reopen"), why: words }),
  z.strictObject({ ...at, do: z.literal("set-aside"), reports: z.array(key).min(1), why: words }),
]);
export type ReportStep = z.output<typeof step>;

const report = z.strictObject({
  key,
  on: day,
  /** Arrives that many days before whoever loads the world looks, where that is later: so that something new is always there. */
  daysAgo: z.number().int().min(1).optional(),
  kind: z.enum(["violation", "wrongdoing", "conduct", "security", "detriment"]),
  openness: z.enum(["open", "confidential", "anonymous"]),
  language: z.enum(["nl", "en"]),
  /** The report whose reporter suffers detriment. */
  about: key.optional(),
  /** What was done to the reporter, for a report about detriment. */
  detriment: z
    .strictObject({ form: key, stage: z.enum(["threat", "attempt", "done"]), happenedOn: day })
    .optional(),
  /** Somebody of the office wrote down what the reporter told. */
  entry: z
    .strictObject({
      by: key,
      channel: z.enum(["telephone", "letter", "meeting", "e-mail", "line", "counsellor"]),
    })
    .optional(),
  /** Opens with the code that the demonstration shows. */
  visited: z.literal(true).optional(),
  answers: z.record(z.string(), words),
  concerned: z.array(z.strictObject({ name: z.string(), position: words })),
  identity: z.strictObject({ name: words, contact: words }).optional(),
  steps: z.array(step),
});
export type WorldReport = z.output<typeof report>;

const reportsSchema = z.strictObject({
  version: z.number().int().min(1),
  settings: z.strictObject({ ...at, fallback: key, identityReader: key }),
  reports: z.array(report),
});
export type ReportsWorld = z.output<typeof reportsSchema>;

/** The invented reports of Voorbeeldstad. Throws `ContentError` with every fault when their file is not sound. */
export const reportsWorld = async (): Promise<ReportsWorld> => {
  const file = join(places.content, "demonstration", "reports.yaml");
  const { value, faults } = parseYaml(reportsSchema, file, await readFile(file, "utf8"));
  if (value === undefined) throw new ContentError(faults);
  return value;
};
