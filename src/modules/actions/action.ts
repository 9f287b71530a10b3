import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";

/** Where an action comes from: a finding of this system, one of the five sources of source 004, 3.8, or what a team agreed at its talk sheet. */
export const sourceKinds = [
  "norm",
  "building-block",
  "goal",
  "previous-account",
  "developments",
  "own-instruments",
  "counsellors",
  "audits",
  "talk-sheet",
] as const;
export type SourceKind = (typeof sourceKinds)[number];

export const actionStates = ["open", "done", "dropped"] as const;
export type ActionState = (typeof actionStates)[number];

export interface ActionSource {
  readonly kind: SourceKind;
  /** The subject's own reference, such as `rekenkamer-2024/2` or an id; null where the source is a document or an event. */
  readonly reference: string | null;
  readonly label: string | null;
  /** The page of this system where the source can be seen. */
  readonly href: string | null;
}

export interface Action {
  readonly actionId: string;
  readonly title: string;
  readonly reason: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly dueOn: PlainDate;
  readonly state: ActionState;
  readonly source: ActionSource;
  readonly result: string | null;
  readonly droppedBecause: string | null;
  readonly closedOn: PlainDate | null;
  readonly remindedOn: PlainDate | null;
}

export interface ActionNote {
  readonly writtenAt: Date;
  readonly writtenBy: string;
  readonly text: string;
}

const ownPath = z
  .string()
  .max(300)
  .regex(/^\/(?![/\\])/)
  .or(z.literal(""))
  .default("")
  .transform((path) => (path === "" ? null : path));

/** What the form for a new or changed action sends. */
export const actionForm = z.object({
  title: fields.requiredText(150),
  reason: fields.requiredText(2000),
  owner: fields.requiredText(200),
  dueOn: fields.date(),
  sourceKind: fields.choice(sourceKinds),
  sourceLabel: fields.optionalText(300),
  sourceReference: fields.optionalText(200),
  sourceHref: ownPath,
});
export type ActionInput = z.output<typeof actionForm>;

export const noteForm = z.object({ text: fields.requiredText(2000) });

export const outcomes = ["done", "dropped"] as const;
export const closeForm = z.object({
  outcome: fields.choice(outcomes),
  explanation: fields.requiredText(2000),
});
export type CloseInput = z.output<typeof closeForm>;

/** The address of the list: which actions, in which order, which page. */
export const listQuery = z.object({
  stand: z.enum(["open", "overdue", "done", "dropped", "all"]).catch("open").default("open"),
  bron: z.enum(sourceKinds).optional().catch(undefined),
  pagina: fields.pageNumber(),
});
export type ListQuery = z.output<typeof listQuery>;

/** What another page hands to the form for a new action: the source is known there. */
export const newActionQuery = z.object({
  bron: z.enum(sourceKinds).optional().catch(undefined),
  verwijzing: z.string().max(200).optional().catch(undefined),
  naam: z.string().max(300).optional().catch(undefined),
  terug: z.string().max(300).optional().catch(undefined),
});
