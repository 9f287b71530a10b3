import type { Locale } from "#platform/locale/index.ts";
import type { LogWords } from "#platform/module/index.ts";

/** What the audit log says of itself. */
export const auditLogWords: LogWords = {
  events: { "audit.log-read": { nl: "Logboek lezen", en: "Read the audit log" } },
  objects: {},
};

/** The words of all subjects as one. */
export const together = (all: readonly LogWords[]): LogWords => ({
  events: Object.fromEntries(all.flatMap(({ events }) => Object.entries(events))),
  objects: Object.fromEntries(all.flatMap(({ objects }) => Object.entries(objects))),
});

/** The names of the events that say this in their words, in either language: who searches may have read them in the other. */
export const eventsSaying = ({ events }: LogWords, text: string): readonly string[] => {
  const wanted = text.toLowerCase();
  return Object.entries(events)
    .filter(([, { nl, en }]) => nl.toLowerCase().includes(wanted) || en.toLowerCase().includes(wanted))
    .map(([name]) => name);
};

const machineId = /([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The thing of an entry: its kind in words, and its name here; of an id that a machine made the first eight signs. */
export const thingSaid = (
  { objects }: LogWords,
  { objectKind, objectId }: { readonly objectKind: string; readonly objectId: string | null },
  locale: Locale,
): string => {
  const kind = objects[objectKind]?.[locale] ?? objectKind;
  return objectId === null ? kind : `${kind} ${objectId.replaceAll(machineId, "$1")}`;
};
