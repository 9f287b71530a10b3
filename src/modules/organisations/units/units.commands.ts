import { randomUUID } from "node:crypto";
import { refusalAt } from "#platform/actor/index.ts";
import { addDays } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { sql } from "#platform/database/index.ts";
import { changed } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { ownOrganisation } from "../organisations.queries.ts";
import type { Outcome } from "../outcome.ts";
import { mayChangeUnit, mayEndUnit, mayHangUnder } from "./unit.rules.ts";
import type { NewUnitInput, UnitChangeInput, UnitSpan } from "./unit.ts";
import { unitHistory } from "./units.queries.ts";

const keyIsTaken = async (tx: Tx, externalKey: string | null): Promise<boolean> =>
  externalKey !== null &&
  (await tx
    .selectFrom("units")
    .select("unitId")
    .where("organisationId", "=", ownOrganisation)
    .where("externalKey", "=", externalKey)
    .executeTakeFirst()) !== undefined;

/** Makes a unit from its first day. */
export const createUnit = async (
  { tx, actor }: Writing,
  input: NewUnitInput,
): Promise<Outcome<{ unitId: string }>> => {
  const history = await unitHistory(tx);
  const decision = mayHangUnder(history, input.parent, input.startsOn);
  if (!decision.ok) return decision;
  if (await keyIsTaken(tx, input.externalKey))
    return refusalAt(
      "externalKey",
      "Een andere eenheid heeft deze sleutel al.",
      "Another unit has this key already.",
    );
  const organisationId = organisationOf(actor);
  const unitId = randomUUID();
  const { name, parent: parentId, externalKey, startsOn } = input;
  await tx.insertInto("units").values({ organisationId, unitId, externalKey, startsOn }).execute();
  await tx.insertInto("unitVersions").values({ organisationId, unitId, startsOn, name, parentId }).execute();
  return { ok: true, unitId };
};

/** Gives a unit another name or place from a day on; what it was before stays known. */
export const changeUnit = async (
  { tx, actor }: Writing,
  unit: UnitSpan,
  input: UnitChangeInput,
): Promise<Outcome> => {
  const { unitId } = unit;
  const version = { unitId, startsOn: input.from, name: input.name, parentId: input.parent };
  const decision = mayChangeUnit(await unitHistory(tx), unit, version);
  if (!decision.ok) return decision;
  await tx
    .insertInto("unitVersions")
    .values({ organisationId: organisationOf(actor), ...version })
    .onConflict((conflict) =>
      conflict
        .columns(["organisationId", "unitId", "startsOn"])
        .doUpdateSet({ name: version.name, parentId: version.parentId }),
    )
    .execute();
  return { ok: true };
};

const peopleAfter = async (tx: Tx, unitId: string, day: PlainDate): Promise<number> => {
  const { count } = await tx
    .selectFrom("placements")
    .select((eb) => eb.fn.count<number>("personId").distinct().as("count"))
    .where("organisationId", "=", ownOrganisation)
    .where("unitId", "=", unitId)
    .whereRef("startsOn", "<=", sql`coalesce(ends_on, 'infinity'::date)`)
    .where((eb) => eb.or([eb("endsOn", "is", null), eb("endsOn", ">", day)]))
    .executeTakeFirstOrThrow();
  return count;
};

/** Ends a unit after its last day; the roles for this unit end with it. */
export const endUnit = async ({ tx }: Writing, unit: UnitSpan, lastDay: PlainDate): Promise<Outcome> => {
  const { unitId } = unit;
  const people = await peopleAfter(tx, unitId, lastDay);
  const decision = mayEndUnit(await unitHistory(tx), unit, { lastDay, people });
  if (!decision.ok) return decision;
  await changed(
    tx
      .updateTable("units")
      .set({ endsOn: lastDay < unit.startsOn ? addDays(unit.startsOn, -1) : lastDay })
      .where("organisationId", "=", ownOrganisation)
      .where("unitId", "=", unitId),
  );
  await tx
    .updateTable("appointments")
    .set({ endsOn: sql<string>`greatest(${lastDay}::date, starts_on - 1)` })
    .where("organisationId", "=", ownOrganisation)
    .where("unitId", "=", unitId)
    .where((eb) => eb.or([eb("endsOn", "is", null), eb("endsOn", ">", lastDay)]))
    .execute();
  return { ok: true };
};
