import { whoseIn, whoseLongest, whoseNames } from "#modules/organisations/index.ts";
import type { LineWords } from "#modules/organisations/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { byWord, fault } from "#platform/csv/index.ts";
import type { Columns, Fault, LineReader } from "#platform/csv/index.ts";
import type { OathForm, OathText } from "../oath.ts";
import { oathColumns } from "./oath-line.ts";
import type { OathColumn, OathLine } from "./oath-line.ts";
import { textMeant } from "./text-meant.rules.ts";

/** The columns of a register of oaths. */
export const oathFile: Columns<OathColumn> = {
  names: {
    ...whoseNames,
    takenOn: ["afgelegd op", "taken on", "datum", "date", "beëdigd op", "sworn on"],
    form: ["eed of belofte", "oath or affirmation", "vorm", "form"],
    functionTitle: ["functie", "function"],
    text: ["tekst", "text", "tekst van de eed"],
    officerName: ["afgenomen door", "taken by", "namens de werkgever", "officer"],
    place: ["plaats", "place"],
  },
  order: ["key", "email", ...oathColumns],
  required: ["takenOn", "form"],
  longest: {
    ...whoseLongest,
    takenOn: 20,
    form: 60,
    functionTitle: 200,
    text: 200,
    officerName: 200,
    place: 200,
  },
};

const said = ["oath", "affirmation", "not-said"] as const;

const formWords: Readonly<Record<(typeof said)[number], readonly [string, string, ...string[]]>> = {
  oath: ["eed", "oath", "de eed"],
  affirmation: ["belofte", "affirmation", "de belofte", "gelofte", "promise"],
  "not-said": ["onbekend", "unknown"],
};
const formByWord = byWord(said, (form) => formWords[form]);

/** Which of the two it was; a register that does not say so has to say that. */
const formIn = (reader: LineReader<OathColumn>): OathForm | null => {
  if (reader.required("form") === "") return null;
  const form = reader.word("form", formByWord, Object.values(formWords));
  return form === undefined || form === "not-said" ? null : form;
};

const textIn = (
  reader: LineReader<OathColumn>,
  versions: readonly OathText[],
  takenOn: PlainDate,
): OathText | null => {
  const meant = textMeant(reader.text("text") ?? null, versions, takenOn);
  if (meant.ok) return meant.text;
  reader.say("text", meant.reason, meant.advice);
  return null;
};

/** The oath on a line, on one of these texts or on one that does not stand here. */
export const oathIn = (
  reader: LineReader<OathColumn>,
  { versions, today }: { readonly versions: readonly OathText[]; readonly today: PlainDate },
): OathLine => {
  const who = whoseIn(reader);
  const takenOn = reader.requiredDate("takenOn");
  reader.notAfter("takenOn", { date: takenOn, today });
  return {
    ...who,
    takenOn,
    form: formIn(reader),
    functionTitle: reader.text("functionTitle") ?? null,
    text: textIn(reader, versions, takenOn),
    officerName: reader.text("officerName") ?? null,
    place: reader.text("place") ?? null,
  };
};

/** An oath is known by whose it is, its day and its function. */
export const knownBy = (
  personId: string,
  { takenOn, functionTitle }: Pick<OathLine, "takenOn" | "functionTitle">,
): string => JSON.stringify([personId, takenOn, functionTitle?.toLowerCase() ?? null]);

const removeOne = ["Haal er een weg.", "Remove one."] as const;

/** What is said of an own oath, and of one that stands in the file twice. */
export const oathWords: LineWords<OathLine> = {
  own: [
    [
      "Dit is uw eigen eed of belofte. Die neemt u niet zelf over.",
      "This is your own oath or affirmation. You do not take that over yourself.",
    ],
    [
      "Haal deze regel eruit, of laat een andere coördinator of de beheerder dit bestand inlezen.",
      "Take this line out, or let another coordinator or the administrator read this file.",
    ],
  ],
  again: ({ line }, first) =>
    fault(
      { line },
      [
        `Dezelfde eed of belofte staat ook op regel ${first}: zelfde persoon, dag en functie.`,
        `The same oath or affirmation is also on line ${first}: same person, day and function.`,
      ],
      removeOne,
    ),
};

/** An oath that was recorded here is not taken over beside it. */
export const recordedHere = ({ line }: Pick<OathLine, "line">): Fault =>
  fault(
    { line },
    [
      "Deze eed of belofte is hier al vastgelegd: zelfde persoon, dag en functie.",
      "This oath or affirmation is recorded here already: same person, day and function.",
    ],
    ["Haal deze regel eruit.", "Take this line out."],
  );
