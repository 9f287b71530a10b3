import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseYaml, yamlFilesIn } from "#platform/content/index.ts";
import type { ContentFault } from "#platform/content/index.ts";
import type { ContentReport } from "#platform/module/index.ts";
import { benchmarkFaults } from "./benchmarks/benchmark.rules.ts";
import { benchmarkSchema } from "./benchmarks/benchmark.ts";
import { parseQuestionnaireFile } from "./questionnaires/content.ts";
import type { Questionnaire } from "./questionnaires/questionnaire.ts";

interface Found<T> {
  readonly values: readonly T[];
  readonly faults: readonly ContentFault[];
}

type Read<T> = (
  file: string,
  text: string,
) => {
  readonly value: T | undefined;
  readonly faults: readonly ContentFault[];
};

/** A file is read by the name of what it holds. */
const misnamed = (file: string, name: string, id: string): readonly ContentFault[] =>
  name.replace(/\.ya?ml$/, "") === id
    ? []
    : [{ file, line: 1, message: `name this file ${id}.yaml, after what it holds` }];

const readAll = async <T>(
  directory: string,
  read: Read<T>,
  idOf: (value: T) => string,
): Promise<Found<T>> => {
  const names = await yamlFilesIn(directory);
  const files = await Promise.all(
    names.map(async (name) => {
      const file = join(directory, name);
      const { value, faults } = read(file, await readFile(file, "utf8"));
      return {
        value,
        faults: value === undefined ? faults : [...faults, ...misnamed(file, name, idOf(value))],
      };
    }),
  );
  return {
    values: files.flatMap(({ value }) => (value === undefined ? [] : [value])),
    faults: files.flatMap(({ faults }) => faults),
  };
};

/**
 * The questionnaires and the published figures of a content directory, counted, and what is wrong with them. While a questionnaire
 * cannot be read, figures that stand beside it are not looked at, so that one fault is told once.
 */
export const checkContent = async (directory: string): Promise<ContentReport> => {
  const questionnaires = await readAll<Questionnaire>(
    join(directory, "surveys"),
    parseQuestionnaireFile,
    ({ questionnaire }) => questionnaire,
  );
  const allReadable = questionnaires.faults.length === 0;
  const benchmarks = await readAll(
    join(directory, "benchmarks"),
    (file, text) => {
      const { value, faults, lineOf } = parseYaml(benchmarkSchema, file, text);
      const beside = questionnaires.values.find((one) => one.questionnaire === value?.questionnaire);
      const unknown =
        value === undefined || beside !== undefined || !allReadable
          ? []
          : [
              {
                path: ["questionnaire"],
                message: `there is no questionnaire "${value.questionnaire}" in surveys`,
              },
            ];
      const found = value === undefined || beside === undefined ? unknown : benchmarkFaults(value, beside);
      return {
        value,
        faults: [...faults, ...found.map(({ path, message }) => ({ file, line: lineOf(path), message }))],
      };
    },
    ({ benchmark }) => benchmark,
  );
  return {
    counts: { questionnaires: questionnaires.values.length, benchmarks: benchmarks.values.length },
    faults: [...questionnaires.faults, ...benchmarks.faults],
  };
};
