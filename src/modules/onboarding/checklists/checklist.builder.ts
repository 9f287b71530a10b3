import { randomUUID } from "node:crypto";
import type { DB, Db } from "#platform/database/index.ts";
import type { ChecklistStep } from "./checklist.ts";

interface Owned {
  readonly organisationId: string;
}

/** A plain step as a value: the manager marks within a week that integrity was part of the selection interview. */
export const aStepValue = (change: Partial<ChecklistStep> = {}): ChecklistStep => ({
  engagement: "civil-servant",
  step: "selection-interview",
  version: 1,
  kind: "plain",
  statement: null,
  byWhom: "manager",
  title: { nl: "Selectiegesprek", en: "Selection interview" },
  text: { nl: "Met een dilemma.", en: "With a dilemma." },
  days: 7,
  place: 10,
  used: true,
  startsOn: "2026-01-01",
  ...change,
});

/** The row of a step. */
export const aStepRow = ({ organisationId }: Owned, change: Partial<ChecklistStep> = {}) => {
  const { title, text, ...rest } = aStepValue(change);
  const words = { titleNl: title.nl, titleEn: title.en, textNl: text.nl, textEn: text.en };
  return { organisationId, ...rest, ...words, madeAt: "2026-01-01T09:00:00Z" };
};

/** A step in the database; written as its owner. */
export const aStep = async (
  owner: Db,
  here: Owned,
  change: Partial<ChecklistStep> = {},
): Promise<ChecklistStep> => {
  await owner.insertInto("checklistSteps").values(aStepRow(here, change)).execute();
  return aStepValue(change);
};

interface MarkedBy extends Owned {
  readonly personId: string;
  readonly madeBy: string;
}

/** The row that says that a step of this person is done. */
export const aMarkRow = (
  { organisationId, personId, madeBy }: MarkedBy,
  change: Partial<{
    step: string;
    markedOn: string;
    state: DB["checklistMarks"]["state"];
    checkOn: string;
  }> = {},
) => ({
  organisationId,
  markId: randomUUID(),
  personId,
  step: "selection-interview",
  state: "done" as const,
  markedOn: "2026-10-20",
  madeBy,
  madeAt: "2026-10-20T09:00:00Z",
  ...change,
});
