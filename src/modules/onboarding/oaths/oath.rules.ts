import { allowed, refusal, refusalAt } from "#platform/actor/index.ts";
import type { Decision, FieldDecision } from "#platform/actor/index.ts";
import { addMonths } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { PersonAtWork } from "#modules/organisations/index.ts";
import { oathStates } from "./oath.ts";
import type {
  Ceremony,
  Invitation,
  Oath,
  OathQuery,
  OathStanding,
  OathState,
  OathText,
  UnitOaths,
} from "./oath.ts";

type Swearer = Pick<PersonAtWork, "engagement" | "startsOn" | "functionTitle" | "placedOn">;

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

const latestOf = (versions: readonly OathText[]): OathText | undefined =>
  versions.toSorted((one, other) => one.version - other.version).at(-1);

/** The texts that hold on a day: of each the latest version that has begun. */
export const textsOn = (versions: readonly OathText[], day: PlainDate): readonly OathText[] =>
  [...Map.groupBy(versions, ({ textId }) => textId).values()].flatMap(
    (ofText) => latestOf(ofText.filter(({ startsOn }) => startsOn <= day)) ?? [],
  );

/** The text for somebody in this function: one that names it, else the one for all others. */
export const textFor = (
  functionTitle: string | null,
  versions: readonly OathText[],
  day: PlainDate,
): OathText | undefined => {
  const current = textsOn(versions, day);
  const named = current.find(({ functions }) => functions.some((one) => same(one, functionTitle ?? "")));
  return named ?? current.find(({ functions }) => functions.length === 0);
};

const later = (one: PlainDate, other: PlainDate): PlainDate => (one > other ? one : other);

const open = (reason: "first" | "new-function", dueOn: PlainDate, today: PlainDate): OathStanding => ({
  state: today > dueOn ? "late" : "due",
  reason,
  dueOn,
});

/** Whether this is another function than the one in which somebody swore, begun after that. */
const isNewFunction = ({ functionTitle, placedOn }: Swearer, last: Oath): boolean =>
  functionTitle !== null &&
  last.functionTitle !== null &&
  placedOn !== null &&
  placedOn > last.takenOn &&
  !same(functionTitle, last.functionTitle);

/**
 * How a civil servant stands to the oath (Ambtenarenwet 2017, articles 5 and 7). The term runs from the first day of work; for who was
 * there before the organisation kept its first text here, from that text, because what was sworn on paper is not known yet.
 */
export const oathStanding = (
  versions: readonly OathText[],
  oaths: readonly Oath[],
  person: Swearer,
  today: PlainDate,
): OathStanding => {
  const text = textFor(person.functionTitle, versions, today);
  if (person.engagement !== "civil-servant" || text === undefined) return { state: "not-asked" };
  const lastDay = oaths
    .map(({ takenOn }) => takenOn)
    .toSorted()
    .at(-1);
  if (lastDay === undefined) {
    const kept = versions.map(({ startsOn }) => startsOn).toSorted()[0] ?? text.startsOn;
    return open("first", addMonths(later(person.startsOn, kept), text.months), today);
  }
  // On one day somebody may swear for two functions.
  const isNew = oaths.filter(({ takenOn }) => takenOn === lastDay).every((one) => isNewFunction(person, one));
  if (text.eachFunction && person.placedOn !== null && isNew)
    return open("new-function", addMonths(person.placedOn, text.months), today);
  return { state: "sworn", takenOn: lastDay };
};

/** Whether the list of a ceremony, and what was sworn there, can still change. */
export const isOpen = ({ state }: Pick<Ceremony, "state">): Decision =>
  state === "planned"
    ? allowed
    : refusal("Deze bijeenkomst gaat niet door.", "This ceremony does not take place.");

/** Whether a ceremony can be called off, or people be taken off its list: not once one of them swore there. */
export const mayUndo = (
  ceremony: Pick<Ceremony, "state">,
  people: readonly Pick<Invitation, "oathId">[],
): Decision => {
  const going = isOpen(ceremony);
  if (!going.ok || people.every(({ oathId }) => oathId === null)) return going;
  return refusal(
    "De eed of belofte is al vastgelegd. Dat blijft zo staan.",
    "The oath or affirmation is recorded already. That stays as it is.",
  );
};

/** Whether an oath can be recorded today: on or after its day, both have signed, and nobody took it of himself. */
export const mayRecord = (
  ceremony: Pick<Ceremony, "state" | "heldOn" | "officerId">,
  { personId, bothSigned, today }: { personId: string; bothSigned: boolean; today: PlainDate },
): FieldDecision<"form" | "bothSigned"> => {
  const going = isOpen(ceremony);
  if (!going.ok) return refusalAt("form", going.reason.nl, going.reason.en);
  if (today < ceremony.heldOn)
    return refusalAt(
      "form",
      "Vastleggen kan vanaf de dag van de bijeenkomst.",
      "This can be recorded from the day of the ceremony.",
    );
  if (ceremony.officerId === personId)
    return refusalAt("form", "Niemand neemt bij zichzelf de eed af.", "Nobody takes his or her own oath.");
  if (!bothSigned)
    return refusalAt(
      "bothSigned",
      "Leg dit pas vast als beiden hebben getekend.",
      "Record this only when both have signed.",
    );
  return allowed;
};

/** How many have sworn, have to, and are too late; of one unit where that is asked. */
export const totalOf = (
  units: readonly UnitOaths[],
  unitId?: string,
): Readonly<Record<OathState, number>> => {
  const total = { sworn: 0, due: 0, late: 0 };
  for (const unit of units)
    if (unitId === undefined || unit.unitId === unitId)
      for (const state of oathStates) total[state] += unit[state];
  return total;
};

/** How many people the address of the register asks for. */
export const chosenTotal = (
  units: readonly UnitOaths[],
  { eenheid, stand }: Pick<OathQuery, "eenheid" | "stand">,
): number => {
  const total = totalOf(units, eenheid);
  return stand === "all" ? total.sworn + total.due + total.late : total[stand];
};
