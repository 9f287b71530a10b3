import type { LogWords } from "#platform/module/index.ts";

/** What the audit log says of frameworks, norms and building blocks. */
export const logWords: LogWords = {
  events: {
    "framework.adopted": { nl: "Kader in gebruik nemen", en: "Adopt a framework" },
    "framework.ended": { nl: "Gebruik van een kader beëindigen", en: "End the use of a framework" },
    "framework.item-left-out": { nl: "Norm of bouwsteen weglaten", en: "Leave out a norm or building block" },
    "framework.item-brought-back": {
      nl: "Weggelaten norm of bouwsteen terughalen",
      en: "Bring back a norm or building block that was left out",
    },
    "framework.own-item-added": {
      nl: "Eigen norm of bouwsteen toevoegen",
      en: "Add an own norm or building block",
    },
    "framework.own-item-changed": {
      nl: "Eigen norm of bouwsteen wijzigen",
      en: "Change an own norm or building block",
    },
    "framework.own-item-withdrawn": {
      nl: "Eigen norm of bouwsteen intrekken",
      en: "Withdraw an own norm or building block",
    },
    "building-block.changed": { nl: "Bouwsteen wijzigen", en: "Change a building block" },
    "building-block.judged": { nl: "Oordeel over een bouwsteen geven", en: "Judge a building block" },
    "building-block.related": {
      nl: "Samenhang met andere bouwstenen kiezen",
      en: "Choose related building blocks",
    },
    "building-block.norms-chosen": {
      nl: "Normen bij een bouwsteen kiezen",
      en: "Choose the norms of a building block",
    },
    "building-block.document-added": {
      nl: "Document bij een bouwsteen toevoegen",
      en: "Add a document to a building block",
    },
    "building-block.document-changed": {
      nl: "Document bij een bouwsteen wijzigen",
      en: "Change a document of a building block",
    },
    "building-block.document-removed": {
      nl: "Document bij een bouwsteen weghalen",
      en: "Remove a document from a building block",
    },
  },
  objects: {
    framework: { nl: "kader", en: "framework" },
    norm: { nl: "norm of bouwsteen", en: "norm or building block" },
    "building-block": { nl: "bouwsteen", en: "building block" },
  },
};
