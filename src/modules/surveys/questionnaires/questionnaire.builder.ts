import type { Db } from "#platform/database/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Block, Item, Questionnaire } from "./questionnaire.ts";

const both = (nl: string, en = nl) => ({ nl, en });

/** A statement, as a value. */
export const aStatement = (id: string): Item => ({
  id,
  kind: "agreement",
  for: "everybody",
  text: both(`Stelling ${id}`, `Statement ${id}`),
});

const funnel: Block = {
  id: "funnel",
  title: both("Melden", "Reporting"),
  items: [
    {
      id: "suspicion",
      kind: "choice",
      for: "everybody",
      text: both("Had u een vermoeden?", "Did you have a suspicion?"),
      options: [
        { id: "yes", text: both("Ja", "Yes"), alone: false },
        { id: "no", text: both("Nee", "No"), alone: false },
      ],
    },
    {
      id: "why-not",
      kind: "multiple",
      for: "everybody",
      when: { item: "suspicion", is: ["yes"] },
      text: both("Waarom niet gemeld?", "Why not reported?"),
      options: [
        { id: "unsafe", text: both("Niet veilig", "Not safe"), alone: false },
        { id: "none", text: both("Geen van deze", "None of these"), alone: true },
      ],
    },
  ],
};

/** A small questionnaire without faults: two statements in a scale, a funnel of two items, and whether somebody manages people. */
export const aQuestionnaireValue = (change: Partial<Questionnaire> = {}): Questionnaire => ({
  questionnaire: "trial",
  version: 1,
  title: both("Proef", "Trial"),
  introduction: both("Alleen voor een test.", "Only for a test."),
  minutes: 2,
  background: [
    {
      id: "manager",
      text: both("Geeft u leiding?", "Do you manage people?"),
      options: [
        { id: "yes", text: both("Ja", "Yes"), alone: false },
        { id: "no", text: both("Nee", "No"), alone: false },
      ],
    },
  ],
  blocks: [
    {
      id: "culture",
      title: both("Cultuur", "Culture"),
      items: [aStatement("open"), aStatement("silent")],
    },
    funnel,
  ],
  scales: [
    {
      id: "culture",
      title: both("Cultuur", "Culture"),
      items: [
        { item: "open", reversed: false },
        { item: "silent", reversed: true },
      ],
      least: 1,
    },
  ],
  ...change,
});

interface Place {
  readonly organisationId: string;
}

interface Change extends Partial<Questionnaire> {
  readonly usedSince?: PlainDate;
}

/** A row that holds such a questionnaire. */
export const aQuestionnaireRow = ({ organisationId }: Place, { usedSince, ...change }: Change = {}) => {
  const content = aQuestionnaireValue(change);
  return {
    organisationId,
    key: content.questionnaire,
    version: content.version,
    content: JSON.stringify(content),
    usedSince: usedSince ?? null,
    madeBy: null,
    madeAt: "2026-01-01T09:00:00Z",
    changedAt: "2026-01-01T09:00:00Z",
  };
};

/** The same in the database; written as its owner. */
export const aQuestionnaire = async (
  owner: Db,
  place: Place,
  change: Change = {},
): Promise<Questionnaire> => {
  await owner.insertInto("surveyQuestionnaires").values(aQuestionnaireRow(place, change)).execute();
  return aQuestionnaireValue(change);
};
