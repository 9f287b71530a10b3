import { holds } from "#platform/actor/index.ts";
import { found } from "#platform/http/index.ts";
import type { RequestContext } from "#platform/http/index.ts";
import type { z } from "zod";
import { vulnerableTexts } from "./texts.ts";
import type { oneUnit, oneVulnerable, UnitInventory } from "./vulnerable-function.ts";
import { findVulnerable, inventories } from "./vulnerable-functions.queries.ts";

/** The units somebody leads. */
export const team = "/team/kwetsbare-functies";
/** All units, for who answers for the whole. */
export const register = "/registers/kwetsbare-functies";
export const unitPath = "/kwetsbare-functies/eenheid/:unitId";
export const entryPath = "/kwetsbare-functies/:vulnerableFunctionId";

export type OnUnit = RequestContext<z.output<typeof oneUnit>>;
export type OnEntry = RequestContext<z.output<typeof oneVulnerable>>;

/** Where the inventory of a unit stands. */
export const addressOf = (unitId: string): string => `/kwetsbare-functies/eenheid/${unitId}`;
/** Where one entry stands. */
export const entryAddress = (id: string): string => `/kwetsbare-functies/${id}`;

/** The way back: the list of units, as this actor has it. */
export const homeOf = ({ actor, locale }: RequestContext) => ({
  href: holds(actor, "coordinator", "authority") ? register : team,
  label: vulnerableTexts[locale].title,
});

/** The unit in the address, if this actor may see its inventory. */
export const loadUnit = async (context: RequestContext, unitId: string): Promise<UnitInventory> =>
  found((await inventories(context, false)).find((unit) => unit.unitId === unitId));

/** The entry in the address with its unit, after it was named for the audit entry. */
export const loadEntry = async (context: OnEntry) => {
  const { tx, params, about } = context;
  about("vulnerable-function", params.vulnerableFunctionId);
  const entry = found(await findVulnerable(tx, params.vulnerableFunctionId));
  return { entry, unit: await loadUnit(context, entry.unitId) };
};
