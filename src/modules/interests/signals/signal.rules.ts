import type { Actor, Decision } from "#platform/actor/index.ts";
import { allowed, holds, refusal } from "#platform/actor/index.ts";
import { isSameOrganisation, plainName } from "../tenders/same-organisation.rules.ts";
import type { FoundSignal, Signal, SignalSettings } from "./signal.ts";

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

const sameAs = (
  { organisation, tradeNumber }: Known,
  other: { name: string; tradeNumber: string | null },
): boolean => organisation !== null && isSameOrganisation({ name: organisation, tradeNumber }, other);

const onList = (one: Known, listed: readonly ListedTenderer[]): FoundSignal[] =>
  listed
    .filter((tenderer) => sameAs(one, tenderer))
    .map(({ tenderId }) => ({
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
export const appearsElsewhere = (
  known: readonly Known[],
  listed: readonly ListedTenderer[],
): FoundSignal[] => {
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

/** Whether something is found again with a thing it did not rest on before. */
export const hasNewFacts = (before: readonly string[], now: readonly string[]): boolean =>
  now.some((thing) => !before.includes(thing));

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
  return state === "closed" || (step === "ask" && askedOn !== null)
    ? refusal("Dat is al gedaan. Laad de pagina opnieuw.", "That was done already. Reload the page.")
    : allowed;
};
