import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { confirmInventory, listVulnerable } from "#modules/interests/index.ts";
import { places } from "#platform/config/index.ts";
import { ContentError, parseYaml } from "#platform/content/index.ts";
import type { Scene } from "./scene.ts";
import { day, key, words } from "./world-parts.ts";
import type { World, WorldPerson } from "./world.ts";

const entry = z.strictObject({
  kind: z.enum(["function", "process", "act"]),
  title: words,
  temptations: z.array(key).min(1),
  why: words,
  measures: words,
});
const inventory = z.strictObject({
  unit: key,
  on: day,
  confirmed: z.array(day).default([]),
  entries: z.array(entry),
});
const inventoriesSchema = z.strictObject({ units: z.array(inventory).min(1) });
type WorldInventory = z.output<typeof inventory>;

/** What is vulnerable in the units of the invented municipality. Throws `ContentError` with every fault when its file is not sound. */
export const vulnerableWorld = async (): Promise<readonly WorldInventory[]> => {
  const file = join(places.content, "demonstration", "vulnerable-functions.yaml");
  const { value, faults } = parseYaml(inventoriesSchema, file, await readFile(file, "utf8"));
  if (value === undefined) throw new ContentError(faults);
  return value.units;
};

interface Told {
  readonly world: World;
  readonly people: readonly WorldPerson[];
}

/** The nearest manager of a unit on a day; the coordinator where there is none. */
const managerOf = ({ world, people }: Told, unitKey: string, on: string): string => {
  let at: string | null = unitKey;
  while (at !== null) {
    const unit: string = at;
    const manager = people.find((person) =>
      person.appointments.some(
        (one) =>
          one.role === "manager" &&
          one.unit === unit &&
          one.startsOn <= on &&
          (one.endsOn === undefined || one.endsOn >= on),
      ),
    );
    if (manager !== undefined) return manager.key;
    at = world.units.find(({ key: unitOf }) => unitOf === unit)?.parent ?? null;
  }
  return "coordinator";
};

const scenesOf = (told: Told, { unit, on, confirmed, entries }: WorldInventory): Scene[] => [
  {
    on,
    by: managerOf(told, unit, on),
    what: `inventory of ${unit}`,
    play: async (writing, made) => {
      for (const one of entries) await listVulnerable(writing, made.id("unit", unit), one);
    },
  },
  ...confirmed.map((date): Scene => ({
    on: date,
    by: managerOf(told, unit, date),
    what: `inventory of ${unit} confirmed`,
    play: (writing, made) =>
      confirmInventory(writing, made.id("unit", unit), { entries: entries.length, seen: entries.length }),
  })),
];

/** Managers list what is vulnerable in their units, and confirm it. */
export const vulnerableScenes = (told: Told, inventories: readonly WorldInventory[]): Scene[] =>
  inventories.flatMap((one) => scenesOf(told, one));
