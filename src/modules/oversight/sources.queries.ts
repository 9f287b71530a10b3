import { findingsOf, loadExamples } from "#modules/frameworks/index.ts";
import type { Example } from "#modules/frameworks/index.ts";
import type { Outcome } from "#modules/assessments/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { places } from "#platform/config/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { latestRounds, readOutcomes } from "./selection.queries.ts";
import type { Selection } from "./selection.ts";
import { restsOn } from "./source.rules.ts";
import type { Publication, PublishedOutcomes } from "./source.rules.ts";

let loaded: Promise<readonly Example[]> | undefined;

const publications = (): Promise<readonly Example[]> => {
  loaded ??= loadExamples(places.content);
  return loaded;
};

const outcomesIn = (example: Example): PublishedOutcomes => {
  const byOrganisation = Map.groupBy(findingsOf(example), ({ organisation }) => organisation);
  return new Map(
    [...byOrganisation].map(([organisation, found]) => [
      organisation,
      new Map<string, string>(found.map(({ norm, finding }) => [norm, finding])),
    ]),
  );
};

const isAbout = ({ framework, referenceYear }: Example, selection: Selection): boolean =>
  framework.framework === selection.framework &&
  framework.version === selection.version &&
  referenceYear === selection.year &&
  selection.measure === "findings";

const organisationsOn = async (
  tx: Tx,
  example: Example,
  { selection, today }: { readonly selection: Selection; readonly today: PlainDate },
): Promise<readonly string[]> => {
  const rows = await tx
    .with("latest", () => latestRounds(tx, selection, today))
    .selectFrom("latest as l")
    .innerJoin("organisations as g", "g.organisationId", "l.organisationId")
    .select(["g.abbreviation", "l.outcomes"])
    .where(
      "g.abbreviation",
      "in",
      example.organisations.map(({ code }) => code),
    )
    .orderBy("g.abbreviation")
    .execute();
  const published = outcomesIn(example);
  return rows.flatMap(({ abbreviation, outcomes }) =>
    abbreviation !== null && restsOn(published, abbreviation, readOutcomes(outcomes)) ? [abbreviation] : [],
  );
};

/** The publications on which rounds of a selection rest, each with the organisations it speaks of; none where nobody's does. */
export const sourcesOf = async (
  tx: Tx,
  selection: Selection,
  today: PlainDate,
): Promise<readonly Publication[]> => {
  const found: Publication[] = [];
  for (const example of (await publications()).filter((one) => isAbout(one, selection))) {
    const organisations = await organisationsOn(tx, example, { selection, today });
    if (organisations.length > 0) found.push({ example, organisations });
  }
  return found;
};

/** The publication on which one round rests, if any. */
export const sourceOfRound = async (
  round: Selection & { readonly outcomes: readonly Outcome[] },
  abbreviation: string | null,
): Promise<Example | undefined> =>
  (await publications()).find(
    (example) => isAbout(example, round) && restsOn(outcomesIn(example), abbreviation, round.outcomes),
  );
