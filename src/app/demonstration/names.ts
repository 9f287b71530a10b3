import { z } from "zod";
import { day, key, words } from "./world-parts.ts";

const isPrime = (count: number): boolean => {
  for (let divisor = 2; divisor * divisor <= count; divisor += 1) if (count % divisor === 0) return false;
  return count > 1;
};

const list = z
  .array(words)
  .refine(
    ({ length }) => isPrime(length),
    "the number of names must be a prime, so that none comes back soon",
  );

/** From what the people are made up who have no part of their own (`content/demonstration/names.yaml`). */
export const namesSchema = z.strictObject({
  version: z.number().int().min(1),
  firstNames: list,
  lastNames: list,
  functions: z.record(
    key,
    z.strictObject({
      titles: z.array(words).min(1),
      engagement: z.enum(["civil-servant", "office-holder"]).default("civil-servant"),
      startsOn: z.array(day).default([]),
    }),
  ),
});
export type Names = z.output<typeof namesSchema>;
