import { closeAction, findAction } from "#modules/actions/index.ts";
import { measureGoals } from "#modules/policy/index.ts";
import { surveySteps } from "#modules/surveys/index.ts";
import { addDays, dateOf, fixedClock } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { found } from "#platform/http/index.ts";
import { organisationOf } from "#platform/module/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Services } from "#platform/services/index.ts";
import { answering, inventedAnswers } from "./invented-answers.rules.ts";
import type { Scene } from "./scene.ts";
import type { SurveysWorld, WorldRound } from "./surveys-world.ts";
import type { World, WorldPerson } from "./world.ts";

interface Told {
  readonly world: World;
  readonly people: readonly WorldPerson[];
  readonly surveys: SurveysWorld;
  readonly services: Services;
}

/** The links that people got: nothing is really sent, and nobody else has them. */
type Postbox = Map<string, string>;

/** The services of a night long ago, when a mail went no further than the postbox. */
const thatNight = ({ services }: Told, { now }: Writing, postbox: Postbox): Services => ({
  ...services,
  clock: fixedClock(now.toISOString()),
  accountMail: {
    sendLink: (_, { email, url }) => {
      postbox.set(email, found(url.split("/").at(-1)));
      return Promise.resolve();
    },
  },
});

const smallestGroup = 10;
const keptDays = 90;

type Days = NonNullable<WorldRound["days"]>;

/** The days of a round that runs now: the first reminder was two days ago. */
const daysAround = (today: PlainDate): Days => ({
  preparedOn: addDays(today, -14),
  opensOn: addDays(today, -9),
  firstReminderOn: addDays(today, -2),
  secondReminderOn: addDays(today, 5),
  closesOn: addDays(today, 12),
});

/** Never before the end of what the world tells. */
const daysOf = ({ days }: WorldRound, { world, services }: Told): Days => {
  const today = dateOf(services.clock.now());
  return days ?? daysAround(today > world.referenceDate ? today : world.referenceDate);
};

const questionnaireOf = async ({ questionnaire }: WorldRound): Promise<surveySteps.Questionnaire> =>
  found((await surveySteps.standardQuestionnaires()).find((one) => one.questionnaire === questionnaire));

/** Where a round that was prepared is found by the scenes after it. */
type Prepared = Map<string, string>;

const prepared = (
  round: WorldRound,
  told: Told,
  { isFirstUse, rounds }: { readonly isFirstUse: boolean; readonly rounds: Prepared },
): Scene => {
  const { preparedOn, ...days } = daysOf(round, told);
  return {
    on: preparedOn,
    by: "coordinator",
    what: `survey ${round.key}`,
    play: async (writing, made) => {
      const content = await questionnaireOf(round);
      const which = { key: content.questionnaire, version: content.version };
      if (isFirstUse) await surveySteps.addQuestionnaire(writing, content);
      const roundId = await surveySteps.prepareRound(writing, {
        ...days,
        questionnaire: which,
        titleNl: round.title.nl,
        titleEn: round.title.en,
        population: "units",
        unitIds: [made.id("unit", told.surveys.unit)],
        sampleSize: null,
        sampleSeed: null,
        listed: [],
        minimum: smallestGroup,
        keepDays: keptDays,
      });
      rounds.set(round.key, roundId);
    },
  };
};

/** One in so many manages people, and at least one of every unit. */
const peopleToOneManager = 12;

const isAppointed = ({ appointments }: WorldPerson): boolean =>
  appointments.some(({ role }) => role === "manager");

/** Who of a unit manages people: who was appointed to it, then who was there first. */
const managersOf = (members: readonly WorldPerson[]): readonly WorldPerson[] => {
  return members
    .toSorted((a, b) => Number(isAppointed(b)) - Number(isAppointed(a)) || (a.startsOn < b.startsOn ? -1 : 1))
    .slice(0, Math.ceil(members.length / peopleToOneManager));
};

const serviceClasses = [2, 5, 10];

/** The place of the class of years of service; the questionnaire has them from short to long. */
const serviceOf = ({ startsOn }: WorldPerson, on: PlainDate): number => {
  const years = (Date.parse(on) - Date.parse(startsOn)) / (365.25 * 86_400_000);
  return serviceClasses.filter((least) => years >= least).length;
};

/** Who answers a round, unit by unit. */
const respondents = (round: WorldRound, invited: readonly WorldPerson[], surveys: SurveysWorld) => {
  const { response, seed } = surveys;
  return [...Map.groupBy(invited, ({ unit }) => unit)].flatMap(([unit, members]) => {
    const managers = managersOf(members);
    const percentage = ((response.units[unit] ?? response.default) * round.answeredSoFar) / 100;
    return answering(members, percentage, `${seed}/${round.key}`).map((person) => ({
      person,
      key: person.key,
      lean: surveys.units[unit] ?? 0,
      isManager: managers.includes(person),
    }));
  });
};

const sheetsOf = (
  round: WorldRound,
  questionnaire: surveySteps.Questionnaire,
  given: ReturnType<typeof respondents>,
  { surveys, on }: { readonly surveys: SurveysWorld; readonly on: PlainDate },
): ReadonlyMap<string, Omit<surveySteps.AnswerSheet, "unitId">> => {
  const shares = { ...surveys.shares, ...round.shares };
  const seed = `${surveys.seed}/${round.key}`;
  const all = inventedAnswers(given, { seed, questionnaire, shares }, surveySteps.answersOfItem);
  const [open] = surveySteps.itemsOf(questionnaire).filter(({ kind }) => kind === "text");
  const writers = answering(given, 100, `${seed}/remarks`).map(({ key }) => key);
  return new Map(
    given.map(({ key, person, isManager }) => {
      const remark = round.remarks[writers.indexOf(key)];
      const written = open === undefined || remark === undefined ? {} : { [open.id]: remark };
      const told = { manager: isManager ? 0 : 1, service: serviceOf(person, on) };
      const background = Object.fromEntries(
        questionnaire.background.map(({ id }) => [id, id === "manager" ? told.manager : told.service]),
      );
      return [key, { background, answers: { ...all.get(key), ...written } }];
    }),
  );
};

type Used = NonNullable<Awaited<ReturnType<typeof surveySteps.useToken>>>;

/** Everybody who wants to uses the own link, and the answers are kept under the key of the round. */
const answered = (round: WorldRound, on: PlainDate, told: Told, postbox: Postbox): Scene => ({
  on,
  by: "system",
  what: `people answer ${round.key}`,
  play: async ({ tx, actor }) => {
    const { surveys, people, world, services } = told;
    const questionnaire = await questionnaireOf(round);
    const linkOf = ({ key }: { readonly key: string }) =>
      postbox.get(`${key}@${world.organisation.mailDomain}`);
    const invited = people.filter((person) => linkOf(person) !== undefined);
    const given = respondents(round, invited, surveys);
    const sheets = sheetsOf(round, questionnaire, given, { surveys, on });
    const kept: surveySteps.AnswerSheet[] = [];
    let at: Used | undefined;
    for (const one of given) {
      at = found(await surveySteps.useToken(tx, found(surveySteps.readToken(found(linkOf(one))))));
      kept.push({ ...found(sheets.get(one.key)), unitId: at.unitId });
    }
    const { roundId, sealedKey } = found(at);
    const place = { organisationId: organisationOf(actor), roundId };
    const key = await surveySteps.openRoundKey(services.config.dataDirectory, place, sealedKey);
    await surveySteps.keepAnswers(tx, place, { questionnaire, key, sheets: kept });
  },
});

/** On these nights the system takes the steps of rounds whose day has come. */
const nights = (round: WorldRound, told: Told, postbox: Postbox): Scene[] => {
  const { opensOn, firstReminderOn, secondReminderOn, closesOn } = daysOf(round, told);
  const closing = addDays(closesOn, 1);
  const all =
    round.days === undefined
      ? [opensOn, firstReminderOn]
      : [opensOn, firstReminderOn, secondReminderOn, closing, addDays(closing, keptDays)];
  return all.map((on) => ({
    on,
    by: "system",
    what: `the night of ${on} for surveys`,
    play: async (writing) => {
      const services = thatNight(told, writing, postbox);
      await surveySteps.takeSteps(writing, services);
      await measureGoals(writing, services);
    },
  }));
};

type WorldAgreement = WorldRound["agreements"][number];

const actionOf = (round: WorldRound, { unit, title }: WorldAgreement): string =>
  `${round.key}/${unit}/${title}`;

/** A team talks about its sheet, and whoever leads it writes down what was agreed. */
const agreed = (round: WorldRound, agreement: WorldAgreement, { world }: Told): readonly Scene[] => {
  const { on, by, title, dueOn, done } = agreement;
  const name = actionOf(round, agreement);
  const making: Scene = {
    on,
    by,
    what: `agreement ${name}`,
    play: async (writing, made) => {
      const rounds = await surveySteps.closedRounds(writing.tx);
      const { roundId } = found(rounds.find((one) => one.title.nl === round.title.nl));
      const unit = found(world.units.find(({ key }) => key === agreement.unit)).name;
      const about = { roundId, unitId: made.id("unit", agreement.unit), unit };
      const ownerId = made.id("person", by);
      const actionId = await surveySteps.agree(writing, about, { title, dueOn, ownerId, locale: "nl" });
      made.keep("action", name, actionId);
    },
  };
  if (done === undefined) return [making];
  const closing: Scene = {
    on: done.on,
    by,
    what: `agreement ${name} is done`,
    play: async (writing, made) => {
      const action = found(await findAction(writing.tx, made.id("action", name)));
      await closeAction(writing, action, { outcome: "done", explanation: done.result });
    },
  };
  return [making, closing];
};

/** The coordinator lets everybody read what came out. */
const shared = ({ key, sharedOn }: WorldRound, rounds: Prepared): Scene[] =>
  sharedOn === undefined
    ? []
    : [
        {
          on: sharedOn,
          by: "coordinator",
          what: `everybody may read ${key}`,
          play: (writing) => surveySteps.shareResults(writing, found(rounds.get(key)), true),
        },
      ];

const scenesOf = (round: WorldRound, told: Told, isFirstUse: boolean): Scene[] => {
  const postbox: Postbox = new Map();
  const rounds: Prepared = new Map();
  const answersOn = addDays(daysOf(round, told).opensOn, 4);
  return [
    prepared(round, told, { isFirstUse, rounds }),
    ...nights(round, told, postbox),
    answered(round, answersOn, told, postbox),
    ...round.agreements.flatMap((agreement) => agreed(round, agreement, told)),
    ...shared(round, rounds),
  ];
};

/** Surveys: two rounds that are closed, counted and of which the answers were destroyed, and one that runs now. */
export const surveyScenes = (told: Told): Scene[] =>
  told.surveys.rounds.flatMap((round, place, all) =>
    scenesOf(
      round,
      told,
      all.findIndex(({ questionnaire }) => questionnaire === round.questionnaire) === place,
    ),
  );
