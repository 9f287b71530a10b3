import fc from "fast-check";
import { DOMParser } from "linkedom";
import { expect, test } from "vitest";
import type { Figure } from "./figure.ts";
import { levelPaint } from "./palette.ts";
import { piecesOf } from "./share.ts";
import {
  answersOf,
  endingFunnel,
  funnelOf,
  groupsOf,
  oneItem,
  profileOf,
  scatterOf,
  supportOf,
} from "./survey-figures.builder.ts";

const elements = (figure: Figure, name: string): Element[] => [
  ...new DOMParser().parseFromString(figure.svg, "image/svg+xml").querySelectorAll(name),
];
const number = (element: Element | undefined, name: string): number => Number(element?.getAttribute(name));
const saidIn = (figure: Figure): string[] =>
  elements(figure, "text").map(({ textContent }) => textContent ?? "");

/** The pieces of the bars, in the order in which they are drawn: [fill, length]. */
const pieces = (figure: Figure, height: number): [string, number][] =>
  elements(figure, "rect")
    .filter((element) => number(element, "height") === height)
    .map((element) => [element.getAttribute("fill") ?? "", number(element, "width")]);
const paint = (index: number): string => levelPaint(index, 4).fill;
const open = "url(#f-figure-1-hatch)";

test("a bar holds the answers in their order, each as long as its share, with its number", () => {
  const figure = oneItem({ n: 1204, shares: [20, 15, 25, 40] });
  const drawn = pieces(figure, 22);
  expect(drawn.map(([fill]) => fill)).toEqual([0, 1, 2, 3].map(paint));
  const unit = (drawn[0]?.[1] ?? 0) / 20;
  for (const [index, share] of [20, 15, 25, 40].entries())
    expect(drawn[index]?.[1]).toBeCloseTo(share * unit, 1);
  expect(saidIn(figure)).toEqual(expect.arrayContaining(["? 20%", "- 15%", "0 25%", "+ 40%", "1.204"]));
  expect(figure.table.rows).toEqual([["Stelling 1", "20%", "15%", "25%", "40%", "1.204"]]);
});

test("what a bound leaves open is hatched, and the bound is said as a bound", () => {
  const figure = oneItem({
    n: 31,
    shares: [{ atMost: 30 }, { atMost: 30 }, { atMost: 30 }, { atLeast: 70 }],
  });
  const drawn = pieces(figure, 22);
  expect(drawn.map(([fill]) => fill)).toEqual([paint(3), open]);
  expect((drawn[0]?.[1] ?? 0) / ((drawn[0]?.[1] ?? 0) + (drawn[1]?.[1] ?? 0))).toBeCloseTo(0.7);
  expect(saidIn(figure)).toContain("min. 70%");
  expect(figure.table.rows[0]?.slice(1, 5)).toEqual([
    "hoogstens 30%",
    "hoogstens 30%",
    "hoogstens 30%",
    "minstens 70%",
  ]);
});

test("a share that is published alone stands where it would stand in a full bar", () => {
  const figure = oneItem(
    { label: "2026", n: 100, shares: [4, 9, 15, 72] },
    { label: "Ministeries", n: null, shares: [null, null, null, 76] },
  );
  expect(pieces(figure, 17).map(([fill]) => fill)).toEqual([open, paint(3)]);
  expect(figure.table.rows.map(([, row]) => row)).toEqual(["2026", "Ministeries"]);
});

test("a row that is not shown has no length that tells anything", () => {
  const hidden = oneItem({ n: null, shares: null });
  expect(pieces(hidden, 22).map(([fill]) => fill)).toEqual([open]);
  expect(saidIn(hidden)).toContain("niet getoond");
  expect(hidden.table.rows[0]).toEqual([
    "Stelling 1",
    ...Array.from({ length: 4 }, () => "niet getoond"),
    "–",
  ]);
});

test("hatching is explained only where there is any", () => {
  const isExplained = [[25, 25, 25, 25], null].map((shares) =>
    saidIn(answersOf([{ label: "A", rows: [{ n: 1, shares }] }])).includes("niet bekend"),
  );
  expect(isExplained).toEqual([false, true]);
});

test("the pieces of a bar fill it exactly, whatever is known", () => {
  const share = fc.oneof(
    fc.integer({ min: 0, max: 60 }),
    fc.record({ atLeast: fc.integer({ min: 0, max: 60 }) }),
    fc.record({ atMost: fc.integer({ min: 0, max: 60 }) }),
    fc.constant(null),
  );
  fc.assert(
    fc.property(fc.array(share, { minLength: 2, maxLength: 6 }), (shares) => {
      const drawn = piecesOf(shares);
      fc.pre(drawn.length > 0);
      const end = drawn.reduce((at, { from, length }) => {
        expect(from).toBeCloseTo(at);
        return from + length;
      }, 0);
      expect(end).toBeCloseTo(100);
      expect(drawn.filter(({ index }) => index === null).length).toBeLessThanOrEqual(1);
    }),
  );
});

test("an answer has a bar for each series, and says so where it is not shown", () => {
  const figure = supportOf([
    [22, 15],
    [null, { atLeast: 18 }],
  ]);
  expect(saidIn(figure)).toEqual(expect.arrayContaining(["22%", "15%", "niet getoond", "min. 18%"]));
  expect(figure.table.head).toEqual(["Antwoord", "Antwoord (n = 84)", "Ministeries, 2023"]);
  expect(figure.table.rows.map((row) => row.slice(1))).toEqual([
    ["22%", "15%"],
    ["niet getoond", "minstens 18%"],
  ]);
});

test("in a funnel the part that goes on is as wide as its share, and unknown where it is not shown", () => {
  const widths = pieces(funnelOf(20, 44), 28).map(([, width]) => width);
  expect((widths[1] ?? 0) / ((widths[0] ?? 0) + (widths[1] ?? 0))).toBeCloseTo(0.2);
  const hidden = funnelOf(null, null);
  expect(pieces(hidden, 28).map(([fill]) => fill)).toEqual([open]);
  expect(hidden.table.rows.map((row) => row[2])).toEqual(["niet getoond", "niet getoond", "niet getoond"]);
});

const partOf = (label: string, share: number) => ({ label, share, before: share + 1 });

test("a step of a funnel has a piece for each part, the last one goes on; where it ends, nothing comes after it", () => {
  const step = {
    label: "Wat deed u?",
    n: 40,
    of: 100,
    parts: [partOf("gemeld", 20), partOf("zeg ik niet", 10), partOf("niet gemeld", 70)],
  };
  const figure = endingFunnel([step]);
  const drawn = pieces(figure, 28);
  expect(drawn.map(([, width]) => Math.round((width / 360) * 100))).toEqual([20, 10, 70]);
  expect(new Set(drawn.map(([fill]) => fill)).size).toBe(3);
  expect(elements(figure, "path").filter((each) => each.getAttribute("stroke-dasharray") === "3 3")).toEqual(
    [],
  );
  expect(figure.table.rows.map((row) => row.slice(1))).toEqual([
    ["gemeld", "20%", "21%"],
    ["zeg ik niet", "10%", "11%"],
    ["niet gemeld", "70%", "71%"],
  ]);
});

test("a group has a filled dot and a word only where its difference is more than chance", () => {
  const estimate = { value: 40, low: 30, high: 50 };
  const group = { label: "A", n: 40, estimate };
  const dots = (differs: "lower" | null): (string | null)[] =>
    elements(groupsOf([{ ...group, differs }]), "circle").map((dot) => dot.getAttribute("fill"));
  const [sure, legend] = dots("lower");
  expect(sure).not.toBe(legend);
  expect(dots(null)).toEqual([legend, legend]);
  expect(saidIn(groupsOf([{ ...group, differs: "lower" }]))).toContain("lager");
  expect(saidIn(groupsOf([{ ...group, differs: null }]))).not.toContain("lager");
});

test("a group that is not shown has no dot, no margin and no number", () => {
  const figure = groupsOf([{ label: "B", n: null, estimate: null, differs: null }]);
  expect(elements(figure, "circle")).toHaveLength(1);
  expect(figure.table.rows[1]).toEqual(["B", "niet getoond", "", "niet getoond", ""]);
  expect(figure.table.rows[0]).toEqual(["Voorbeeldstad", "66%", "63% tot 69%", "", ""]);
});

test("a dot of a scatter carries the number of its row, higher for more, and those not shown are only counted", () => {
  const figure = scatterOf([{ x: 2, y: 2 }, null, { x: 4, y: 4 }]);
  const [low, high] = elements(figure, "circle");
  expect(number(high, "cx")).toBeGreaterThan(number(low, "cx"));
  expect(number(high, "cy")).toBeLessThan(number(low, "cy"));
  expect(saidIn(figure)).toEqual(
    expect.arrayContaining(["r = 0,6 (0,5 tot 0,7), n = 1.204", "Niet getoond: 1."]),
  );
  expect(figure.table.rows.map((row) => row[0])).toEqual(["1. Afdeling", "2. Afdeling", "3. Afdeling"]);
  expect(figure.table.rows[1]).toEqual(["2. Afdeling", "niet getoond", "niet getoond", "niet getoond"]);
});

const standing = { label: "Cultuur", value: 3.25, whole: 3.5, before: null, differs: null } as const;

test("how a group stands is a dot on its line, beside that of the whole, with its number in words and in the table", () => {
  const figure = profileOf([{ ...standing, differs: "lower" }]);
  const [at] = elements(figure, "circle").filter((element) => number(element, "r") === 8);
  const whole = elements(figure, "line").find((element) => element.getAttribute("stroke-width") === "3");
  expect(number(at, "cx")).toBeLessThan(number(whole, "x1"));
  expect(saidIn(figure)).toEqual(expect.arrayContaining(["Cultuur", "3,3", "lager"]));
  expect(figure.table.head).toEqual(["Onderwerp", "Beheer", "Geheel", "Verschil"]);
  expect(figure.table.rows).toEqual([["Cultuur", "3,3", "3,5", "lager"]]);
});

test("a subject that is not shown has a line without a dot, and says so", () => {
  const figure = profileOf([{ ...standing, value: null, whole: null }]);
  const dots = elements(figure, "circle").filter((element) => number(element, "r") === 8);
  // One, in the legend.
  expect(dots).toHaveLength(1);
  expect(saidIn(figure)).toContain("niet getoond");
  expect(figure.table.rows).toEqual([["Cultuur", "niet getoond", ""]]);
});
