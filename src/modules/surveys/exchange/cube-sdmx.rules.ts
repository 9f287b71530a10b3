import type { Localised } from "#platform/locale/index.ts";
import { namedAnswers } from "../questionnaires/answer-words.ts";
import { itemsOf } from "../questionnaires/questionnaire.ts";
import type { Questionnaire } from "../questionnaires/questionnaire.ts";
import { measures, statuses, total } from "./cube-rows.rules.ts";
import type { CubeRow } from "./cube-rows.rules.ts";

interface Code {
  readonly id: string;
  readonly names: Localised;
}

const same = (id: string): Code => ({ id, names: { nl: id, en: id } });
const everything: Code = { id: total, names: { nl: "Alles", en: "Everything" } };

/** What the questions, the scales and the answers of a questionnaire are called. */
const namesOf = (questionnaire: Questionnaire) => {
  const questions = new Map<string, Localised>(itemsOf(questionnaire).map(({ id, text }) => [id, text]));
  for (const { id, title } of questionnaire.scales) if (!questions.has(id)) questions.set(id, title);
  const answers = new Map<string, Localised>();
  for (const item of itemsOf(questionnaire)) {
    const english = namedAnswers(item, "en");
    for (const [place, { id, label }] of namedAnswers(item, "nl").entries())
      answers.set(id, { nl: label, en: english[place]?.label ?? label });
  }
  return { questions, answers };
};

/** The codes that occur, in the order in which they do, with the place of each. */
const codeList = (ids: readonly string[], names: ReadonlyMap<string, Localised>) => {
  const found = [...new Set(ids)];
  return {
    places: new Map(found.map((id, place) => [id, place])),
    codes: found.map((id): Code => {
      const known = names.get(id);
      if (id === total) return everything;
      return known === undefined ? same(id) : { id, names: known };
    }),
  };
};

const noNames: ReadonlyMap<string, Localised> = new Map();

/** A group has its breakdown in front, so that two of one name stay two. */
const groupOf = ({ by, group }: CubeRow): string => (by === total ? total : `${by}:${group}`);

/**
 * A cube as JSON in the way of SDMX-JSON 2.0: dimensions with their codes, and observations by the places of those codes. Each observation is the
 * number, and the place of its status.
 */
export const cubeSdmx = (questionnaire: Questionnaire, rows: readonly CubeRow[]) => {
  const { questions, answers } = namesOf(questionnaire);
  const lists = {
    GROUP: codeList(rows.map(groupOf), noNames),
    QUESTION: codeList(
      rows.map(({ question }) => question),
      questions,
    ),
    ANSWER: codeList(
      rows.map(({ answer }) => answer),
      answers,
    ),
    MEASURE: codeList([...measures], noNames),
  };
  const keyOf = (row: CubeRow): string =>
    [
      lists.GROUP.places.get(groupOf(row)),
      lists.QUESTION.places.get(row.question),
      lists.ANSWER.places.get(row.answer),
      lists.MEASURE.places.get(row.measure),
    ].join(":");
  const observations = rows.map((row): [string, [number | null, number]] => [
    keyOf(row),
    [row.value, statuses.indexOf(row.status)],
  ]);
  return {
    meta: { id: `${questionnaire.questionnaire}-${questionnaire.version}`, contentLanguages: ["nl", "en"] },
    data: {
      structures: [
        {
          names: questionnaire.title,
          dimensions: {
            observation: Object.entries(lists).map(([id, { codes }], keyPosition) => ({
              id,
              keyPosition,
              values: codes,
            })),
          },
          attributes: { observation: [{ id: "OBS_STATUS", values: statuses.map(same) }] },
        },
      ],
      dataSets: [{ structure: 0, action: "Information", observations: Object.fromEntries(observations) }],
    },
  };
};
