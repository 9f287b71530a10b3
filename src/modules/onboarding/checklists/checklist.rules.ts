import { allowed, holds, refusal, refusalAt } from "#platform/actor/index.ts";
import type { Actor, Decision, FieldDecision } from "#platform/actor/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { OathText } from "../oaths/oath.ts";
import { textsOn } from "../oaths/oath.rules.ts";
import type { StatementVersion } from "../statements/statement.ts";
import { askedSince, versionOn } from "../statements/statement.rules.ts";
import { markStates } from "./checklist.ts";
import type {
  Checklist,
  ChecklistStep,
  Doer,
  MarkInput,
  MarkState,
  StepInput,
  StepKind,
  TimedStep,
} from "./checklist.ts";

/** So many days before a certificate of conduct is asked for again, its step is open again. */
export const checkLeadDays = 60;

/** Where the terms of oath and statements come from. */
export interface TermSources {
  readonly statements: readonly StatementVersion[];
  readonly oathTexts: readonly OathText[];
}

type Term = Pick<TimedStep, "since" | "days" | "months" | "functions" | "except">;

const forAll = { functions: null, except: [], months: 0 };
const plain = (name: string): string => name.trim().toLowerCase();

/** What the oath asks, text by text: the term runs from the first day of work, and not before the first text was kept. */
const oathTerms = ({ engagement }: ChecklistStep, texts: readonly OathText[], today: PlainDate): Term[] => {
  const current = textsOn(texts, today);
  const since = texts.map(({ startsOn }) => startsOn).toSorted()[0];
  if (engagement !== "civil-servant" || since === undefined) return [];
  const named = current.flatMap(({ functions }) => functions.map(plain));
  const forOthers = current.find(({ functions }) => functions.length === 0);
  return current.flatMap((text, at): readonly Term[] => {
    const { functions, months } = text;
    if (text === forOthers) return [{ since, days: 0, months, functions: null, except: named }];
    const before = new Set(current.slice(0, at).flatMap((one) => one.functions.map(plain)));
    const own = functions.map(plain).filter((one) => !before.has(one));
    return own.length === 0 ? [] : [{ since, days: 0, months, functions: own, except: [] }];
  });
};

const statementTerms = (
  { engagement, statement }: ChecklistStep,
  all: readonly StatementVersion[],
  today: PlainDate,
): Term[] => {
  const versions = all
    .filter((one) => one.statement === statement && one.startsOn <= today)
    .toSorted((one, other) => one.version - other.version);
  const since = askedSince(versions, engagement);
  const current = versionOn(versions, today);
  return since === undefined || current === undefined ? [] : [{ ...forAll, since, days: current.days }];
};

const termsOf = (step: ChecklistStep, sources: TermSources, today: PlainDate): Term[] => {
  if (step.kind === "oath") return oathTerms(step, sources.oathTexts, today);
  if (step.kind === "statement") return statementTerms(step, sources.statements, today);
  return [{ ...forAll, since: step.startsOn, days: step.days ?? 0 }];
};

const keyOf = ({ engagement, step }: ChecklistStep): string => `${engagement} ${step}`;

/** Every step with its term and for whom: what an oath or a statement asks of nobody is on no list. */
export const timedSteps = (
  steps: readonly ChecklistStep[],
  sources: TermSources,
  today: PlainDate,
): readonly TimedStep[] =>
  [...Map.groupBy(steps, keyOf).values()].flatMap((ofStep) => {
    const versions = ofStep.toSorted((one, other) => one.version - other.version);
    return versions.flatMap((one, at) => {
      const until = versions[at + 1]?.startsOn ?? null;
      if (!one.used) return [];
      const { engagement, step, version, kind, statement, place, startsOn: from } = one;
      return termsOf(one, sources, today).map((term) => ({
        engagement,
        step,
        version,
        kind,
        statement,
        place,
        from,
        until,
        ...term,
      }));
    });
  });

/** The latest version of every step of one kind of appointment, in order. */
export const latestSteps = (steps: readonly ChecklistStep[]): readonly ChecklistStep[] =>
  [...Map.groupBy(steps, keyOf).values()]
    .flatMap((ofStep) => ofStep.toSorted((one, other) => one.version - other.version).slice(-1))
    .toSorted((one, other) => one.place - other.place);

/** Whether this person may mark a step of somebody: one's own only what the person does, of others as who leads them or as coordinator. */
export const mayMark = (
  { kind, byWhom }: { readonly kind: StepKind; readonly byWhom: Doer },
  { personId, leads }: Pick<Checklist, "personId" | "leads">,
  actor: Actor,
): Decision => {
  if (kind === "oath" || kind === "statement")
    return refusal(
      "Dit weet het systeem zelf: het volgt uit de eed of de ondertekening.",
      "The system knows this by itself: it follows from the oath or the signature.",
    );
  if (personId === actor.personId)
    return byWhom === "person" && kind === "plain"
      ? allowed
      : refusal("Deze stap tekent uw leidinggevende af.", "Your manager marks this step.");
  return leads || holds(actor, "coordinator")
    ? allowed
    : refusal(
        "Alleen de leidinggevende en de coördinator tekenen dit af.",
        "Only the manager and the coordinator mark this.",
      );
};

type MarkField = "state" | "markedOn" | "issuedOn" | "profile" | "checkOn" | "reason";

const certificateCanBe = (
  { issuedOn, profile, checkOn, markedOn }: MarkInput,
  today: PlainDate,
): FieldDecision<MarkField> => {
  if (issuedOn === null)
    return refusalAt(
      "issuedOn",
      "Vul de datum in die op de VOG staat.",
      "Enter the date on the certificate.",
    );
  if (issuedOn > markedOn)
    return refusalAt(
      "issuedOn",
      "De VOG kan niet later zijn dan de dag waarop u hem zag.",
      "The certificate cannot be later than the day on which you saw it.",
    );
  if (profile === null)
    return refusalAt("profile", "Vul het screeningsprofiel in.", "Enter the screening profile.");
  if (checkOn !== null && checkOn <= today)
    return refusalAt("checkOn", "Kies een dag na vandaag.", "Choose a day after today.");
  return allowed;
};

/** What a step can be marked as: nobody excuses oneself, and only a certificate is asked for first. */
export const statesFor = ({
  kind,
  isOwn,
}: {
  readonly kind: StepKind;
  readonly isOwn: boolean;
}): readonly MarkState[] =>
  markStates.filter((state) => (state !== "asked" || kind === "vog") && (state !== "not-needed" || !isOwn));

/** Whether a mark can be as it is filled in. */
export const markCanBe = (
  input: MarkInput,
  { kind, isOwn }: { readonly kind: StepKind; readonly isOwn: boolean },
  today: PlainDate,
): FieldDecision<MarkField> => {
  if (!statesFor({ kind, isOwn }).includes(input.state))
    return refusalAt("state", "Kies een van de mogelijkheden.", "Choose one of the options.");
  if (input.markedOn > today)
    return refusalAt("markedOn", "Deze dag moet nog komen.", "This day is still to come.");
  if (input.state === "not-needed" && input.reason === null)
    return refusalAt(
      "reason",
      "Schrijf kort waarom dit niet nodig is.",
      "Write briefly why this is not needed.",
    );
  return input.state === "done" && kind === "vog" ? certificateCanBe(input, today) : allowed;
};

/** Whether a step can be changed from this day on: from today at the earliest, and not before its last change. */
export const stepCanBe = (
  { startsOn }: Pick<StepInput, "startsOn">,
  latest: Pick<ChecklistStep, "startsOn"> | undefined,
  today: PlainDate,
): FieldDecision<"startsOn"> => {
  const first = latest === undefined || latest.startsOn < today ? today : latest.startsOn;
  if (startsOn < first)
    return refusalAt(
      "startsOn",
      "Een wijziging geldt op zijn vroegst voor wie vandaag begint, en niet eerder dan de vorige wijziging.",
      "A change holds for who begins today at the earliest, and not before the last change.",
    );
  return allowed;
};
