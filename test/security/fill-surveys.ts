import { randomUUID } from "node:crypto";
import { aQuestionnaire } from "#modules/surveys/questionnaires/questionnaire.builder.ts";
import { aRound } from "#modules/surveys/rounds/round.builder.ts";
import type { Place } from "./place.ts";

type Names = Pick<NonNullable<Parameters<typeof aRound>[2]>, "titleNl" | "titleEn">;

/** A closed round with what it brought, and what somebody wrote in it. */
const closedRound = async (
  { owner, here, mark, unitId }: Place,
  change: Names & { readonly sharedOn?: string },
): Promise<void> => {
  const roundId = await aRound(owner, here, { ...change, state: "closed", openedOn: "2026-02-02" });
  const at = { ...here, roundId };
  await owner
    .insertInto("surveyCubes")
    .values({ ...at, minimum: 10, alphas: "{}", correlations: "[]", madeOn: "2026-02-24" })
    .execute();
  await owner
    .insertInto("surveyResults")
    .values({ ...at, place: 0, invited: 40, answered: 30, items: "{}", scales: "{}" })
    .execute();
  await owner
    .insertInto("surveyResults")
    .values({
      ...at,
      place: 1,
      groupBy: "unit",
      groupValue: unitId,
      invited: 40,
      answered: 30,
      items: "{}",
      scales: "{}",
    })
    .execute();
  await owner
    .insertInto("surveySheets")
    .values({ ...at, unitId, locale: "nl", askedOn: "2026-10-26", pdf: Buffer.from("%PDF") })
    .execute();
  await owner
    .insertInto("surveyRemarks")
    .values({ ...at, remarkId: randomUUID(), item: "what-helps", text: mark("Meer tijd voor elkaar.") })
    .execute();
};

/** A questionnaire in use, one that is still changed, and one that lacks nearly everything. */
const questionnaires = async ({ owner, here, mark }: Place): Promise<void> => {
  const title = { nl: mark("Vragenlijst"), en: mark("Questionnaire") };
  await aQuestionnaire(owner, here, { usedSince: "2026-01-01" });
  await aQuestionnaire(owner, here, { questionnaire: "draft", title });
  await aQuestionnaire(owner, here, { questionnaire: "bare", title, background: [], blocks: [], scales: [] });
};

/** Surveys: a round that waits for its day, one that is open with somebody who still has to answer, and two
 * that are closed, of which one is shared. */
export const fillSurveys = async (place: Place): Promise<void> => {
  const { owner, here, unitId, person, mark } = place;
  const names = (nl: string, en: string) => ({ titleNl: mark(nl), titleEn: mark(en) });
  await questionnaires(place);
  await aRound(owner, here, {
    ...names("Volgend jaar", "Next year"),
    opensOn: "2027-11-02",
    firstReminderOn: "2027-11-09",
    secondReminderOn: "2027-11-16",
    closesOn: "2027-11-23",
    population: "sample",
    sampleSize: 40,
    sampleSeed: mark("begin"),
  });
  await closedRound(place, names("Vorig jaar", "Last year"));
  await closedRound(place, { ...names("Gedeeld", "Shared"), sharedOn: "2026-02-25" });
  const roundId = await aRound(owner, here, {
    ...names("Nu", "Now"),
    state: "open",
    openedOn: "2026-10-26",
    population: "units",
    unitIds: [unitId],
  });
  const at = { ...here, roundId };
  await owner
    .updateTable("surveyRounds")
    .set({ invited: 2, mailsSent: 1 })
    .where("roundId", "=", roundId)
    .execute();
  const tokenHash = randomUUID();
  await owner
    .insertInto("surveyStrata")
    .values({ ...at, unitId, invited: 2 })
    .execute();
  await owner
    .insertInto("surveyKeys")
    .values({ ...at, sealedKey: "survey.1:" })
    .execute();
  await owner
    .insertInto("surveyTokens")
    .values({ ...at, tokenHash, unitId })
    .execute();
  await owner
    .insertInto("surveyInvitations")
    .values({ ...at, tokenHash, personId: person("employee").personId })
    .execute();
  await owner
    .insertInto("surveyAnswers")
    .values({ ...at, answerId: randomUUID(), sealed: Buffer.from("sealed") })
    .execute();
};
