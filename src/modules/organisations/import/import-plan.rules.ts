import { fault } from "#platform/csv/index.ts";
import { addDays } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import {
  administratorRemains,
  lastAdministrator,
  notBeforeToday,
} from "../appointments/appointment.rules.ts";
import type { Appointment } from "../appointments/appointment.ts";
import type { Person } from "../people/person.ts";
import { cutAt, differs, mergePerson, planPlace, planRoles } from "./import-person.rules.ts";
import { planUnits } from "./import-units.rules.ts";
import type { Fault } from "#platform/csv/index.ts";
import type { Headers, ImportLine, ImportOptions, Known, Plan, PlacementOf } from "./import.ts";

type Planned =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const grouped = <T extends { readonly personId: string }>(rows: readonly T[]): ReadonlyMap<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.personId);
    if (group) group.push(row);
    else groups.set(row.personId, [row]);
  }
  return groups;
};

class Planner {
  readonly #known: Known;
  readonly #headers: Headers;
  readonly #options: ImportOptions;
  readonly #byKey: ReadonlyMap<string, Person>;
  readonly #placements: ReadonlyMap<string, readonly PlacementOf[]>;
  readonly #appointments: ReadonlyMap<string, readonly Appointment[]>;
  readonly newPeople: Person[] = [];
  readonly changedPeople: Person[] = [];
  readonly newPlacements: PlacementOf[] = [];
  readonly newAppointments: Appointment[] = [];
  readonly placementEnds: { id: string; endsOn: PlainDate | null }[] = [];
  readonly appointmentEnds: { id: string; endsOn: PlainDate | null }[] = [];
  readonly faults: Fault[] = [];
  readonly notices: Fault[] = [];
  leavers = 0;

  constructor(known: Known, headers: Headers, options: ImportOptions) {
    this.#known = known;
    this.#headers = headers;
    this.#options = options;
    this.#byKey = new Map(
      known.people.flatMap((person) => (person.externalKey === null ? [] : [[person.externalKey, person]])),
    );
    this.#placements = grouped(known.placements);
    this.#appointments = grouped(known.appointments);
  }

  /** Compares one line with what is known; returns the person as it will be. */
  take(line: ImportLine, unitId: string | undefined): Person {
    const before = this.#byKey.get(line.key);
    const situation = {
      line,
      headers: this.#headers,
      options: this.#options,
      before,
      placements: this.#placements.get(before?.personId ?? "") ?? [],
      appointments: this.#appointments.get(before?.personId ?? "") ?? [],
      unitId,
    };
    const { person, notice } = mergePerson(situation);
    if (notice !== undefined) this.notices.push(notice);
    if (before === undefined) this.newPeople.push(person);
    else if (differs(before, person)) this.changedPeople.push(person);
    const place = planPlace(situation, person);
    this.newPlacements.push(...place.add);
    this.placementEnds.push(...place.ends);
    const roles = planRoles(situation, person);
    this.newAppointments.push(...roles.add);
    this.appointmentEnds.push(...roles.ends);
    this.faults.push(...roles.faults);
    this.notices.push(...roles.notices);
    return person;
  }

  /** Lets everybody with a key leave whom the file does not name. */
  endOthers(named: ReadonlySet<string>): void {
    const { day } = this.#options;
    for (const person of this.#byKey.values()) {
      if (named.has(person.personId) || (person.endsOn !== null && person.endsOn <= day)) continue;
      const endsOn = person.startsOn > day ? addDays(person.startsOn, -1) : day;
      if (person.endsOn !== null && person.endsOn <= endsOn) continue;
      this.leavers += 1;
      this.changedPeople.push({ ...person, endsOn });
      const { personId } = person;
      this.placementEnds.push(
        ...cutAt(this.#placements.get(personId) ?? [], endsOn, (place) => place.placementId),
      );
      this.appointmentEnds.push(
        ...cutAt(this.#appointments.get(personId) ?? [], endsOn, (one) => one.appointmentId),
      );
    }
  }

  /** Somebody must remain who can administer. */
  keepAdministrator(): void {
    const before = this.#known.appointments.filter((one) => one.role === "administrator");
    const ends = new Map(this.appointmentEnds.map(({ id, endsOn }) => [id, endsOn]));
    const touched = before.flatMap((one) => ends.get(one.appointmentId) ?? []);
    const after = [...before, ...this.newAppointments.filter((one) => one.role === "administrator")].map(
      (one) => ({
        ...one,
        endsOn: ends.has(one.appointmentId) ? (ends.get(one.appointmentId) ?? null) : one.endsOn,
      }),
    );
    const { day } = this.#options;
    if (touched.every((end) => administratorRemains(after, new Set(), notBeforeToday(end, day)))) return;
    this.faults.push({
      line: 0,
      column: null,
      reason: {
        nl: "Na deze import is er geen beheerder meer.",
        en: "After this import no administrator is left.",
      },
      advice: lastAdministrator,
    });
  }

  plan() {
    const { newPeople, changedPeople, newPlacements, newAppointments } = this;
    const { placementEnds, appointmentEnds, leavers, notices } = this;
    return {
      newPeople,
      changedPeople,
      newPlacements,
      newAppointments,
      placementEnds,
      appointmentEnds,
      leavers,
      notices,
    };
  }
}

interface Named {
  readonly line: number;
  readonly person: Person;
}

/** Addresses that somebody else in service has who is not in the file, or under another key. */
const takenAddresses = (
  known: Known,
  named: readonly Named[],
  { headers, day }: { headers: Headers; day: PlainDate },
): Fault[] => {
  const inFile = new Set(named.map(({ person }) => person.personId));
  const taken = new Map(
    known.people
      .filter((person) => !inFile.has(person.personId) && (person.endsOn === null || person.endsOn >= day))
      .flatMap((person) =>
        person.email === null ? [] : [[person.email.toLowerCase(), person.name] as const],
      ),
  );
  return named.flatMap(({ line, person }) => {
    const other = taken.get(person.email?.toLowerCase() ?? "");
    if (other === undefined) return [];
    return [
      fault(
        { line, column: headers.email },
        [
          `${other} heeft het e-mailadres ${person.email ?? ""} al.`,
          `${other} has the e-mail address ${person.email ?? ""} already.`,
        ],
        [
          "Iedereen heeft een eigen adres nodig. Staat dezelfde persoon hier met een ander nummer?",
          "Everybody needs an own address. Is it the same person under another key?",
        ],
      ),
    ];
  });
};

/**
 * Compares a file with what is known and says everything that has to be written, or everything that is wrong. Pure: the same
 * file after its own import gives an empty plan.
 */
export const planImport = (
  { lines, headers }: { readonly lines: readonly ImportLine[]; readonly headers: Headers },
  known: Known,
  options: ImportOptions,
): Planned => {
  const units = planUnits(lines, { known, headers, options });
  const planner = new Planner(known, headers, options);
  const named = lines.map((line) => ({
    line: line.line,
    person: planner.take(line, units.unitOfLine.get(line.line)),
  }));
  if (options.complete) planner.endOthers(new Set(named.map(({ person }) => person.personId)));
  planner.keepAdministrator();
  const faults = [
    ...units.faults,
    ...planner.faults,
    ...takenAddresses(known, named, { headers, day: options.day }),
  ];
  if (faults.length > 0) return { ok: false, faults: faults.toSorted((a, b) => a.line - b.line) };
  return {
    ok: true,
    plan: {
      newUnits: units.newUnits,
      keyedUnits: units.keyedUnits,
      unitVersions: units.versions,
      ...planner.plan(),
    },
  };
};
