import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, expect, test } from "vitest";
import { stopWriting, writePdf } from "#platform/documents/index.ts";
import { sheetDocument } from "./talk-sheet.document.ts";
import type { Point, TalkSheet } from "./talk-sheet.ts";

afterAll(stopWriting);

const point = (statement: string): Point => ({
  statement,
  percent: 67,
  direction: "with",
  task: "Hieraan werken",
});
const subject = (title: string, mean: number | null = 3.2) => ({
  title,
  mean,
  whole: 3.4,
  before: 3.1,
  side: "lower" as const,
});
const sheet = (change: Partial<TalkSheet> = {}): TalkSheet => ({
  unit: "Beheer",
  of: { kind: "unit" },
  answered: 34,
  invited: 51,
  subjects: ["Communicatie", "Cultuur", "Meldklimaat"].map((title) => subject(title)),
  strengths: [point("Dit gaat goed."), point("Dit ook."), point("En dit.")],
  tasks: [point("Dit kan beter."), point("Dit ook."), point("En dit.")],
  questions: ["Wat herkent u?", "Wat zou helpen?"],
  ...change,
});
const wish = {
  locale: "nl",
  organisation: "Voorbeeldstad",
  round: "Najaar 2026",
  date: "2026-11-20",
} as const;

const long =
  "Een heel lange uitspraak over hoe wij met elkaar omgaan in ons dagelijks werk, met veel woorden erin. ";

// Making it at all proves that it is PDF/UA-1: the compiler refuses what that forbids.
test.each([
  ["an ordinary sheet", sheet()],
  ["a sheet of a unit above", sheet({ of: { kind: "above", name: "Ruimte" } })],
  ["nothing that may be shown", sheet({ answered: null, subjects: [], strengths: [], tasks: [] })],
  [
    "as much as there can be",
    sheet({
      unit: long,
      of: { kind: "everybody" },
      subjects: Array.from({ length: 12 }, () => subject(long.slice(0, 60), null)),
      strengths: [1, 2, 3].map(() => point(long)),
      tasks: [1, 2, 3].map(() => point(long)),
      questions: Array.from({ length: 8 }, () => long),
    }),
  ],
  [
    "letters that mean more to a program",
    sheet({ unit: "#1 *R&D* <b> \\ [x](https://y)", questions: ["1. `x` _y_"] }),
  ],
])("two pages, and a document that everybody can read: %s", async (_, one) => {
  const pdf = await PDFDocument.load(await writePdf(sheetDocument(one, wish)));
  expect(pdf.getPageCount()).toBe(2);
  expect(pdf.getTitle()).toBe("Praatplaat: Najaar 2026");
});
