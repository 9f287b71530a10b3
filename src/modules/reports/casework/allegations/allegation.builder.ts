import type { Allegation } from "./allegation.ts";

/** An allegation of which nothing happened yet, for tests of rules. */
export const anAllegation = (change: Partial<Allegation> = {}): Allegation => ({
  allegationId: "a",
  violation: "financial",
  list: "violations-2024",
  outcome: "open",
  decidedOn: null,
  measures: [],
  informedOn: null,
  informingPutOffTo: null,
  rehabilitatedOn: null,
  name: "Kees Bakker",
  position: "inkoper",
  what: "Zou bonnen hebben ingediend die niet kloppen.",
  informing: null,
  heardOn: null,
  hearing: null,
  reaction: null,
  decidedBy: null,
  grounds: null,
  writtenOn: null,
  rehabilitation: null,
  ...change,
});
