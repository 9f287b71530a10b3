import { z } from "zod";

const colour = z.string().regex(/^#[0-9a-f]{6}$/i);

const shadeNames = ["50", "100", "200", "300", "400", "500", "600", "700"] as const;

const fonts = {
  "noto-sans": '"Noto Sans", "Segoe UI", Arial, sans-serif',
  system: 'system-ui, "Segoe UI", Roboto, Arial, sans-serif',
  verdana: "Verdana, Geneva, sans-serif",
  georgia: 'Georgia, "Times New Roman", serif',
} as const;

/** An organisation's looks: eight shades of one hue, from the lightest (50) to the darkest (700), and a font. */
export const themeSchema = z.object({
  colours: z.object({
    "50": colour,
    "100": colour,
    "200": colour,
    "300": colour,
    "400": colour,
    "500": colour,
    "600": colour,
    "700": colour,
  }),
  font: z.enum(["noto-sans", "system", "verdana", "georgia"]),
});

export type Theme = z.infer<typeof themeSchema>;
type Shade = (typeof shadeNames)[number];
type Ground = Shade | "white";

/** Two colours that stand too close: `ratio` is what it is, `needed` what WCAG 2.2 asks. */
export interface ThemeFault {
  colour: Shade;
  against: Ground;
  ratio: number;
  needed: number;
}

function luminance(hex: string): number {
  const part = (start: number): number => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

/** The contrast between two colours (#rrggbb), from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

// Every pair the style sheet really uses: text 4.5 (WCAG 1.4.3), lines and marks 3 (WCAG 1.4.11).
const pairs: readonly (readonly [Shade, Ground, number])[] = [
  ["400", "white", 3],
  ["500", "white", 4.5],
  ["500", "50", 4.5],
  ["500", "100", 4.5],
  ["600", "white", 4.5],
  ["600", "100", 4.5],
  ["600", "200", 4.5],
  ["700", "50", 4.5],
  ["700", "100", 4.5],
  ["700", "200", 4.5],
  ["700", "300", 4.5],
];

/** The pairs of colours that would be hard to read; empty when the theme can be used. */
export function themeFaults(theme: Theme): readonly ThemeFault[] {
  const hex = (ground: Ground): string => (ground === "white" ? "#ffffff" : theme.colours[ground]);
  return pairs.flatMap(([shade, against, needed]) => {
    const ratio = contrast(hex(shade), hex(against));
    return ratio < needed ? [{ colour: shade, against, ratio: Math.floor(ratio * 100) / 100, needed }] : [];
  });
}

/** The organisation's style sheet. Throws when a colour or font is not one that `themeSchema` allows. */
export function themeCss(theme: Theme): string {
  const { colours, font } = themeSchema.parse(theme);
  const shades = shadeNames.map((name) => `--voorbeeld-kleuren-violet-${name}:${colours[name]};`);
  return `.org-theme{${shades.join("")}--bp-font:${fonts[font]}}`;
}
