import { isHopeless, readCsv, troubleFault } from "#platform/csv/index.ts";
import type { CsvSource, Fault } from "#platform/csv/index.ts";
import type { ResultCube } from "../analysis/cube.ts";
import { resultCube } from "../analysis/cube.rules.ts";
import { Tally } from "../analysis/tally.ts";
import type { Questionnaire } from "../questionnaires/questionnaire.ts";
import { AnswerLines } from "./answer-lines.ts";
import { breakdownOf, strangers, tooMany } from "./groups.rules.ts";
import { readPopulation } from "./population.ts";
import type { Population } from "./population.ts";

export interface AnalysisWish {
  readonly questionnaire: Questionnaire;
  readonly responses: CsvSource;
  readonly population: CsvSource | undefined;
  /** The columns by which answers are shown apart. */
  readonly by: readonly string[];
  readonly minimum: number;
}

/** Faults of one of the files; `more` are not told one by one. */
export interface FaultsOfFile {
  readonly file: "responses" | "population";
  readonly faults: readonly Fault[];
  readonly more: number;
}

export type Analysed =
  | {
      readonly ok: true;
      readonly cube: ResultCube;
      /** Answers that were begun and not sent, left out. */
      readonly unfinished: number;
    }
  | { readonly ok: false; readonly found: readonly FaultsOfFile[] };

const byLine = (a: Fault, b: Fault): number => a.line - b.line;

const readAnswers = async (
  { questionnaire, responses, by }: AnalysisWish,
  population: Population | undefined,
): Promise<{ readonly lines: AnswerLines; readonly found: FaultsOfFile }> => {
  const lines = new AnswerLines(questionnaire, by);
  const troubles = await readCsv(responses, (record) => lines.take(record));
  const isUnreadable = troubles.some(isHopeless);
  const { store, faults, emptiness } = lines;
  const told = [
    ...troubles.map(troubleFault),
    ...faults.told,
    ...by.flatMap((one) => strangers(one, store.met(one), population)),
    ...(isUnreadable || emptiness === undefined || troubles.length > 0 ? [] : [emptiness]),
  ];
  return {
    lines,
    found: {
      file: "responses",
      faults: told.toSorted(byLine),
      more: faults.count - faults.told.length,
    },
  };
};

const cubeOf = (
  wish: AnalysisWish,
  { store }: AnswerLines,
  population: Population | undefined,
): ResultCube => {
  const { questionnaire, by, minimum } = wish;
  const breakdowns = by.map((one) => breakdownOf(one, store.met(one), { questionnaire, population }));
  const tally = new Tally(questionnaire, breakdowns);
  for (const person of store.people()) tally.add(person);
  const cube = resultCube(questionnaire, tally.counted(), minimum);
  // Without a population nobody knows how many were invited, also where there are no groups to know it of.
  return { ...cube, everybody: { ...cube.everybody, invited: population?.invited ?? null } };
};

/**
 * Analyses answers that were gathered elsewhere, with the counting and protecting of our own rounds. Everything that is wrong with the files is
 * told at once, and then nothing is counted.
 */
export const analyse = async (wish: AnalysisWish): Promise<Analysed> => {
  const { questionnaire, by } = wish;
  const read = wish.population && (await readPopulation(wish.population, { questionnaire, by }));
  const population = read?.ok === true ? read.value : undefined;
  const { lines, found } = await readAnswers(wish, population);
  const met = new Map(by.map((one) => [one, lines.store.met(one)]));
  const numbers = population === undefined ? [] : tooMany(lines.store.size, met, population);
  const ofPopulation = read?.ok === false ? read.faults : numbers;
  const all: FaultsOfFile[] = [found, { file: "population", faults: ofPopulation, more: 0 }];
  if (all.some(({ faults }) => faults.length > 0)) return { ok: false, found: all };
  return {
    ok: true,
    cube: cubeOf(wish, lines, population),
    unfinished: lines.unfinished,
  };
};
