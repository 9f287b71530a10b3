import { z } from "zod";
import { fields } from "#platform/http/index.ts";
import { smallestMinimum } from "#platform/disclosure/index.ts";
import { populations } from "./round.ts";

/** How a choice of a version of a questionnaire is written: `integrity/2`. */
const versionChosen = z
  .string()
  .regex(/^[a-z0-9-]{1,60}\/[1-9]\d{0,5}$/)
  .transform((text) => {
    const [key = "", version = ""] = text.split("/");
    return { key, version: Number(version) };
  });

/** What the form for a new round sends. */
export const roundForm = z.object({
  questionnaire: versionChosen,
  titleNl: fields.requiredText(120),
  titleEn: fields.requiredText(120),
  population: fields.choice(populations),
  unitIds: fields.list(fields.id()),
  sampleSize: fields.optionalDecimal({ min: 1, max: 1_000_000 }),
  sampleSeed: fields.optionalText(40),
  people: fields.optionalText(2_000_000),
  opensOn: fields.date(),
  firstReminderOn: fields.date(),
  secondReminderOn: fields.date(),
  closesOn: fields.date(),
  minimum: fields.wholeNumber({ min: smallestMinimum, max: 1000 }),
  keepDays: fields.wholeNumber({ min: 1, max: 365 }),
});
export type RoundForm = z.output<typeof roundForm>;

/** What the form on the page of a round sends to raise its minimum. */
export const minimumForm = z.object({ minimum: fields.wholeNumber({ min: smallestMinimum, max: 1000 }) });

/** The address of one round. */
export const roundParams = z.object({ roundId: fields.id() });
