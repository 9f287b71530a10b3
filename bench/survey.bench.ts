// A survey of a million answers to thirty statements, in two hundred units and four groups: closing it, reading what came out, and taking in answers.
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { z } from "zod";
import { newToken } from "../src/platform/auth/token.ts";
import { openDatabase } from "../src/platform/database/index.ts";
import { startServer } from "./child.ts";
import { ask } from "./databases.ts";
import { quantile, timesOf } from "./measure.ts";
import { report, say } from "./report.ts";
import { sessionOf } from "./session.ts";
import { closeOverHttp } from "./survey-closing.ts";
import {
  answerRound,
  dataDirectory,
  ids,
  openRound,
  organisationId,
  place,
  shortName,
  unitIds,
  write,
} from "./survey-round.ts";

const answered = 1_000_000;
const links = 4000;
const sentTwice = 400;
const connections = 20;
/** A server that just started compiles its code, and each connection plans what is asked often. */
const warmUp = 600;

const db = openDatabase({ connectionString: place.url });
const round = await openRound(answered);
const { roundId } = round;
await answerRound(db, round, answered);
const [{ answer_id: firstAnswer } = { answer_id: "" }] = await ask(
  place.ownerUrl,
  z.object({ answer_id: z.string() }),
  "select answer_id from survey_answers limit 1",
);

await db.destroy();

const server = await startServer({ DATABASE_URL: place.url, BORGPEN_DATA: dataDirectory });

/** The most memory that the server ever had, in megabytes. */
const mostMemory = async (): Promise<number> => {
  const status = await readFile(`/proc/${server.pid}/status`, "utf8");
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1000;
};

const isThere = async (answerId: string): Promise<boolean> =>
  (await ask(place.ownerUrl, z.object({}), "select 1 from survey_answers where answer_id = $1", [answerId]))
    .length > 0;

/** How many talk sheets are asked for and not made yet. */
const sheetsLeft = async (): Promise<number> => {
  const [all] = await ask(
    place.ownerUrl,
    z.object({ asked: z.coerce.number(), left: z.coerce.number() }),
    "select count(*) as asked, count(*) filter (where pdf is null) as left from survey_sheets where round_id = $1",
    [roundId],
  );
  if (all === undefined || all.asked !== unitIds.length)
    throw new Error(`${all?.asked} of ${unitIds.length} units get a talk sheet`);
  return all.left;
};

try {
  const cookie = await sessionOf(place, shortName, "coordinator");
  const began = performance.now();
  report({ name: "survey.closing", value: await closeOverHttp(server, roundId), unit: "s", target: 20 });
  report({ name: "survey.closing-memory", value: await mostMemory(), unit: "MB", target: 1000 });

  // Afterwards the answers are written anew, in the background: whoever reads results in those minutes waits somewhat longer.
  say("Mixing …");
  while (await isThere(firstAnswer)) await wait(1000);
  report({ name: "survey.mixed-after", value: (performance.now() - began) / 1000, unit: "s", target: null });

  const closed = `${server.address}/enquetes/${roundId}`;
  for (const [name, path, expect] of [
    ["story", "uitkomsten", "<figure"],
    ["story-of-a-unit", `uitkomsten?groep=unit.${unitIds[0]}`, "<figure"],
    ["groups", "uitkomsten/groepen", "<figure"],
    ["together", "uitkomsten/samenhang", "<figure"],
    ["talk-sheet-list", "praatplaten", "praatplaten/"],
    ["talk-sheet", `praatplaten/${unitIds[0]}`, "<figure"],
  ] as const) {
    const load = { cookie, url: `${closed}/${path}`, expect, connections };
    await timesOf({ ...load, requests: warmUp });
    const value = quantile(await timesOf({ ...load, requests: 400 }), 0.95);
    report({ name: `survey.${name}-p95`, value, unit: "ms", target: 100 });
  }

  say("Making a talk sheet for every unit …");
  const sheetsBegan = performance.now();
  const sheets = `${closed}/praatplaten/alle`;
  const wanted = await fetch(sheets, {
    method: "POST",
    headers: { cookie, origin: server.address, "content-type": "application/x-www-form-urlencoded" },
    redirect: "manual",
  });
  await wanted.arrayBuffer();
  if (wanted.status !== 303) throw new Error(`asking for talk sheets was answered ${wanted.status}`);
  while ((await sheetsLeft()) > 0) await wait(100);
  const seconds = (performance.now() - sheetsBegan) / 1000;
  report({ name: "survey.talk-sheets", value: seconds, unit: "s", target: 90 });
  const archive = await fetch(`${sheets}/bestand`, { headers: { cookie } });
  const bytes = (await archive.arrayBuffer()).byteLength;
  if (archive.status !== 200 || bytes < unitIds.length * 10_000)
    throw new Error(`the talk sheets came as ${archive.status} with ${bytes} bytes`);

  const second = await openRound(answered);
  const tokens = Array.from({ length: links }, () => newToken(organisationId));
  await write(
    `insert into survey_tokens (organisation_id, token_hash, round_id, unit_id)
     select $1, t.hash, $2, $4::uuid from unnest($3::text[]) as t (hash)`,
    [organisationId, second.roundId, tokens.map(({ hash }) => hash), unitIds[0]],
  );
  const all = tokens.map(({ text }) => `/enquete/${text}`);
  const file = join(dataDirectory, "links");
  // Those that are sent twice stand beside each other, so that both are under way at once.
  await writeFile(file, all.flatMap((link, index) => (index < sentTwice ? [link, link] : [link])).join("\n"));
  const body = new URLSearchParams({
    naar: "versturen",
    bladzijde: "99",
    eenheid: "yes",
    "a-service": "from-10",
    ...Object.fromEntries(ids.map((id) => [`v-${id}`, "agree"])),
  }).toString();
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["bench/survey-answers.ts", JSON.stringify({ url: server.address, links: file, connections, body })],
    { maxBuffer: 1e8 },
  );
  const {
    seconds: answering,
    times,
    taken,
  } = z
    .object({ seconds: z.number(), times: z.array(z.number()), taken: z.number() })
    .parse(JSON.parse(stdout));
  const [kept] = await ask(
    place.ownerUrl,
    z.object({ kept: z.coerce.number() }),
    "select count(*) as kept from survey_answers where round_id = $1",
    [second.roundId],
  );
  if (taken !== links || kept?.kept !== links)
    throw new Error(`${links} links gave ${taken} thanks and ${kept?.kept} answers`);
  report({ name: "survey.answers", value: times.length / answering, unit: "answers/s", target: 200 });
  report({ name: "survey.answers-p95", value: quantile(times, 0.95), unit: "ms", target: 200 });
} finally {
  await server.stop();
}
