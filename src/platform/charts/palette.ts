/** Colours of every figure. Text on white is at least 4.5:1, shapes and their edges at least 3:1 (WCAG 1.4.3 and 1.4.11). */
export const ink = "#1b1b1b";
export const quietInk = "#46525f";
export const edge = "#154273";
export const hairline = "#cfd8e1";
export const blue = "#005a9c";
export const rust = "#a8431a";
export const slate = "#6b7785";
export const paper = "#ffffff";
export const pale = "#dce8f3";

export interface Paint {
  readonly fill: string;
  /** Colour of text on the fill. */
  readonly ink: string;
}

const light = (fill: string): Paint => ({ fill, ink: "#0e2c4d" });
const dark = (fill: string): Paint => ({ fill, ink: paper });
const empty = light(paper);
const full = dark("#154273");

/** From empty to full: the more is there, the darker the square, also in grey print and for the colour-blind. */
const ramps: readonly (readonly Paint[])[] = [
  [],
  [full],
  [empty, full],
  [empty, light("#9cc3e4"), full],
  [empty, light("#c3daee"), dark("#3275b3"), full],
  [empty, light("#d9e7f4"), light("#9cc3e4"), dark("#3275b3"), full],
  [empty, light("#e1ecf7"), light("#bcd6ec"), light("#8fbbe0"), dark("#3275b3"), full],
];

/** The paint of level `index` out of `count` levels (2 to 6), lowest first. */
export const levelPaint = (index: number, count: number): Paint =>
  ramps[Math.min(count, ramps.length - 1)]?.[index] ?? full;

/** Colours that only help to follow a line; place and text carry the meaning. */
export const groupColours: readonly string[] = [
  "#154273",
  "#0b6b7d",
  "#6741a6",
  "#a8431a",
  "#2b6e3f",
  "#7d5a00",
  "#9b2463",
  "#3275b3",
];
