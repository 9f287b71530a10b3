// A survey of a million answers to thirty statements, in two hundred units and four groups: closing it, reading what came out, and taking in answers.
import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { z } from "zod";
import { keepAnswers } from "../src/modules/surveys/answering/answers.commands.ts";
import { newRoundKey, roundKeyOf } from "../src/modules/surveys/answering/sealed-answer.ts";
import { questionnaireSchema } from "../src/modules/surveys/questionnaires/questionnaire.ts";
import type { AnswerSheet } from "../src/modules/surveys/questionnaires/questionnaire.ts";
import { sealRoundKey } from "../src/modules/surveys/round-keys.ts";
import { systemActor } from "../src/platform/actor/index.ts";
import { newToken } from "../src/platform/auth/token.ts";
import { openDatabase, withActor } from "../src/platform/database/index.ts";
import { startServer } from "./child.ts";
import { ask, beside, filled, nationalPlace, removed } from "./databases.ts";
import { quantile, timesOf } from "./measure.ts";
import { report, say } from "./report.ts";
import { sessionOf } from "./session.ts";

const answered = 1_000_000;
const items = 30;
const units = 200;
const links = 4000;
const sentTwice = 400;
const connections = 20;
/** A server that just started compiles its code, and each connection plans what is asked often. */
const warmUp = 600;
const today = "2026-11-01";

const both = (text: string) => ({ nl: text, en: text });
const ids = Array.from({ length: items }, (_, index) => `statement-${index + 1}`);
const services = ["under-2", "from-2-to-5", "from-5-to-10", "from-10"];
const questionnaire = questionnaireSchema.parse({
  questionnaire: "measured",
  version: 1,
  title: both("Measured"),
  introduction: both("Measured"),
  minutes: 8,
  background: [
    { id: "service", text: both("Service"), options: services.map((id) => ({ id, text: both(id) })) },
  ],
  blocks: [
    {
      id: "all",
      title: both("All"),
      items: ids.map((id) => ({ id, kind: "agreement", text: both(`Statement ${id}`) })),
    },
  ],
  scales: Array.from({ length: 5 }, (_, scale) => ({
    id: `scale-${scale + 1}`,
    title: both(`Scale ${scale + 1}`),
    least: 4,
    items: ids.slice(scale * 6, scale * 6 + 6).map((item) => ({ item })),
  })),
});

const place = await filled(await removed(beside(nationalPlace(), "survey")), [
  "--organisations",
  "1",
  "--people",
  "500",
  "--reports",
  "0",
  "--declarations",
  "0",
]);
const [here] = await ask(
  place.ownerUrl,
  z.object({ organisation_id: z.string(), short_name: z.string() }),
  "select organisation_id, short_name from organisations where short_name <> 'toezicht' order by short_name limit 1",
);
if (here === undefined) throw new Error("there is no generated organisation");
const organisationId = here.organisation_id;
const dataDirectory = await mkdtemp(join(tmpdir(), "borgpen-survey-"));
const write = (question: string, values: unknown[] = []) =>
  ask(place.ownerUrl, z.object({}), question, values);

const unitIds = Array.from({ length: units }, () => randomUUID());
await write(
  `insert into units (organisation_id, unit_id, starts_on) select $1, id, date '2020-01-01' from unnest($2::uuid[]) as id`,
  [organisationId, unitIds],
);
await write(
  `insert into unit_versions (organisation_id, unit_id, starts_on, name)
   select $1, id, date '2020-01-01', 'Unit ' || n from unnest($2::uuid[]) with ordinality as u (id, n)`,
  [organisationId, unitIds],
);
await write(
  `insert into survey_questionnaires (organisation_id, key, version, content, used_since, made_at, changed_at)
   values ($1, 'measured', 1, $2, $3, now(), now())`,
  [organisationId, JSON.stringify(questionnaire), today],
);

/** An open round with its key; the links are those of the second. */
const openRound = async (): Promise<{ readonly roundId: string; readonly key: Buffer }> => {
  const [roundId, key] = [randomUUID(), newRoundKey()];
  await write(
    `insert into survey_rounds (organisation_id, round_id, questionnaire, version, title_nl, title_en, minimum, state, population, opens_on,
       first_reminder_on, second_reminder_on, closes_on, keep_days, invited, mails_sent, opened_on, made_at)
     values ($1, $2, 'measured', 1, 'Measured', 'Measured', 10, 'open', 'all', '2026-10-01', '2026-11-10', '2026-11-20', '2026-12-01', 90, $3, 1,
       '2026-10-01', now())`,
    [organisationId, roundId, answered],
  );
  await write("insert into survey_keys (organisation_id, round_id, sealed_key) values ($1, $2, $3)", [
    organisationId,
    roundId,
    await sealRoundKey(dataDirectory, { organisationId, roundId }, key),
  ]);
  return { roundId, key };
};

const db = openDatabase({ connectionString: place.url });
const asSystem = <T>(work: Parameters<typeof withActor<T>>[2]): Promise<T> =>
  withActor(db, systemActor(organisationId), work);

/** A sheet by chance, with what goes together going together: who is favourable is so about most. */
const sheet = (index: number): AnswerSheet => {
  const mood = 1 + Math.floor(Math.random() * 4);
  return {
    unitId: unitIds[index % units] ?? null,
    background: { service: Math.floor(Math.random() * services.length) },
    answers: Object.fromEntries(
      ids.map((id) => [
        id,
        Math.random() < 0.05 ? 0 : Math.min(5, Math.max(1, mood + Math.floor(Math.random() * 3) - 1)),
      ]),
    ),
  };
};

const { roundId, key } = await openRound();
await write(
  `insert into survey_strata (organisation_id, round_id, unit_id, invited) select $1, $2, id, $3 from unnest($4::uuid[]) as id`,
  [organisationId, roundId, Math.ceil((answered / units) * 1.6), unitIds],
);
say(`Keeping ${answered} answers …`);
const portion = 20_000;
for (let kept = 0; kept < answered; kept += portion)
  await asSystem((tx) =>
    keepAnswers(
      tx,
      { organisationId, roundId },
      {
        questionnaire,
        key: roundKeyOf(roundId, key),
        sheets: Array.from({ length: portion }, (_, index) => sheet(kept + index)),
      },
    ),
  );
await write("vacuum analyze survey_answers");
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

const isClosed = async (): Promise<boolean> => {
  const [round] = await ask(
    place.ownerUrl,
    z.object({ state: z.string() }),
    "select state from survey_rounds where round_id = $1",
    [roundId],
  );
  return round?.state === "closed";
};

try {
  const cookie = await sessionOf(place, here.short_name, "coordinator");
  say("Closing …");
  const began = performance.now();
  const asked = await fetch(`${server.address}/enquetes/${roundId}/sluiten`, {
    method: "POST",
    headers: { cookie, origin: server.address, "content-type": "application/x-www-form-urlencoded" },
    redirect: "manual",
  });
  await asked.arrayBuffer();
  if (asked.status !== 303) throw new Error(`closing was answered ${asked.status}`);
  while (!(await isClosed())) await wait(100);
  report({ name: "survey.closing", value: (performance.now() - began) / 1000, unit: "s", target: 20 });
  report({ name: "survey.closing-memory", value: await mostMemory(), unit: "MB", target: 1000 });

  // Afterwards the answers are written anew, in the background: whoever reads results in those minutes waits somewhat longer.
  say("Mixing …");
  while (await isThere(firstAnswer)) await wait(1000);
  report({ name: "survey.mixed-after", value: (performance.now() - began) / 1000, unit: "s", target: null });

  const results = `${server.address}/enquetes/${roundId}/uitkomsten`;
  for (const [name, path] of [
    ["story", ""],
    ["story-of-a-unit", `?groep=unit.${unitIds[0]}`],
    ["groups", "/groepen"],
    ["together", "/samenhang"],
  ] as const) {
    const load = { cookie, url: `${results}${path}`, expect: "<figure", connections };
    await timesOf({ ...load, requests: warmUp });
    const value = quantile(await timesOf({ ...load, requests: 400 }), 0.95);
    report({ name: `survey.${name}-p95`, value, unit: "ms", target: 100 });
  }

  const second = await openRound();
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
  const { seconds, times, taken } = z
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
  report({ name: "survey.answers", value: times.length / seconds, unit: "answers/s", target: 200 });
  report({ name: "survey.answers-p95", value: quantile(times, 0.95), unit: "ms", target: 200 });
} finally {
  await server.stop();
}
