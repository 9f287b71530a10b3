// Closing a survey of a million answers beside the same tables by DuckDB, and whether both come to the same. With a number behind its name: of so many
// answers.
import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { openedAnswers } from "../src/modules/surveys/answering/answers.commands.ts";
import { roundKeyOf } from "../src/modules/surveys/answering/sealed-answer.ts";
import { layoutOf, readSheet } from "../src/modules/surveys/answering/sheet-bytes.rules.ts";
import { resultCube } from "../src/modules/surveys/analysis/cube.rules.ts";
import { tallyAnswers } from "../src/modules/surveys/closing/count-answers.ts";
import { unitBreakdown } from "../src/modules/surveys/closing/unit-breakdown.rules.ts";
import type { AnswerSheet } from "../src/modules/surveys/questionnaires/questionnaire.ts";
import { systemActor } from "../src/platform/actor/index.ts";
import { openDatabase, withActor } from "../src/platform/database/index.ts";
import type { Tx } from "../src/platform/database/index.ts";
import { startServer } from "./child.ts";
import { report, say } from "./report.ts";
import { closeOverHttp } from "./survey-closing.ts";
import { peerTables } from "./survey-duck.ts";
import { compared } from "./survey-same.ts";
import {
  answerRound,
  dataDirectory,
  ids,
  openRound,
  organisationId,
  place,
  questionnaire,
  unitIds,
} from "./survey-round.ts";

const answered = Number(process.argv[3] ?? 1_000_000);
const minimum = 10;
const services = questionnaire.background[0]?.options.map(({ id }) => id) ?? [];

const file = join(dataDirectory, "answers.csv");
const written = createWriteStream(file);
written.write(`${["unit", "service", ...ids].join(",")}\n`);
const lineOf = ({ unitId, background, answers }: AnswerSheet): string =>
  [unitId, services[background["service"] ?? -1], ...ids.map((id) => answers[id])].join(",");
const writeDown = async (sheets: readonly AnswerSheet[]): Promise<void> => {
  if (!written.write(`${sheets.map(lineOf).join("\n")}\n`)) await once(written, "drain");
};

const db = openDatabase({ connectionString: place.url });
const asSystem = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  withActor(db, systemActor(organisationId), work);
const round = await openRound(answered);
await answerRound(db, round, answered, writeDown);
written.end();
await once(written, "finish");

say("DuckDB …");
const peer = await peerTables(file);

say("Counting apart from closing …");
const strata = unitIds.map((unitId) => ({ unitId, invited: Math.ceil(answered / unitIds.length) }));
const units = unitBreakdown(
  unitIds.map((unitId) => ({ unitId, parentId: null })),
  strata,
  { minimum },
);
let opening = 0;
const opened = async function* (tx: Tx): AsyncGenerator<readonly AnswerSheet[]> {
  const layout = layoutOf(questionnaire);
  let began = performance.now();
  for await (const part of openedAnswers(tx, round.roundId, roundKeyOf(round.roundId, round.key))) {
    const sheets = part.map((bytes) => readSheet(layout, bytes));
    opening += performance.now() - began;
    yield sheets;
    began = performance.now();
  }
  opening += performance.now() - began;
};
const beganCounting = performance.now();
const { counted } = await asSystem((tx) => tallyAnswers(opened(tx), { questionnaire, units }));
const counting = performance.now() - beganCounting - opening;

const { cells, differences } = compared(counted, peer.tables);
if (counted.people !== answered || differences.length > 0)
  throw new Error(
    `of ${cells} cells ${differences.length} differ from DuckDB's:\n${differences.slice(0, 20).join("\n")}`,
  );
say(`${cells} cells are the same.`);

const beganProtecting = performance.now();
resultCube(questionnaire, counted, minimum);
const protecting = performance.now() - beganProtecting;

await db.destroy();
const closed = async (): Promise<number> => {
  const server = await startServer({ DATABASE_URL: place.url, BORGPEN_DATA: dataDirectory });
  try {
    return await closeOverHttp(server, round.roundId);
  } finally {
    await server.stop();
  }
};
const closing = await closed();
await rm(dataDirectory, { recursive: true });

for (const [name, value, unit] of [
  ["closing", closing, "s"],
  ["opening", opening / 1000, "s"],
  ["counting", counting / 1000, "s"],
  ["protecting", protecting / 1000, "s"],
  ["duckdb-loading", peer.loading, "s"],
  ["duckdb-tables", peer.working, "s"],
  ["closing-ratio", closing / peer.working, "times"],
  ["counting-ratio", counting / 1000 / peer.working, "times"],
] as const)
  report({ name: `survey-peer.${name}`, value, unit, target: null });
