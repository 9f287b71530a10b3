import type { PlainDate } from "#platform/clock/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import type { Candidate, Readers, ReceivingOffice, Wishes } from "../../conflicts/readers.rules.ts";
import { readersOf } from "../../conflicts/readers.rules.ts";
import type { Openness } from "../../report.ts";
import { entryFields } from "./entry.ts";
import type { EntryInput } from "./entry.ts";
import { texts } from "./texts.ts";

/** Who reads a report that an officer enters; "own" when the names in it stand in the way of that officer. */
export type EntryReaders = Readers | "own";

const isInTheWay = ({ conflicts }: Candidate, { concerned }: Wishes): boolean =>
  conflicts.some((digest) => concerned.includes(digest));

/**
 * Who reads a report that an officer enters: that officer, who heard it anyway, and the others as with every new report. An officer who is named,
 * or works under somebody who is, does not enter it.
 */
export const readersOfEntry = (office: ReceivingOffice, wishes: Wishes, officerId: string): EntryReaders => {
  const own = office.officers.find(({ personId }) => personId === officerId);
  if (!own || isInTheWay(own, wishes)) return "own";
  const others = readersOf(office, wishes);
  return {
    readers: [officerId, ...others.readers.filter((one) => one !== officerId)],
    identityReader: officerId,
    exclusions: others.exclusions.filter(({ personId }) => personId !== officerId),
  };
};

/** Openly: every reader knows who reports. In confidence: the officer who took the report. */
export const identityReadersOfEntry = (
  openness: Openness,
  { readers, identityReader }: Readers,
): readonly string[] => {
  if (openness === "open") return readers;
  return openness === "confidential" && identityReader !== null ? [identityReader] : [];
};

/** What of an entry has to be mended besides the answers. */
export const entryFaults = (
  input: EntryInput,
  today: PlainDate,
): readonly { readonly field: string; readonly reason: Localised }[] => {
  const named = input[entryFields.name] !== null || input[entryFields.contact] !== null;
  const isAnonymous = input[entryFields.openness] === "anonymous";
  return [
    ...(input[entryFields.receivedOn] > today
      ? [{ field: entryFields.receivedOn, reason: said("inFuture") }]
      : []),
    ...(isAnonymous && named ? [{ field: entryFields.name, reason: said("nameWithAnonymous") }] : []),
    ...(!isAnonymous && input[entryFields.name] === null
      ? [{ field: entryFields.name, reason: said("nameMissing") }]
      : []),
  ];
};

const said = (key: "inFuture" | "nameWithAnonymous" | "nameMissing"): Localised => ({
  nl: texts.nl[key],
  en: texts.en[key],
});
