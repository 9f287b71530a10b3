import { beforeAll, expect, test } from "vitest";
import { surveySteps } from "#modules/surveys/index.ts";
import { answering, inventedAnswers } from "./invented-answers.rules.ts";
import { surveysWorld } from "./surveys-world.ts";
import type { SurveysWorld } from "./surveys-world.ts";

const crowd = Array.from({ length: 1500 }, (_, place) => ({
  key: `person-${place}`,
  lean: (place % 5) * 0.2 - 0.4,
  isManager: place % 12 === 0,
}));

type Answers = ReturnType<typeof inventedAnswers>;

let questionnaire: surveySteps.Questionnaire;
let surveys: SurveysWorld;
let answers: Answers;
const invent = (seed: string): Answers =>
  inventedAnswers(crowd, { seed, questionnaire, shares: surveys.shares }, surveySteps.answersOfItem);
beforeAll(async () => {
  const all = await surveySteps.standardQuestionnaires();
  const found = all.find((one) => one.questionnaire === "integrity");
  if (found === undefined) throw new Error("there is no standard questionnaire");
  questionnaire = found;
  surveys = await surveysWorld();
  answers = invent("test");
});

const meansOf = (scale: string): readonly number[] => {
  const items = questionnaire.scales.find(({ id }) => id === scale)?.items ?? [];
  return crowd.map(({ key }) => {
    const values = items.flatMap(({ item, reversed }) => {
      const value = answers.get(key)?.[item];
      return typeof value !== "number" || value === 0 ? [] : [reversed ? 6 - value : value];
    });
    return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  });
};

/** The numbers as far as they are from their mean. */
const centred = (all: readonly number[]): readonly number[] => {
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  return all.map((value) => value - mean);
};

const product = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, place) => sum + value * (other[place] ?? 0), 0);

const correlationOf = (a: string, b: string): number => {
  const [xs, ys] = [centred(meansOf(a)), centred(meansOf(b))];
  return product(xs, ys) / Math.sqrt(product(xs, xs) * product(ys, ys));
};

test("what goes together, goes together as in the survey of the Algemene Rekenkamer", () => {
  expect(Math.abs(correlationOf("example-setting", "culture") - 0.6)).toBeLessThan(0.08);
  expect(Math.abs(correlationOf("communication", "culture") - 0.7)).toBeLessThan(0.08);
});

const shareOf = (item: string, ...places: readonly number[]): number => {
  const given = [...answers.values()].map((one) => one[item]).filter((one) => typeof one === "number");
  return (100 * given.filter((one) => places.includes(one)).length) / given.length;
};

test("about as many say a thing as the file says", () => {
  expect(Math.abs(shareOf("good-example", 4, 5) - 76)).toBeLessThan(5);
  expect(Math.abs(shareOf("in-team-meetings", 1) - 33)).toBeLessThan(5);
  expect(Math.abs(shareOf("suspicion", 0) - 11)).toBeLessThan(5);
  expect(Math.abs(shareOf("manager-support", 3) - 15)).toBeLessThan(8);
});

const who = (item: string) => crowd.filter(({ key }) => answers.get(key)?.[item] !== undefined);

const gave = (item: string, ...places: readonly number[]) =>
  who(item).filter(({ key }) => places.some((place) => answers.get(key)?.[item] === place));

test("nobody answers what they are not asked", () => {
  expect(who("manager-support").length).toBeGreaterThan(100);
  expect(who("manager-support").filter(({ isManager }) => !isManager)).toEqual([]);
  expect(who("reported").length).toBeGreaterThan(100);
  expect(gave("suspicion", 0)).toEqual(expect.arrayContaining(who("reported")));
  expect(who("why-not-reported").length).toBeGreaterThan(50);
  expect(gave("reported", 1, 2)).toEqual(expect.arrayContaining(who("why-not-reported")));
});

test("the same seed gives the same answers, another other ones", () => {
  expect(invent("test")).toEqual(answers);
  expect(invent("another")).not.toEqual(answers);
  expect(answering(crowd, 60, "test")).toHaveLength(900);
  expect(answering(crowd, 60, "test")).toEqual(answering(crowd, 60, "test"));
});
