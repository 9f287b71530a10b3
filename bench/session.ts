import { randomUUID } from "node:crypto";
import { z } from "zod";
import { newToken } from "../src/platform/auth/token.ts";
import { ask } from "./databases.ts";
import type { Place } from "./databases.ts";

/** A generated organisation and how many work there. */
export const organisation = z.object({
  organisation_id: z.string(),
  short_name: z.string(),
  name: z.string(),
  people: z.coerce.number(),
});
export type Organisation = z.output<typeof organisation>;

const sizes = `select o.organisation_id, o.short_name, o.name, count(p.person_id) as people from organisations o
  join people p using (organisation_id) where o.short_name <> 'toezicht' group by 1, 2, 3`;

/** The organisation of about average size. */
export const averageOrganisation = async ({ ownerUrl }: Place): Promise<Organisation> => {
  const [found] = await ask(
    ownerUrl,
    organisation,
    `with sizes as (${sizes}) select * from sizes order by abs(people - (select avg(people) from sizes)), short_name limit 1`,
  );
  if (found === undefined) throw new Error("there is no generated organisation");
  return found;
};

/** Somebody who works at a generated organisation. */
export const somebody = z.object({ organisation_id: z.string(), person_id: z.string(), email: z.string() });

/** A session, made for measuring, of whoever holds a role in an organisation; the cookie that belongs to it. */
export const sessionOf = async (place: Place, shortName: string, role: string): Promise<string> => {
  const [person] = await ask(
    place.ownerUrl,
    somebody,
    `select a.organisation_id, a.person_id, p.email from appointments a join organisations o using (organisation_id)
     join people p using (organisation_id, person_id) where o.short_name = $1 and a.role = $2 order by p.email limit 1`,
    [shortName, role],
  );
  if (person === undefined) throw new Error(`${shortName} has no ${role}`);
  return sessionOfPerson(place, person);
};

/** A session, made for measuring, of one person; the cookie that belongs to it. */
export const sessionOfPerson = async (
  { ownerUrl }: Place,
  person: z.output<typeof somebody>,
): Promise<string> => {
  const key = [person.organisation_id, randomUUID(), person.person_id];
  await ask(
    ownerUrl,
    z.object({}),
    `insert into accounts (organisation_id, account_id, person_id, email, created_at, activated_at) values ($1, $2, $3, $4, now(), now())
     on conflict do nothing`,
    [...key, person.email],
  );
  const token = newToken(person.organisation_id);
  await ask(
    ownerUrl,
    z.object({}),
    `insert into sessions (organisation_id, session_id, account_id, person_id, token_hash, method, created_at, last_seen_at, expires_at, second_factor_at)
     select organisation_id, $3, account_id, person_id, $4, 'demonstration', now(), now(), now() + interval '8 hours', now()
     from accounts where organisation_id = $1 and person_id = $2`,
    [person.organisation_id, person.person_id, randomUUID(), token.hash],
  );
  return `sessie=${encodeURIComponent(token.text)}`;
};
