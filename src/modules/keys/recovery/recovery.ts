import { z } from "zod";
import { fields, says } from "#platform/http/index.ts";
import { texts } from "./texts.ts";

/** At most so many custodians, as the division into shares allows. */
export const mostCustodians = 9;
/** So many fields are in sight; the others open. */
export const shownCustodians = 5;
/** So many custodians at least: two that are needed, and one to spare. */
export const fewestCustodians = 3;

/** The name of the field of a custodian, or of a share. */
export const fieldOf = (kind: "custodian" | "share", number: number): string => `${kind}${number}`;

const numbers = Array.from({ length: mostCustodians }, (_, index) => index + 1);

const custodianText = (number: number) => {
  const text = z.string().trim().max(200).default("");
  return number > fewestCustodians
    ? text
    : text.refine(
        (name) => name !== "",
        says({ nl: texts.nl.missingCustodian, en: texts.en.missingCustodian }),
      );
};

/** Who is to keep a share, and how many of them are needed. */
export const makeForm = z.object({
  needed: fields.wholeNumber({ min: 2, max: mostCustodians - 1 }),
  ...Object.fromEntries(numbers.map((number) => [fieldOf("custodian", number), custodianText(number)])),
});

const share = z.string().trim().max(400).default("");
const shares = Object.fromEntries(numbers.map((number) => [fieldOf("share", number), share]));

/** Whose access goes to whom, why, and the shares: what is missing is told all at once (`readGiving`). */
export const giveForm = z.object({
  from: fields.optionalId(),
  to: fields.optionalId(),
  reason: z.string().trim().max(500).default(""),
  ...shares,
});

/** Why all files go over, and the shares of the earlier recovery key. */
export const moveForm = z.object({ reason: z.string().trim().max(500).default(""), ...shares });

/** So long a reason says something. */
export const shortestReason = 10;

/** A custodian's own share. */
export const tryForm = z.object({ share: fields.requiredText(400) });

/** Whose access is to be given back, from a list that names somebody. */
export const giveQuery = z.object({ van: z.uuid().optional().catch(undefined) });

/** What stands in the fields of one kind, by the name of the field; what is empty is left out. */
export const filledIn = (
  input: Readonly<Record<string, unknown>>,
  kind: "custodian" | "share",
): readonly { readonly field: string; readonly text: string }[] =>
  numbers.flatMap((number) => {
    const field = fieldOf(kind, number);
    const text = input[field];
    return typeof text === "string" && text !== "" ? [{ field, text }] : [];
  });
