import { aRound, onAllNorms } from "#modules/assessments/round.builder.ts";
import { anOrganisation } from "#modules/organisations/organisation.builder.ts";
import { fillAccounts } from "./fill-accounts.ts";
import { fillCases } from "./fill-cases.ts";
import { fillOnboarding } from "./fill-onboarding.ts";
import { fillInterests } from "./fill-interests.ts";
import { fillFinancial } from "./fill-financial.ts";
import { fillTenders } from "./fill-tenders.ts";
import { fillReports } from "./fill-reports.ts";
import { fillSignals } from "./fill-signals.ts";
import { fillSurveys } from "./fill-surveys.ts";
import { fillSystem } from "./fill-system.ts";
import { fillTalk } from "./fill-talk.ts";
import { fillVault } from "./fill-vault.ts";
import { fillYear } from "./fill-year.ts";
import { placeOf } from "./place.ts";
import { openWorld } from "./world.ts";
import type { World } from "./world.ts";

/** The whole application with two organisations in which everything has happened once, in every state it can be in. */
export const openFilledWorld = async (): Promise<World> => {
  const world = await openWorld({ SMTP_URL: "smtp://127.0.0.1:2525" });
  const { owner } = world.database;
  const overseen = await anOrganisation(owner, { name: "Onderzicht" });
  await aRound(owner, overseen, { state: "closed", outcomes: onAllNorms("good") });
  for (const settlement of [world.here, world.elsewhere]) {
    const place = placeOf(world, settlement, overseen);
    await fillSystem(place);
    await fillYear(place);
    await fillOnboarding(world.database.files, place);
    await fillVault(world, settlement, place);
    await fillInterests(place);
    await fillSignals(place);
    await fillFinancial(world, settlement, place);
    await fillTenders(place);
    await fillSurveys(place);
    await fillReports(world, place);
    await fillCases(world, settlement, place);
    await fillTalk(world, settlement, place);
    await fillAccounts(world, settlement);
  }
  return world;
};
