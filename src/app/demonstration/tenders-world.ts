import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { interestKinds, tenderDecisions } from "#modules/interests/index.ts";
import { places } from "#platform/config/index.ts";
import { ContentError, parseYaml } from "#platform/content/index.ts";
import { worldWho } from "./interests-world.ts";
import { day, key, words } from "./world-parts.ts";

const saying = z.strictObject({
  who: worldWho,
  on: day,
  interest: z.strictObject({ kind: z.enum(interestKinds), party: words, explanation: words }).optional(),
  decided: z.strictObject({ on: day, decision: z.enum(tenderDecisions), words: words.optional() }).optional(),
});

const tender = z.strictObject({
  reference: words,
  name: words,
  purchased: words,
  unit: key,
  by: key,
  on: day,
  startsOn: day,
  lead: worldWho,
  team: z.array(worldWho),
  says: z.array(saying),
  startedOn: day.optional(),
  closedOn: day.optional(),
  list: z
    .strictObject({
      on: day,
      names: z.array(z.strictObject({ name: words, tradeNumber: words.optional() })).min(1),
    })
    .optional(),
});

export type WorldTender = z.output<typeof tender>;
export type WorldSaying = z.output<typeof saying>;

/** The tenders of the invented municipality. Throws `ContentError` with every fault when its file is not sound. */
export const tendersWorld = async (): Promise<readonly WorldTender[]> => {
  const file = join(places.content, "demonstration", "tenders.yaml");
  const schema = z.strictObject({ tenders: z.array(tender).min(1) });
  const { value, faults } = parseYaml(schema, file, await readFile(file, "utf8"));
  if (value === undefined) throw new ContentError(faults);
  return value.tenders;
};
