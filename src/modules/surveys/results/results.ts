import { z } from "zod";
import { holds } from "#platform/actor/index.ts";
import type { Actor, Role } from "#platform/actor/index.ts";
import { surveysBase } from "../rounds/round.ts";
import type { GroupKey } from "./kept-cube.ts";

/** Who reads what a round brought. */
export const resultReaders: readonly Role[] = ["coordinator", "authority", "works-council", "manager"];

/** Where everybody who works here finds the results that are shared. */
export const sharedBase = `${surveysBase}/gedeeld`;

/**
 * How much somebody reads: the coordinator all, leaders all but what people wrote, a colleague the pages of what is shared.
 */
export type ResultReader = "coordinator" | "leader" | "colleague";

/** As whom somebody reads results. */
export const readerOf = (actor: Actor): ResultReader => {
  if (holds(actor, "coordinator")) return "coordinator";
  return holds(actor, ...resultReaders) ? "leader" : "colleague";
};

export const resultsOf = (roundId: string): string => `${surveysBase}/${roundId}/uitkomsten`;

export const oneRound = z.object({ roundId: z.uuid() });

/** A file of results. */
export const oneFile = oneRound.extend({ form: z.enum(["csv", "json"]) });

export const storyQuery = z.object({ groep: z.string().max(200).optional().catch(undefined) });
export const groupsQuery = z.object({ schaal: z.string().max(100).optional().catch(undefined) });

/** A statement as an address names it beside scales; the id of a scale has no dot. */
export const itemName = (itemId: string): string => `vraag.${itemId}`;

/** A group as an address names it. */
export const groupName = (by: string, value: string): string => `${by}.${value}`;

/** The group that an address names; everybody where it names none. */
export const groupKey = (name: string | undefined): GroupKey => {
  const [by, ...rest] = (name ?? "").split(".");
  return by === undefined || by === "" || rest.length === 0 ? null : { by, value: rest.join(".") };
};
