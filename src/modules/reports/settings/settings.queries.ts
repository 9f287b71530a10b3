import type { Tx } from "#platform/database/index.ts";
import { reporterKinds } from "../report.ts";
import { defaultSettings } from "./settings.ts";
import type { ReportSettings } from "./settings.ts";

/** The settings of an organisation; the defaults where it has none. */
export const settingsOf = async (tx: Tx, organisationId: string): Promise<ReportSettings> => {
  const row = await tx
    .selectFrom("reportSettings")
    .selectAll()
    .where("organisationId", "=", organisationId)
    .executeTakeFirst();
  if (!row) return defaultSettings;
  return { ...row, kinds: reporterKinds.filter((kind) => row.kinds.includes(kind)) };
};
