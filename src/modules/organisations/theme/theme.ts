import { z } from "zod";
import { optionalUpload } from "#platform/files/index.ts";
import { says } from "#platform/http/index.ts";
import { themeSchema } from "#ui/index.ts";
import type { Theme } from "#ui/index.ts";

/** The shades from the lightest to the darkest, as the form names them. */
export const shades = ["50", "100", "200", "300", "400", "500", "600", "700"] as const;

export const themeFonts = ["noto-sans", "system", "verdana", "georgia"] as const;

/** A logo stands in the header of every page: at most this many bytes. */
export const mostLogoBytes = 102_400;

const colour = () =>
  z
    .string()
    .trim()
    .toLowerCase()
    .refine(
      (text) => /^#[0-9a-f]{6}$/.test(text),
      says({ nl: "Schrijf de kleur als #005a9c.", en: "Write the colour as #005a9c." }),
    );

/** What the form sends: one field for each shade. */
export const themeForm = z.object({
  colour50: colour(),
  colour100: colour(),
  colour200: colour(),
  colour300: colour(),
  colour400: colour(),
  colour500: colour(),
  colour600: colour(),
  colour700: colour(),
  font: z.enum(themeFonts),
  logo: optionalUpload(),
});
export type ThemeInput = z.output<typeof themeForm>;

/** The looks that the form describes. */
export const themeOf = (input: ThemeInput): Theme => ({
  colours: {
    "50": input.colour50,
    "100": input.colour100,
    "200": input.colour200,
    "300": input.colour300,
    "400": input.colour400,
    "500": input.colour500,
    "600": input.colour600,
    "700": input.colour700,
  },
  font: input.font,
});

/** The looks of Borgpen itself, from which an organisation starts. */
export const standardTheme: Theme = themeSchema.parse({
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
});
