import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { designate, endDesignation, findDesignation, withhold } from "#modules/interests/index.ts";
import { places } from "#platform/config/index.ts";
import { ContentError, parseYaml } from "#platform/content/index.ts";
import { found } from "#platform/http/index.ts";
import type { Scene } from "./scene.ts";
import { day, key, words } from "./world-parts.ts";

const designation = z.strictObject({
  function: words,
  unit: key.optional(),
  kinds: z.array(z.enum(["publication", "financial-interests", "screening", "rotation"])).min(1),
  on: day,
  endsOn: day.optional(),
  reason: words,
});
const designationsSchema = z.strictObject({ designations: z.array(designation).min(1) });
type WorldDesignation = z.output<typeof designation>;

/** For what the functions of the invented municipality are designated. Throws `ContentError` with every fault when the file is not sound. */
export const designationsWorld = async (): Promise<readonly WorldDesignation[]> => {
  const file = join(places.content, "demonstration", "designations.yaml");
  const { value, faults } = parseYaml(designationsSchema, file, await readFile(file, "utf8"));
  if (value === undefined) throw new ContentError(faults);
  return value.designations;
};

const scene = (on: string, what: string, play: Scene["play"]): Scene => ({
  on,
  by: "coordinator",
  what,
  play,
});

const scenesOf = (one: WorldDesignation, place: number): Scene[] => {
  const { function: functionTitle, unit, kinds, on, endsOn, reason } = one;
  const name = (at: number): string => `${place}.${at}`;
  const made = scene(on, `designation of ${functionTitle}`, async (writing, register) => {
    const where = unit === undefined ? null : register.id("unit", unit);
    const ids = await designate(writing, { functionTitle, unit: where, kinds, startsOn: on, reason });
    for (const [at, id] of ids.entries()) register.keep("designation", name(at), id);
  });
  if (endsOn === undefined) return [made];
  const ended = scene(endsOn, `end of designation of ${functionTitle}`, async (writing, register) => {
    for (const at of kinds.keys()) {
      const id = register.id("designation", name(at));
      await endDesignation(writing, found(await findDesignation(writing.tx, id)), endsOn);
    }
  });
  return [made, ended];
};

/** Who is kept out of the public register, and why. */
const withheldKey = "hoofd-ruimte";
const why = "Na een besluit over een bouwplan is aangifte gedaan van bedreiging. Op verzoek van de politie.";

/** The coordinator designates functions, each on its own date, and keeps one colleague out of the public register. */
export const designationScenes = (designations: readonly WorldDesignation[]): Scene[] => [
  ...designations.flatMap(scenesOf),
  scene("2026-10-05", "somebody is kept out of the public register", async (writing, register) => {
    await withhold(writing, register.id("person", withheldKey), why);
  }),
];
