import { addDays } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import { refusalAt } from "#platform/actor/index.ts";
import type { FieldDecision } from "#platform/actor/index.ts";
import type { Person, Placement } from "./person.ts";

/** Whether somebody can have this address and key: nobody else has the key, and nobody who is not gone yet on this day the address. */
export const mayHave = (
  wanted: Pick<Person, "email" | "externalKey">,
  others: readonly Person[],
  day: PlainDate,
): FieldDecision => {
  const sameKey = others.find(
    (other) => wanted.externalKey !== null && other.externalKey === wanted.externalKey,
  );
  if (sameKey)
    return refusalAt(
      "externalKey",
      `${sameKey.name} heeft dit personeelsnummer al.`,
      `${sameKey.name} has this personnel key already.`,
    );
  const sameAddress = others.find(
    ({ email, endsOn }) =>
      wanted.email !== null &&
      email?.toLowerCase() === wanted.email.toLowerCase() &&
      (endsOn === null || endsOn >= day),
  );
  if (sameAddress)
    return refusalAt(
      "email",
      `${sameAddress.name} heeft dit e-mailadres al. Iedereen heeft een eigen adres nodig om in te loggen.`,
      `${sameAddress.name} has this e-mail address already. Everybody needs an own address to sign in.`,
    );
  return { ok: true };
};

/** Whether a person can start in a place on a day: while in service. */
export const mayPlace = (person: Pick<Person, "startsOn" | "endsOn">, from: PlainDate): FieldDecision => {
  if (from < person.startsOn)
    return refusalAt(
      "from",
      "Deze persoon is dan nog niet in dienst.",
      "This person is not in service yet then.",
    );
  if (person.endsOn !== null && from > person.endsOn)
    return refusalAt("from", "Deze persoon is dan uit dienst.", "This person has left by then.");
  return { ok: true };
};

/** The last day of a new place: the day before the next one begins, else the last day of work; null while that is open. */
export const placeEnd = (
  person: Pick<Person, "endsOn">,
  placements: readonly Placement[],
  from: PlainDate,
): PlainDate | null => {
  const next = placements
    .filter((place) => place.startsOn > from && (place.endsOn === null || place.endsOn >= place.startsOn))
    .map((place) => place.startsOn)
    .toSorted()[0];
  const ends = [person.endsOn, next === undefined ? null : addDays(next, -1)].filter((day) => day !== null);
  return ends.toSorted()[0] ?? null;
};

/** Whether this can be somebody's last day. */
export const mayLeave = (person: Pick<Person, "startsOn">, lastDay: PlainDate): FieldDecision =>
  lastDay < addDays(person.startsOn, -1)
    ? refusalAt(
        "endsOn",
        "Deze dag ligt voor de eerste werkdag. Kies de dag voor de eerste werkdag als iemand niet is begonnen.",
        "This day lies before the first day of work. Choose the day before it for somebody who never began.",
      )
    : { ok: true };

/** Why somebody's first day cannot be moved there. */
export const startsAfterEnd: Localised = {
  nl: "De eerste werkdag ligt na de laatste werkdag.",
  en: "The first day of work lies after the last day of work.",
};
