import { z } from "zod";
import type { Localised } from "#platform/locale/index.ts";
import { isPlainDate, plainDateOf } from "#platform/clock/index.ts";
import type { Measure, RatingInput, RoundKind } from "./round.ts";
import type { FileColumn, FileFault, FileRow } from "./round-file.ts";
import { notPublished, outcomesOn } from "./scale.rules.ts";
import type { Scale } from "./scale.ts";
import { texts } from "./texts.ts";

/** What the lines of a file say together: one round and its ratings. */
export interface RoundPlan {
  readonly framework: string;
  readonly title: string;
  readonly referenceDate: string;
  readonly kind: RoundKind;
  readonly measure: Measure;
  readonly ratings: readonly (RatingInput & { readonly code: string })[];
}

/** What the file is checked against. */
export interface Known {
  /** Undefined where the framework does not exist. */
  readonly codes: ReadonlySet<string> | undefined;
  readonly scale: Scale;
  readonly isBlock: (reference: string) => boolean;
}

type Says = (column: FileColumn | null, reason: Localised) => void;

const kinds: Readonly<Record<string, RoundKind>> = {
  self: "self",
  zelf: "self",
  zelfbeoordeling: "self",
  peer: "peer",
  "collega's": "peer",
  collegas: "peer",
  audit: "audit",
};

const isHttps = (text: string): boolean => z.url({ protocol: /^https$/ }).safeParse(text).success;

/** Excel writes a curly apostrophe where people type a straight one. */
const kindNamed = (text: string): RoundKind | undefined => kinds[text.toLowerCase().replaceAll("’", "'")];

/** The measure of the file: the first line that has a finding or a level decides. */
export const measureOf = (rows: readonly FileRow[]): Measure =>
  rows.some(({ cells }) => cells.finding !== "") && rows.every(({ cells }) => cells.level === "")
    ? "findings"
    : "levels";

/** The outcomes of a scale as people name them, in both languages. */
const namesOf = (scale: Scale): readonly { readonly code: string; readonly title: Localised }[] => [
  ...scale.levels,
  ...(outcomesOn(scale).includes(notPublished)
    ? [{ code: notPublished, title: { nl: texts.nl.notPublished, en: texts.en.notPublished } }]
    : []),
];

const outcomeNamed = (scale: Scale, text: string): string | undefined => {
  const wanted = text.toLowerCase();
  return namesOf(scale).find(({ code, title }) =>
    [code, title.nl.toLowerCase(), title.en.toLowerCase()].includes(wanted),
  )?.code;
};

const checkOutcome = ({ cells }: FileRow, scale: Scale, says: Says): string => {
  const [own, other]: FileColumn[] =
    scale.measure === "findings" ? ["finding", "level"] : ["level", "finding"];
  if (own === undefined || other === undefined) return "";
  if (cells[other] !== "")
    says(other, {
      nl: "een ronde heeft niveaus of bevindingen, niet allebei.",
      en: "a round has levels or findings, not both.",
    });
  const outcome = outcomeNamed(scale, cells[own]);
  if (outcome === undefined) {
    const names = namesOf(scale);
    says(own, {
      nl: `kies uit ${names.map(({ title }) => title.nl).join(", ")}.`,
      en: `choose from ${names.map(({ title }) => title.en).join(", ")}.`,
    });
  }
  return outcome ?? "";
};

const lengths = { reasoning: 5000, evidence: 2000 } as const;

const checkGrounds = ({ cells }: FileRow, known: Known, says: Says): void => {
  for (const column of ["reasoning", "evidence"] as const)
    if (cells[column].length > lengths[column])
      says(column, {
        nl: `gebruik hoogstens ${lengths[column]} tekens.`,
        en: `use at most ${lengths[column]} characters.`,
      });
  if (cells.link !== "" && !isHttps(cells.link))
    says("link", {
      nl: "het adres moet met https:// beginnen.",
      en: "the address must begin with https://.",
    });
  if (cells.block !== "" && !known.isBlock(cells.block))
    says("block", { nl: "deze bouwsteen kennen wij niet.", en: "we do not know this building block." });
};

const checkNorm = ({ cells }: FileRow, known: Known, seen: Set<string>, says: Says): void => {
  if (known.codes && !known.codes.has(cells.norm))
    says("norm", {
      nl: `norm "${cells.norm}" hoort niet bij dit kader, of geldt hier niet.`,
      en: `norm "${cells.norm}" does not belong to this framework, or does not apply here.`,
    });
  if (seen.has(cells.norm))
    says("norm", { nl: "deze norm staat er al.", en: "this norm stands there already." });
  seen.add(cells.norm);
};

const shared = ["framework", "round", "referenceDate", "kind"] as const;

const checkShared = (row: FileRow, first: FileRow, known: Known, says: Says): void => {
  for (const column of shared)
    if (row.cells[column] !== first.cells[column])
      says(column, {
        nl: `één bestand is één ronde; op regel ${first.line} staat "${first.cells[column]}".`,
        en: `one file is one round; line ${first.line} says "${first.cells[column]}".`,
      });
  if (row !== first) return;
  if (!known.codes)
    says("framework", { nl: "dit normenkader kennen wij niet.", en: "we do not know this framework." });
  if (row.cells.round === "" || row.cells.round.length > 60)
    says("round", {
      nl: "vul een naam in van hoogstens 60 tekens.",
      en: "enter a name of at most 60 characters.",
    });
  if (!isPlainDate(plainDateOf(row.cells.referenceDate)))
    says("referenceDate", {
      nl: "vul een datum in die bestaat, zoals 31-12-2026.",
      en: "enter a date that exists, such as 31-12-2026.",
    });
  if (kindNamed(row.cells.kind) === undefined)
    says("kind", { nl: "kies uit zelf, collega’s, audit.", en: "choose from self, peer, audit." });
};

const emptyAsNull = (text: string): string | null => (text === "" ? null : text);

/** Checks every line against what is known; the plan, or every fault there is. */
export const checkRoundFile = (
  rows: readonly FileRow[],
  names: ReadonlyMap<FileColumn, string>,
  known: Known,
): { ok: true; plan: RoundPlan } | { ok: false; faults: readonly FileFault[] } => {
  const faults: FileFault[] = [];
  const seen = new Set<string>();
  const [first] = rows;
  if (!first) return { ok: false, faults };
  const ratings = rows.map((row) => {
    const says: Says = (column, reason) =>
      faults.push({ line: row.line, column: column === null ? null : (names.get(column) ?? column), reason });
    checkShared(row, first, known, says);
    checkNorm(row, known, seen, says);
    checkGrounds(row, known, says);
    const { norm: code, reasoning, evidence, link, block } = row.cells;
    return {
      code,
      outcome: checkOutcome(row, known.scale, says),
      reasoning,
      evidence: emptyAsNull(evidence),
      evidenceLink: emptyAsNull(link),
      evidenceBlock: emptyAsNull(block),
    };
  });
  if (faults.length > 0) return { ok: false, faults };
  const { framework, round: title, referenceDate, kind } = first.cells;
  return {
    ok: true,
    plan: {
      framework,
      title,
      referenceDate: plainDateOf(referenceDate),
      kind: kindNamed(kind) ?? "self",
      measure: known.scale.measure,
      ratings,
    },
  };
};
