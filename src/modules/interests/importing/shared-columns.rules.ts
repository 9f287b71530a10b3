import { whoseIn, whoseLongest, whoseNames } from "#modules/organisations/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { byWord } from "#platform/csv/index.ts";
import type { Columns, LineReader } from "#platform/csv/index.ts";
import { decisions } from "../declaration.ts";
import type { DecisionWord } from "../declaration.ts";
import type { ImportedLine, SharedColumn } from "./imported.ts";

type Names = readonly [string, string, ...string[]];

/** What the columns of every register may be called; the first two are the documented Dutch and English names. */
export const sharedNames: Readonly<Record<SharedColumn, Names>> = {
  ...whoseNames,
  reference: ["kenmerk", "reference", "nummer", "number", "id"],
  declaredOn: ["opgegeven op", "declared on", "meldingsdatum", "datum melding", "datum opgave"],
  decision: ["besluit", "decision", "beslissing"],
  decidedOn: ["besluitdatum", "decided on", "datum besluit"],
  conditions: ["voorwaarden", "conditions"],
};

export const sharedLongest: Readonly<Record<SharedColumn, number>> = {
  ...whoseLongest,
  reference: 100,
  declaredOn: 20,
  decision: 60,
  decidedOn: 20,
  conditions: 2000,
};

/** What a decision may be called. */
export const decisionWords: Readonly<Record<DecisionWord, Names>> = {
  consent: ["toegestaan", "allowed", "akkoord", "toestemming", "consent"],
  conditions: ["onder voorwaarden", "on conditions", "voorwaarden", "conditions"],
  refusal: ["niet toegestaan", "not allowed", "geweigerd", "refused", "afgewezen"],
};
const decisionByWord = byWord(decisions, (decision) => decisionWords[decision]);

/** What a reader of lines is asked here. */
type Reader = Pick<
  LineReader<SharedColumn>,
  "faults" | "line" | "text" | "requiredDate" | "date" | "word" | "say" | "inOrder" | "notAfter"
>;

type Outcome = Pick<ImportedLine, "declaredOn" | "decidedOn" | "decision" | "conditions">;

const outcomeIn = (reader: Reader, today: PlainDate): Outcome => {
  const declaredOn = reader.requiredDate("declaredOn");
  const decidedOn = reader.date("decidedOn") ?? null;
  reader.notAfter("declaredOn", { date: declaredOn, today });
  reader.notAfter("decidedOn", { date: decidedOn, today });
  reader.inOrder("decidedOn", declaredOn, decidedOn);
  const decision = reader.word("decision", decisionByWord, Object.values(decisionWords)) ?? null;
  const conditions = reader.text("conditions") ?? null;
  if ((decision === "conditions") !== (conditions !== null) && reader.faults.length === 0)
    reader.say(
      conditions === null ? "decision" : "conditions",
      [
        "Voorwaarden en het besluit “onder voorwaarden” horen bij elkaar.",
        "Conditions and the decision “on conditions” belong together.",
      ],
      ["Vul ze allebei in, of geen van beide.", "Fill in both, or neither."],
    );
  return { declaredOn, decidedOn, decision, conditions };
};

/** What every register has on a line. */
export const sharedIn = (reader: Reader, today: PlainDate): Omit<ImportedLine, "content"> => ({
  ...whoseIn(reader),
  reference: reader.text("reference") ?? null,
  ...outcomeIn(reader, today),
});

/** The columns of one register with those that every register has around them. */
export const withShared = <C extends string>(own: Columns<C>): Columns<C | SharedColumn> => ({
  names: { ...sharedNames, ...own.names },
  order: ["key", "email", ...own.order, "declaredOn", "decision", "decidedOn", "conditions", "reference"],
  required: [...own.required, "declaredOn"],
  longest: { ...sharedLongest, ...own.longest },
});
