import type { Actor, Decision, FieldDecision } from "#platform/actor/index.ts";
import { allowed, holds, refusal, refusalAt } from "#platform/actor/index.ts";
import { addDays, addMonths } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { fieldOf, filledSlots } from "./financial-declaration.ts";
import type {
  Assessment,
  Declared,
  DeclareInput,
  FinancialDeclaration,
  FinancialState,
  Interest,
  Slot,
} from "./financial-declaration.ts";

/**
 * Terms by our own reckoning; the law names none (Ambtenarenwet 2017, article 8(2)b). Six weeks to assess is a reasonable term of article 4:13
 * of the Awb.
 */
export const terms = {
  /** Days from the designation within which somebody declares. */
  declareDays: 28,
  assessDays: 42,
  /** Months after which what was declared is confirmed or changed. */
  confirmMonths: 12,
  /** Days before that day from which it is asked. */
  askDays: 30,
  /** Years that a declaration is kept after it no longer holds. */
  keepYears: 5,
} as const;

/** What somebody can do with a declaration. */
export type FinancialStep = "confirm" | "answer" | "ask" | "assess";

const statesFor: Readonly<Record<FinancialStep, readonly FinancialState[]>> = {
  confirm: ["assessed"],
  answer: ["question"],
  ask: ["submitted", "assessed"],
  assess: ["submitted", "question", "assessed"],
};

const notNow = refusal(
  "Dat kan nu niet meer: de opgave is verder dan u denkt. Laad de pagina opnieuw.",
  "That cannot be done now: the declaration has moved on. Reload the page.",
);
const notYours = refusal(
  "Dat kan alleen wie de opgave deed.",
  "Only the person who made the declaration can do that.",
);
const notOwn = refusal(
  "Uw eigen opgave beoordeelt u niet. Dat doet een andere compliance officer.",
  "You do not assess your own declaration. Another compliance officer does.",
);
const notOfficer = refusal(
  "Dat kan alleen een compliance officer.",
  "Only a compliance officer can do that.",
);

/** Whether this actor may take this step now, and if not, why not. */
export const mayTake = (
  step: FinancialStep,
  { state, personId }: Pick<FinancialDeclaration, "state" | "personId">,
  actor: Actor,
): Decision => {
  if (!statesFor[step].includes(state)) return notNow;
  const isOwn = actor.personId === personId;
  if (step === "confirm" || step === "answer") return isOwn ? allowed : notYours;
  if (isOwn) return notOwn;
  return holds(actor, "compliance-officer") ? allowed : notOfficer;
};

/** For whom a new declaration is sealed: every compliance officer with a key, but never the person who declares. */
export const readersFor = (
  personId: string,
  officers: readonly string[],
  haveKeys: ReadonlySet<string>,
): readonly string[] => [...new Set(officers)].filter((one) => one !== personId && haveKeys.has(one));

/** Until when somebody declares, or confirms what was declared. */
export const dueOn = (since: PlainDate, declaredOn: PlainDate | null): PlainDate =>
  declaredOn === null ? addDays(since, terms.declareDays) : addMonths(declaredOn, terms.confirmMonths);

/** How it stands with somebody who is designated: too late, asked now, or in order. */
export const standingOf = (
  { dueOn: due, declaredOn }: { readonly dueOn: PlainDate; readonly declaredOn: PlainDate | null },
  today: PlainDate,
): "late" | "due" | "done" => {
  if (due < today) return "late";
  return declaredOn === null || addDays(today, terms.askDays) >= due ? "due" : "done";
};

/** The last day on which a declaration may have ended to be destroyed now. */
export const destroyedWhenEndedOn = (today: PlainDate): PlainDate => addMonths(today, -12 * terms.keepYears);

const missing = {
  kind: refusalAt("kind", "Kies wat voor belang het is.", "Choose what kind of interest it is."),
  what: refusalAt("what", "Schrijf om welk belang het gaat.", "Write which interest it is."),
  whose: refusalAt("whose", "Kies van wie het is.", "Choose whose it is."),
} as const;

const wrongIn = (slot: Slot): FieldDecision => {
  for (const name of ["kind", "what", "whose"] as const) if (slot[name] === null) return missing[name];
  if (slot.since !== null && slot.until !== null && slot.until < slot.since)
    return refusalAt("until", "De laatste dag ligt voor de eerste.", "The last day comes before the first.");
  if (slot.managedOn !== null && slot.managedBy === null)
    return refusalAt(
      "managedBy",
      "Schrijf met wie u de overeenkomst sloot.",
      "Write with whom you made the agreement.",
    );
  return allowed;
};

/** Whether what the form of a declaration says can be; says the first thing that is not. */
export const canBe = (input: DeclareInput): FieldDecision => {
  const slots = filledSlots(input);
  if (input.nothing === "nothing" && slots.length > 0)
    return refusalAt(
      "nothing",
      "U koos “geen financiële belangen”, maar vulde er hieronder een in. Kies wat klopt.",
      "You chose “no financial interests”, but filled one in below. Choose what is right.",
    );
  if (input.nothing === "interests" && slots.length === 0)
    return refusalAt(
      fieldOf("kind", 1),
      "U koos dat u belangen heeft. Vul er minstens één in.",
      "You chose that you have interests. Fill in at least one.",
    );
  for (const slot of slots) {
    const decision = wrongIn(slot);
    if (!decision.ok) return { ...decision, field: fieldOf(decision.field, slot.number) };
  }
  return allowed;
};

/** What a form says, as it is kept; of a form that `canBe`. */
export const declaredFrom = (input: DeclareInput): Declared => ({
  interests: filledSlots(input).flatMap(({ number: _number, kind, what, whose, size, ...rest }) =>
    kind === null || what === null || whose === null
      ? []
      : [{ kind, what, whose, size: size ?? "unknown", ...rest }],
  ),
});

/** Whether an assessment can be: conditions are chosen or written where there are some, and not where there are none. */
export const assessmentCanBe = ({ outcome, conditions, words }: Assessment): FieldDecision<"conditions"> => {
  if (outcome === "conditions" && conditions.length === 0 && words === null)
    return refusalAt(
      "conditions",
      "Kies welke voorwaarden gelden, of schrijf ze op.",
      "Choose which conditions hold, or write them down.",
    );
  if (outcome === "no-objection" && conditions.length > 0)
    return refusalAt(
      "conditions",
      "U koos “geen bezwaar”. Kies dan geen voorwaarden.",
      "You chose “no objection”. Then choose no conditions.",
    );
  return allowed;
};

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();

/** What of the restricted list is named in an interest: something to look at, no verdict. */
export const restrictedIn = (
  { what, until }: Pick<Interest, "what" | "until">,
  list: readonly { readonly name: string }[],
  today: PlainDate,
): readonly string[] =>
  until !== null && until < today
    ? []
    : list.flatMap(({ name }) => (` ${plain(what)} `.includes(` ${plain(name)} `) ? [name] : []));
