import type { Tx } from "#platform/database/index.ts";
import { defaultSignalSettings, signalRules } from "./signal.ts";
import type { SignalSettings } from "./signal.ts";

/** What the own organisation set for its rules; the defaults where it set nothing. */
export const signalSettingsOf = async (tx: Tx): Promise<SignalSettings> => {
  const row = await tx
    .selectFrom("signalSettings")
    .select(["rulesOff", "weekHours", "contractHours"])
    .executeTakeFirst();
  if (row === undefined) return defaultSignalSettings;
  const { rulesOff, weekHours, contractHours } = row;
  return { rulesOff: signalRules.filter((rule) => rulesOff.includes(rule)), weekHours, contractHours };
};

/** By which words the field of a unit is known, for the units for which that was set. */
export const unitFields = async (tx: Tx): Promise<ReadonlyMap<string, readonly string[]>> =>
  new Map(
    (await tx.selectFrom("unitFields").select(["unitId", "words"]).execute()).map(({ unitId, words }) => [
      unitId,
      words,
    ]),
  );
