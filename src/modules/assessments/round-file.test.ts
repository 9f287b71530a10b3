import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvText, spreadsheetCsv } from "#platform/csv/index.ts";
import { readRoundFile } from "./read-round-file.ts";
import { roundLines } from "./round-csv.ts";
import { faultText } from "./round-file.ts";
import { checkRoundFile, measureOf } from "./round-file.rules.ts";
import type { Known } from "./round-file.rules.ts";
import type { Round } from "./round.ts";
import { findingScale } from "./scale.rules.ts";
import type { Scale } from "./scale.ts";

const levels: Scale = {
  measure: "levels",
  borrowedFrom: null,
  levels: [
    { code: "partial", title: { nl: "Deels", en: "Partly" }, met: false },
    { code: "good", title: { nl: "Goed", en: "Good" }, met: true },
  ],
};
const known: Known = {
  codes: new Set(["1", "2", "3"]),
  scale: levels,
  isBlock: (reference) => reference === "arnhem-2024/1.1",
};

const bytes = (text: string) => new TextEncoder().encode(text);

const check = async (text: string, change: Partial<Known> = {}) => {
  const read = await readRoundFile(bytes(text));
  return read.ok ? checkRoundFile(read.rows, read.names, { ...known, ...change }) : read;
};

const faultsOf = async (text: string, change: Partial<Known> = {}) => {
  const result = await check(text, change);
  return result.ok ? [] : result.faults.map((fault) => faultText(fault).nl);
};

const head = "kader,ronde,peildatum,soort,norm,niveau";
const line = (norm: string, level: string) => `rekenkamer-2024,2026,31-12-2026,zelf,${norm},${level}`;

describe("a sound file", () => {
  test.each([
    ["Dutch, with commas", `${head}\n${line("1", "good")}\n`],
    [
      "English, with semicolons",
      "Framework;Round;Reference date;Kind;Norm;Level\nrekenkamer-2024;2026;2026-12-31;self;1;good\n",
    ],
    ["a mark of byte order, Windows lines, empty lines", `\uFEFF${head}\r\n\r\n${line("1", "good")}\r\n\r\n`],
    ["levels by their name", `${head}\n${line("1", "Goed")}\n`],
    ["levels by their English name", `${head}\n${line("1", "Good")}\n`],
  ])("%s", async (_name, text) => {
    expect(await check(text)).toMatchObject({
      ok: true,
      plan: {
        framework: "rekenkamer-2024",
        title: "2026",
        referenceDate: "2026-12-31",
        kind: "self",
        measure: "levels",
        ratings: [{ code: "1", outcome: "good", reasoning: "", evidence: null }],
      },
    });
  });

  test.each(["collega's", "Collega’s", "peer"])("%s are peers", async (kind) => {
    const result = await check(`${head}\n${line("1", "good").replace("zelf", kind)}\n`);
    expect(result.ok && result.plan.kind).toBe("peer");
  });

  test("findings in the words people see", async () => {
    const said = ["Nog een stap te zetten", "in mindere mate een stap te zetten", "Not published"];
    const lines = said.map((finding, index) => `f,2023,31-12-2023,audit,${index + 1},${finding}`);
    const text = ["kader,ronde,peildatum,soort,norm,bevinding", ...lines].join("\n");
    const result = await check(text, { scale: findingScale });
    expect(result.ok && result.plan.ratings.map(({ outcome }) => outcome)).toEqual([
      "short",
      "partly-short",
      "not-published",
    ]);
  });

  test("findings, not published among them", async () => {
    const text =
      "kader,ronde,peildatum,soort,norm,bevinding\nf,2023,31-12-2023,audit,1,short\nf,2023,31-12-2023,audit,2,not-published\n";
    const result = await check(text, { scale: findingScale });
    expect(result.ok && result.plan.ratings.map(({ outcome }) => outcome)).toEqual([
      "short",
      "not-published",
    ]);
    const read = await readRoundFile(bytes(text));
    expect(read.ok && measureOf(read.rows)).toBe("findings");
  });
});

describe("every fault is told with its line and column", () => {
  test.each([
    ["an empty file", "", ["Regel 1: het bestand heeft geen regels onder de kop."]],
    ["only a header", `${head}\n`, ["Regel 1: het bestand heeft geen regels onder de kop."]],
    ["an open quotation mark", `${head}\n"${line("1", "good")}\n`, ["aanhalingsteken"]],
    [
      "an unknown column",
      `${head},score\n${line("1", "good")},3\n`,
      ["Regel 1, kolom score: deze kolom kennen wij niet."],
    ],
    [
      "a column that is missing",
      `ronde,peildatum,soort,norm,niveau\n2026,31-12-2026,zelf,1,good\n`,
      ["Regel 1, kolom kader: deze kolom ontbreekt."],
    ],
    [
      "a column twice",
      `${head},norm\n${line("1", "good")},1\n`,
      ["Regel 1, kolom norm: deze kolom staat er twee keer."],
    ],
    [
      "no measure",
      "kader,ronde,peildatum,soort,norm\nf,2026,31-12-2026,zelf,1\n",
      ["geen kolom niveau en geen kolom bevinding"],
    ],
    [
      "a level that does not exist",
      `${head}\n${line("1", "prima")}\n`,
      ["Regel 2, kolom niveau: kies uit Deels, Goed."],
    ],
    ["no level", `${head}\n${line("1", "")}\n`, ["Regel 2, kolom niveau"]],
    [
      "a norm that does not exist",
      `${head}\n${line("9", "good")}\n`,
      ['Regel 2, kolom norm: norm "9" hoort niet bij dit kader'],
    ],
    [
      "a norm twice",
      `${head}\n${line("1", "good")}\n${line("1", "partial")}\n`,
      ["Regel 3, kolom norm: deze norm staat er al."],
    ],
    [
      "two rounds",
      `${head}\n${line("1", "good")}\n${line("2", "good").replace("2026,", "2025,")}\n`,
      ['Regel 3, kolom ronde: één bestand is één ronde; op regel 2 staat "2026".'],
    ],
    [
      "a date that does not exist",
      `${head}\n${line("1", "good").replace("31-12", "31-02")}\n`,
      ["Regel 2, kolom peildatum: vul een datum in die bestaat"],
    ],
    [
      "an unknown kind",
      `${head}\n${line("1", "good").replace("zelf", "gok")}\n`,
      ["Regel 2, kolom soort: kies uit zelf, collega’s, audit."],
    ],
    [
      "a link that is no https",
      `${head},link\n${line("1", "good")},http://x.nl\n`,
      ["Regel 2, kolom link: het adres moet met https:// beginnen."],
    ],
    [
      "an unknown block",
      `${head},bouwsteen\n${line("1", "good")},arnhem-2024/99\n`,
      ["Regel 2, kolom bouwsteen: deze bouwsteen kennen wij niet."],
    ],
    [
      "too long a reasoning",
      `${head},onderbouwing\n${line("1", "good")},${"a".repeat(5001)}\n`,
      ["Regel 2, kolom onderbouwing: gebruik hoogstens 5000 tekens."],
    ],
    [
      "levels and findings",
      `${head},bevinding\n${line("1", "good")},short\n`,
      ["Regel 2, kolom bevinding: een ronde heeft niveaus of bevindingen, niet allebei."],
    ],
    [
      "several at once",
      `${head}\n${line("9", "prima")}\n${line("2", "good")}\n${line("8", "good")}\n`,
      ["Regel 2, kolom norm", "Regel 2, kolom niveau", "Regel 4, kolom norm"],
    ],
    [
      "after a cell of several lines",
      `${head},onderbouwing\n${line("1", "good")},"een\ntwee\ndrie"\n${line("9", "good")},x\n`,
      ["Regel 5, kolom norm"],
    ],
  ])("%s", async (_name, text, expected) => {
    const faults = await faultsOf(text);
    expect(faults).toHaveLength(expected.length);
    for (const [index, start] of expected.entries()) expect(faults[index]).toContain(start);
  });

  test("a framework nobody knows", async () => {
    expect(await faultsOf(`${head}\n${line("1", "good")}\n`, { codes: undefined })).toEqual([
      "Regel 2, kolom kader: dit normenkader kennen wij niet.",
    ]);
  });

  test("a file that is not UTF-8", async () => {
    const read = await readRoundFile(new Uint8Array([0xff, 0xfe, 0x41]));
    expect(!read.ok && read.faults[0]?.reason.nl).toContain("geen UTF-8");
  });
});

const round: Round = {
  roundId: "r",
  framework: "rekenkamer-2024",
  frameworkVersion: 1,
  title: "2026",
  referenceDate: "2026-12-31",
  yearOnly: false,
  kind: "peer",
  measure: "levels",
  state: "open",
  source: null,
  returnedBecause: null,
  closedOn: null,
  adoptedBy: null,
};

test("what is written can be read again, whatever people write", async () => {
  const text = fc
    .string({ unit: "grapheme", maxLength: 40 })
    .map((words) => words.replaceAll("\r", "").trim());
  await fc.assert(
    fc.asyncProperty(
      text,
      text,
      fc.constantFrom("nl" as const, "en" as const),
      async (reasoning, evidence, locale) => {
        fc.pre(!reasoning.startsWith("'") && !evidence.startsWith("'") && !reasoning.includes("\u0000"));
        const rating = {
          code: "1",
          outcome: "good",
          reasoning,
          evidence: evidence === "" ? null : evidence,
          evidenceLink: "https://voorbeeld.example/a?b=1,2",
          evidenceBlock: "arnhem-2024/1.1",
        };
        const lines = roundLines(round, [{ ...rating, ratedBy: null, ratedAt: new Date(0) }], locale);
        const written = spreadsheetCsv(lines, locale);
        const result = await check(written);
        expect(result).toMatchObject({ ok: true, plan: { kind: "peer", ratings: [rating] } });
      },
    ),
  );
});

test("a cell that a spreadsheet would calculate is disarmed", () => {
  const lines = roundLines(
    round,
    [
      {
        code: "1",
        outcome: "good",
        reasoning: '=HYPERLINK("x")',
        evidence: null,
        evidenceLink: null,
        evidenceBlock: null,
        ratedBy: null,
        ratedAt: new Date(0),
      },
    ],
    "nl",
  );
  expect(csvText(lines)).toContain(`"'=HYPERLINK(""x"")"`);
});
