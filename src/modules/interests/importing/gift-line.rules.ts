import type { PlainDate } from "#platform/clock/index.ts";
import { byWord } from "#platform/csv/index.ts";
import type { Columns, LineReader } from "#platform/csv/index.ts";
import { giftKinds, giftPlaces, relations, responses, yesOrNo } from "../gift.ts";
import type { Gift } from "../gift.ts";
import type { SharedColumn } from "./imported.ts";
import { withShared } from "./shared-columns.rules.ts";

const own = [
  "what",
  "giver",
  "value",
  "happenedOn",
  "response",
  "kind",
  "relation",
  "place",
  "inReturn",
  "occasion",
] as const;
type OwnColumn = (typeof own)[number];
export type GiftColumn = OwnColumn | SharedColumn;

type Words<T extends string> = Readonly<Record<T, readonly [string, string, ...string[]]>>;

/** What the answers may be called; the first two of each are the documented Dutch and English words. */
export const giftWords = {
  response: {
    offered: ["aangeboden", "offered"],
    accepted: ["aangenomen", "accepted", "aanvaard", "gehouden"],
    declined: ["geweigerd", "declined", "teruggegeven", "given back"],
  },
  kind: {
    promotional: ["relatiegeschenk", "business gift"],
    "flowers-food": ["bloemen of eten", "flowers or food", "bloemen", "eten of drinken", "wijn"],
    meal: ["maaltijd", "meal", "lunch", "diner"],
    event: ["evenement", "event", "uitnodiging", "invitation"],
    travel: ["reis", "travel"],
    "discount-service": ["korting of dienst", "discount or service", "korting", "dienst"],
    money: ["geld of cadeaubon", "money or voucher", "geld", "cadeaubon"],
    other: ["anders", "other", "overig"],
  },
  relation: {
    supplier: ["leverancier", "supplier"],
    resident: ["inwoner", "resident"],
    applicant: ["aanvrager", "applicant"],
    partner: ["partner", "authority"],
    other: ["iemand anders", "other", "anders", "overig"],
  },
  place: {
    work: ["werk", "work", "op het werk"],
    outside: ["onderweg", "outside", "bijeenkomst"],
    home: ["thuis", "home"],
  },
  inReturn: { no: ["nee", "no"], yes: ["ja", "yes"] },
} as const satisfies {
  response: Words<(typeof responses)[number]>;
  kind: Words<(typeof giftKinds)[number]>;
  relation: Words<(typeof relations)[number]>;
  place: Words<(typeof giftPlaces)[number]>;
  inReturn: Words<(typeof yesOrNo)[number]>;
};

const meant = {
  response: byWord(responses, (one) => giftWords.response[one]),
  kind: byWord(giftKinds, (one) => giftWords.kind[one]),
  relation: byWord(relations, (one) => giftWords.relation[one]),
  place: byWord(giftPlaces, (one) => giftWords.place[one]),
  inReturn: byWord(yesOrNo, (one) => giftWords.inReturn[one]),
};

/** The columns of a register of gifts. */
export const giftColumns: Columns<GiftColumn> = withShared<OwnColumn>({
  names: {
    what: ["omschrijving", "description", "geschenk", "gift"],
    giver: ["gever", "giver", "van wie"],
    value: ["waarde", "value", "bedrag", "amount"],
    happenedOn: ["datum", "date", "ontvangen op"],
    response: ["reactie", "response", "wat gedaan"],
    kind: ["soort", "kind"],
    relation: ["relatie", "relation"],
    place: ["plaats", "place"],
    inReturn: ["tegenprestatie", "in return"],
    occasion: ["aanleiding", "occasion"],
  },
  order: own,
  required: ["what", "giver", "value", "happenedOn", "response"],
  longest: {
    what: 200,
    giver: 200,
    value: 30,
    happenedOn: 20,
    response: 60,
    kind: 60,
    relation: 60,
    place: 60,
    inReturn: 20,
    occasion: 500,
  },
});

const mostCents = 100_000_000;

/** The gift on a line; what was never asked there stays unasked. */
export const giftIn = (reader: LineReader<GiftColumn>, today: PlainDate): Gift => {
  const word = <T extends string>(
    column: keyof typeof giftWords,
    words: ReadonlyMap<string, T>,
    otherwise: T,
  ): T => reader.word(column, words, Object.values(giftWords[column])) ?? otherwise;
  const happenedOn = reader.requiredDate("happenedOn");
  reader.notAfter("happenedOn", { date: happenedOn, today });
  const isSaid = reader.required("response") !== "";
  return {
    register: "gift",
    what: reader.required("what"),
    giver: reader.required("giver"),
    valueCents: reader.requiredCents("value", mostCents),
    happenedOn,
    response: isSaid ? word("response", meant.response, "offered") : "offered",
    kind: word("kind", meant.kind, "other"),
    relation: word("relation", meant.relation, "other"),
    place: word<Gift["place"]>("place", meant.place, "not-asked"),
    inReturn: word<Gift["inReturn"]>("inReturn", meant.inReturn, "not-asked"),
    occasion: reader.text("occasion") ?? null,
  };
};
