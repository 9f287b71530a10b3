// How fast pages answer at twenty connections on the national data set, and against a database with one organisation of the same size.
import { z } from "zod";
import { startServer } from "./child.ts";
import { ask, beside, filled, nationalPlace } from "./databases.ts";
import type { Place } from "./databases.ts";
import { quantile, timesOf } from "./measure.ts";
import type { Load } from "./measure.ts";
import { report, say } from "./report.ts";
import { averageOrganisation, sessionOf } from "./session.ts";

const connections = 20;
const requests = 400;
const warmUp = 60;
const changes = 20;
const targetMs = 100;
const targetRatio = 1.5;

type Page = Pick<Load, "cookie" | "expect"> & { readonly name: string; readonly path: string };

const pagesOf = async (place: Place): Promise<readonly Page[]> => {
  const { short_name: shortName, name } = await averageOrganisation(place);
  const cookie = await sessionOf(place, shortName, "coordinator");
  const overseer = await sessionOf(place, "toezicht", "overseer");
  return [
    { name: "home", path: "/", cookie, expect: name },
    { name: "matrix", path: "/overzicht/normen", cookie: overseer, expect: "<table" },
    { name: "blocks", path: "/stelsel/bouwstenen", cookie, expect: "<table" },
    { name: "actions", path: "/acties", cookie, expect: "<table" },
    { name: "public-account", path: `/openbaar/jaarverslagen/2025/${shortName}`, cookie: "", expect: name },
  ];
};

/** Tells the database that everything of everybody changed, so that nothing that was remembered holds. */
const changeEverything = ({ ownerUrl }: Place): Promise<unknown> =>
  ask(
    ownerUrl,
    z.object({}),
    `insert into organisation_changes (organisation_id)
     select organisation_id from organisations union all select '00000000-0000-0000-0000-000000000000'`,
  );

/** How long one visitor waits, in milliseconds, when something changed since the last visit. */
const afterChange = async (place: Place, load: Omit<Load, "requests" | "connections">): Promise<number> => {
  const times: number[] = [];
  for (let n = 0; n < changes; n++) {
    await changeEverything(place);
    times.push(...(await timesOf({ ...load, connections: 1, requests: 1 })));
  }
  return quantile(times, 0.5);
};

interface Measured {
  readonly p95: number;
  readonly median: number;
  readonly afterChange: number;
}

/** The 95th percentile and the median of each page at many visitors, and how long one waits after a change; in milliseconds. */
const measure = async (place: Place): Promise<Map<string, Measured>> => {
  const server = await startServer({ DATABASE_URL: place.url });
  try {
    const found = new Map<string, Measured>();
    for (const { name, path, ...page } of await pagesOf(place)) {
      const load = { ...page, url: `${server.address}${path}` };
      await timesOf({ ...load, connections, requests: warmUp });
      const times = await timesOf({ ...load, connections, requests });
      found.set(name, {
        p95: quantile(times, 0.95),
        median: quantile(times, 0.5),
        afterChange: await afterChange(place, load),
      });
    }
    return found;
  } finally {
    await server.stop();
  }
};

const national = await filled(nationalPlace());
const { people } = await averageOrganisation(national);
const one = await filled(beside(national, "one"), ["--organisations", "1", "--people", String(people)]);

say(`The national data set, ${connections} connections, ${requests} requests a page …`);
const onNational = await measure(national);
say("The same with one organisation …");
const onOne = await measure(one);

for (const [name, { p95, median, afterChange: anew }] of onNational) {
  report({ name: `pages.${name}.p95`, value: p95, unit: "ms", target: targetMs });
  report({ name: `pages.${name}.median`, value: median, unit: "ms", target: null });
  report({ name: `pages.${name}.after-change`, value: anew, unit: "ms", target: null });
  const alone = onOne.get(name)?.median;
  if (alone !== undefined)
    report({ name: `pages.${name}.ratio`, value: median / alone, unit: "times", target: targetRatio });
}
