// What people declare: everybody's own page, the page of a team, the register of a large organisation, the public register. On the national data set with
// three million declarations, and on the same with a tenth of them in all other organisations.
import { z } from "zod";
import { startServer } from "./child.ts";
import { ask, beside, copied, filled, nationalPlace } from "./databases.ts";
import type { Place } from "./databases.ts";
import { quantile, timesOf } from "./measure.ts";
import { report, say } from "./report.ts";
import { sessionOf, sessionOfPerson, somebody } from "./session.ts";

const connections = 20;
const requests = 400;
/** A server that just started compiles its code, and each connection plans what is asked often. */
const warmUp = 600;
const targetMs = 100;
const targetRatio = 1.5;
const teamSize = 40;

const large = z.object({ organisation_id: z.string(), short_name: z.string(), people: z.coerce.number() });

/** The organisation with most people. */
const largest = async ({ ownerUrl }: Place): Promise<z.output<typeof large>> => {
  const [found] = await ask(
    ownerUrl,
    large,
    `select organisation_id, short_name, count(*) as people from people join organisations using (organisation_id)
     group by 1, 2 order by 3 desc limit 1`,
  );
  if (found === undefined) throw new Error("there is no generated organisation");
  return found;
};

/** A manager of that organisation who leads about as many people as a team page has to hold. */
const leaderOfTeam = async ({ ownerUrl }: Place, organisationId: string) => {
  const [found] = await ask(
    ownerUrl,
    somebody,
    `select a.organisation_id, a.person_id, p.email from appointments a
     join people p using (organisation_id, person_id)
     join (select unit_id, count(*) as size from placements where organisation_id = $1 group by 1) l on l.unit_id = a.unit_id
     where a.organisation_id = $1 and a.role = 'manager'
       and not exists (select from unit_versions v where v.organisation_id = $1 and v.parent_id = a.unit_id)
     order by abs(l.size - $2), p.email limit 1`,
    [organisationId, teamSize],
  );
  if (found === undefined) throw new Error("there is no manager of a team");
  return found;
};

/** A name in the public register of that organisation. */
const publishedName = async ({ ownerUrl }: Place, organisationId: string): Promise<string> => {
  const [found] = await ask(
    ownerUrl,
    z.object({ person_name: z.string() }),
    "select person_name from published_side_activities where organisation_id = $1 order by entry_id limit 1",
    [organisationId],
  );
  if (found === undefined) throw new Error("nothing is public in the largest organisation");
  return found.person_name;
};

interface Page {
  readonly name: string;
  readonly path: string;
  readonly cookie: string;
  readonly expect: string;
}

const pagesOf = async (place: Place): Promise<readonly Page[]> => {
  const { organisation_id: organisationId, short_name: shortName } = await largest(place);
  const manager = await sessionOfPerson(place, await leaderOfTeam(place, organisationId));
  const coordinator = await sessionOf(place, shortName, "coordinator");
  const register = `/openbaar/nevenwerkzaamheden/${shortName}`;
  const search = `${register}?zoek=${encodeURIComponent(await publishedName(place, organisationId))}`;
  return [
    { name: "own", path: "/mijn-integriteit", cookie: manager, expect: "/verklaringen/" },
    { name: "team", path: "/team/verklaringen", cookie: manager, expect: "/verklaringen/" },
    { name: "compliance", path: "/registers/naleving", cookie: coordinator, expect: "<table" },
    { name: "register", path: "/registers", cookie: coordinator, expect: "/verklaringen/" },
    { name: "search", path: search, cookie: "", expect: `${register}/` },
  ];
};

/** The 95th percentile of each page, in milliseconds. */
const measure = async (place: Place): Promise<Map<string, number>> => {
  const server = await startServer({ DATABASE_URL: place.url });
  try {
    const found = new Map<string, number>();
    for (const { name, path, cookie, expect } of await pagesOf(place)) {
      const load = { cookie, expect, connections, url: `${server.address}${path}` };
      await timesOf({ ...load, requests: warmUp });
      found.set(name, quantile(await timesOf({ ...load, requests }), 0.95));
    }
    return found;
  } finally {
    await server.stop();
  }
};

const wish = ["--organisations", "500", "--people", "1300000", "--reports", "0", "--declarations", "3000000"];

/** Nobody answers for another, the system neither; so the owner of the database writes who answered, and when: nine of every ten people. */
const answered = async (place: Place): Promise<Place> => {
  const rows = await ask(place.ownerUrl, z.object({}), "select 1 as one from register_answers limit 1");
  if (rows.length === 0)
    await ask(
      place.ownerUrl,
      z.object({}),
      `insert into register_answers (organisation_id, answer_id, person_id, register, answered_on, nothing)
       select organisation_id, person_id, person_id, 'side-activity', date '2026-11-01' - get_byte(uuid_send(person_id), 0) * 2,
         get_byte(uuid_send(person_id), 1) % 2 = 0 from people where get_byte(uuid_send(person_id), 2) % 10 > 0`,
    );
  return place;
};

/** The owner, without a look at every row that might point at what goes: all of it goes. For a superuser only. */
const withoutChecks = (ownerUrl: string): string => {
  const address = new URL(ownerUrl);
  address.searchParams.set("options", "-c session_replication_role=replica");
  return address.href;
};

/** The same nation, where all organisations but the largest keep about every tenth declaration. */
const withTenthElsewhere = async (place: Place): Promise<Place> => {
  const fewer = await copied(place, "tenth");
  const { organisation_id: organisationId } = await largest(fewer);
  const gone = "organisation_id <> $1 and declaration_id::text !~ '^(0|1[0-9])'";
  for (const table of ["published_side_activities", "declaration_steps", "declarations"])
    await ask(withoutChecks(fewer.ownerUrl), z.object({}), `delete from ${table} where ${gone}`, [
      organisationId,
    ]);
  await ask(fewer.ownerUrl, z.object({}), "vacuum (full, analyze)");
  return fewer;
};

const national = await answered(await filled(beside(nationalPlace(), "registers"), wish));
const fewer = await withTenthElsewhere(national);
say(`Three million declarations, ${connections} connections, ${requests} requests a page …`);
const onNational = await measure(national);
say("A tenth of them elsewhere …");
const onFewer = await measure(fewer);
for (const [name, p95] of onNational) {
  report({ name: `registers.${name}.p95`, value: p95, unit: "ms", target: targetMs });
  const alone = onFewer.get(name);
  if (alone !== undefined)
    report({ name: `registers.${name}.ratio`, value: p95 / alone, unit: "times", target: targetRatio });
}
