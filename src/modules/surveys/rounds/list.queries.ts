import { peopleByMarks, peopleInService } from "#modules/organisations/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";

/** Whom the lines of a list name, and the lines that name nobody who works here on that day. */
export const namedPeople = async (
  tx: Tx,
  lines: readonly string[],
  on: PlainDate,
): Promise<{ readonly personIds: readonly string[]; readonly unknown: readonly string[] }> => {
  const marked = await peopleByMarks(tx, {
    keys: lines,
    emails: lines.map((line) => line.toLowerCase()),
  });
  const working = await peopleInService(
    tx,
    marked.map(({ personId }) => personId),
    on,
  );
  const byMark = new Map<string, string>();
  for (const { personId, externalKey, email } of marked) {
    if (!working.has(personId)) continue;
    if (externalKey !== null) byMark.set(externalKey, personId);
    if (email !== null) byMark.set(email.toLowerCase(), personId);
  }
  const found = lines.map((line) => ({ line, personId: byMark.get(line) ?? byMark.get(line.toLowerCase()) }));
  return {
    personIds: [...new Set(found.flatMap(({ personId }) => personId ?? []))],
    unknown: found.flatMap(({ line, personId }) => (personId === undefined ? [line] : [])),
  };
};
