import type { RefusalReply } from "#platform/http/index.ts";
import { tryShare } from "#platform/vault/index.ts";
import type { ShareRefusal } from "#platform/vault/index.ts";
import type { Localised } from "#platform/locale/index.ts";
import { fieldOf, filledIn, shortestReason } from "./recovery.ts";
import { usingTexts as texts } from "./using-texts.ts";

type Fault = RefusalReply["errors"][number];
type Input = Readonly<Record<string, unknown>>;

interface Typed {
  readonly field: string;
  readonly text: string;
}

/** Why a share is not taken, in words. */
export const faultWords = (fault: ShareRefusal | "notOwn"): Localised => ({
  nl: texts.nl.faults[fault],
  en: texts.en.faults[fault],
});

const faultsIn = (typed: readonly Typed[], setId: string): readonly Fault[] => {
  const seen = new Set<number>();
  return typed.flatMap(({ field, text }) => {
    const found = tryShare(text, setId);
    if ("refused" in found) return [{ field, message: faultWords(found.refused) }];
    if (seen.has(found.number)) return [{ field, message: faultWords("twice") }];
    seen.add(found.number);
    return [];
  });
};

/** The fields that are still empty and have to be filled in, where there are too few. */
const lacking = (typed: readonly Typed[], needed: number): readonly Fault[] => {
  if (typed.length >= needed) return [];
  const filled = new Set(typed.map(({ field }) => field));
  return Array.from({ length: needed }, (_, index) => fieldOf("share", index + 1))
    .filter((field) => !filled.has(field))
    .map((field) => ({ field, message: faultWords("too-few") }));
};

const missing = (input: Input, field: "from" | "to"): readonly Fault[] =>
  field in input && input[field] === null
    ? [{ field, message: { nl: texts.nl.missingPerson, en: texts.en.missingPerson } }]
    : [];

const tooShort = ({ reason }: { readonly reason: string }): readonly Fault[] =>
  reason.length < shortestReason
    ? [{ field: "reason", message: { nl: texts.nl.reasonShort, en: texts.en.reasonShort } }]
    : [];

/** The shares out of a form that uses the recovery key; or everything that is wrong with the form, each at its field. */
export const readShares = (
  input: Input & { readonly reason: string },
  { setId, needed }: { readonly setId: string; readonly needed: number },
): readonly string[] | RefusalReply => {
  const typed = filledIn(input, "share");
  const errors = [
    ...missing(input, "from"),
    ...missing(input, "to"),
    ...tooShort(input),
    ...faultsIn(typed, setId),
    ...lacking(typed, needed),
  ];
  return errors.length > 0 ? { kind: "refusal", errors } : typed.map(({ text }) => text);
};
