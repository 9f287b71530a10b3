import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#platform/clock/index.ts";
import { anOathTextValue as text } from "./oath.builder.ts";
import { chosenTotal, mayRecord, oathStanding, textFor, totalOf } from "./oath.rules.ts";
import type { Oath } from "./oath.ts";

const other = "00000000-0000-4000-8000-00000000000b";
const person = {
  engagement: "civil-servant",
  startsOn: "2026-03-01",
  functionTitle: "Adviseur",
  placedOn: "2026-03-01",
} as const;

const sworn = (takenOn: string, functionTitle: string | null = "Adviseur"): Oath => ({
  oathId: "o",
  personId: "p",
  textId: text().textId,
  version: 1,
  form: "oath",
  functionTitle,
  takenOn,
  place: "Raadzaal",
  officerId: "q",
  officerName: null,
  importedOn: null,
  fileId: null,
});

const moved = { ...person, functionTitle: "Controleur", placedOn: "2026-09-01" };
const done = (takenOn: string) => ({ state: "sworn", takenOn });

describe("how a civil servant stands to the oath", () => {
  const cases = (
    [
      [
        "from the first day",
        [],
        person,
        "2026-03-01",
        { state: "due", reason: "first", dueOn: "2026-06-01" },
      ],
      [
        "the last day is in time",
        [],
        person,
        "2026-06-01",
        { state: "due", reason: "first", dueOn: "2026-06-01" },
      ],
      [
        "the day after is late",
        [],
        person,
        "2026-06-02",
        { state: "late", reason: "first", dueOn: "2026-06-01" },
      ],
      [
        "hired people are not asked",
        [],
        { ...person, engagement: "hired" },
        "2026-06-02",
        { state: "not-asked" },
      ],
      ["before there is a text", [], person, "2019-12-31", { state: "not-asked" }],
      ["sworn", [sworn("2026-04-01")], person, "2026-06-02", done("2026-04-01")],
      [
        "a new function",
        [sworn("2026-04-01")],
        moved,
        "2026-09-02",
        { state: "due", reason: "new-function", dueOn: "2026-12-01" },
      ],
      [
        "a new function, too late",
        [sworn("2026-04-01")],
        moved,
        "2026-12-02",
        { state: "late", reason: "new-function", dueOn: "2026-12-01" },
      ],
      [
        "sworn in the new function",
        [sworn("2026-04-01"), sworn("2026-10-01", "controleur")],
        moved,
        "2026-12-02",
        done("2026-10-01"),
      ],
      [
        "the same function elsewhere",
        [sworn("2026-04-01")],
        { ...moved, functionTitle: "adviseur" },
        "2026-12-02",
        done("2026-04-01"),
      ],
      [
        "sworn for two functions on one day",
        [sworn("2026-10-01"), sworn("2026-10-01", "controleur"), sworn("2026-10-01", "Boa")],
        { ...moved, placedOn: "2026-10-15" },
        "2027-02-01",
        done("2026-10-01"),
      ],
      [
        "a function that was not known then",
        [sworn("2026-04-01", null)],
        moved,
        "2026-12-02",
        done("2026-04-01"),
      ],
    ] as const
  ).map(([name, oaths, who, today, expected]) => ({ name, oaths, who, today, expected }));

  test.each(cases)("$name", ({ oaths, who, today, expected }) => {
    expect(oathStanding([text()], oaths, who, today)).toEqual(expected);
  });

  test("a new function asks nothing where the rule of the employer does not", () => {
    const mild = text({ eachFunction: false });
    expect(oathStanding([mild], [sworn("2026-04-01")], moved, "2026-12-02").state).toBe("sworn");
  });

  test("whoever was there before the first text has the term from that text", () => {
    const late = text({ startsOn: "2026-09-01" });
    expect(oathStanding([late], [], { ...person, startsOn: "2001-01-01" }, "2026-09-02")).toMatchObject({
      state: "due",
      dueOn: "2026-12-01",
    });
  });

  test("an oath taken today in today's function always settles it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.boolean(), (days, eachFunction) => {
        const today = addDays("2026-03-01", days);
        const who = { ...person, placedOn: today };
        expect(oathStanding([text({ eachFunction })], [sworn(today)], who, today).state).toBe("sworn");
      }),
    );
  });
});

describe("the text for a function", () => {
  const special = text({ textId: other, name: "Toezicht", functions: ["Toezichthouder"] });
  test.each([
    ["one that names it", "toezichthouder ", "Toezicht"],
    ["else the one for all", "Adviseur", "Gemeente"],
    ["also without a function", null, "Gemeente"],
  ])("%s", (_name, functionTitle, expected) => {
    expect(textFor(functionTitle, [text(), special], "2026-01-01")?.name).toBe(expected);
  });

  test("a version that waits does not hold yet", () => {
    const next = text({ version: 2, name: "Nieuw", startsOn: "2026-06-01" });
    expect(textFor(null, [text(), next], "2026-05-31")?.name).toBe("Gemeente");
    expect(textFor(null, [text(), next], "2026-06-01")?.name).toBe("Nieuw");
  });
});

test.each([
  ["on the day, with both signatures", {}, true],
  ["before the day", { today: "2026-10-31" }, false],
  ["without both signatures", { bothSigned: false }, false],
  ["of whoever takes the oath", { personId: "officer" }, false],
])("recording %s", (_name, change, ok) => {
  const ceremony = { state: "planned", heldOn: "2026-11-01", officerId: "officer" } as const;
  const asked = { personId: "p", bothSigned: true, today: "2026-11-01", ...change };
  expect(mayRecord(ceremony, asked).ok).toBe(ok);
  expect(mayRecord({ ...ceremony, state: "cancelled" }, asked).ok).toBe(false);
});

test.each([
  ["everybody", { eenheid: undefined, stand: "all" }, 12],
  ["who is too late", { eenheid: undefined, stand: "late" }, 5],
  ["one unit", { eenheid: "a", stand: "all" }, 6],
  ["who has sworn in one unit", { eenheid: "a", stand: "sworn" }, 1],
  ["a unit of nobody", { eenheid: "z", stand: "all" }, 0],
] as const)("the register counts %s", (_name, query, expected) => {
  const units = [
    { unitId: "a", sworn: 1, due: 2, late: 3 },
    { unitId: null, sworn: 4, due: 0, late: 2 },
  ];
  expect(chosenTotal(units, query)).toBe(expected);
  expect(totalOf(units)).toEqual({ sworn: 5, due: 2, late: 5 });
});
