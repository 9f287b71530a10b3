import { tellPerson } from "#modules/organisations/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { sql } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Services } from "#platform/services/index.ts";
import { findDeclaration } from "../declarations.queries.ts";
import { whoIsTold } from "./telling.rules.ts";
import { peopleToRemind } from "./telling.queries.ts";

type Mailing = Pick<Services, "notices">;

/** After a step: tells whoever has something to look at now. Nobody gets a mail of what they did themselves. */
export const tellNext = async (
  { tx, actor }: Pick<Writing, "tx" | "actor">,
  declarationId: string,
  services: Mailing,
): Promise<void> => {
  const declaration = await findDeclaration(tx, declarationId);
  const told = declaration === undefined ? null : whoIsTold(declaration);
  if (told !== null && told !== actor.personId) await tellPerson(tx, told, services);
};

/** Today's reminders of one organisation: who has a register to answer or a decision that takes too long; at most one mail in two weeks. */
export const remindPeople = async (tx: Tx, today: PlainDate, { notices }: Mailing): Promise<void> => {
  const people = await peopleToRemind(tx, today);
  for (const { email } of people) await notices.notify(tx, { email, locale: "nl" });
  const ids = people.map(({ personId }) => personId);
  await sql`
    insert into register_reminders (organisation_id, person_id, reminded_on)
    select app_organisation(), person_id, ${today}::date from unnest(${ids}::uuid[]) person_id
    on conflict (organisation_id, person_id) do update set reminded_on = excluded.reminded_on`.execute(tx);
};
