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

/** Under which changes are noted that others than the organisation itself may see. */
const forAll = "00000000-0000-0000-0000-000000000000";

/** Overseers and the public see what other organisations let them see. */
const looksAround = ({ actor }: Asked): boolean => actor.kind === "public" || holds(actor, "overseer");

/** Whose changes count: of the own organisation, or also what others show. For overseers and the public the second always holds. */
type Reach = "own" | "shown-by-others";

/** Differs after every committed change within reach, whatever the order in which changes are committed. */
const versionOf = async (asked: Asked, reach: Reach): Promise<string> => {
  const wide = reach === "shown-by-others" || looksAround(asked);
  const places = [asked.actor.organisationId, wide ? forAll : null];
  const { rows } = await sql<{ version: string }>`
    select count(*) || '.' || coalesce(sum(change), 0) as version from organisation_changes
    where organisation_id = any(${places})`.execute(asked.tx);
  return rows[0]?.version ?? "";
};

const keyOf = ({ actor, locale, today }: Asked, question: string): string =>
  [actor.organisationId, actor.personId, actor.roles.join(), locale, today, question].join("/");

/**
 * Makes slow reading quick: what `work` found is kept for each person and question until something changes in the organisation, or the
 * day ends. `work` may depend only on the person, the roles, the language, the day, the question, and on rows within `reach`. `most`
 * answers are kept, those that were asked for last: few where an answer is large. Each process has its own.
 */
export const remember = <A extends Asked, T>(
  most: number,
  work: (asked: A) => Promise<T>,
  reach: Reach = "own",
): ((asked: A, question?: string) => Promise<T>) => {
  const kept = new WeakMap<Services, LRUCache<string, Remembered<T>>>();
  return async (asked, question = "") => {
    if (asked.actor.kind === "system") return work(asked);
    const store = kept.get(asked.services) ?? new LRUCache({ max: most });
    kept.set(asked.services, store);
    // Read before the work: a change in between makes what is kept newer than its version, never older.
    const version = await versionOf(asked, reach);
    const key = keyOf(asked, question);
    const found = store.get(key);
    if (found?.version === version) return found.value;
    const value = await work(asked);
    store.set(key, { version, value });
    return value;
  };
};
