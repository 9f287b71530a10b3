import { allowed, refusal } from "#platform/actor/index.ts";
import type { Decision } from "#platform/actor/index.ts";

/** Who reads a file, and who knows who its reporter is. */
export interface ReadersNow {
  /** Persons with a key to the file. */
  readonly readers: readonly string[];
  /** Persons with a key to the identity of the reporter; nobody where there is none. */
  readonly identityReaders: readonly string[];
}

/** Whether somebody can be taken off a file by another reader: never the last, nor the only one who knows the reporter. */
export const mayTakeOff = ({ readers, identityReaders }: ReadersNow, personId: string): Decision => {
  if (!readers.includes(personId))
    return refusal("Deze persoon leest het dossier niet.", "This person does not read the file.");
  if (readers.length === 1)
    return refusal(
      "Dit is de enige die het dossier leest. Laat eerst iemand anders toe.",
      "This is the only one who reads the file. Let somebody else in first.",
    );
  if (identityReaders.length === 1 && identityReaders[0] === personId)
    return refusal(
      "Alleen deze persoon weet wie de melder is. Laat deze persoon zelf een stap terug doen: dan vragen wij de melder of een ander het mag weten.",
      "Only this person knows who the reporter is. Let this person step back: then the reporter is asked whether somebody else may know.",
    );
  return allowed;
};

/** Whether somebody can be let in. */
export const mayLetIn = (
  { readers }: Pick<ReadersNow, "readers">,
  candidate: {
    readonly personId: string;
    readonly hasKey: boolean;
    readonly isExcluded: boolean;
    readonly isInTheWay: boolean;
  },
): Decision => {
  if (readers.includes(candidate.personId))
    return refusal("Deze persoon leest het dossier al.", "This person reads the file already.");
  if (!candidate.hasKey)
    return refusal(
      "Deze persoon heeft nog geen sleutel van de kluis. Vraag of die eerst een sleutel maakt.",
      "This person has no key of the vault yet. Ask this person to make a key first.",
    );
  if (candidate.isExcluded || candidate.isInTheWay)
    return refusal(
      "Deze persoon mag dit dossier niet lezen: de melder of een meldpunt sloot deze persoon uit, of de naam komt in de melding voor.",
      "This person may not read this file: the reporter or a report officer excluded this person, or the name is in the report.",
    );
  return allowed;
};

/** Who is next to know who the reporter is when the only one who knows it leaves: whom the settings name, else the first of the others. */
export const nextIdentityReader = (
  { readers, identityReaders }: ReadersNow,
  leaving: string,
  wanted: string | null,
): string | undefined => {
  if (!identityReaders.includes(leaving) || identityReaders.some((one) => one !== leaving)) return undefined;
  const others = readers.filter((one) => one !== leaving);
  return others.find((one) => one === wanted) ?? others[0];
};
