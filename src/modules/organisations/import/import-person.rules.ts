import { fault } from "#platform/csv/index.ts";
import { addDays } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import { endFor } from "../appointments/appointment.rules.ts";
import type { Appointment, Period } from "../appointments/appointment.ts";
import { conflictsOf } from "../appointments/separation.rules.ts";
import { placeEnd } from "../people/person.rules.ts";
import type { Person } from "../people/person.ts";
import type { Fault } from "#platform/csv/index.ts";
import type { Headers, ImportLine, ImportOptions, PlacementOf } from "./import.ts";

/** What one line is compared with. */
export interface Situation {
  readonly line: ImportLine;
  readonly headers: Headers;
  readonly options: ImportOptions;
  /** Undefined for somebody new. */
  readonly before: Person | undefined;
  readonly placements: readonly PlacementOf[];
  readonly appointments: readonly Appointment[];
  readonly unitId: string | undefined;
}

interface NewEnd {
  readonly id: string;
  readonly endsOn: PlainDate | null;
}

const later = (one: PlainDate, other: PlainDate): PlainDate => (one > other ? one : other);
const isEmpty = ({ startsOn, endsOn }: Period): boolean => endsOn !== null && endsOn < startsOn;
const lasts = (period: Period, day: PlainDate): boolean =>
  !isEmpty(period) && (period.endsOn === null || period.endsOn >= day);

const stayedAway = ({ line, headers }: Situation, endsOn: PlainDate): Fault =>
  fault(
    { line: line.line, column: headers.end },
    [
      `${line.name} is sinds ${endsOn} uit dienst; het bestand noemt geen einddatum.`,
      `${line.name} left on ${endsOn}; the file names no end.`,
    ],
    [
      "Deze persoon blijft uit dienst. Geef een nieuwe begindatum als iemand terug is.",
      "This person stays out of service. Give a new start when somebody is back.",
    ],
  );

/** The last day of work after the import, and what to say about it. A departure in the past is not undone by an empty cell. */
const lastDay = (situation: Situation): { endsOn: PlainDate | null; notice?: Fault } => {
  const { line, before, options } = situation;
  const known = before?.endsOn ?? null;
  const isBack = known !== null && line.startsOn > known;
  if (line.endsOn === undefined) return { endsOn: isBack ? null : known };
  if (line.endsOn !== null || known === null || isBack || known >= options.day)
    return { endsOn: line.endsOn };
  return { endsOn: known, notice: stayedAway(situation, known) };
};

/** The person as the file describes it; what the file has no column for stays. */
export const mergePerson = (situation: Situation): { person: Person; notice?: Fault } => {
  const { line, before, options } = situation;
  const { endsOn, ...rest } = lastDay(situation);
  return {
    ...rest,
    person: {
      personId: before?.personId ?? options.newId(),
      externalKey: line.key,
      name: line.name,
      email: line.email === undefined ? (before?.email ?? null) : line.email,
      engagement: line.engagement,
      startsOn: line.startsOn,
      endsOn,
    },
  };
};

/** Whether an import has anything to write about the person. */
export const differs = (one: Person, other: Person): boolean =>
  one.name !== other.name ||
  one.email !== other.email ||
  one.engagement !== other.engagement ||
  one.startsOn !== other.startsOn ||
  one.endsOn !== other.endsOn;

/** The new last days of whatever lasts past somebody's last day of work. */
export const cutAt = <T extends Period>(
  periods: readonly T[],
  endsOn: PlainDate | null,
  idOf: (period: T) => string,
): NewEnd[] =>
  endsOn === null
    ? []
    : periods
        .filter((period) => !isEmpty(period) && (period.endsOn === null || period.endsOn > endsOn))
        .map((period) => ({ id: idOf(period), endsOn: endFor(period, endsOn) }));

/** The day from which a place or role of the file holds: the import, the first day of work of somebody new or back. */
const changesFrom = ({ before, options }: Situation, person: Person): PlainDate => {
  const begins = before === undefined || (before.endsOn !== null && person.startsOn > before.endsOn);
  return begins ? person.startsOn : later(options.day, person.startsOn);
};

interface PlacePlan {
  readonly add: readonly PlacementOf[];
  readonly ends: readonly NewEnd[];
}

/** A place that ended with the last day of work goes on when that day moves away. */
const keptPlace = ({ before }: Situation, person: Person, current: PlacementOf): NewEnd[] => {
  const end = current.endsOn;
  if (end === null || before?.endsOn !== end) return [];
  const movesAway = person.endsOn === null || person.endsOn > end;
  return movesAway ? [{ id: current.placementId, endsOn: person.endsOn }] : [];
};

type Place = Pick<PlacementOf, "unitId" | "functionTitle">;
const nowhere: Place = { unitId: null, functionTitle: null };

/** The place that the file describes; what it has no column for stays as it is. */
const wantedPlace = ({ line, unitId }: Situation, current: Place = nowhere): Place => ({
  unitId: line.unit === undefined ? current.unitId : (unitId ?? null),
  functionTitle: line.functionTitle === undefined ? current.functionTitle : line.functionTitle,
});
const samePlace = (one: Place, other: Place): boolean =>
  one.unitId === other.unitId && one.functionTitle === other.functionTitle;

/** Where and as what somebody works according to the file: the known place goes on, or a new one begins. */
export const planPlace = (situation: Situation, person: Person): PlacePlan => {
  const { placements, options } = situation;
  const cuts = cutAt(placements, person.endsOn, (place) => place.placementId);
  const from = changesFrom(situation, person);
  if (person.endsOn !== null && person.endsOn < from) return { add: [], ends: cuts };
  const current = placements.find((place) => place.startsOn <= from && lasts(place, from));
  const wanted = wantedPlace(situation, current);
  if (samePlace(wanted, current ?? nowhere))
    return { add: [], ends: current ? [...cuts, ...keptPlace(situation, person, current)] : cuts };
  const ends = cuts.filter((cut) => cut.id !== current?.placementId);
  if (current) ends.push({ id: current.placementId, endsOn: endFor(current, addDays(from, -1)) });
  if (samePlace(wanted, nowhere)) return { add: [], ends };
  const { personId } = person;
  const endsOn = placeEnd(person, placements, from);
  return { add: [{ placementId: options.newId(), personId, startsOn: from, endsOn, ...wanted }], ends };
};

interface RolePlan {
  readonly add: readonly Appointment[];
  readonly ends: readonly NewEnd[];
  readonly faults: readonly Fault[];
  readonly notices: readonly Fault[];
}

const withoutUnit = ({ line, headers }: Situation): Fault =>
  fault(
    { line: line.line, column: headers.roles },
    ["Een leidinggevende heeft een eenheid nodig.", "A manager needs a unit."],
    ["Vul de eenheid in.", "Fill in the unit."],
  );

const oneself = ({ line, headers }: Situation): Fault =>
  fault(
    { line: line.line, column: headers.roles },
    ["U kunt uzelf geen rol geven.", "You cannot give yourself a role."],
    ["Vraag het een andere beheerder.", "Ask another administrator."],
  );

const separation = ({ line, headers }: Situation, wanted: Appointment, held: readonly Appointment[]) => {
  const pairs = conflictsOf(wanted, held).map((pair) => ({
    verdict: pair.verdict,
    fault: fault(
      { line: line.line, column: headers.roles },
      [`Rollen die niet samengaan. ${pair.reason.nl}`, `Roles that do not go together. ${pair.reason.en}`],
      pair.verdict === "forbidden"
        ? ["Geef een van beide rollen aan iemand anders.", "Give one of the two roles to somebody else."]
        : ["De rol is gegeven. Denk er nog eens over na.", "The role has been given. Think about it again."],
    ),
  }));
  const of = (verdict: string): Fault[] =>
    pairs.filter((pair) => pair.verdict === verdict).map((pair) => pair.fault);
  return { faults: of("forbidden"), notices: of("doubtful") };
};

const wantedRoles = (situation: Situation, person: Person, from: PlainDate): Appointment[] =>
  [...new Set(situation.line.roles ?? [])].map((role) => ({
    appointmentId: situation.options.newId(),
    personId: person.personId,
    role,
    unitId: role === "manager" ? (situation.unitId ?? null) : null,
    startsOn: from,
    endsOn: person.endsOn,
    origin: "import",
  }));

const sameRole = (one: Appointment, other: Appointment): boolean =>
  one.role === other.role && one.unitId === other.unitId;

const beginsWithin = ({ startsOn }: Period, { endsOn }: Person): boolean =>
  endsOn === null || startsOn <= endsOn;

/** The roles of somebody according to the file. Roles given by hand stay; those of an earlier import follow the file. */
export const planRoles = (situation: Situation, person: Person): RolePlan => {
  const { line, appointments, options } = situation;
  const cuts = cutAt(appointments, person.endsOn, (appointment) => appointment.appointmentId);
  const from = later(options.day, person.startsOn);
  const hasLeft = person.endsOn !== null && person.endsOn < from;
  if (line.roles === undefined || hasLeft) return { add: [], ends: cuts, faults: [], notices: [] };
  const wanted = wantedRoles(situation, person, from);
  const held = appointments.filter((one) => lasts(one, from) && beginsWithin(one, person));
  const dropped = held.filter(
    (one) => one.origin === "import" && !wanted.some((other) => sameRole(one, other)),
  );
  const kept = held.filter((one) => !dropped.includes(one));
  const add = wanted.filter((one) => !kept.some((other) => sameRole(one, other)));
  const prolonged = kept.filter(
    (one) =>
      one.origin === "import" && one.endsOn !== person.endsOn && wanted.some((other) => sameRole(one, other)),
  );
  const checks = add.map((one) => separation(situation, one, [...kept, ...add.slice(0, add.indexOf(one))]));
  const settled = new Set([...dropped, ...prolonged].map((one) => one.appointmentId));
  return {
    add,
    ends: [
      ...cuts.filter((cut) => !settled.has(cut.id)),
      ...dropped.map((one) => ({ id: one.appointmentId, endsOn: endFor(one, addDays(from, -1)) })),
      ...prolonged.map((one) => ({ id: one.appointmentId, endsOn: person.endsOn })),
    ],
    faults: [
      ...(add.some((one) => one.role === "manager" && one.unitId === null) ? [withoutUnit(situation)] : []),
      ...(add.length > 0 && person.personId === options.importerId ? [oneself(situation)] : []),
      ...checks.flatMap((check) => check.faults),
    ],
    notices: checks.flatMap((check) => check.notices),
  };
};
