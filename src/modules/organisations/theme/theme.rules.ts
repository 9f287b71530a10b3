import { themeFaults } from "#ui/index.ts";
import type { Theme } from "#ui/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import { mostLogoBytes } from "./theme.ts";

type Fault = { readonly field: string; readonly message: Localised };

/** Which colours would be hard to read, each at its own field: what the contrast is and what WCAG 2.2 asks. */
export const colourFaults = (theme: Theme): Fault[] =>
  themeFaults(theme).map(({ colour, against, ratio, needed }) => {
    const nl = against === "white" ? "wit" : `kleur ${against}`;
    const en = against === "white" ? "white" : `colour ${against}`;
    return {
      field: `colour${colour}`,
      message: {
        nl: `Kleur ${colour} valt te weinig op tegen ${nl}: het contrast is ${ratio}, het moet ten minste ${needed} zijn. Maak haar donkerder.`,
        en: `Colour ${colour} stands out too little against ${en}: the contrast is ${ratio}, it has to be at least ${needed}. Make it darker.`,
      },
    };
  });

/** Why this file cannot be a logo; undefined when it can. Only PNG: a picture that can carry a script is none. */
export const logoFault = ({ type, size }: { type: string; size: number }): Fault | undefined => {
  if (type !== "image/png")
    return {
      field: "logo",
      message: { nl: "Het logo moet een PNG-bestand zijn.", en: "The logo has to be a PNG file." },
    };
  if (size <= mostLogoBytes) return undefined;
  return {
    field: "logo",
    message: {
      nl: "Het logo is te groot. Maak het kleiner dan 100 kB; het staat 32 pixels hoog op de pagina.",
      en: "The logo is too large. Make it smaller than 100 kB; it stands 32 pixels high on the page.",
    },
  };
};
