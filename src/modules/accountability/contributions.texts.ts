import { catalogue } from "#platform/locale/index.ts";

/** What the start page says of the annual account, in Dutch and English. */
export const contributionTexts = catalogue({
  nl: {
    subject: "Jaarverslagen",
    firstStep: "Leg in het openbaar verantwoording af",
    firstStepText:
      "Aan het eind van het jaar maakt Borgpen een concept van het jaarverslag uit alles wat u heeft gedaan.",
    firstStepBegun: "Er is een jaarverslag in de maak. Laat het vaststellen en maak het openbaar.",
    tile: "Jaarverslag",
    councilTile: (state: string) => `Het verslag is: ${state}. Lees de versie voor de ondernemingsraad`,
    tileMissing: (year: number) => `Over ${year} is er nog niets`,
    tileText: (state: string) => `Het verslag is: ${state}`,
    workBegin: (year: number) => `Maak het jaarverslag over ${year}`,
    workDecide: (year: number) => `Stel het jaarverslag over ${year} vast`,
    workPublish: (year: number) => `Maak het jaarverslag over ${year} openbaar`,
    workReturned: (year: number) => `Pas het jaarverslag over ${year} aan`,
  },
  en: {
    subject: "Annual accounts",
    firstStep: "Account for it in public",
    firstStepText: "At the end of the year Borgpen drafts the annual account from everything you did.",
    firstStepBegun: "An annual account is being made. Have it adopted and publish it.",
    tile: "Annual account",
    councilTile: (state) => `The account is: ${state}. Read the version for the works council`,
    tileMissing: (year) => `There is nothing for ${year} yet`,
    tileText: (state) => `The account is: ${state}`,
    workBegin: (year) => `Make the annual account of ${year}`,
    workDecide: (year) => `Adopt the annual account of ${year}`,
    workPublish: (year) => `Publish the annual account of ${year}`,
    workReturned: (year) => `Change the annual account of ${year}`,
  },
});
