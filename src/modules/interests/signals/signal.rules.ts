import type { Actor, Decision } from "#platform/actor/index.ts";
import { allowed, holds, refusal } from "#platform/actor/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { isSameOrganisation, plainName } from "../tenders/same-organisation.rules.ts";
import type { EndedWord, FoundSignal, Signal, SignalRule, SignalSettings } from "./signal.ts";

/** A side activity or recusal that holds or waits, with where the person works. */
export interface Known {
  readonly declarationId: string;
  readonly personId: string;
  readonly register: "side-activity" | "recusal";
  /** Name of the organisation; null where a recusal names none. */
  readonly organisation: string | null;
  readonly tradeNumber: string | null;
  readonly nature: string;
  readonly hours: number;
  readonly units: readonly { readonly unitId: string; readonly name: string }[];
}

/** Words of a unit that say how it is set up, not what it does. */
const empty = new Set([
  "afdeling",
  "team",
  "directie",
  "bureau",
  "dienst",
  "cluster",
  "sector",
  "staf",
  "zaken",
  "gemeente",
  "algemeen",
  "algemene",
  "advies",
  "beheer",
  "openbare",
  "organisatie",
]);
const shortest = 5;

const wordsIn = (text: string): string[] =>
  plainName(text)
    .split(" ")
    .filter((word) => word.length >= shortest && !empty.has(word));

/** By which words the field of a unit is known: what was set for it, else the words of its name. */
export const fieldWords = (name: string, set: readonly string[] | undefined): readonly string[] =>
  set === undefined ? wordsIn(name) : set.map(plainName).filter((word) => word !== "");

/** S1: the side activity is in the unit's own field, by a word that both have. */
export const inOwnField = (
  known: readonly Known[],
  fields: ReadonlyMap<string, readonly string[]>,
): FoundSignal[] =>
  known.flatMap(({ declarationId, personId, register, organisation, nature, units }) => {
    if (register !== "side-activity" || organisation === null) return [];
    const said = plainName(`${organisation} ${nature}`).split(" ");
    for (const { unitId, name } of units) {
      const word = fieldWords(name, fields.get(unitId)).find((one) =>
        said.some((other) => other.startsWith(one)),
      );
      if (word === undefined) continue;
      const reason = { rule: "S1" as const, declarationId, organisation, word, unit: name };
      return [{ key: declarationId, personId, reason, restsOn: [`${declarationId} ${word}`] }];
    }
    return [];
  });

/** What one giver gave one person within a year. */
export interface GiftsOfGiver {
  readonly personId: string;
  readonly giver: string;
  readonly giftIds: readonly string[];
  readonly cents: number;
}

const often = 3;

/** S2: the same giver three times within twelve months. */
export const sameGiver = (givers: readonly GiftsOfGiver[]): FoundSignal[] =>
  givers
    .filter(({ giftIds }) => giftIds.length >= often)
    .map(({ personId, giver, giftIds, cents }) => ({
      key: `${personId} ${giver.toLowerCase()}`,
      personId,
      reason: { rule: "S2", giver, times: giftIds.length, cents },
      restsOn: giftIds,
    }));

/** Somebody on the list of a tender that is not closed. */
export interface ListedTenderer {
  readonly tenderId: string;
  readonly name: string;
  readonly tradeNumber: string | null;
}

/** Who of a list may be the same organisation as one that was declared: asked once for each, whatever the length of the list. */
export type FindListed = (one: Known) => readonly ListedTenderer[];

const sameAs = (
  { organisation, tradeNumber }: Known,
  other: { name: string; tradeNumber: string | null },
): boolean => organisation !== null && isSameOrganisation({ name: organisation, tradeNumber }, other);

/** Looks a list up by name and by number in the trade register. */
export const listedBy = (listed: readonly ListedTenderer[]): FindListed => {
  const byName = Map.groupBy(listed, ({ name }) => plainName(name));
  const byNumber = Map.groupBy(listed, ({ tradeNumber }) => tradeNumber);
  return (one) => {
    if (one.organisation === null) return [];
    const named = byName.get(plainName(one.organisation)) ?? [];
    const numbered = one.tradeNumber === null ? [] : (byNumber.get(one.tradeNumber) ?? []);
    return [...new Set([...named, ...numbered])].filter((tenderer) => sameAs(one, tenderer));
  };
};

const onList = (one: Known, listed: FindListed): FoundSignal[] =>
  listed(one).map(({ tenderId }) => ({
    key: `${one.declarationId} ${tenderId}`,
    personId: one.personId,
    reason: {
      rule: "S3",
      declarationId: one.declarationId,
      organisation: one.organisation ?? "",
      tenderId,
    },
    restsOn: [tenderId],
  }));

/** S3: a declared organisation is on the list of a tender, or is what the same person handed a matter over for. */
export const appearsElsewhere = (known: readonly Known[], listed: FindListed): FoundSignal[] => {
  const recusals = Map.groupBy(
    known.filter(({ register, organisation }) => register === "recusal" && organisation !== null),
    ({ personId }) => personId,
  );
  return known.flatMap((one) => {
    const own = one.register === "recusal" ? [] : (recusals.get(one.personId) ?? []);
    const inRecusal = own
      .filter(({ organisation, tradeNumber }) => sameAs(one, { name: organisation ?? "", tradeNumber }))
      .map((recusal): FoundSignal => ({
        key: `${one.declarationId} ${recusal.declarationId}`,
        personId: one.personId,
        reason: {
          rule: "S3",
          declarationId: one.declarationId,
          organisation: one.organisation ?? "",
          tenderId: null,
        },
        restsOn: [recusal.declarationId],
      }));
    return [...onList(one, listed), ...inRecusal];
  });
};

/** Somebody who is designated for publication and never answered. */
export interface Unanswered {
  readonly personId: string;
  readonly designationId: string;
  readonly functionTitle: string;
}

/** S4: a designated function, and nothing was ever declared nor answered. */
export const notDeclared = (unanswered: readonly Unanswered[]): FoundSignal[] =>
  unanswered.map(({ personId, designationId, functionTitle }) => ({
    key: `${personId} ${designationId}`,
    personId,
    reason: { rule: "S4", functionTitle },
    restsOn: [designationId],
  }));

/** S5: side activities and an assumed contract together are more than a full week. */
export const beyondFullWeek = (
  known: readonly Known[],
  { weekHours: week, contractHours: contract }: Pick<SignalSettings, "weekHours" | "contractHours">,
): FoundSignal[] =>
  [
    ...Map.groupBy(
      known.filter(({ register }) => register === "side-activity"),
      ({ personId }) => personId,
    ),
  ]
    .map(([personId, own]) => ({
      personId,
      ids: own.map(({ declarationId }) => declarationId),
      hours: own.reduce((sum, one) => sum + one.hours, 0),
    }))
    .filter(({ hours }) => hours + contract > week)
    .map(({ personId, ids, hours }) => ({
      key: personId,
      personId,
      reason: { rule: "S5", hours, contract, week },
      restsOn: ids,
    }));

/** A line of the public register of which we know that it has ended. */
export interface EndedEntry {
  readonly personId: string;
  readonly entryId: string;
  readonly declarationId: string;
  readonly organisation: string;
  readonly says: EndedWord;
  readonly endedOn: PlainDate;
}

/** S6: what has ended still stands in the public register. */
export const stillPublished = (entries: readonly EndedEntry[]): FoundSignal[] =>
  entries.map(({ personId, entryId, declarationId, organisation, says, endedOn }) => ({
    key: entryId,
    personId,
    reason: { rule: "S6", declarationId, organisation, says, endedOn },
    restsOn: [`${declarationId} ${says}`],
  }));

/** Rules that point at something to be put right: once that is done there is nothing left to look at. */
const mended: ReadonlySet<SignalRule> = new Set(["S4", "S6"]);

/** Whether the system may close what a rule that looks along finds no more: only what was put right, and never once somebody asked. */
export const isMended = (
  { rule, state, askedOn }: { rule: SignalRule } & Pick<Signal, "state" | "askedOn">,
  { rulesOff }: Pick<SignalSettings, "rulesOff">,
): boolean => mended.has(rule) && !rulesOff.includes(rule) && state === "open" && askedOn === null;

/** Whether what was found again tells something new, or comes back after it was put right. */
export const tellsMore = (
  { outcome, restsOn }: Pick<Signal, "outcome"> & { readonly restsOn: readonly string[] },
  now: readonly string[],
): boolean => outcome === "gone" || hasNewFacts(restsOn, now);

/** Whether something is found again with a thing it did not rest on before. */
export const hasNewFacts = (before: readonly string[], now: readonly string[]): boolean =>
  now.some((thing) => !before.includes(thing));

const once = refusal("Dat is al gedaan. Laad de pagina opnieuw.", "That was done already. Reload the page.");

/** Who handles a signal: whoever sees it, but never about themselves. */
export const mayHandleSignal = (
  step: "ask" | "close",
  { personId, state, askedOn }: Pick<Signal, "personId" | "state" | "askedOn">,
  actor: Actor,
): Decision => {
  if (personId === actor.personId || !holds(actor, "coordinator", "manager"))
    return refusal(
      "Dat kan alleen een leidinggevende van de collega, of de integriteitscoördinator.",
      "Only a manager of the colleague, or the integrity coordinator, can do that.",
    );
  return state === "closed" || (step === "ask" && askedOn !== null) ? once : allowed;
};

/** Who answers: the person whom it is about, once asked and as long as it is open. */
export const mayAnswer = (
  { personId, state, askedOn }: Pick<Signal, "personId" | "state" | "askedOn">,
  actor: Actor,
): Decision => {
  if (personId !== actor.personId)
    return refusal("Alleen wie gevraagd is, antwoordt.", "Only who was asked answers.");
  return state === "open" && askedOn !== null ? allowed : once;
};
