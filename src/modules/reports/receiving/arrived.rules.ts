import type { FormFacts } from "./form.ts";
import type { Readers } from "../conflicts/readers.rules.ts";
import type { Openness } from "../report.ts";

/** What a browser says about who may read what it sealed. */
export interface ClaimedReaders {
  readonly openness: Openness;
  readonly readers: readonly string[];
  readonly identityReaders: readonly string[];
  readonly exclusions: Readers["exclusions"];
}

const isUnique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

const identityFits = ({ openness, readers, identityReaders }: ClaimedReaders): boolean => {
  if (openness === "anonymous") return identityReaders.length === 0;
  if (openness === "open") return JSON.stringify(identityReaders) === JSON.stringify(readers);
  return identityReaders.length === 1 && identityReaders.every((id) => readers.includes(id));
};

/**
 * Whether what a browser chose is possible: it leaves people of the office out, and says so of each, but lets in nobody else. Whom it left out
 * for a name, it cannot be asked: that is the point. False too when the office changed meanwhile.
 */
export const readersFit = (
  { office, takesAnonymous }: Pick<FormFacts, "office" | "takesAnonymous">,
  claimed: ClaimedReaders,
): boolean => {
  const { readers, exclusions, openness } = claimed;
  const officers = office.officers.map(({ personId }) => personId);
  const known = new Set([...officers, ...(office.fallback ? [office.fallback.personId] : [])]);
  const excluded = exclusions.map(({ personId }) => personId);
  return (
    readers.length > 0 &&
    isUnique(readers) &&
    isUnique(excluded) &&
    [...readers, ...excluded].every((id) => known.has(id)) &&
    !readers.some((id) => excluded.includes(id)) &&
    officers.every((id) => readers.includes(id) || excluded.includes(id)) &&
    (takesAnonymous || openness !== "anonymous") &&
    identityFits(claimed)
  );
};
