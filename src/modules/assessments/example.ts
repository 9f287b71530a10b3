import { findingsOf, sourceWords } from "#modules/frameworks/index.ts";
import type { Example, Finding, NormFindings } from "#modules/frameworks/index.ts";
import { AppError, found } from "#platform/http/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { closeRound, sendToReview, startRound } from "./rounds.commands.ts";
import { findRound, roundNamed } from "./rounds.queries.ts";

const whatItSays: Readonly<Record<Finding, string>> = {
  short: "De bron noemt deze organisatie bij wie op deze norm nog een stap te zetten heeft.",
  "partly-short":
    "De bron noemt deze organisatie bij wie op deze norm in mindere mate nog een stap te zetten heeft.",
  met: "De bron noemt op deze norm wie nog een stap te zetten heeft. Deze organisatie staat daar niet bij.",
  "not-published": "De bron zegt over deze norm niets per organisatie.",
};

const reasoningOf = (entry: NormFindings, finding: Finding, organisation: string): string =>
  [
    whatItSays[finding],
    ...(entry.goodExamples?.some((example) => example.organisation === organisation) === true
      ? ["De bron noemt deze organisatie op deze norm als goed voorbeeld."]
      : []),
    ...(entry.note ? [entry.note.nl] : []),
  ].join("\n\n");

const placeOf = (example: Example, { reference, page }: NormFindings): string =>
  `${example.source.title}, ${reference.nl}${page === undefined ? "" : `, p. ${page}`}`;

/**
 * Records what an example says of one organisation as a closed round, named after its year: the findings as published and no
 * level, and no day of closing, which a publication does not give. Does nothing when that round is there. Runs as the system of that organisation; throws "not found" for an
 * organisation the example does not know.
 */
export const loadExample = async (
  writing: Writing,
  example: Example,
  organisation: string,
): Promise<string> => {
  if (!example.organisations.some(({ code }) => code === organisation)) throw new AppError("not-found");
  const { framework, version } = example.framework;
  const title = String(example.referenceYear);
  const there = await roundNamed(writing.tx, framework, title);
  if (there) return there.roundId;
  const roundId = await startRound(writing, {
    framework,
    frameworkVersion: version,
    title,
    referenceDate: `${example.referenceYear}-12-31`,
    yearOnly: true,
    kind: "audit",
    measure: "findings",
    source: sourceWords(example.source, "nl"),
    assessors: [{ personId: null, name: example.source.publisher }],
  });
  const findings = new Map(
    findingsOf(example)
      .filter((one) => one.organisation === organisation)
      .map(({ norm, finding }) => [norm, finding]),
  );
  await writing.tx
    .insertInto("ratings")
    .values(
      example.norms.map((entry) => {
        const outcome = findings.get(entry.norm) ?? "not-published";
        return {
          organisationId: found(writing.actor.organisationId),
          roundId,
          measure: "findings",
          code: entry.norm,
          outcome,
          reasoning: reasoningOf(entry, outcome, organisation),
          evidence: placeOf(example, entry),
          ratedBy: null,
          ratedAt: writing.now,
        };
      }),
    )
    .execute();
  await sendToReview(writing, found(await findRound(writing.tx, roundId)));
  await closeRound(writing, found(await findRound(writing.tx, roundId)), {
    adoptedBy: example.source.publisher,
    closedOn: null,
  });
  return roundId;
};
