import { LRUCache } from "lru-cache";
import { holds } from "#platform/actor/index.ts";
import { sql } from "#platform/database/index.ts";
import type { ReadContext } from "#platform/module/index.ts";
import type { Services } from "#platform/services/index.ts";

/** Who asks, on which day, in which language, of which installation. */
export type Asked = ReadContext & { readonly services: Services };

interface Remembered<T> {
  readonly version: string;
  readonly value: T;
}

/** Differs after every committed change in the actor's organisation, whatever the order in which changes are committed. */
const versionOf = async ({ tx }: Asked): Promise<string> => {
  const { rows } = await sql<{ version: string }>`
    select count(*) || '.' || coalesce(sum(change), 0) as version from organisation_changes
    where organisation_id = (select app_organisation())`.execute(tx);
  return rows[0]?.version ?? "";
};

const keyOf = ({ actor, locale, today }: Asked): string =>
  [actor.organisationId, actor.personId, actor.roles.join(), locale, today].join("/");

/** Only a person who sees one organisation: that of an overseer changes with all others. */
const mayRemember = ({ actor }: Asked): boolean => actor.kind === "person" && !holds(actor, "overseer");

/**
 * Makes slow reading quick: what `work` found is kept for each person until something changes in the organisation, or the day ends.
 * `work` may depend only on rows of the own organisation, the person, the roles, the language and the day. Kept for `most` people,
 * those who asked last: few where what is kept is large. Each process has its own.
 */
export const remember = <T>(
  most: number,
  work: (asked: Asked) => Promise<T>,
): ((asked: Asked) => Promise<T>) => {
  const kept = new WeakMap<Services, LRUCache<string, Remembered<T>>>();
  return async (asked) => {
    if (!mayRemember(asked)) return work(asked);
    const store = kept.get(asked.services) ?? new LRUCache({ max: most });
    kept.set(asked.services, store);
    // Read before the work: a change in between makes what is kept newer than its version, never older.
    const version = await versionOf(asked);
    const key = keyOf(asked);
    const found = store.get(key);
    if (found?.version === version) return found.value;
    const value = await work(asked);
    store.set(key, { version, value });
    return value;
  };
};
