import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { places } from "#platform/config/index.ts";
import { ContentError, parseYaml } from "#platform/content/index.ts";
import { bilingual, day, key, words } from "./world-parts.ts";

const percentage = z.number().min(0).max(100);
const shares = z.record(key, z.array(percentage).min(2));

const round = z.strictObject({
  key,
  questionnaire: key,
  title: bilingual,
  days: z
    .strictObject({
      preparedOn: day,
      opensOn: day,
      firstReminderOn: day,
      secondReminderOn: day,
      closesOn: day,
    })
    .optional(),
  /** Since when everybody reads what came out. */
  sharedOn: day.optional(),
  answeredSoFar: percentage.default(100),
  shares,
  remarks: z.array(words),
  agreements: z
    .array(
      z.strictObject({
        on: day,
        by: key,
        unit: key,
        title: words,
        dueOn: day,
        done: z.strictObject({ on: day, result: words }).optional(),
      }),
    )
    .default([]),
});

const schema = z.strictObject({
  seed: words,
  unit: key,
  response: z.strictObject({ default: percentage, units: z.record(key, percentage) }),
  units: z.record(key, z.number().min(-2).max(2)),
  shares,
  rounds: z.array(round).min(1),
});

export type SurveysWorld = z.output<typeof schema>;
export type WorldRound = SurveysWorld["rounds"][number];

/** The surveys of the invented municipality. Throws `ContentError` with every fault when its file is not sound. */
export const surveysWorld = async (): Promise<SurveysWorld> => {
  const file = join(places.content, "demonstration", "surveys.yaml");
  const { value, faults } = parseYaml(schema, file, await readFile(file, "utf8"));
  if (value === undefined) throw new ContentError(faults);
  return value;
};
