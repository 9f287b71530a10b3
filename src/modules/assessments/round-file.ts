import type { Localised } from "#platform/locale/index.ts";

/** The columns of a file with one round, by the name each has in Dutch and English. */
export const fileColumns = {
  framework: {
    names: { nl: "kader", en: "framework" },
    meaning: {
      nl: "de code van het normenkader, zoals rekenkamer-2024",
      en: "the code of the framework, such as rekenkamer-2024",
    },
    required: true,
  },
  round: {
    names: { nl: "ronde", en: "round" },
    meaning: { nl: "de naam van de ronde, zoals 2026", en: "the name of the round, such as 2026" },
    required: true,
  },
  referenceDate: {
    names: { nl: "peildatum", en: "reference_date" },
    meaning: { nl: "zoals 31-12-2026 of 2026-12-31", en: "such as 31-12-2026 or 2026-12-31" },
    required: true,
  },
  kind: {
    names: { nl: "soort", en: "kind" },
    meaning: { nl: "zelf, collega’s of audit", en: "self, peer or audit" },
    required: true,
  },
  norm: {
    names: { nl: "norm", en: "norm" },
    meaning: { nl: "de code van de norm, zoals 1", en: "the code of the norm, such as 1" },
    required: true,
  },
  level: {
    names: { nl: "niveau", en: "level" },
    meaning: {
      nl: "het niveau, zoals Deels of Voldoende (de code mag ook); deze kolom óf bevinding",
      en: "the level, such as Partly or Sufficient (the code will do too); this column or finding",
    },
    required: false,
  },
  finding: {
    names: { nl: "bevinding", en: "finding" },
    meaning: {
      nl: "Nog een stap te zetten, In mindere mate een stap te zetten, Voldoet of Niet gepubliceerd; deze kolom óf niveau",
      en: "Step still to take, Step still to take to a lesser extent, Met or Not published (or short, partly-short, met, not-published); this column or level",
    },
    required: false,
  },
  reasoning: {
    names: { nl: "onderbouwing", en: "reasoning" },
    meaning: { nl: "waarom dit oordeel; mag later nog", en: "why this rating; may follow later" },
    required: false,
  },
  evidence: {
    names: { nl: "bewijs", en: "evidence" },
    meaning: { nl: "waaruit dat blijkt", en: "what shows it" },
    required: false,
  },
  link: {
    names: { nl: "link", en: "link" },
    meaning: { nl: "een adres dat met https:// begint", en: "an address that begins with https://" },
    required: false,
  },
  block: {
    names: { nl: "bouwsteen", en: "building_block" },
    meaning: {
      nl: "een bouwsteen als bewijs, zoals arnhem-2024/1.1",
      en: "a building block as evidence, such as arnhem-2024/1.1",
    },
    required: false,
  },
} as const satisfies Record<string, { names: Localised; meaning: Localised; required: boolean }>;

export type FileColumn = keyof typeof fileColumns;

/** One line of the file: the cells by column, empty where the file has none. Lines count from 1. */
export interface FileRow {
  readonly line: number;
  readonly cells: Readonly<Record<FileColumn, string>>;
}

/** Something wrong in the file: on which line, in which column as the file calls it, and what to do. */
export interface FileFault {
  readonly line: number;
  readonly column: string | null;
  readonly reason: Localised;
}

/** A fault as one sentence. */
export const faultText = ({ line, column, reason }: FileFault): Localised => ({
  nl: `Regel ${line}${column === null ? "" : `, kolom ${column}`}: ${reason.nl}`,
  en: `Line ${line}${column === null ? "" : `, column ${column}`}: ${reason.en}`,
});
