import type { LineWords } from "#modules/organisations/index.ts";
import { fault, twice } from "#platform/csv/index.ts";
import type { ImportedLine } from "./imported.ts";

const marksOf = (personId: string, { content }: ImportedLine): string => {
  const marks =
    content.register === "gift"
      ? [content.giver, content.what, content.happenedOn, String(content.valueCents)]
      : [content.organisation, content.nature, content.startsOn];
  return JSON.stringify([personId, ...marks.map((mark) => mark.toLowerCase())]);
};

/**
 * By what a line is known when it comes again: the reference that the other register gave it; without one whose it is, with organisation,
 * activity and first day, or with giver, gift, day and value. `shortened` gives a short text that stands for exactly this one.
 */
export const importKeyOf =
  (shortened: (text: string) => string) =>
  (personId: string, line: ImportedLine): string =>
    line.reference === null ? `f:${shortened(marksOf(personId, line))}` : `r:${line.reference}`;

/** What is said of an own declaration, and of one that stands in the file twice. */
export const lineWords: LineWords<ImportedLine> = {
  own: [
    [
      "Dit is uw eigen opgave. Die neemt u niet zelf over.",
      "This is your own declaration. You do not take that over yourself.",
    ],
    [
      "Haal deze regel eruit en geef hem zelf op, of laat de beheerder dit bestand met de opdracht inlezen.",
      "Take this line out and declare it yourself, or let the administrator read this file with the command.",
    ],
  ],
  again: (line, first, names) =>
    line.reference === null
      ? fault(
          { line: line.line },
          [`Dezelfde opgave staat ook op regel ${first}.`, `The same declaration is also on line ${first}.`],
          [
            "Haal er een weg. Zijn het er echt twee, geef ze dan elk een eigen kenmerk.",
            "Remove one. When they are really two, give each its own reference.",
          ],
        )
      : twice({ line: line.line, column: names["reference"] }, first, line.reference),
};
