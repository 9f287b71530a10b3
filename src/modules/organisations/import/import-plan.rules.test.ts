import { faultText } from "#platform/csv/index.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#platform/clock/index.ts";
import type { Appointment } from "../appointments/appointment.ts";
import { engagements } from "../people/person.ts";
import type { Person } from "../people/person.ts";
import { treeOn } from "../units/unit-tree.rules.ts";
import { planImport } from "./import-plan.rules.ts";
import type { ImportLine, ImportOptions, Known, Plan, PlacementOf } from "./import.ts";

const day = "2026-11-01";
const headers = {
  unit: "eenheid",
  unitName: "naam eenheid",
  email: "e-mail",
  roles: "rollen",
  end: "einddatum",
};

const counter = () => {
  let next = 0;
  return () => `new-${(next += 1)}`;
};
const options = (change: Partial<ImportOptions> = {}): ImportOptions => ({
  day,
  complete: false,
  importerId: null,
  newId: counter(),
  ...change,
});
const line = (change: Partial<ImportLine> = {}): ImportLine => ({
  line: 2,
  key: "1",
  name: "Noor",
  engagement: "civil-servant",
  startsOn: "2020-01-01",
  email: undefined,
  functionTitle: undefined,
  unit: undefined,
  unitName: undefined,
  endsOn: undefined,
  roles: undefined,
  ...change,
});
const person = (change: Partial<Person> = {}): Person => ({
  personId: "p1",
  externalKey: "1",
  name: "Noor",
  email: null,
  engagement: "civil-servant",
  startsOn: "2020-01-01",
  endsOn: null,
  ...change,
});
const place = (change: Partial<PlacementOf> = {}): PlacementOf => ({
  placementId: "l1",
  personId: "p1",
  unitId: "u1",
  functionTitle: "Jurist",
  startsOn: "2020-01-01",
  endsOn: null,
  ...change,
});
const role = (change: Partial<Appointment> = {}): Appointment => ({
  appointmentId: "a1",
  personId: "p1",
  role: "counsellor",
  unitId: null,
  startsOn: "2020-01-01",
  endsOn: null,
  origin: "hand",
  ...change,
});
const known = (change: Partial<Known> = {}): Known => ({
  people: [person()],
  placements: [],
  appointments: [],
  units: {
    units: [{ unitId: "u1", externalKey: "D1", startsOn: "2020-01-01", endsOn: null }],
    versions: [{ unitId: "u1", startsOn: "2020-01-01", name: "Directie", parentId: null }],
  },
  ...change,
});
const nothing: Plan = {
  newUnits: [],
  keyedUnits: [],
  unitVersions: [],
  newPeople: [],
  changedPeople: [],
  newPlacements: [],
  newAppointments: [],
  placementEnds: [],
  appointmentEnds: [],
  leavers: 0,
  notices: [],
};

const planOf = (lines: readonly ImportLine[], before: Known, change: Partial<ImportOptions> = {}): Plan => {
  const planned = planImport({ lines, headers }, before, options(change));
  if (!planned.ok) throw new Error(planned.faults.map(faultText).join("\n"));
  return planned.plan;
};
const faultsOf = (
  lines: readonly ImportLine[],
  before: Known,
  change: Partial<ImportOptions> = {},
): string[] => {
  const planned = planImport({ lines, headers }, before, options(change));
  return planned.ok ? [] : planned.faults.map(faultText);
};

describe("people", () => {
  test("what the file has no column for stays", () => {
    expect(planOf([line()], known({ people: [person({ email: "a@b.nl" })], placements: [place()] }))).toEqual(
      nothing,
    );
  });

  test("somebody new begins on the first day of work, also in the past", () => {
    const plan = planOf([line({ key: "2", unit: "D1", functionTitle: "Arts" })], known());
    expect(plan.newPeople).toMatchObject([{ externalKey: "2", startsOn: "2020-01-01", endsOn: null }]);
    expect(plan.newPlacements).toMatchObject([
      { unitId: "u1", functionTitle: "Arts", startsOn: "2020-01-01" },
    ]);
  });

  test("an end ends places and roles on that day; what had not begun is withdrawn", () => {
    const before = known({
      placements: [place(), place({ placementId: "l2", startsOn: "2027-01-01" })],
      appointments: [role()],
    });
    const plan = planOf([line({ endsOn: "2026-11-30" })], before);
    expect(plan.changedPeople).toMatchObject([{ endsOn: "2026-11-30" }]);
    expect(plan.placementEnds).toEqual([
      { id: "l1", endsOn: "2026-11-30" },
      { id: "l2", endsOn: "2026-12-31" },
    ]);
    expect(plan.appointmentEnds).toEqual([{ id: "a1", endsOn: "2026-11-30" }]);
  });

  test("a departure still to come is taken back with the place; one in the past is not", () => {
    const soon = known({
      people: [person({ endsOn: "2026-12-31" })],
      placements: [place({ endsOn: "2026-12-31" })],
    });
    const back = planOf([line({ endsOn: null, unit: "D1", functionTitle: "Jurist" })], soon);
    expect(back.changedPeople).toMatchObject([{ endsOn: null }]);
    expect(back.placementEnds).toEqual([{ id: "l1", endsOn: null }]);
    const gone = planOf([line({ endsOn: null })], known({ people: [person({ endsOn: "2026-10-01" })] }));
    expect(gone.changedPeople).toEqual([]);
    expect(gone.notices).toHaveLength(1);
  });

  test("somebody who comes back with a later start is in service again", () => {
    const plan = planOf(
      [line({ startsOn: "2026-10-15", endsOn: null, unit: "D1" })],
      known({ people: [person({ endsOn: "2026-09-30" })] }),
    );
    expect(plan.changedPeople).toMatchObject([{ startsOn: "2026-10-15", endsOn: null }]);
    expect(plan.newPlacements).toMatchObject([{ startsOn: "2026-10-15" }]);
  });

  test("somebody who is not named leaves only when the file holds everybody, and only with a key", () => {
    const others = [
      person({ personId: "p2", externalKey: "2" }),
      person({ personId: "p3", externalKey: null }),
      person({ personId: "p4", externalKey: "4", startsOn: "2027-01-01" }),
    ];
    const before = known({ people: [person(), ...others], appointments: [role({ personId: "p2" })] });
    expect(planOf([line()], before)).toEqual(nothing);
    const plan = planOf([line()], before, { complete: true });
    expect(plan.changedPeople.map(({ personId, endsOn }) => [personId, endsOn])).toEqual([
      ["p2", day],
      ["p4", "2026-12-31"],
    ]);
    expect(plan.leavers).toBe(2);
    expect(plan.appointmentEnds).toEqual([{ id: "a1", endsOn: day }]);
  });

  test("an address of somebody else in service is refused", () => {
    const before = known({
      people: [person(), person({ personId: "p2", externalKey: null, name: "Kim", email: "K@b.nl" })],
    });
    expect(faultsOf([line({ email: "k@b.nl" })], before)).toEqual([
      expect.stringContaining('Line 2, column "e-mail": Kim has the e-mail address k@b.nl already.'),
    ]);
  });
});

describe("places", () => {
  test.each([
    ["the same", { unit: "D1", functionTitle: "Jurist" }, [], []],
    ["by path and by name", { unit: "directie", functionTitle: "Jurist" }, [], []],
    ["another function", { unit: "D1", functionTitle: "Arts" }, ["2026-10-31"], ["u1 Arts"]],
    ["without the unit column", { functionTitle: "Arts" }, ["2026-10-31"], ["u1 Arts"]],
    ["an empty unit", { unit: null, functionTitle: "Jurist" }, ["2026-10-31"], ["null Jurist"]],
    ["nowhere", { unit: null, functionTitle: null }, ["2026-10-31"], []],
  ])("%s", (_case, change, ends, added) => {
    const plan = planOf([line(change)], known({ placements: [place()] }));
    expect(plan.placementEnds.map((end) => end.endsOn)).toEqual(ends);
    expect(plan.newPlacements.map((one) => `${one.unitId} ${one.functionTitle}`)).toEqual(added);
  });

  test("a new place lasts until one that was planned before", () => {
    const later = place({ placementId: "l2", startsOn: "2027-01-01", functionTitle: "Hoofd" });
    const plan = planOf(
      [line({ functionTitle: "Arts" })],
      known({ placements: [place({ endsOn: "2026-12-31" }), later] }),
    );
    expect(plan.newPlacements).toMatchObject([{ startsOn: day, endsOn: "2026-12-31" }]);
  });
});

describe("units", () => {
  const child = (name: string) => line({ key: "2", unit: "T1", unitName: name });

  test("a key with a path makes the unit and what is missing above it", () => {
    const plan = planOf([child("Directie > Zorg > Team Jeugd")], known());
    expect(plan.newUnits.map((unit) => unit.externalKey)).toEqual([null, "T1"]);
    const names = treeOn(
      {
        units: [...known().units.units, ...plan.newUnits],
        versions: [...known().units.versions, ...plan.unitVersions],
      },
      day,
    ).map((unit) => unit.path);
    expect(names).toEqual(["Directie", "Directie › Zorg", "Directie › Zorg › Team Jeugd"]);
  });

  test("a unit made by hand gets the key of the file", () => {
    const { units } = known();
    const before = known({
      units: { ...units, units: units.units.map((unit) => ({ ...unit, externalKey: null })) },
    });
    const plan = planOf([line({ unit: "D7", unitName: "Directie" })], before);
    expect(plan.keyedUnits).toEqual([{ unitId: "u1", externalKey: "D7" }]);
    expect([...plan.newUnits, ...plan.unitVersions]).toEqual([]);
  });

  test("a known key with another name is a new version from the day of the import", () => {
    const plan = planOf(
      [line({ unit: "D1", unitName: "Concern" })],
      known({ placements: [place({ functionTitle: null })] }),
    );
    expect(plan.unitVersions).toEqual([{ unitId: "u1", startsOn: day, name: "Concern", parentId: null }]);
    expect(plan.newPlacements).toEqual([]);
  });

  test("a unit renamed in the same file carries what hangs below it", () => {
    const plan = planOf(
      [line({ unit: "D1", unitName: "Concern" }), { ...child("Concern > Zorg"), line: 3 }],
      known(),
    );
    expect(plan.newUnits).toHaveLength(1);
    expect(plan.unitVersions.find((version) => version.name === "Zorg")?.parentId).toBe("u1");
  });

  test.each([
    ["an unknown unit", [line({ unit: "X9" })], 'The unit "X9" is unknown.'],
    [
      "one key with two names",
      [child("Zorg"), { ...child("Werk"), line: 3, key: "3" }],
      'Unit T1 is called "Werk" here and "Zorg" on line 2.',
    ],
    [
      "a unit under itself",
      [line({ unit: "D1", unitName: "Directie > Directie" })],
      "A unit cannot hang under itself.",
    ],
    ["a unit that has another key", [child("Directie")], "This unit has another key already."],
  ])("%s", (_case, lines, message) => {
    expect(faultsOf(lines, known())).toEqual([expect.stringContaining(message)]);
  });

  test("a unit that has ended, and a name that two units have", () => {
    const units = {
      units: [
        { unitId: "u1", externalKey: "D1", startsOn: "2020-01-01", endsOn: "2026-10-31" },
        { unitId: "u2", externalKey: null, startsOn: "2020-01-01", endsOn: null },
        { unitId: "u3", externalKey: null, startsOn: "2020-01-01", endsOn: null },
      ],
      versions: ["u1", "u2", "u3"].map((unitId) => ({
        unitId,
        startsOn: "2020-01-01",
        name: "Team",
        parentId: null,
      })),
    };
    expect(faultsOf([line({ unit: "D1" })], known({ units }))[0]).toContain(
      "does not exist on the day of the import",
    );
    const nested = {
      ...units,
      versions: units.versions.map((version) =>
        version.unitId === "u3" ? { ...version, parentId: "u2" } : version,
      ),
    };
    expect(faultsOf([line({ unit: "Team" })], known({ units: nested }))).toEqual([]);
    expect(planOf([line({ unit: "Team > Team" })], known({ units: nested })).newPlacements).toMatchObject([
      { unitId: "u3" },
    ]);
  });
});

describe("roles", () => {
  test("a manager manages the unit of the line, every other role is for the whole", () => {
    const plan = planOf([line({ unit: "D1", roles: ["manager", "works-council"] })], known());
    expect(plan.newAppointments).toMatchObject([
      { role: "manager", unitId: "u1", startsOn: day, origin: "import" },
      { role: "works-council", unitId: null },
    ]);
  });

  test("roles of an earlier import follow the file, roles given by hand stay", () => {
    const before = known({
      appointments: [
        role({ appointmentId: "hand", role: "works-council" }),
        role({ appointmentId: "import", role: "registrar", origin: "import" }),
      ],
    });
    const plan = planOf([line({ roles: [] })], before);
    expect(plan.appointmentEnds).toEqual([{ id: "import", endsOn: "2026-10-31" }]);
    expect(planOf([line()], before)).toEqual(nothing);
  });

  test.each([
    ["a manager without a unit", { roles: ["manager"] as const }, known(), {}, "A manager needs a unit."],
    [
      "oneself",
      { roles: ["manager"] as const, unit: "D1" },
      known(),
      { importerId: "p1" },
      "You cannot give yourself a role.",
    ],
    [
      "a role that does not go with one that is held",
      { roles: ["investigator"] as const },
      known({ appointments: [role()] }),
      {},
      "Roles that do not go together.",
    ],
    [
      "two roles that do not go together",
      { roles: ["counsellor", "authority"] as const },
      known(),
      {},
      "Roles that do not go together.",
    ],
  ])("refused: %s", (...[, change, before, wish, message]) => {
    expect(faultsOf([line(change)], before, wish)).toEqual([expect.stringContaining(message)]);
  });

  test("a doubtful combination is taken and mentioned", () => {
    const plan = planOf([line({ roles: ["coordinator", "report-officer"] })], known());
    expect(plan.newAppointments).toHaveLength(2);
    expect(plan.notices).toHaveLength(1);
  });

  test("somebody must remain who can administer", () => {
    const before = known({ appointments: [role({ role: "administrator" })] });
    expect(faultsOf([line({ endsOn: day })], before)[0]).toContain(
      "After this import no administrator is left.",
    );
    const other = [...before.people, person({ personId: "p2", externalKey: null })];
    const shared = {
      ...before,
      people: other,
      appointments: [
        ...before.appointments,
        role({ role: "administrator", appointmentId: "a2", personId: "p2" }),
      ],
    };
    expect(faultsOf([line({ endsOn: day })], shared)).toEqual([]);
  });
});

/** The known state after a plan was written: what the database does, in memory. */
const applied = (before: Known, plan: Plan): Known => {
  const changed = new Map(plan.changedPeople.map((one) => [one.personId, one]));
  const ends = new Map(
    [...plan.placementEnds, ...plan.appointmentEnds].map(({ id, endsOn }) => [id, endsOn]),
  );
  const endsOf = (id: string, endsOn: string | null) => (ends.has(id) ? (ends.get(id) ?? null) : endsOn);
  const keys = new Map(plan.keyedUnits.map((one) => [one.unitId, one.externalKey]));
  const replaced = new Set(plan.unitVersions.map((one) => `${one.unitId} ${one.startsOn}`));
  return {
    people: [...before.people.map((one) => changed.get(one.personId) ?? one), ...plan.newPeople],
    placements: [
      ...before.placements.map((one) => ({ ...one, endsOn: endsOf(one.placementId, one.endsOn) })),
      ...plan.newPlacements,
    ],
    appointments: [
      ...before.appointments.map((one) => ({ ...one, endsOn: endsOf(one.appointmentId, one.endsOn) })),
      ...plan.newAppointments,
    ],
    units: {
      units: [
        ...before.units.units.map((one) => ({
          ...one,
          externalKey: keys.get(one.unitId) ?? one.externalKey,
        })),
        ...plan.newUnits,
      ],
      versions: [
        ...before.units.versions.filter((one) => !replaced.has(`${one.unitId} ${one.startsOn}`)),
        ...plan.unitVersions,
      ],
    },
  };
};

describe("whatever the files say", () => {
  const aDay = fc.integer({ min: -400, max: 400 }).map((days) => addDays(day, days));
  const unitNames = { U1: "Directie > Een", U2: "Directie > Een > Twee", U3: "Drie" } as const;
  const aLine = fc.record({
    key: fc.constantFrom("1", "2", "3", "4", "5"),
    name: fc.constantFrom("Noor", "Kim"),
    engagement: fc.constantFrom(...engagements),
    startsOn: aDay,
    length: fc.option(fc.integer({ min: 0, max: 400 })),
    functionTitle: fc.constantFrom("Jurist", "Arts", null),
    unit: fc.constantFrom("U1" as const, "U2" as const, "U3" as const, null),
    roles: fc.subarray(["works-council", "registrar", "overseer"] as const),
  });
  const aFile = fc.uniqueArray(aLine, { selector: (one) => one.key, minLength: 1 }).map((rows) =>
    rows.map(({ length, ...row }, index) =>
      line({
        ...row,
        line: index + 2,
        email: `${row.key}@b.nl`,
        unitName: row.unit === null ? null : unitNames[row.unit],
        endsOn: length === null ? null : addDays(row.startsOn, length),
      }),
    ),
  );

  test("a second import of the same file changes nothing, on the same day", () => {
    fc.assert(
      fc.property(fc.array(aFile, { minLength: 1, maxLength: 4 }), fc.boolean(), (files, complete) => {
        const newId = counter();
        let state = known({ people: [] });
        files.forEach((file, index) => {
          const wish = { complete, newId, day: addDays(day, index * 30) };
          state = applied(state, planOf(file, state, wish));
          const again = planOf(file, state, wish);
          expect({ ...again, notices: [] }).toEqual(nothing);
        });
      }),
      { numRuns: 300 },
    );
  });

  test("nobody ever has two places on one day, nor a place or role after leaving", () => {
    fc.assert(
      fc.property(fc.array(aFile, { minLength: 1, maxLength: 4 }), (files) => {
        const newId = counter();
        let state = known({ people: [] });
        files.forEach((file, index) => {
          state = applied(state, planOf(file, state, { newId, day: addDays(day, index * 30) }));
        });
        const people = new Map(state.people.map((one) => [one.personId, one]));
        const lasting = [...state.placements, ...state.appointments].filter(
          (one) => one.endsOn === null || one.endsOn >= one.startsOn,
        );
        const tooLong = lasting.filter((one) => {
          const end = people.get(one.personId)?.endsOn ?? null;
          return end !== null && one.startsOn <= end && (one.endsOn === null || one.endsOn > end);
        });
        expect(tooLong).toEqual([]);
        for (let offset = -400; offset <= 800; offset += 7) {
          const on = addDays(day, offset);
          const there = state.placements.filter(
            (one) => one.startsOn <= on && (one.endsOn === null || one.endsOn >= on),
          );
          expect(new Set(there.map((one) => one.personId)).size).toBe(there.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});
