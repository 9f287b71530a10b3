// How fast pages answer at twenty connections on the national data set, and against a database with one organisation of the same size.
import { startServer } from "./child.ts";
import { beside, filled, nationalPlace } from "./databases.ts";
import type { Place } from "./databases.ts";
import { quantile, timesOf } from "./measure.ts";
import type { Load } from "./measure.ts";
import { report, say } from "./report.ts";
import { averageOrganisation, sessionOf } from "./session.ts";

const connections = 20;
const requests = 400;
const warmUp = 60;
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

/** The 95th percentile and the median of each page, in milliseconds. */
const measure = async (place: Place): Promise<Map<string, { p95: number; median: number }>> => {
  const server = await startServer({ DATABASE_URL: place.url });
  try {
    const found = new Map<string, { p95: number; median: number }>();
    for (const { name, path, ...page } of await pagesOf(place)) {
      const load = { ...page, url: `${server.address}${path}`, connections };
      await timesOf({ ...load, requests: warmUp });
      const times = await timesOf({ ...load, requests });
      found.set(name, { p95: quantile(times, 0.95), median: quantile(times, 0.5) });
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

for (const [name, { p95, median }] of onNational) {
  report({ name: `pages.${name}.p95`, value: p95, unit: "ms", target: targetMs });
  report({ name: `pages.${name}.median`, value: median, unit: "ms", target: null });
  const alone = onOne.get(name)?.median;
  if (alone !== undefined)
    report({ name: `pages.${name}.ratio`, value: median / alone, unit: "times", target: targetRatio });
}
