import { byWord } from "#platform/csv/index.ts";
import type { Columns, LineReader } from "#platform/csv/index.ts";
import { payments } from "../side-activity.ts";
import type { Payment, SideActivity } from "../side-activity.ts";
import type { SharedColumn } from "./imported.ts";
import { withShared } from "./shared-columns.rules.ts";

const own = [
  "organisation",
  "tradeNumber",
  "nature",
  "hours",
  "payment",
  "startsOn",
  "endsOn",
  "relation",
] as const;
type OwnColumn = (typeof own)[number];
export type SideActivityColumn = OwnColumn | SharedColumn;

/** What a payment may be called. */
export const paymentWords: Readonly<Record<Payment, readonly [string, string, ...string[]]>> = {
  unpaid: ["onbetaald", "unpaid", "nee", "no", "onbezoldigd"],
  expenses: ["onkosten", "expenses", "onkostenvergoeding", "alleen onkosten"],
  small: ["tot 5000", "up to 5000"],
  middle: ["5000 tot 20000", "5000 to 20000"],
  large: ["meer dan 20000", "more than 20000"],
};
const paymentByWord = byWord(payments, (payment) => paymentWords[payment]);

/** The columns of a register of side activities. */
export const sideActivityColumns: Columns<SideActivityColumn> = withShared<OwnColumn>({
  names: {
    organisation: ["organisatie", "organisation", "naam organisatie", "opdrachtgever"],
    tradeNumber: ["kvk-nummer", "trade number", "kvk", "kvk number"],
    nature: ["werkzaamheid", "activity", "nevenwerkzaamheid", "aard", "nature"],
    hours: ["uren per week", "hours per week", "uren", "hours"],
    payment: ["betaling", "payment", "betaald", "paid"],
    startsOn: ["begindatum", "start", "startdatum", "start date"],
    endsOn: ["einddatum", "end", "end date"],
    relation: ["relatie met het werk", "relation to work", "relatie"],
  },
  order: own,
  required: ["organisation", "nature", "hours", "payment", "startsOn"],
  longest: {
    organisation: 200,
    tradeNumber: 20,
    nature: 500,
    hours: 20,
    payment: 60,
    startsOn: 20,
    endsOn: 20,
    relation: 1000,
  },
});

/** What is kept where the other register says nothing of it. */
const unsaid = "–";

const tradeNumberIn = (reader: LineReader<SideActivityColumn>): string | null => {
  const text = reader.text("tradeNumber") ?? null;
  const digits = text?.replaceAll(/[\s.]/g, "") ?? null;
  if (digits === null || /^\d{8}$/.test(digits)) return digits;
  reader.say(
    "tradeNumber",
    [`"${digits}" is geen KvK-nummer.`, `"${digits}" is no KvK number.`],
    [
      "Een KvK-nummer heeft acht cijfers; let op een nul aan het begin. Laat de cel leeg als er geen is.",
      "A KvK number has eight digits; mind a nought at the beginning. Leave the cell empty where there is none.",
    ],
  );
  return null;
};

const paymentIn = (reader: LineReader<SideActivityColumn>): Payment =>
  (reader.required("payment") === ""
    ? undefined
    : reader.word("payment", paymentByWord, Object.values(paymentWords))) ?? "unpaid";

/** The side activity on a line; what was never asked there stays unasked. */
export const sideActivityIn = (reader: LineReader<SideActivityColumn>): SideActivity => {
  const startsOn = reader.requiredDate("startsOn");
  const endsOn = reader.date("endsOn") ?? null;
  reader.inOrder("endsOn", startsOn, endsOn);
  return {
    register: "side-activity",
    organisation: reader.required("organisation"),
    tradeNumber: tradeNumberIn(reader),
    nature: reader.required("nature"),
    hoursPerWeek: reader.requiredNumber("hours", 100),
    payment: paymentIn(reader),
    startsOn,
    endsOn,
    relation: reader.text("relation") ?? unsaid,
    field: "not-asked",
    information: "not-asked",
    workingHours: "not-asked",
    appearance: "not-asked",
    precautions: null,
  };
};
