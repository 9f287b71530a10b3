import fc from "fast-check";
import { DOMParser } from "linkedom";
import { expect, test } from "vitest";
import {
  balanceFigure,
  blockFigure,
  changeFigure,
  cycleFigure,
  matrixFigure,
  networkFigure,
  progressFigure,
  standalone,
  trendFigure,
} from "./index.ts";
import type { BlockInput, Figure } from "./index.ts";
import { blue, edge, groupColours, ink, levelPaint, paper, quietInk, rust, slate } from "./palette.ts";
import { surveyFigures } from "./survey-figures.builder.ts";
import { shorten, textWidth, wrap } from "./text-width.ts";
import { niceTicks, shortDates } from "./trend.scale.ts";

const hostile = `<script>alert("1")</script> & 'x' \u0000 ]]> {{`;
const words = { id: "figure 1", title: "Titel", description: "Beschrijving", locale: "nl" } as const;
const levels = ["Niet aanwezig", "Onvoldoende", "Deels", "Voldoende", "Goed"].map((label, index) => ({
  label,
  mark: String(index + 1),
}));
const blockWords = {
  row: "Norm",
  below: "Nog niet",
  met: "Voldoende",
  unknown: "Niet gepubliceerd",
  each: "Elk blokje is een organisatie.",
};
const block = (rows: BlockInput["rows"], metFrom = 3): Figure =>
  blockFigure({ ...words, levels, metFrom, rows, words: blockWords });

const all = (label: string): Figure[] => [
  block([
    {
      label,
      units: [
        { name: label, level: 0 },
        { name: "B", level: null },
      ],
    },
  ]),
  block([{ label, counts: [10, 200, 100, 1234, 5], unknown: 50 }]),
  matrixFigure({
    ...words,
    levels,
    columns: [{ code: "1", label }],
    rows: [
      { label, levels: [2] },
      { label: "B", levels: [null] },
    ],
    words: { row: "Organisatie", unknown: "Onbekend" },
  }),
  changeFigure({
    ...words,
    levels,
    rows: [
      { label, from: 0, to: 3 },
      { label: "B", from: null, to: 1 },
    ],
    words: {
      row: "Norm",
      from: "2023",
      to: "2025",
      change: "Verandering",
      rose: "gestegen",
      fell: "gedaald",
      stayed: "gelijk",
      unknown: "onbekend",
    },
  }),
  balanceFigure({
    ...words,
    groups: [
      {
        label,
        parts: [
          { label, count: 1, of: 2 },
          { label, count: 0, of: 0 },
        ],
      },
    ],
    words: { group: "Groep", part: "Deel", count: "Voldoende", of: "Alle", outOf: "van" },
  }),
  trendFigure({
    ...words,
    points: [{ date: "2025-03-01", value: 1234.5 }],
    target: 2000,
    unit: "",
    words: { date: "Datum", value: label, baseline: "Nulmeting", target: "Doel" },
  }),
  progressFigure({
    ...words,
    parts: [
      { label, tone: "finished" },
      { label: "Te laat", tone: "attention" },
    ],
    rows: [{ label, counts: [3, 4] }],
    words: { row: "Onderdeel", total: "Totaal" },
  }),
  cycleFigure({
    ...words,
    round: ["A", "B", "C", label].map((each, count) => ({ label: each, count, said: "1 van 2" })),
    middle: { label, count: 0, said: label },
    words: { part: "Deel", count: "Punten", said: "Op orde", points: (count) => `${count} punten` },
  }),
  networkFigure({
    ...words,
    columns: [{ label: "Thema" }, { label: "Bouwsteen" }],
    nodes: [
      { id: "a", column: 0, label },
      { id: "b", column: 1, label: "B", href: "/bouwstenen/1" },
    ],
    links: [{ from: "a", to: "b" }],
  }),
  ...surveyFigures(label),
];

const elements = (figure: Figure): Element[] => [
  ...new DOMParser().parseFromString(figure.svg, "image/svg+xml").querySelectorAll("*"),
];
const named = (figure: Figure, name: string): Element[] =>
  elements(figure).filter((element) => element.tagName === name);

test("no figure carries a style, a script or a name that became markup", () => {
  for (const figure of all(hostile)) {
    expect(figure.svg).not.toMatch(/<style|<script|style=/);
    expect(figure.svg).not.toContain("\u0000");
    expect(elements(figure).filter(({ tagName }) => /^(style|script)$/i.test(tagName))).toEqual([]);
    expect(figure.svg).toContain("&lt;script&gt;");
  }
});

test("every figure names and describes itself by ids of its own, and is an image unless it holds links", () => {
  for (const figure of all("Gewoon")) {
    const root = elements(figure)[0];
    const [title, description] = (root?.getAttribute("aria-labelledby") ?? "").split(" ");
    const byId = (id: string | undefined) =>
      elements(figure).filter((element) => element.getAttribute("id") === id);
    expect(byId(title).map((element) => element.textContent)).toEqual(["Titel"]);
    expect(byId(description).map((element) => element.textContent)).toEqual(["Beschrijving"]);
    expect(root?.getAttribute("role")).toBe(figure.svg.includes("<a ") ? "group" : "img");
    expect(root?.getAttribute("lang")).toBe("nl");
  }
});

test("every figure has a table in which every row is as long as the head", () => {
  for (const { table } of all("Gewoon")) {
    expect(table.rows.length).toBeGreaterThan(0);
    for (const row of table.rows) expect(row).toHaveLength(table.head.length);
  }
});

/** Where a line of text begins and ends. */
const span = (node: Element): [left: number, right: number, content: string] => {
  const bold = node.getAttribute("font-weight") === "600";
  const content = node.textContent ?? "";
  const length = textWidth(content, { size: Number(node.getAttribute("font-size")), bold });
  const x = Number(node.getAttribute("x"));
  const before = { middle: length / 2, end: length }[node.getAttribute("text-anchor") ?? ""] ?? 0;
  return [x - before, x - before + length, content];
};

test("text stays inside the drawing, however long the names are", () => {
  const long =
    "Onafhankelijkheidsverklaringenregistratiesysteembeheerder van de gemeente Voorbeeldstad aan de Lange Dijk";
  for (const figure of all(long)) {
    const width = Number(elements(figure)[0]?.getAttribute("width"));
    const spans = named(figure, "text").map(span);
    expect(spans.length).toBeGreaterThan(2);
    expect(spans.filter(([left, right]) => left < -1 || right > width + 1)).toEqual([]);
  }
});

/** The squares of a block figure from left to right: [x, fill]. */
const squares = (figure: Figure): [number, string][] =>
  named(figure, "rect")
    .filter((element) => element.parentElement?.firstElementChild?.tagName === "title")
    .filter((element) => element.parentElement?.tagName === "g")
    .map((element): [number, string] => [
      Number(element.getAttribute("x")),
      element.getAttribute("fill") ?? "",
    ])
    .toSorted((a, b) => a[0] - b[0]);

test("blocks stand from low to high around the line, and what is not published stands apart", () => {
  const units = [4, 0, null, 3, 2, 0].map((level, index) => ({ name: `O${index}`, level }));
  const figure = block([{ label: "Vraag", units }]);
  const drawn = squares(figure);
  const paints = [0, 0, 2, 3, 4].map((level) => levelPaint(level, 5).fill);
  expect(drawn.map(([, fill]) => fill)).toEqual([...paints, "url(#f-figure-1-hatch)"]);
  const line = Number(
    elements(figure)
      .find((element) => element.tagName === "line")
      ?.getAttribute("x1"),
  );
  expect(drawn.filter(([x]) => x < line)).toHaveLength(3);
  expect(figure.table.rows[0]).toEqual(["Vraag", "2: O1, O5", "0", "1: O4", "1: O3", "1: O0", "1: O2"]);
});

test("what is not known does not crowd out what is known", () => {
  const known = Array.from({ length: 12 }, (_, index) => ({ name: `O${index}`, level: index % 5 }));
  const unknown = known.map(({ name }) => ({ name, level: null }));
  const figure = block([
    { label: "Bekend", units: known },
    { label: "Niet gepubliceerd", units: unknown },
  ]);
  const widths = (hatched: boolean): number[] =>
    named(figure, "rect")
      .filter((element) => element.parentElement?.firstElementChild?.tagName === "title")
      .filter((element) => element.getAttribute("fill")?.startsWith("url") === hatched)
      .map((element) => Number(element.getAttribute("width")));
  expect(widths(true)).toHaveLength(12);
  expect(Math.max(...widths(true))).toBeLessThan(12);
  expect(Math.min(...widths(false))).toBeGreaterThan(20);
});

const titledMatrix = (title: string | undefined) =>
  matrixFigure({
    ...words,
    levels,
    columns: [
      { code: "1", label: "1. Risicoanalyse", title },
      { code: "2", label: "2. Beleid", title: "Beleid" },
    ],
    rows: [{ label: "AZ", levels: [0, null] }],
    words: { row: "Organisatie", unknown: "Onbekend" },
  });
const heightOf = (figure: Figure) => Number(elements(figure)[0]?.getAttribute("height"));

test("a column of a matrix says what it is about, as high as its longest title", () => {
  const long = titledMatrix("Vertrouwenspersonen en bevoegd gezag");
  expect(named(long, "text").map((element) => element.textContent)).toEqual(
    expect.arrayContaining(["1", "Vertrouwenspersonen en", "bevoegd gezag", "2", "Beleid"]),
  );
  expect(heightOf(long)).toBeGreaterThan(heightOf(titledMatrix("Beleid")) + 60);
  expect(long.table.head).toEqual(["Organisatie", "1. Risicoanalyse", "2. Beleid"]);
});

const measure = (element: Element | undefined, name: string): number => Number(element?.getAttribute(name));

test("a figure as a file of its own says what it shows and where it comes from, inside its frame", () => {
  const figure = block([{ label: "Vraag", units: [{ name: "A", level: 1 }] }]);
  const description = "Ronde 2023, peiljaar 2023, audit. ".repeat(6).trim();
  const file = standalone({ ...figure, description, note: "Bron: rapport." });
  const texts = named({ ...figure, svg: file }, "text");
  const drawn = texts.map((element) => element.textContent ?? "");
  expect(drawn[0]).toBe("Titel");
  expect(drawn.join(" ")).toContain(description);
  expect(drawn.at(-1)).toBe("Bron: rapport.");
  const [outer, inner] = named({ ...figure, svg: file }, "svg");
  const end = measure(inner, "y") + measure(inner, "height");
  expect(end).toBeLessThan(measure(texts.at(-1), "y"));
  expect(measure(texts.at(-1), "y")).toBeLessThan(measure(outer, "height"));
});

test("every unit is drawn exactly once", () => {
  const unit = fc.option(fc.integer({ min: 0, max: 4 }), { nil: null });
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1, maxLength: 14 }), (given) => {
      const units = given.map((level, index) => ({ name: `O${index}`, level }));
      const figure = block([{ label: "Vraag", units }]);
      const numbers = figure.table.rows[0]?.slice(1).map((cell) => Number(cell.split(":")[0])) ?? [];
      expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(given.length);
      expect(squares(figure)).toHaveLength(given.length);
    }),
    { numRuns: 60 },
  );
});

test("five hundred units become bars with numbers in the reader's language", () => {
  const figure = block([{ label: "Vraag", counts: [100, 200, 1300, 300, 100], unknown: 0 }]);
  expect(figure.svg).toContain(">1.300<");
  expect(figure.table.rows[0]).toEqual(["Vraag", "100", "200", "1.300", "300", "100", "0"]);
});

test("a change says rose, fell or stayed, and says nothing when one side is not known", () => {
  const rows = [
    [0, 3],
    [3, 0],
    [2, 2],
    [null, 2],
  ] as const;
  const figure = changeFigure({
    ...words,
    levels,
    rows: rows.map(([from, to], index) => ({ label: `N${index}`, from, to })),
    words: {
      row: "Norm",
      from: "2023",
      to: "2025",
      change: "V",
      rose: "gestegen",
      fell: "gedaald",
      stayed: "gelijk",
      unknown: "onbekend",
    },
  });
  expect(figure.table.rows.map((row) => row[3])).toEqual(["gestegen", "gedaald", "gelijk", "onbekend"]);
});

test("a trend is drawn in the order of time, and the target stands at its height", () => {
  const figure = trendFigure({
    ...words,
    points: [
      { date: "2025-01-01", value: 60 },
      { date: "2023-01-01", value: 20 },
      { date: "2024-01-01", value: 40 },
    ],
    baseline: 20,
    target: 80,
    unit: "%",
    words: { date: "Datum", value: "Waarde", baseline: "Nulmeting", target: "Doel" },
  });
  const line = elements(figure).find((element) => element.tagName === "polyline");
  const points = (line?.getAttribute("points") ?? "").split(" ").map((point) => point.split(",").map(Number));
  const xs = points.map(([x]) => x ?? 0);
  const ys = points.map(([, y]) => y ?? 0);
  expect(xs).toEqual(xs.toSorted((a, b) => a - b));
  expect(ys).toEqual(ys.toSorted((a, b) => b - a));
  const target = elements(figure).find((element) => element.getAttribute("stroke-dasharray") === "8 4");
  const step = ((ys[0] ?? 0) - (ys[2] ?? 0)) / 40;
  expect(Number(target?.getAttribute("y1"))).toBeCloseTo((ys[0] ?? 0) - 60 * step, 0);
});

test.each([
  [0, 66, [0, 20, 40, 60, 80]],
  [0, 5, [0, 1, 2, 3, 4, 5]],
  [-3, 7, [-4, -2, 0, 2, 4, 6, 8]],
  [0, 0, [0, 1]],
  [0, 0.7, [0, 0.2, 0.4, 0.6, 0.8]],
])("round ticks from %d to %d", (low, high, ticks) => {
  expect(niceTicks(low, high)).toEqual(ticks);
});

test("dates are as short as they stay different", () => {
  expect(shortDates(["2023-01-01", "2024-01-01"], "nl")).toEqual(["2023", "2024"]);
  expect(shortDates(["2024-01-01", "2024-03-01"], "en")).toEqual(["Jan 2024", "Mar 2024"]);
});

test("a circle is read clockwise from the top, a part without points is filled, and all stand in the table", () => {
  const figure = cycleFigure({
    ...words,
    round: [3, 0, 1, 2].map((count, index) => ({
      label: `Deel ${index}`,
      count,
      said: "op orde",
      href: ["#deel", "javascript:alert(1)"][index],
    })),
    middle: { label: "Midden", count: 0, said: "op orde" },
    words: { part: "Deel", count: "Punten", said: "Op orde", points: (count) => `${count} punten` },
  });
  const boxes = named(figure, "rect");
  const isFilled = boxes.map((box) => box.getAttribute("fill") === edge);
  expect(isFilled).toEqual([false, true, false, false, true]);
  const from = (name: string): number[] => {
    const middle = Number(boxes[4]?.getAttribute(name));
    return boxes.map((box) => Math.sign(Number(box.getAttribute(name)) - middle));
  };
  expect(from("x")).toEqual([0, 1, 0, -1, 0]);
  expect(from("y")).toEqual([-1, 0, 1, 0, 0]);
  expect(figure.table.rows.map((row) => row[1])).toEqual(["3", "0", "1", "2", "0"]);
  expect(named(figure, "a").map((link) => link.getAttribute("href"))).toEqual(["#deel"]);
});

const network = (hrefs: string[]): Figure =>
  networkFigure({
    ...words,
    columns: [{ label: "Thema" }, { label: "Bouwsteen" }, { label: "Eigenaar" }],
    nodes: [
      { id: "t1", column: 0, label: "Thema 1" },
      { id: "t2", column: 0, label: "Thema 2" },
      ...hrefs.map((href, index) => ({ id: `b${index}`, column: 1, label: `Blok ${index}`, href })),
      { id: "o", column: 2, label: "Eigenaar" },
      { id: "p", column: 2, label: "Zonder blok" },
    ],
    links: hrefs.flatMap((_, index) => [
      { from: index % 2 === 0 ? "t2" : "t1", to: `b${index}` },
      { from: `b${index}`, to: "o" },
    ]),
  });

test("a network keeps links within the site or https, and lists everything in its table", () => {
  const figure = network(["/a", "javascript:alert(1)", "//evil.example", "https://a.nl/", "/\\evil.example"]);
  const hrefs = named(figure, "a").map((element) => element.getAttribute("href"));
  expect(new Set(hrefs)).toEqual(new Set(["/a", "https://a.nl/"]));
  expect(figure.table.rows).toContainEqual(["Blok 1", "Thema 1", "Eigenaar"]);
  expect(figure.table.rows).toContainEqual(["–", "", "Zonder blok"]);
});

test("boxes of one column never overlap, and the same input gives the same picture", () => {
  const figure = network(Array.from({ length: 45 }, (_, index) => `/blok/${index}`));
  expect(network(Array.from({ length: 45 }, (_, index) => `/blok/${index}`)).svg).toBe(figure.svg);
  const boxes = named(figure, "rect").map((element) =>
    ["x", "y", "height"].map((name) => Number(element.getAttribute(name))),
  );
  expect(boxes).toHaveLength(49);
  const byPlace = boxes.toSorted(([ax = 0, ay = 0], [bx = 0, by = 0]) => ax - bx || ay - by);
  const overlapping = byPlace.filter(([x, y = 0], index) => {
    const [aboveX, aboveY = 0, aboveHeight = 0] = byPlace[index - 1] ?? [];
    return aboveX === x && y < aboveY + aboveHeight;
  });
  expect(overlapping).toEqual([]);
});

const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

test("text can be read and shapes can be seen", () => {
  for (const count of [2, 3, 4, 5, 6])
    for (let index = 0; index < count; index += 1) {
      const paint = levelPaint(index, count);
      expect(contrast(paint.fill, paint.ink)).toBeGreaterThanOrEqual(4.5);
    }
  for (const colour of [ink, quietInk, rust, slate])
    expect(contrast(colour, paper)).toBeGreaterThanOrEqual(4.5);
  for (const colour of [edge, blue]) expect(contrast(colour, paper)).toBeGreaterThanOrEqual(3);
  for (const colour of groupColours) expect(contrast(colour, paper)).toBeGreaterThanOrEqual(4.5);
});

test("a text is broken where it fits, an over-long word with a hyphen, and nothing is lost", () => {
  const setting = { size: 10 };
  fc.assert(
    fc.property(fc.lorem({ maxCount: 12 }), fc.integer({ min: 40, max: 200 }), (given, width) => {
      const lines = wrap(given, width, setting);
      for (const line of lines) expect(textWidth(line, setting)).toBeLessThanOrEqual(width + 0.001);
      expect(lines.join("").replace(/[\s-]/g, "")).toBe(given.replace(/[\s-]/g, ""));
    }),
  );
  expect(wrap("Klokkenluidersregeling", 60, setting).length).toBeGreaterThan(1);
  expect(shorten("Klokkenluidersregeling", 60, setting)).toMatch(/^Klokken.*…$/);
});
