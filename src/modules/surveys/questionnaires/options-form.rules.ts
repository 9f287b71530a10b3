import type { Localised } from "#platform/locale/index.ts";
import { optionsWithIds } from "./editing.rules.ts";
import { mostOptions } from "./questionnaire.ts";
import type { AnswerOption } from "./questionnaire.ts";

type Sent = Readonly<Record<string, unknown>>;
type FieldFault = { readonly field: string; readonly reason: Localised };

/** The numbers of the rows in which an answer can be written. */
export const optionRows: readonly number[] = Array.from({ length: mostOptions }, (_, index) => index + 1);

const textOf = (sent: Sent, name: string): string => {
  const value = sent[name];
  return typeof value === "string" ? value.trim() : "";
};

const alsoEnglish: Localised = {
  nl: "Vul dit ook in het Engels in.",
  en: "Fill this in in English too.",
};
const alsoDutch: Localised = { nl: "Vul dit ook in het Nederlands in.", en: "Fill this in in Dutch too." };

/** A text that may be left out, but not in one language only. */
export const optionalPair = (
  sent: Sent,
  name: string,
): { readonly text: Localised | undefined; readonly faults: readonly FieldFault[] } => {
  const nl = textOf(sent, `${name}Nl`);
  const en = textOf(sent, `${name}En`);
  if (nl === "" && en === "") return { text: undefined, faults: [] };
  if (en === "") return { text: undefined, faults: [{ field: `${name}En`, reason: alsoEnglish }] };
  if (nl === "") return { text: undefined, faults: [{ field: `${name}Nl`, reason: alsoDutch }] };
  return { text: { nl, en }, faults: [] };
};

/** The answers as they stand in the form; a row without words is no answer. */
export const optionsFrom = (
  sent: Sent,
  before: readonly AnswerOption[],
): { readonly options: AnswerOption[]; readonly faults: readonly FieldFault[] } => {
  const rows = optionRows.flatMap((row) => {
    const nl = textOf(sent, `optionNl${row}`);
    const en = textOf(sent, `optionEn${row}`);
    return nl === "" && en === "" ? [] : [{ row, nl, en }];
  });
  const oneLanguage = rows.flatMap(({ row, nl, en }): FieldFault[] => {
    if (en === "") return [{ field: `optionEn${row}`, reason: alsoEnglish }];
    return nl === "" ? [{ field: `optionNl${row}`, reason: alsoDutch }] : [];
  });
  const tooFew: readonly FieldFault[] =
    rows.length < 2
      ? [
          {
            field: "optionNl2",
            reason: { nl: "Geef minstens twee antwoorden.", en: "Give at least two answers." },
          },
        ]
      : [];
  const options = optionsWithIds(
    rows.map(({ row, nl, en }) => ({
      id: textOf(sent, `optionId${row}`),
      text: { nl, en },
      alone: textOf(sent, `optionAlone${row}`) === "on",
    })),
    before,
  );
  return { options, faults: [...oneLanguage, ...tooFew] };
};

/** The fields of the form that hold these answers. */
export const optionValues = (options: readonly AnswerOption[]): Record<string, string> =>
  Object.fromEntries(
    options.flatMap(({ id, text, alone }, index) => [
      [`optionId${index + 1}`, id],
      [`optionNl${index + 1}`, text.nl],
      [`optionEn${index + 1}`, text.en],
      ...(alone ? [[`optionAlone${index + 1}`, "on"]] : []),
    ]),
  );

/** The rows that the form shows: those in use and two more, at least four. */
export const rowsShown = (values: Sent): readonly number[] => {
  const last = optionRows.findLast(
    (row) => textOf(values, `optionNl${row}`) !== "" || textOf(values, `optionEn${row}`) !== "",
  );
  return optionRows.slice(0, Math.max(4, (last ?? 0) + 2));
};
