// A survey to measure: thirty statements on five scales, two hundred units, four groups, and answers by chance. Whoever imports this gets a database made
// anew for it.
import { randomUUID } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { keepAnswers } from "../src/modules/surveys/answering/answers.commands.ts";
import { newRoundKey, roundKeyOf } from "../src/modules/surveys/answering/sealed-answer.ts";
import { questionnaireSchema } from "../src/modules/surveys/questionnaires/questionnaire.ts";
import type { AnswerSheet } from "../src/modules/surveys/questionnaires/questionnaire.ts";
import { sealRoundKey } from "../src/modules/surveys/round-keys.ts";
import { systemActor } from "../src/platform/actor/index.ts";
import { withActor } from "../src/platform/database/index.ts";
import type { Db } from "../src/platform/database/index.ts";
import { ask, beside, filled, nationalPlace, removed } from "./databases.ts";
import { say } from "./report.ts";

const items = 30;
const units = 200;

/** The first day on which the questionnaire was asked. */
export const today = "2026-11-01";

const both = (text: string) => ({ nl: text, en: text });

/** The statements, in the order in which they are asked. */
export const ids = Array.from({ length: items }, (_, index) => `statement-${index + 1}`);
const services = ["under-2", "from-2-to-5", "from-5-to-10", "from-10"];
export const questionnaire = questionnaireSchema.parse({
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

export const place = await filled(await removed(beside(nationalPlace(), "survey")), [
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
export const { organisation_id: organisationId, short_name: shortName } = here;
export const dataDirectory = await mkdtemp(join(tmpdir(), "borgpen-survey-"));

/** Writes as the owner of the database. */
export const write = (question: string, values: unknown[] = []) =>
  ask(place.ownerUrl, z.object({}), question, values);

export const unitIds = Array.from({ length: units }, () => randomUUID());
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

/** An open round with its key. */
export interface OpenRound {
  readonly roundId: string;
  readonly key: Buffer;
}

/** Opens a round to which this many were asked. */
export const openRound = async (invited: number): Promise<OpenRound> => {
  const [roundId, key] = [randomUUID(), newRoundKey()];
  await write(
    `insert into survey_rounds (organisation_id, round_id, questionnaire, version, title_nl, title_en, minimum, state, population, opens_on,
       first_reminder_on, second_reminder_on, closes_on, keep_days, invited, mails_sent, opened_on, made_at)
     values ($1, $2, 'measured', 1, 'Measured', 'Measured', 10, 'open', 'all', '2026-10-01', '2026-11-10', '2026-11-20', '2026-12-01', 90, $3, 1,
       '2026-10-01', now())`,
    [organisationId, roundId, invited],
  );
  await write("insert into survey_keys (organisation_id, round_id, sealed_key) values ($1, $2, $3)", [
    organisationId,
    roundId,
    await sealRoundKey(dataDirectory, { organisationId, roundId }, key),
  ]);
  return { roundId, key };
};

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

const portion = 20_000;

/** Keeps answers of all units in a round, sealed as those that come in; shows each portion to whoever wants the same elsewhere. */
export const answerRound = async (
  db: Db,
  { roundId, key }: OpenRound,
  answered: number,
  seen: (sheets: readonly AnswerSheet[]) => Promise<void> = () => Promise.resolve(),
): Promise<void> => {
  await write(
    `insert into survey_strata (organisation_id, round_id, unit_id, invited) select $1, $2, id, $3 from unnest($4::uuid[]) as id`,
    [organisationId, roundId, Math.ceil((answered / units) * 1.6), unitIds],
  );
  say(`Keeping ${answered} answers …`);
  const round = { organisationId, roundId };
  for (let kept = 0; kept < answered; kept += portion) {
    const sheets = Array.from({ length: Math.min(portion, answered - kept) }, (_, index) =>
      sheet(kept + index),
    );
    await withActor(db, systemActor(organisationId), (tx) =>
      keepAnswers(tx, round, { questionnaire, key: roundKeyOf(roundId, key), sheets }),
    );
    await seen(sheets);
  }
  await write("vacuum analyze survey_answers");
};
