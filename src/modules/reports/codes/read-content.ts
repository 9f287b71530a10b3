import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { places } from "#platform/config/index.ts";
import { ContentError, parseYaml } from "#platform/content/index.ts";
import { codeListSchema, detrimentListSchema, violationListSchema } from "./code-list.ts";
import type { CodeList, DetrimentList, ViolationList } from "./code-list.ts";
import { questionnaireSchema } from "./questionnaire.ts";
import type { Questionnaire, ReportKind } from "./questionnaire.ts";

/** Everything in `content/reports`: the lists of codes, and the questionnaire of every kind of report as it came with the program. */
export interface ReportContent {
  /** One list for each year in which the kinds changed, in the order of their years. */
  readonly violations: readonly ViolationList[];
  readonly detriments: DetrimentList;
  readonly measures: CodeList;
  readonly weighing: CodeList;
  readonly publicInterest: CodeList;
  readonly channels: CodeList;
  readonly decisions: CodeList;
  readonly outcomes: CodeList;
  readonly regimes: CodeList;
  readonly questionnaires: Readonly<Record<ReportKind, Questionnaire>>;
}

/** Throws `ContentError` when the file is not there or not sound. */
const read = async <T>(file: string, schema: z.ZodType<T>): Promise<T> => {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) throw new ContentError([{ file, line: 1, message: "this file is missing" }]);
  const { value, faults } = parseYaml(schema, file, text);
  if (value === undefined) throw new ContentError(faults);
  return value;
};

const mustBe = (file: string, holds: boolean, message: string): void => {
  if (!holds) throw new ContentError([{ file, line: 1, message }]);
};

const readViolations = async (directory: string): Promise<ViolationList[]> => {
  const names = (await readdir(directory)).filter((name) => /^violations-\d{4}\.yaml$/.test(name)).toSorted();
  mustBe(directory, names.length > 0, "there is no violations-YEAR.yaml here");
  return Promise.all(
    names.map(async (name) => {
      const file = join(directory, name);
      const list = await read(file, violationListSchema);
      mustBe(file, name === `violations-${list.version}.yaml`, "the version must be the year in the name");
      return list;
    }),
  );
};

const readQuestionnaire = async (directory: string, kind: ReportKind): Promise<Questionnaire> => {
  const file = join(directory, "questionnaires", `${kind}.yaml`);
  const questionnaire = await read(file, questionnaireSchema);
  mustBe(file, questionnaire.kind === kind, `"kind" must be ${kind}, as the name of the file`);
  return questionnaire;
};

/** Reads a content directory for reports. Throws `ContentError` with the faults of a file that is not sound. */
export const readReportContent = async (directory: string): Promise<ReportContent> => {
  const list = (name: string): Promise<CodeList> => read(join(directory, `${name}.yaml`), codeListSchema);
  return {
    violations: await readViolations(directory),
    detriments: await read(join(directory, "detriments.yaml"), detrimentListSchema),
    measures: await list("measures"),
    weighing: await list("weighing"),
    publicInterest: await list("public-interest"),
    channels: await list("channels"),
    decisions: await list("decisions"),
    outcomes: await list("outcomes"),
    regimes: await list("regimes"),
    questionnaires: {
      violation: await readQuestionnaire(directory, "violation"),
      wrongdoing: await readQuestionnaire(directory, "wrongdoing"),
      conduct: await readQuestionnaire(directory, "conduct"),
      security: await readQuestionnaire(directory, "security"),
      detriment: await readQuestionnaire(directory, "detriment"),
    },
  };
};

let loaded: Promise<ReportContent> | undefined;

/** The lists and questionnaires of this installation; read once, when first asked. Throws `ContentError` when they are faulty. */
export const reportContent = (): Promise<ReportContent> => {
  loaded ??= readReportContent(join(places.content, "reports"));
  return loaded;
};
