import { allowed, refusalAt } from "#platform/actor/index.ts";
import type { FieldDecision } from "#platform/actor/index.ts";
import type { RoundForm } from "./round-form.ts";

/** The lines of a pasted list, without empty ones, each once. */
export const linesOf = (text: string | null): readonly string[] => [
  ...new Set(
    (text ?? "")
      .split(/[\r\n;,\t]+/)
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  ),
];

const mostNamed = 50;

/** Whether everything is filled in that the chosen population needs; a list that is there already stays when no other is given. */
export const populationCanBe = (
  form: Pick<RoundForm, "population" | "unitIds" | "sampleSize" | "sampleSeed" | "people">,
  hasList: boolean,
): FieldDecision<"unitIds" | "sampleSize" | "sampleSeed" | "people"> => {
  const { population, unitIds, sampleSize, sampleSeed, people } = form;
  if (population === "units" && unitIds.length === 0)
    return refusalAt("unitIds", "Kies ten minste één afdeling.", "Choose at least one unit.");
  if (population === "sample" && (sampleSize === null || !Number.isInteger(sampleSize)))
    return refusalAt(
      "sampleSize",
      "Vul in hoeveel mensen u vraagt, als heel getal.",
      "Enter how many people you ask, as a whole number.",
    );
  if (population === "sample" && sampleSeed === null)
    return refusalAt(
      "sampleSeed",
      "Vul een begingetal of woord in, zodat de trekking na te doen is.",
      "Enter a number or word to start from, so that the draw can be repeated.",
    );
  if (population === "list" && !hasList && linesOf(people).length === 0)
    return refusalAt(
      "people",
      "Plak ten minste één personeelsnummer of e-mailadres.",
      "Paste at least one personnel number or e-mail address.",
    );
  return allowed;
};

/** Every line of a list has to name somebody who works here; those that do not are all named. */
export const everybodyIsKnown = (unknown: readonly string[]): FieldDecision<"people"> => {
  if (unknown.length === 0) return allowed;
  const named = unknown.slice(0, mostNamed).join(", ");
  const more = unknown.length > mostNamed ? ` (+ ${unknown.length - mostNamed})` : "";
  return refusalAt(
    "people",
    `Deze regels horen bij niemand die hier nu werkt: ${named}${more}. Er is niets bewaard.`,
    `These lines belong to nobody who works here now: ${named}${more}. Nothing was kept.`,
  );
};
