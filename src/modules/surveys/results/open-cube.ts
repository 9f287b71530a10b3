import { spreadsheetCsv } from "#platform/csv/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import { countedItems } from "../analysis/answers.ts";
import type { GroupResult } from "../analysis/cube.ts";
import { namedAnswers } from "../questionnaires/answer-words.ts";
import type { Item, Questionnaire } from "../questionnaires/questionnaire.ts";
import type { Round } from "../rounds/round.ts";
import type { Cube } from "./kept-cube.ts";

/** A group with everything that may be said of it, and what it is called; absent for everybody. */
export interface OpenGroup {
  readonly label: string | undefined;
  readonly result: GroupResult;
}

/** What a file of results is made of: the cube as it was kept, and nothing besides. */
export interface OpenCube {
  readonly round: Round;
  readonly cube: Cube;
  readonly questionnaire: Questionnaire;
  readonly groups: readonly OpenGroup[];
  readonly locale: Locale;
}

/** One number of the cube with the dimensions it stands at, after the information model of SDMX. */
interface Observation {
  readonly breakdown: string;
  readonly group: string;
  readonly group_label: string;
  readonly measure: "item" | "scale" | "response";
  readonly variable: string;
  readonly variable_label: string;
  readonly answer: string;
  readonly answer_label: string;
  /** Of items how many gave the answer, of a scale its mean, of the response how many answered. */
  readonly value: number | null;
  readonly n: number | null;
  /** "A": as it is; "L": a lower bound, nearly everybody; "Q": not shown, for confidentiality (SDMX code list for observation status). */
  readonly status: "A" | "L" | "Q";
}

type Place = Pick<Observation, "breakdown" | "group" | "group_label">;

const itemLines = (
  item: Item,
  { result }: OpenGroup,
  place: Place,
  locale: Locale,
): readonly Observation[] => {
  const shown = result.items[item.id];
  if (shown === undefined) return [];
  const at = { ...place, measure: "item" as const, variable: item.id, variable_label: item.text[locale] };
  if (shown === null) return [{ ...at, answer: "", answer_label: "", value: null, n: null, status: "Q" }];
  if (shown.showing === "bounded")
    return [
      {
        ...at,
        answer: shown.answer,
        answer_label: shown.answer,
        value: shown.atLeast,
        n: shown.n,
        status: "L",
      },
    ];
  return namedAnswers(item, locale).map(({ id, label }, index) => ({
    ...at,
    answer: id,
    answer_label: label,
    value: shown.counts[index] ?? 0,
    n: shown.n,
    status: "A",
  }));
};

const status = (value: unknown): Observation["status"] => (value == null ? "Q" : "A");

const linesOf = ({ questionnaire, groups, locale }: OpenCube): readonly Observation[] =>
  groups.flatMap((group) => {
    const { result, label } = group;
    const place = { breakdown: result.by ?? "", group: result.value ?? "", group_label: label ?? "" };
    const none = { answer: "", answer_label: "" };
    const response: Observation = {
      ...place,
      ...none,
      measure: "response",
      variable: "answered",
      variable_label: "",
      value: result.n,
      n: result.n,
      status: status(result.n),
    };
    const scales = questionnaire.scales.flatMap(({ id, title }): readonly Observation[] => {
      const scale = result.scales[id];
      if (scale === undefined) return [];
      const at = {
        ...place,
        ...none,
        measure: "scale" as const,
        variable: id,
        variable_label: title[locale],
      };
      return [{ ...at, value: scale?.mean ?? null, n: scale?.n ?? null, status: status(scale) }];
    });
    const items = countedItems(questionnaire).flatMap((item) => itemLines(item, group, place, locale));
    return [response, ...scales, ...items];
  });

const columns = [
  "breakdown",
  "group",
  "group_label",
  "measure",
  "variable",
  "variable_label",
  "answer",
  "answer_label",
  "value",
  "n",
  "status",
] as const;

/** The cube as CSV for a spreadsheet: one line for each number. */
export const cubeCsv = (open: OpenCube): string =>
  spreadsheetCsv(
    [columns, ...linesOf(open).map((line) => columns.map((column) => line[column] ?? ""))],
    open.locale,
  );

const about = {
  nl: "Uitkomsten van een enquête na afscherming. Status A: zoals het is; L: een ondergrens, bijna iedereen gaf dit antwoord; Q: niet getoond, omdat het iets over enkele mensen zou zeggen.",
  en: "Results of a survey after disclosure control. Status A: as it is; L: a lower bound, nearly everybody gave this answer; Q: not shown, because it would tell something about a few people.",
} as const;

/** The cube as JSON after SDMX: what the dimensions are, and the observations; with scales and how they go together. */
export const cubeJson = (open: OpenCube): string => {
  const { round, cube, questionnaire, locale } = open;
  return JSON.stringify(
    {
      schema: "borgpen-survey-cube/1",
      about: about[locale],
      round: { title: round.title[locale], opened: round.openedOn, closed: round.closedOn },
      questionnaire: { id: questionnaire.questionnaire, version: questionnaire.version },
      minimum: cube.minimum,
      structure: {
        dimensions: ["breakdown", "group", "measure", "variable", "answer"],
        measures: ["value", "n"],
        attributes: ["group_label", "variable_label", "answer_label", "status"],
      },
      observations: linesOf(open),
      reliability: cube.alphas,
      correlations: cube.correlations,
    },
    null,
    2,
  );
};
