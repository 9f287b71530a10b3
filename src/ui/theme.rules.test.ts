import { expect, test } from "vitest";
import { contrast, themeCss, themeFaults, themeSchema } from "./theme.rules.ts";
import type { Theme } from "./theme.rules.ts";

const petrol: Theme = {
  colours: {
    "50": "#f1f8f8",
    "100": "#e2f0f1",
    "200": "#c4e0e2",
    "300": "#8dc0c5",
    "400": "#2b838d",
    "500": "#0f5c66",
    "600": "#0a464e",
    "700": "#072f35",
  },
  font: "noto-sans",
};
const withColours = (colours: Partial<Theme["colours"]>): Theme => ({
  ...petrol,
  colours: { ...petrol.colours, ...colours },
});

test.each([
  ["#000000", "#ffffff", 21],
  ["#ffffff", "#ffffff", 1],
  ["#767676", "#ffffff", 4.54],
  ["#777777", "#ffffff", 4.48],
  ["#0000ff", "#ffffff", 8.59],
])("the contrast of %s on %s is %s", (one, other, expected) => {
  expect(contrast(one, other)).toBeCloseTo(expected, 2);
  expect(contrast(other, one)).toBeCloseTo(expected, 2);
});

test.each([
  ["our own colours", petrol, []],
  ["links just too light", withColours({ "500": "#777777" }), ["500 on white", "500 on 50", "500 on 100"]],
  ["lines just dark enough", withColours({ "400": "#949494" }), []],
  ["lines too light", withColours({ "400": "#a0a0a0" }), ["400 on white"]],
  ["a tint too dark for its text", withColours({ "200": "#2b838d" }), ["600 on 200", "700 on 200"]],
])("%s", (_, theme, faults) => {
  expect(themeFaults(theme).map((fault) => `${fault.colour} on ${fault.against}`)).toEqual(faults);
});

test("a fault tells what it is and what is needed, never rounded up to enough", () => {
  expect(themeFaults(withColours({ "400": "#959595" }))).toEqual([
    { colour: "400", against: "white", ratio: 2.99, needed: 3 },
  ]);
});

test("the style sheet sets eight shades and the font, and nothing else", () => {
  expect(themeCss(petrol)).toMatch(
    /^\.org-theme\{(--voorbeeld-kleuren-violet-\d+:#[0-9a-f]{6};){8}--bp-font:"Noto Sans"[^{}]*\}$/,
  );
});

test.each(["red", "#fff", "#0f5c66;}body{display:none", "url(//elders.example)", ""])(
  "%j is no colour",
  (bad) => {
    expect(themeSchema.safeParse(withColours({ "500": bad })).success).toBe(false);
    expect(() => themeCss(withColours({ "500": bad }))).toThrow(/500/);
  },
);
