import { catalogue } from "#platform/locale/index.ts";

export const texts = catalogue({
  nl: {
    title: "Meldingen over dezelfde zaak",
    none: "Dit dossier is aan geen ander dossier gekoppeld.",
    add: "Melding koppelen",
    addLead:
      "Koppel een melding die over dezelfde zaak gaat. De koppeling staat dan in beide dossiers. U koppelt alleen dossiers die u allebei mag lezen.",
    reference: "Nummer van de andere melding",
    referenceHint: "Zoals M26-AB3D-7XYZ. Het staat bovenaan dat dossier.",
    linked: "De meldingen zijn gekoppeld.",
    hidden: "Een dossier dat u niet leest",
    unlink: "Loskoppelen",
    unlinkContext: (reference: string) => ` van ${reference}`,
    unlinked: "De meldingen zijn losgekoppeld.",
    kind: "Soort",
    state: "Stand",
    file: "Dossier",
    steps: "Knop",
  },
  en: {
    title: "Reports about the same matter",
    none: "This file is tied to no other file.",
    add: "Link a report",
    addLead:
      "Link a report that is about the same matter. The link then stands in both files. You only link files that you may both read.",
    reference: "Number of the other report",
    referenceHint: "Such as M26-AB3D-7XYZ. It stands at the top of that file.",
    linked: "The reports were linked.",
    hidden: "A file that you do not read",
    unlink: "Unlink",
    unlinkContext: (reference) => ` from ${reference}`,
    unlinked: "The reports were unlinked.",
    kind: "Kind",
    state: "State",
    file: "File",
    steps: "Button",
  },
});
