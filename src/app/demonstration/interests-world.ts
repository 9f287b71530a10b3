import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { giftContent, recusalContent, sideActivityContent } from "#modules/interests/index.ts";
import { places } from "#platform/config/index.ts";
import { ContentError, parseYaml } from "#platform/content/index.ts";
import { day, key, words } from "./world-parts.ts";

const activity = sideActivityContent
  .omit({ register: true, tradeNumber: true, endsOn: true })
  .extend({ precautions: words.optional() });
const gift = giftContent
  .omit({ register: true, valueCents: true, happenedOn: true, occasion: true })
  .extend({ euros: z.number().min(0) });

/** Somebody of the world: a key, or the nth of a unit. */
export const worldWho = z.union([key, z.strictObject({ unit: key, nth: z.number().int().min(0) })]);
const recusal = recusalContent.omit({ register: true, startsOn: true, takerId: true }).extend({
  taker: worldWho,
  tenderReference: words.optional(),
  organisation: words.optional(),
  explanation: words.optional(),
});

const declaration = z.strictObject({
  by: worldWho,
  on: day,
  activity: activity.optional(),
  gift: gift.optional(),
  recusal: recusal.optional(),
  upTo: z.enum(["draft", "submitted", "advised", "decided"]),
  decision: z.enum(["consent", "conditions", "refusal"]).optional(),
  words: words.optional(),
  later: z
    .array(
      z.strictObject({
        on: day,
        do: z.enum(["withdrawn", "ended", "objected", "answered", "replaced"]),
        words: words.optional(),
      }),
    )
    .default([]),
});

const interestsSchema = z.strictObject({ declarations: z.array(declaration).min(1) });

export type WorldWho = z.output<typeof worldWho>;
export type WorldDeclaration = z.output<typeof declaration>;

/** What the people of the invented municipality declared. Throws `ContentError` with every fault when its file is not sound. */
export const interestsWorld = async (): Promise<readonly WorldDeclaration[]> => {
  const file = join(places.content, "demonstration", "interests.yaml");
  const { value, faults } = parseYaml(interestsSchema, file, await readFile(file, "utf8"));
  if (value === undefined) throw new ContentError(faults);
  return value.declarations;
};
