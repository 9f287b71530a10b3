import type { Decision } from "#platform/actor/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Writing } from "#platform/module/index.ts";

/** Something of the world that has an id in the database by now. */
export type Made =
  | "unit"
  | "person"
  | "goal"
  | "measure"
  | "action"
  | "round"
  | "policy"
  | "account"
  | "advice"
  | "report"
  | "allegation"
  | "declaration"
  | "tender"
  | "designation"
  | "signal"
  | "financial-declaration"
  | "restricted-item";

/** The ids of what was made so far, by kind and by its key in the world file. */
export interface Register {
  keep(kind: Made, key: string, id: string): void;
  /** Throws for what was not made yet: then the world tells something before it happened. */
  id(kind: Made, key: string): string;
}

const name = (kind: Made, key: string): string => `${kind} ${key}`;

/** An empty register. */
export const register = (): Register => {
  const ids = new Map<string, string>();
  return {
    keep: (kind, key, id) => void ids.set(name(kind, key), id),
    id: (kind, key) => {
      const found = ids.get(name(kind, key));
      if (found === undefined) throw new Error(`there is no ${name(kind, key)} yet`);
      return found;
    },
  };
};

/** Something that happens in the world: on its own date, by somebody with the roles held on that date. */
export interface Scene {
  readonly on: PlainDate;
  /** Key of the person who acts; "system" where nobody in particular does. */
  readonly by: string;
  readonly what: string;
  readonly play: (writing: Writing, made: Register) => Promise<void>;
}

/** All scenes in the order of time; what happens on one date keeps the order in which it was told. */
export const inOrder = (scenes: readonly Scene[]): readonly Scene[] =>
  scenes.toSorted((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1));

/** Goes on when a rule allowed the step; a world in which it does not is faulty. */
export const agreed = <D extends Decision>(decision: D): Extract<D, { readonly ok: true }> => {
  if (!isAllowed(decision)) throw new Error(refusalOf(decision));
  return decision;
};

const isAllowed = <D extends Decision>(decision: D): decision is Extract<D, { readonly ok: true }> =>
  decision.ok;

const refusalOf = (decision: Decision): string => (decision.ok ? "" : decision.reason.en);
