import { anActor, anOrganisation, aPerson, aUnit } from "#modules/organisations/organisation.builder.ts";
import type { BuiltPerson } from "#modules/organisations/organisation.builder.ts";
import { systemActor } from "#platform/actor/index.ts";
import { dateOf } from "#platform/clock/index.ts";
import { withActor } from "#platform/database/index.ts";
import { testApp, testServices } from "./app.ts";
import type { TestDatabase } from "./database.ts";
import { answerBase } from "#modules/surveys/answering/addresses.ts";
import { backgroundField, fieldNames, itemField } from "#modules/surveys/answering/filled-in.rules.ts";
import { surveys } from "#modules/surveys/index.ts";
import { aQuestionnaire } from "#modules/surveys/questionnaires/questionnaire.builder.ts";
import { answersOfItem, itemsOf } from "#modules/surveys/questionnaires/questionnaire.ts";
import type { Questionnaire } from "#modules/surveys/questionnaires/questionnaire.ts";
import { aRound } from "#modules/surveys/rounds/round.builder.ts";
import { mixRounds, takeSteps } from "#modules/surveys/rounds/steps.commands.ts";

type Step = typeof takeSteps;

/** An organisation with two units of people, a questionnaire and a round that opens on 2 November 2026, and a day that can be moved on. */
export const aSurveyed = async (
  { db, owner }: TestDatabase,
  { people = 4, ...change }: Parameters<typeof aRound>[2] & { readonly people?: number } = {},
) => {
  const here = await anOrganisation(owner);
  const units = [
    await aUnit(owner, here, { name: "Vergunningen" }),
    await aUnit(owner, here, { name: "Beheer" }),
  ];
  const persons: BuiltPerson[] = [];
  for (let index = 0; index < people; index += 1)
    persons.push(await aPerson(owner, here, { unitId: units[index % units.length]?.unitId ?? null }));
  const coordinator = await anActor(owner, here, "coordinator");
  await aQuestionnaire(owner, here, { usedSince: "2026-10-01" });
  const roundId = await aRound(owner, here, change);
  const told = testServices();
  const actor = systemActor(here.organisationId);
  const run = (step: Step) =>
    withActor(db, actor, (tx) => step({ tx, actor, today: dateOf(told.clock.now()) }, told.services));
  const app = testApp({ db, modules: [surveys], services: told.services });
  return {
    here,
    units,
    persons,
    coordinator,
    roundId,
    told,
    app,
    /** Takes what the jobs of this day do. */
    on: async (day: string): Promise<void> => {
      told.clock.set(`${day}T08:00:00Z`);
      await run(takeSteps);
    },
    mix: () => run(mixRounds),
    /** The address in the last mail to somebody, without the site. */
    linkOf: (person: BuiltPerson): string => {
      const link = told.links.findLast(({ email }) => email === person.email);
      return link === undefined ? `${answerBase}/nothing` : new URL(link.url).pathname;
    },
  };
};
export type Surveyed = Awaited<ReturnType<typeof aSurveyed>>;

/** What a browser sends on the last page, with everything filled in. */
export const filledIn = (change: Readonly<Record<string, string | readonly string[]>> = {}) => ({
  naar: "versturen",
  bladzijde: "99",
  eenheid: "yes",
  "a-manager": "no",
  "v-open": "agree",
  "v-silent": "dont-know",
  "v-suspicion": "yes",
  "v-why-not": ["unsafe"],
  ...change,
});

/** A number from 0 up to 1 that looks like chance and is always the same. */
const likeChance = (...numbers: readonly number[]): number => {
  let mixed = 1;
  for (const number of numbers) {
    mixed = Math.imul(mixed ^ (number + 1), 0x45d9f3b);
    mixed ^= mixed >>> 15;
  }
  return (mixed >>> 0) / 2 ** 32;
};

const one = <T>(all: readonly T[], chance: number): readonly T[] =>
  all.slice(Math.floor(chance * all.length)).slice(0, 1);

/** What the colleague at this place of a row of people sends on the last page: most are content, and nobody skips a question. */
export const answersOfColleague = (questionnaire: Questionnaire, place: number): URLSearchParams => {
  const own = questionnaire.background.flatMap(({ id, options }, at) =>
    one(options, likeChance(place, at)).map((option) => [backgroundField(id), option.id]),
  );
  const given = itemsOf(questionnaire).flatMap((item, at) =>
    one(answersOfItem(item), Math.max(likeChance(place, at, 1), likeChance(place, at, 2))).map((answer) => [
      itemField(item.id),
      answer,
    ]),
  );
  return new URLSearchParams([[fieldNames.go, "versturen"], [fieldNames.unit, "yes"], ...own, ...given]);
};
