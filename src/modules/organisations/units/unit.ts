import { z } from "zod";
import type { PlainDate } from "#platform/clock/index.ts";
import { fields } from "#platform/http/index.ts";

/** When a unit exists, and the key the organisation's own files use for it. */
export interface UnitSpan {
  readonly unitId: string;
  readonly externalKey: string | null;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
}

/** What a unit is called and where it hangs, from a day until its next version. */
export interface UnitVersion {
  readonly unitId: string;
  readonly startsOn: PlainDate;
  readonly name: string;
  readonly parentId: string | null;
}

/** Everything that is known of the units of one organisation, of all time. */
export interface UnitHistory {
  readonly units: readonly UnitSpan[];
  readonly versions: readonly UnitVersion[];
}

/** A unit as it is on one day, with its place in the tree. */
export interface Unit {
  readonly unitId: string;
  readonly parentId: string | null;
  readonly externalKey: string | null;
  readonly name: string;
  /** 0 for a unit that hangs under no other. */
  readonly depth: number;
  /** The names from the top down to this unit: "Directie › Bedrijfsvoering". */
  readonly path: string;
}

export const pathSeparator = " › ";

/** What a unit hangs under, from the top down; empty for one at the top. */
export const above = ({ path, name }: Pick<Unit, "path" | "name">): string =>
  path.slice(0, Math.max(0, path.length - name.length - pathSeparator.length));

const unitFields = { name: fields.requiredText(120), parent: fields.optionalId() };

/** What the form for a new unit sends. */
export const newUnitForm = z.object({
  ...unitFields,
  externalKey: fields.optionalText(60),
  startsOn: fields.date(),
});
export type NewUnitInput = z.output<typeof newUnitForm>;

/** What the form for another name or place sends; it holds from that day. */
export const unitChangeForm = z.object({ ...unitFields, from: fields.date() });
export type UnitChangeInput = z.output<typeof unitChangeForm>;

export const unitEndForm = z.object({ endsOn: fields.date() });
