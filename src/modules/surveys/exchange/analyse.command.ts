import { createReadStream } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { faultLine } from "#platform/content/index.ts";
import { faultText } from "#platform/csv/index.ts";
import { smallestMinimum } from "#platform/disclosure/index.ts";
import { AppError } from "#platform/http/index.ts";
import type { LoneCommand } from "#platform/module/index.ts";
import type { ResultCube } from "../analysis/cube.ts";
import { parseQuestionnaireFile } from "../questionnaires/content.ts";
import type { Questionnaire } from "../questionnaires/questionnaire.ts";
import { analyse } from "./analyse.ts";
import type { FaultsOfFile } from "./analyse.ts";
import { analysisJson } from "./analysis-json.rules.ts";
import { analysisText } from "./analysis-text.rules.ts";
import { cubeCsv } from "./cube-csv.rules.ts";
import { cubeRows } from "./cube-rows.rules.ts";
import { cubeSdmx } from "./cube-sdmx.rules.ts";

type Values = Parameters<LoneCommand["run"]>[0]["values"];

const help = `Use: borgpen surveys analyse --questionnaire FILE.yaml --responses FILE.csv
                       [--population FILE.csv] [--by COLUMN ...] [--minimum N]
                       [--cube FILE.csv|FILE.json] [--json]

Analyses answers that were gathered elsewhere as a round of our own: the same counting, and the same protection of small groups.
Nothing is kept. If anything is wrong nothing is counted, and every fault is named with its file, line and column.

  --questionnaire  what was asked, as content/surveys/integrity.yaml
  --responses      CSV with one line for each person: a column for each item, named after its id; or LimeSurvey's CSV of answers
  --population     CSV with the columns of --by, and a column invited: how many were asked
  --by             the columns by which answers are shown apart: unit, a background question, or another column
  --minimum        no group with fewer answers is shown; ${smallestMinimum} or more, ${smallestMinimum} when left out
  --cube           write every number that may be shown into a file: CSV, or JSON in the way of SDMX-JSON
  --json           print { "responses", "invited", "response_rate_pct", "questions", "scales", "correlations", "groups" };
                   whatever may not be shown is null

How the columns and answers are written: docs/how-to/analyse-answers.md.
Exit codes: 0 done, 1 something is wrong with a file, 2 wrong use.`;

const word = (value: string | boolean | undefined): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

const refusal = (reason: string): AppError => new AppError("refused", { nl: reason, en: reason });

const minimumIn = (values: Values): number => Number(word(values["minimum"]) ?? smallestMinimum);
const columnsIn = (values: Values): readonly string[] => [
  ...new Set(
    (word(values["by"]) ?? "")
      .split(",")
      .map((one) => one.trim())
      .filter((one) => one !== ""),
  ),
];

const questionnaireIn = async (file: string): Promise<Questionnaire> => {
  const { value, faults } = parseQuestionnaireFile(file, await readFile(file, "utf8"));
  if (value === undefined) throw refusal(faults.map(faultLine).join("\n"));
  return value;
};

const refuse = (
  found: readonly FaultsOfFile[],
  names: Readonly<Record<FaultsOfFile["file"], string>>,
): never => {
  const lines = found.flatMap(({ file, faults, more }) => [
    ...faults.map((fault) => `${names[file]}: ${faultText(fault)}`),
    ...(more > 0 ? [`${names[file]}: and ${more} more.`] : []),
  ]);
  const count = found.reduce((sum, { faults, more }) => sum + faults.length + more, 0);
  const counted = `${count} ${count === 1 ? "fault" : "faults"}; nothing was counted.`;
  throw refusal([...lines, counted].join("\n"));
};

/** Opened when it is read, so that a file that is not there is told as such. */
const opened = async function* (file: string): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(file)) yield Buffer.from(chunk);
};

/** The cube in the form that the name of its file asks. */
const cubeText = (file: string, questionnaire: Questionnaire, cube: ResultCube): string => {
  const rows = cubeRows(questionnaire, cube);
  return file.endsWith(".csv") ? cubeCsv(rows) : JSON.stringify(cubeSdmx(questionnaire, rows));
};

const run: LoneCommand["run"] = async ({ values, print, progress }) => {
  const names = {
    responses: word(values["responses"]) ?? "",
    population: word(values["population"]) ?? "",
  };
  const questionnaire = await questionnaireIn(word(values["questionnaire"]) ?? "");
  const result = await analyse({
    questionnaire,
    responses: opened(names.responses),
    population: names.population === "" ? undefined : opened(names.population),
    by: columnsIn(values),
    minimum: minimumIn(values),
  });
  if (!result.ok) return refuse(result.found, names);
  if (result.unfinished > 0) progress(`${result.unfinished} unfinished answers were left out.`);
  const cubeFile = word(values["cube"]);
  if (cubeFile !== undefined) {
    await writeFile(cubeFile, cubeText(cubeFile, questionnaire, result.cube));
    progress(`The cube is in ${cubeFile}.`);
  }
  const analysis = analysisJson(questionnaire, result.cube);
  print(values["json"] === true ? JSON.stringify(analysis, null, 2) : analysisText(analysis));
  return undefined;
};

const wrongUse: LoneCommand["wrongUse"] = (values) => {
  if (word(values["questionnaire"]) === undefined) return "Name what was asked: --questionnaire FILE.yaml.";
  if (word(values["responses"]) === undefined) return "Name the answers: --responses FILE.csv.";
  const cube = word(values["cube"]);
  if (cube !== undefined && !/\.(csv|json)$/.test(cube))
    return "--cube is a file that ends in .csv or .json.";
  const minimum = minimumIn(values);
  return Number.isSafeInteger(minimum) && minimum >= smallestMinimum
    ? undefined
    : `--minimum is a whole number of ${smallestMinimum} or more.`;
};

/** `borgpen surveys analyse`: for answers that another program gathered. */
export const analyseCommand: LoneCommand = {
  kind: "alone",
  name: "surveys analyse",
  summary: "Analyse answers to a survey from CSV, without anybody being traceable.",
  help,
  options: {
    questionnaire: { type: "string" },
    responses: { type: "string" },
    population: { type: "string" },
    by: { type: "string", many: true },
    minimum: { type: "string" },
    cube: { type: "string" },
    json: { type: "boolean" },
  },
  wrongUse,
  run,
};
