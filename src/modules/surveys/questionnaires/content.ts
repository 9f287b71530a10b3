import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { places } from "#platform/config/index.ts";
import { ContentError, readYaml } from "#platform/content/index.ts";
import type { ContentFault, YamlFault } from "#platform/content/index.ts";
import { questionnaireFaults } from "./questionnaire.rules.ts";
import { questionnaireSchema } from "./questionnaire.ts";
import type { Questionnaire } from "./questionnaire.ts";

/** A questionnaire written in YAML: the value when it is faultless, else every fault in the order of the lines. */
export const parseQuestionnaire = (
  text: string,
):
  | { readonly ok: true; readonly value: Questionnaire }
  | { readonly ok: false; readonly faults: readonly YamlFault[] } => {
  const { value, faults, lineOf } = readYaml(questionnaireSchema, text);
  if (value === undefined) return { ok: false, faults };
  const found = questionnaireFaults(value).map(({ path, message }) => ({ line: lineOf(path), message }));
  return found.length === 0
    ? { ok: true, value }
    : { ok: false, faults: found.toSorted((one, other) => one.line - other.line) };
};

/** The same for a file, with faults as the command line tells them. */
export const parseQuestionnaireFile = (
  file: string,
  text: string,
): { readonly value: Questionnaire | undefined; readonly faults: readonly ContentFault[] } => {
  const parsed = parseQuestionnaire(text);
  if (parsed.ok) return { value: parsed.value, faults: [] };
  return {
    value: undefined,
    faults: parsed.faults.map(({ line, message }) => ({ file, line, message: message.en })),
  };
};

/** The files of `content/surveys` that hold a questionnaire. */
export const standardNames = ["integrity", "pulse"] as const;

const readOne = async (name: string): Promise<Questionnaire> => {
  const file = join(places.content, "surveys", `${name}.yaml`);
  const { value, faults } = parseQuestionnaireFile(file, await readFile(file, "utf8"));
  if (value === undefined) throw new ContentError(faults);
  return value;
};

let loaded: Promise<readonly Questionnaire[]> | undefined;

/** The questionnaires that come with the program; read once, when first asked. Throws `ContentError`, with file and line, when one is faulty. */
export const standardQuestionnaires = (): Promise<readonly Questionnaire[]> => {
  loaded ??= Promise.all(standardNames.map(readOne));
  return loaded;
};
