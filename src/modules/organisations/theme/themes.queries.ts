import { z } from "zod";
import type { Tx } from "#platform/database/index.ts";
import { themeSchema } from "#ui/index.ts";
import type { Theme } from "#ui/index.ts";

const byShortName = (tx: Tx, shortName: string) =>
  tx
    .selectFrom("organisationThemes as t")
    .innerJoin("organisations as o", "o.organisationId", "t.organisationId")
    .where("o.shortName", "=", shortName);

/** The looks of an organisation, if it has its own. */
export const findTheme = async (tx: Tx, shortName: string): Promise<Theme | undefined> => {
  const row = await byShortName(tx, shortName).select(["t.colours", "t.font"]).executeTakeFirst();
  return row && themeSchema.parse(row);
};

const bytes = z.instanceof(Uint8Array);

/** The logo of an organisation as PNG, if it has one. */
export const findLogo = async (tx: Tx, shortName: string): Promise<Uint8Array | undefined> => {
  const row = await byShortName(tx, shortName)
    .select("t.logo")
    .where("t.logo", "is not", null)
    .executeTakeFirst();
  return row && bytes.parse(row.logo);
};
