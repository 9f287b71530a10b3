import { holdersOn, managersAbove, personNames } from "#modules/organisations/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { keysOf } from "#platform/vault/index.ts";
import type { PersonKey } from "#platform/vault/index.ts";
import { settingsOf } from "../settings/settings.queries.ts";
import type { ReportSettings } from "../settings/settings.ts";
import { digestsOfPerson } from "./name-digests.ts";
import type { Candidate, ReceivingOffice } from "./readers.rules.ts";

/** Somebody of the office as the form names that person. */
export interface NamedReader {
  readonly personId: string;
  readonly name: string;
  readonly functionTitle: string | null;
}

/** Who receives reports in an organisation on a day: those with a key of the vault, by name. */
export interface NamedOffice {
  readonly office: ReceivingOffice;
  readonly names: readonly NamedReader[];
  /** Of those named. */
  readonly keys: readonly PersonKey[];
  readonly settings: ReportSettings;
}

interface Wanted {
  readonly organisationId: string;
  /** Of the form for which the digests are made. */
  readonly salt: string;
  readonly today: PlainDate;
}

const personsNamed = async (tx: Tx, personIds: readonly string[]): Promise<NamedReader[]> =>
  [...(await personNames(tx, personIds))].map(([personId, name]) => ({
    personId,
    name,
    functionTitle: null,
  }));

/** Everybody who could read a new report, with the names that stand in the way; as the system of the organisation. */
export const receivingOffice = async (
  tx: Tx,
  { organisationId, salt, today }: Wanted,
): Promise<NamedOffice> => {
  const settings = await settingsOf(tx, organisationId);
  // Few questions, because whoever sends a report waits for each answer of the database.
  const holders = await holdersOn(tx, today, ["report-officer", "authority"]);
  const officers = holders.filter(({ role }) => role === "report-officer");
  const top = holders.filter(({ role }) => role === "authority");
  const fallback = await personsNamed(tx, settings.fallbackId === null ? [] : [settings.fallbackId]);
  const ids = [...new Set([...officers, ...fallback].map(({ personId }) => personId))];
  const [keys, above] = [await keysOf(tx, organisationId, ids), await managersAbove(tx, ids, today)];
  const withKey = new Set(keys.map(({ personId }) => personId));
  const candidate = ({ personId, name }: { personId: string; name: string }): Candidate => ({
    personId,
    conflicts: [name, ...above.filter((one) => one.belowId === personId).map((one) => one.name)].flatMap(
      (one) => digestsOfPerson(salt, one),
    ),
  });
  const able = officers.filter(({ personId }) => withKey.has(personId));
  const [stands] = fallback.filter(({ personId }) => withKey.has(personId));
  return {
    office: {
      officers: able.map(candidate),
      fallback: stands ? candidate(stands) : null,
      top: top.flatMap(({ name }) => digestsOfPerson(salt, name)),
      identityReaderId: settings.identityReaderId,
    },
    names: [...able, ...(stands ? [stands] : [])]
      .filter(({ personId }, at, list) => list.findIndex((one) => one.personId === personId) === at)
      .map(({ personId, name, functionTitle }) => ({ personId, name, functionTitle })),
    keys,
    settings,
  };
};
