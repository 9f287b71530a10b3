import type { Unit } from "../units/unit.ts";

/** Whether two names are the same, however their capitals are. */
export const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The unit that a department means: by its key, else by its name where only one is called so. */
export const unitMeant = (
  tree: readonly Pick<Unit, "unitId" | "externalKey" | "name">[],
  department: string,
): string | null => {
  const byKey = tree.find(({ externalKey }) => externalKey === department);
  const [byName, another] = tree.filter(({ name }) => sameName(name, department));
  return byKey?.unitId ?? (another ? null : (byName?.unitId ?? null));
};
