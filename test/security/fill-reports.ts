import { aReport } from "#modules/reports/report.builder.ts";
import { withQuestion } from "#modules/reports/questions/own-questions.rules.ts";
import { changeQuestions } from "#modules/reports/questions/questionnaires.commands.ts";
import { settleLastYear } from "#modules/reports/register/settled-years.ts";
import { saveSettings } from "#modules/reports/settings/settings.commands.ts";
import { defaultSettings } from "#modules/reports/settings/settings.ts";
import { renewFeed } from "#modules/reports/terms/feeds.commands.ts";
import { systemActor } from "#platform/actor/index.ts";
import { withActor } from "#platform/database/index.ts";
import type { Place } from "./place.ts";
import type { World } from "./world.ts";

/** How an organisation wants reports handled, and what it asks besides. */
const settings = async ({ as, person, mark }: Place): Promise<void> => {
  await as("coordinator", "2026-10-01", async (writing) => {
    await saveSettings(writing, {
      ...defaultSettings,
      fallbackId: person("authority").personId,
      identityReaderId: person("report-officer").personId,
    });
    const words = { label: { nl: mark("Welke plek?"), en: mark("Which place?") }, help: null };
    await changeQuestions(writing, "conduct", "conduct/1", (now) =>
      withQuestion(now, { ...words, type: "text", options: [] }),
    );
  });
};

/** A report of last year and one of this year for the report officer, with the terms that run, a calendar, and the numbers of last year. */
const received = async ({ database }: World, { here, as, person }: Place): Promise<void> => {
  const { organisationId } = here;
  const readers = [person("report-officer").personId];
  await aReport(database, organisationId, { readers, at: new Date("2025-06-01T09:00:00Z") });
  await aReport(database, organisationId, { readers });
  await as("report-officer", "2026-11-01", renewFeed);
  await withActor(database.db, systemActor(organisationId), (tx) =>
    settleLastYear(tx, organisationId, "2026-02-01"),
  );
};

/** Reports of a wrong: how they are received, and some that were. */
export const fillReports = async (world: World, place: Place): Promise<void> => {
  await settings(place);
  await received(world, place);
};
