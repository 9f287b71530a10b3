import { z } from "zod";
import type { Role } from "#platform/actor/index.ts";
import { surveysBase } from "../rounds/round.ts";
import type { GroupKey } from "./kept-cube.ts";

/** Who reads what a round brought. */
export const resultReaders: readonly Role[] = ["coordinator", "authority", "works-council", "manager"];

export const resultsOf = (roundId: string): string => `${surveysBase}/${roundId}/uitkomsten`;

export const oneRound = z.object({ roundId: z.uuid() });

/** A file of results. */
export const oneFile = oneRound.extend({ form: z.enum(["csv", "json"]) });

export const storyQuery = z.object({ groep: z.string().max(200).optional().catch(undefined) });
export const groupsQuery = z.object({ schaal: z.string().max(100).optional().catch(undefined) });

/** A group as an address names it. */
export const groupName = (by: string, value: string): string => `${by}.${value}`;

/** The group that an address names; everybody where it names none. */
export const groupKey = (name: string | undefined): GroupKey => {
  const [by, ...rest] = (name ?? "").split(".");
  return by === undefined || by === "" || rest.length === 0 ? null : { by, value: rest.join(".") };
};
