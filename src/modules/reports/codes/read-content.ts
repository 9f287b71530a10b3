import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { places } from "#platform/config/index.ts";
import { ContentError, parseYaml } from "#platform/content/index.ts";
import { codeListSchema, detrimentListSchema, violationListSchema } from "./code-list.ts";
import type { CodeList, DetrimentList, ViolationList } from "./code-list.ts";
import { questionnaireSchema } from "./questionnaire.ts";
import type { ReportKind } from "../report.ts";
import type { Questionnaire } from "./questionnaire.ts";

/** Everything in `content/reports`: the lists of codes, and the questionnaires of every kind of report as they came with the program. */
export interface ReportContent {
  /** One list for each year in which the kinds changed, in the order of their years. */
  readonly violations: readonly ViolationList[];
  readonly detriments: DetrimentList;
  readonly measures: CodeList;
  readonly weighing: CodeList;
  readonly publicInterest: CodeList;
  readonly decisions: CodeList;
  readonly outcomes: CodeList;
  /** Every version of each, the latest last. */
  readonly questionnaires: Readonly<Record<ReportKind, readonly Questionnaire[]>>;
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

/** Version 1 lies in `kind.yaml`, later ones in `kind.v2.yaml` and so on: old reports are read with the one they were made with. */
const fileOfVersion = (kind: ReportKind, version: number): string =>
  version === 1 ? `${kind}.yaml` : `${kind}.v${version}.yaml`;

const readQuestionnaires = async (directory: string, kind: ReportKind): Promise<Questionnaire[]> => {
  const pattern = new RegExp(String.raw`^${kind}(\.v\d+)?\.yaml$`);
  const names = (await readdir(directory)).filter((name) => pattern.test(name));
  mustBe(directory, names.length > 0, `${kind}.yaml is missing`);
  const all = await Promise.all(
    names.map(async (name) => {
      const file = join(directory, name);
      const questionnaire = await read(file, questionnaireSchema);
      mustBe(file, questionnaire.kind === kind, `"kind" must be ${kind}, as the name of the file`);
      const rightName = fileOfVersion(kind, questionnaire.version);
      mustBe(file, name === rightName, `this version must be called ${rightName}`);
      return questionnaire;
    }),
  );
  return all.toSorted((one, other) => one.version - other.version);
};

/** Reads a content directory for reports. Throws `ContentError` with the faults of a file that is not sound. */
export const readReportContent = async (directory: string): Promise<ReportContent> => {
  const questionnaires = (kind: ReportKind): Promise<Questionnaire[]> =>
    readQuestionnaires(join(directory, "questionnaires"), kind);
  const list = (name: string): Promise<CodeList> => read(join(directory, `${name}.yaml`), codeListSchema);
  return {
    violations: await readViolations(directory),
    detriments: await read(join(directory, "detriments.yaml"), detrimentListSchema),
    measures: await list("measures"),
    weighing: await list("weighing"),
    publicInterest: await list("public-interest"),
    decisions: await list("decisions"),
    outcomes: await list("outcomes"),
    questionnaires: {
      violation: await questionnaires("violation"),
      wrongdoing: await questionnaires("wrongdoing"),
      conduct: await questionnaires("conduct"),
      security: await questionnaires("security"),
      detriment: await questionnaires("detriment"),
    },
  };
};

let loaded: Promise<ReportContent> | undefined;

/** The lists and questionnaires of this installation; read once, when first asked. Throws `ContentError` when they are faulty. */
export const reportContent = (): Promise<ReportContent> => {
  loaded ??= readReportContent(join(places.content, "reports"));
  return loaded;
};
