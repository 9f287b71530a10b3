import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { pageSize } from "#ui/index.ts";
import { holdersOf } from "../appointments/appointments.queries.ts";
import { ownOrganisation } from "../organisations.queries.ts";
import { yearUntil } from "./position.rules.ts";
import type { SelfCheckFacts } from "./position.rules.ts";
import type { Advice, Contact, Position } from "./position.ts";

const positions = (tx: Tx) =>
  tx
    .selectFrom("coordinatorPositions as c")
    .leftJoin("people as p", (join) =>
      join.onRef("p.organisationId", "=", "c.organisationId").onRef("p.personId", "=", "c.backupId"),
    )
    .select([
      "c.startsOn",
      "c.hoursPerWeek",
      "c.supportHoursPerWeek",
      "c.budget",
      "c.mandateDocument",
      "c.mandateLink",
      "c.mandatedOn",
      "c.directAccess",
      "c.directAccessHow",
      "c.backupId",
      "p.name as backupName",
    ])
    .where("c.organisationId", "=", ownOrganisation)
    .orderBy("c.startsOn", "desc");

/** The position as it is on a day; undefined when nothing was recorded for then. */
export const positionOn = (tx: Tx, day: PlainDate): Promise<Position | undefined> =>
  positions(tx).where("c.startsOn", "<=", day).limit(1).executeTakeFirst();

/** Every version of the position, the latest first. */
export const positionHistory = (tx: Tx): Promise<Position[]> => positions(tx).execute();

interface Paged<T> {
  readonly rows: readonly T[];
  readonly total: number;
}

/** One page of contacts with the authority, the latest first. */
export const listContacts = async (tx: Tx, page: number): Promise<Paged<Contact>> => {
  const all = tx
    .selectFrom("authorityContacts as c")
    .leftJoin("people as p", (join) =>
      join.onRef("p.organisationId", "=", "c.organisationId").onRef("p.personId", "=", "c.withId"),
    )
    .where("c.organisationId", "=", ownOrganisation);
  const { total } = await all.select((eb) => eb.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const rows = await all
    .select(["c.contactId", "c.heldOn", "c.initiative", "c.subject", "c.note", "p.name as withName"])
    .orderBy("c.heldOn", "desc")
    .orderBy("c.contactId")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { rows, total };
};

const advices = (tx: Tx) =>
  tx
    .selectFrom("coordinatorAdvice as c")
    .leftJoin("people as p", (join) =>
      join.onRef("p.organisationId", "=", "c.organisationId").onRef("p.personId", "=", "c.toId"),
    )
    .where("c.organisationId", "=", ownOrganisation);

const adviceColumns = [
  "c.adviceId",
  "c.givenOn",
  "c.asked",
  "c.subject",
  "c.advice",
  "c.answer",
  "c.answeredOn",
  "c.followed",
  "p.name as toName",
] as const;

/** One page of advice given, the latest first. */
export const listAdvice = async (tx: Tx, page: number): Promise<Paged<Advice>> => {
  const { total } = await advices(tx)
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await advices(tx)
    .select(adviceColumns)
    .orderBy("c.givenOn", "desc")
    .orderBy("c.adviceId")
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { rows, total };
};

/** One advice. */
export const findAdvice = (tx: Tx, adviceId: string): Promise<Advice | undefined> =>
  advices(tx).select(adviceColumns).where("c.adviceId", "=", adviceId).executeTakeFirst();

const countSince = async (tx: Tx, day: PlainDate): Promise<{ own: number; unasked: number }> => {
  const from = yearUntil(day);
  const { rows } = await sql<{ own: number; unasked: number }>`
    select
      (select count(*) from authority_contacts
        where organisation_id = ${ownOrganisation} and initiative = 'own' and held_on > ${from} and held_on <= ${day}) as own,
      (select count(*) from coordinator_advice
        where organisation_id = ${ownOrganisation} and not asked and given_on > ${from} and given_on <= ${day}) as unasked`.execute(
    tx,
  );
  return rows[0] ?? { own: 0, unasked: 0 };
};

/** What the self-check needs to know, as of a day. */
export const selfCheckFacts = async (tx: Tx, day: PlainDate): Promise<SelfCheckFacts> => {
  const { own, unasked } = await countSince(tx, day);
  return {
    position: await positionOn(tx, day),
    coordinators: (await holdersOf(tx, "coordinator", day)).length,
    ownContacts: own,
    unaskedAdvice: unasked,
  };
};
