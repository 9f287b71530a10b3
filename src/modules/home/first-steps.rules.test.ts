import { expect, test } from "vitest";
import { nextStep, stillToBegin } from "./first-steps.rules.ts";

const step = (order: number, isDone: boolean) => ({
  title: `stap ${order}`,
  text: "",
  href: "/",
  isDone,
  order,
});
const orders = (steps: readonly { readonly order: number }[]) => steps.map(({ order }) => order);

test("steps stand in their order, whoever handed them in first", () => {
  expect(orders(stillToBegin([step(20, false), step(10, true)]))).toEqual([10, 20]);
});

test("once the last step is done nobody is a beginner, also when one in between was skipped", () => {
  expect(stillToBegin([step(10, true), step(20, false), step(30, true)])).toEqual([]);
  expect(stillToBegin([])).toEqual([]);
});

test("the next step is the first that is not done", () => {
  expect(nextStep([step(10, true), step(20, false), step(30, false)])?.order).toBe(20);
  expect(nextStep([])).toBeUndefined();
});
