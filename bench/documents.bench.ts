import { trendFigure } from "#platform/charts/index.ts";
import { stopWriting, writePdf, writeWord } from "#platform/documents/index.ts";
import type { Document } from "#platform/documents/index.ts";
import { quantile } from "./measure.ts";
import { report } from "./report.ts";

const paragraph =
  "In dit verslag leest u wat wij deden, wat het opleverde en wat bleef liggen. Wij maken het elk jaar openbaar. ".repeat(
    9,
  );

const figure = (number: number) =>
  trendFigure({
    id: `figuur-${number}`,
    locale: "nl",
    title: `Doel ${number}`,
    description: "Metingen over vier jaar, met de streefwaarde.",
    points: [2022, 2023, 2024, 2025].map((year, index) => ({
      date: `${year}-10-01`,
      value: 30 + 7 * index + number,
    })),
    target: 80,
    unit: "%",
    words: { date: "Datum", value: "Waarde", baseline: "Nulmeting", target: "Streefwaarde" },
  });

/** A report of about twenty pages with ten figures, each with its table. */
const account = (run: number): Document => ({
  title: `Jaarverslag ${run}`,
  author: "Integriteitscoördinator",
  organisation: "Voorbeeldstad",
  date: "2026-04-14",
  locale: "nl",
  sections: Array.from({ length: 10 }, (_, number) => ({
    heading: `Hoofdstuk ${number + 1}`,
    blocks: [
      { kind: "markdown" as const, source: Array.from({ length: 5 }, () => paragraph).join("\n\n") },
      { kind: "figure" as const, figure: figure(number + run) },
    ],
  })),
});

const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};

await writePdf(account(0));
const pdf: number[] = [];
const word: number[] = [];
for (let run = 1; run <= 7; run++) {
  pdf.push(await secondsOf(() => writePdf(account(run))));
  word.push(await secondsOf(() => writeWord(account(run))));
}
const pages = (await writePdf(account(9))).toString("latin1").match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
await stopWriting();
report({ name: "documents.pages", value: pages, unit: "pages", target: null });
report({ name: "documents.pdf.warm.median", value: quantile(pdf, 0.5), unit: "s", target: 2 });
report({ name: "documents.word.warm.median", value: quantile(word, 0.5), unit: "s", target: null });
