import { expect, test } from "vitest";
import type { GroupResult, ItemResult } from "../analysis/cube.ts";
import type { Block, Item } from "../questionnaires/questionnaire.ts";
import { blockFigures } from "./item-figures.ts";

const both = (text: string) => ({ nl: text, en: text });
const options = (...ids: readonly string[]) => ids.map((id) => ({ id, text: both(id), alone: false }));
const asked = (id: string) => ({ id, for: "everybody" as const, text: both(`${id}?`) });

const suspicion: Item = { ...asked("suspicion"), kind: "choice", options: options("yes", "no") };
const reported: Item = {
  ...asked("reported"),
  kind: "choice",
  when: { item: "suspicion", is: ["yes"] },
  options: options("reported", "talked", "nothing", "not-said"),
};
const why: Item = {
  ...asked("why"),
  kind: "multiple",
  when: { item: "reported", is: ["talked", "nothing"] },
  options: options("unsafe", "unsure"),
};
const block = (...items: readonly Item[]): Block => ({
  id: "reporting",
  title: both("Melden"),
  items: [...items],
});

const exact = (...counts: readonly number[]): ItemResult => ({
  showing: "exact",
  n: counts.reduce((sum, count) => sum + count, 0),
  counts,
});
const group = (items: GroupResult["items"]): GroupResult => ({
  by: null,
  value: null,
  parent: null,
  invited: null,
  n: 200,
  items,
  scales: {},
});

const figures = (items: GroupResult["items"], before?: GroupResult["items"]) =>
  blockFigures(block(suspicion, reported, why), {
    now: group(items),
    before: before && group(before),
    whole: undefined,
    locale: "nl",
  });
const rows = (items: GroupResult["items"]) => figures(items).flatMap(({ table }) => table.rows);
const open = { suspicion: exact(40, 160), reported: exact(8, 12, 16, 4) };

test("the three questions are one figure, and what leads on is one part", () => {
  const all = { ...open, why: { showing: "exact", n: 28, counts: [21, 14] } as const };
  const [figure, ...others] = figures(all, all);
  expect(others).toEqual([]);
  expect(figure?.note).toBeUndefined();
  expect(figure?.table.rows).toEqual([
    ["suspicion? (n = 200)", "no", "80%", "80%"],
    ["suspicion? (n = 200)", "yes", "20%", "20%"],
    ["reported? (n = 40)", "reported", "20%", "20%"],
    ["reported? (n = 40)", "not-said", "10%", "10%"],
    ["reported? (n = 40)", "talked / nothing", "70%", "70%"],
    ["why? (n = 28)", "unsafe", "75%", "75%"],
    ["why? (n = 28)", "unsure", "50%", "50%"],
  ]);
});

test("a question that is not shown ends it, and the figure says so", () => {
  const ended = figures({ suspicion: exact(40, 160), reported: null, why: null });
  expect(ended[0]?.note).toContain("Verder dan dit");
  expect(rows({ suspicion: exact(40, 160), reported: null, why: null })).toEqual([
    ["suspicion? (n = 200)", "no", "80%"],
    ["suspicion? (n = 200)", "yes", "20%"],
    ["reported?", "reported", "niet getoond"],
    ["reported?", "not-said", "niet getoond"],
    ["reported?", "talked / nothing", "niet getoond"],
  ]);
  expect(figures({ ...open, why: null })[0]?.note).toContain("Verder dan dit");
});

test("of a question that nearly all answered alike only that is said, and it ends there", () => {
  const bounded: ItemResult = { showing: "bounded", n: 200, answer: "no", atLeast: 198 };
  expect(rows({ suspicion: bounded, reported: null, why: null })).toEqual([
    ["suspicion? (n = 200)", "no", "minstens 99%"],
    ["suspicion? (n = 200)", "yes", "hoogstens 1%"],
  ]);
  const alike: ItemResult = { showing: "bounded", n: 40, answer: "nothing", atLeast: 38 };
  expect(rows({ suspicion: exact(40, 160), reported: alike, why: null }).slice(2)).toEqual([
    ["reported? (n = 40)", "reported", "hoogstens 5%"],
    ["reported? (n = 40)", "not-said", "hoogstens 5%"],
    ["reported? (n = 40)", "talked / nothing", "minstens 95%"],
  ]);
});

test("where not even the first question is shown there is no figure", () => {
  expect(figures({ suspicion: null, reported: null, why: null })).toEqual([]);
});

test("questions of which no answer ends, or that ask nothing further, stay apart", () => {
  const everyAnswer: Item = { ...reported, when: { item: "suspicion", is: ["yes", "no"] } };
  for (const items of [[suspicion, everyAnswer, why], [suspicion, reported], [why]])
    expect(
      blockFigures(block(...items), {
        now: group(open),
        before: undefined,
        whole: undefined,
        locale: "nl",
      }).map(({ id }) => id),
    ).toEqual(items.filter(({ id }) => id !== "why").map(({ id }) => id));
});
