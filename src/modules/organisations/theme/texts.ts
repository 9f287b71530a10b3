import { catalogue } from "#platform/locale/index.ts";
import { buttonWords } from "#ui/index.ts";
import type { Theme } from "#ui/index.ts";

/** Texts of the house style, in Dutch and English. */
export const texts = catalogue({
  nl: {
    theme: "Huisstijl",
    lead: "Acht tinten van één kleur, een lettertype en een logo. Borgpen controleert of alles leesbaar blijft.",
    colours: "Kleuren",
    coloursHint: "Van licht (50) naar donker (700). Schrijf een kleur als #005a9c.",
    shade: (shade: string) => `Kleur ${shade}`,
    uses: {
      "50": "achtergrond van vlakken",
      "100": "achtergrond van wat gekozen is",
      "200": "randen van vlakken",
      "300": "lijnen",
      "400": "tekens en randen van velden",
      "500": "knoppen en links",
      "600": "knoppen als u er overheen gaat",
      "700": "donkere vlakken en koppen",
    } satisfies Record<keyof Theme["colours"], string>,
    font: "Lettertype",
    fonts: {
      "noto-sans": "Noto Sans",
      system: "Het lettertype van de computer van de lezer",
      verdana: "Verdana",
      georgia: "Georgia",
    } satisfies Record<Theme["font"], string>,
    logo: "Logo",
    logoHint: "PNG, hoogstens 100 kB. Laat leeg om het huidige logo te houden.",
    save: buttonWords.nl.save,
    saved: "De huisstijl is bewaard.",
  },
  en: {
    theme: "House style",
    lead: "Eight shades of one colour, a font and a logo. Borgpen checks that everything stays readable.",
    colours: "Colours",
    coloursHint: "From light (50) to dark (700). Write a colour as #005a9c.",
    shade: (shade) => `Colour ${shade}`,
    uses: {
      "50": "background of areas",
      "100": "background of what is chosen",
      "200": "edges of areas",
      "300": "lines",
      "400": "marks and edges of fields",
      "500": "buttons and links",
      "600": "buttons when you point at them",
      "700": "dark areas and headings",
    },
    font: "Font",
    fonts: {
      "noto-sans": "Noto Sans",
      system: "The font of the reader's computer",
      verdana: "Verdana",
      georgia: "Georgia",
    },
    logo: "Logo",
    logoHint: "PNG, at most 100 kB. Leave empty to keep the present logo.",
    save: buttonWords.en.save,
    saved: "The house style has been saved.",
  },
});
