import fc from "fast-check";
import { expect, test } from "vitest";
import { loadOrder, pointingForward } from "./load-order.rules.ts";

const key = (from: string, to: string) => ({ from, to });

const cases = [
  { name: "no keys: as given", keys: [], order: ["a", "b", "c"], left: [] },
  {
    name: "what is pointed to comes first",
    keys: [key("a", "b"), key("b", "c")],
    order: ["c", "b", "a"],
    left: [],
  },
  {
    name: "a table that points to itself waits for nothing",
    keys: [key("a", "a")],
    order: ["a", "b", "c"],
    left: [key("a", "a")],
  },
  {
    name: "in a circle one key is left for the end",
    keys: [key("a", "b"), key("b", "a")],
    order: ["c", "a", "b"],
    left: [key("a", "b")],
  },
];
test.each(cases)("$name", ({ keys, order, left }) => {
  expect(loadOrder(["a", "b", "c"], keys)).toEqual(order);
  expect(pointingForward(order, keys)).toEqual(left);
});

test("whatever the keys, every table comes once, and without a circle no key is left", () => {
  const names = ["a", "b", "c", "d", "e", "f"];
  const name = fc.constantFrom(...names);
  fc.assert(
    fc.property(fc.array(fc.record({ from: name, to: name })), (keys) => {
      expect(loadOrder(names, keys).toSorted()).toEqual(names);
      const downwards = keys.filter(({ from, to }) => from < to);
      expect(pointingForward(loadOrder(names, downwards), downwards)).toEqual([]);
    }),
  );
});
