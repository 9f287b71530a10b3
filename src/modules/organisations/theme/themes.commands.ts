import { readFile } from "node:fs/promises";
import { sql } from "#platform/database/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { themeOf } from "./theme.ts";
import type { ThemeInput } from "./theme.ts";
import { colourFaults, logoFault } from "./theme.rules.ts";

type Kept = { readonly ok: true } | { readonly ok: false; readonly errors: ReturnType<typeof colourFaults> };

/** Keeps how the organisation looks; refused when colours would be hard to read. Without a new logo the old one stays. */
export const keepTheme = async ({ tx, actor }: Writing, input: ThemeInput): Promise<Kept> => {
  const theme = themeOf(input);
  const logo = input.logo === null ? undefined : logoFault(input.logo);
  const errors = [...colourFaults(theme), ...(logo ? [logo] : [])];
  if (errors.length > 0) return { ok: false, errors };
  const values = {
    colours: JSON.stringify(theme.colours),
    font: theme.font,
    ...(input.logo && { logo: await readFile(input.logo.path) }),
  };
  await tx
    .insertInto("organisationThemes")
    .values({ organisationId: organisationOf(actor), version: 1, ...values })
    .onConflict((conflict) =>
      conflict
        .column("organisationId")
        .doUpdateSet({ ...values, version: sql<number>`organisation_themes.version + 1` }),
    )
    .execute();
  return { ok: true };
};
