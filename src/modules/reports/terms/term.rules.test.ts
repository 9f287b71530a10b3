import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, dateOf, daysBetween } from "#platform/clock/index.ts";
import {
  confirmationDue,
  dueOf,
  extendedDue,
  informationDue,
  informationFrom,
  lastDay,
  mayExtend,
  noticeWanted,
  stateOf,
} from "./term.rules.ts";
import { ownTermKinds, termKinds } from "./term.ts";
import type { NoticeStage, TermSettings } from "./term.ts";
import { isWorkingDay } from "./working-day.rules.ts";

const strict: TermSettings = {
  generalExtension: false,
  weighDays: 14,
  investigateDays: 84,
  decideDays: 28,
  replyDays: 14,
  soonConfirmDays: 3,
  soonDays: 14,
  mostExtensions: 1,
  extensionDays: 42,
  legalExtensionMonths: 0,
};
const lenient: TermSettings = { ...strict, generalExtension: true };
const agreement: TermSettings = { ...strict, legalExtensionMonths: 3 };
const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays("2014-01-01", days));
const anyKind = fc.constantFrom(...termKinds);

describe("receipt is confirmed within seven days", () => {
  test.each([
    ["2026-11-26", "2026-12-03"],
    ["2026-12-28", "2027-01-04"],
    ["2028-02-22", "2028-02-29"],
    ["2027-02-22", "2027-03-01"],
    ["2026-10-18", "2026-10-25"],
  ])("received on %s: at the latest on %s", (received, due) => {
    expect(confirmationDue(received, strict)).toBe(due);
  });

  test.each([
    ["a quarter to twelve in the evening in winter", "2026-11-25T22:45:00Z", "2026-12-02"],
    ["a quarter past twelve at night in winter", "2026-11-25T23:15:00Z", "2026-12-03"],
    ["a quarter past twelve at night in summer", "2026-07-01T22:15:00Z", "2026-07-09"],
    ["in the hour that comes twice when summer time ends", "2026-10-25T00:30:00Z", "2026-11-01"],
  ])("received at %s the day is that of the Netherlands", (_when, moment, due) => {
    expect(confirmationDue(dateOf(new Date(moment)), strict)).toBe(due);
  });
});

describe("information follows within three months", () => {
  test.each([
    ["after the confirmation", "2026-11-26", "2026-11-28", "2027-02-28"],
    ["after a confirmation on the same day", "2026-11-26", "2026-11-26", "2027-02-26"],
    ["at the end of a month that is longer than the last one", "2026-11-28", "2026-11-30", "2027-02-28"],
    ["in a leap year", "2027-11-28", "2027-11-30", "2028-02-29"],
    ["after the 31st", "2026-03-30", "2026-03-31", "2026-06-30"],
    ["after seven days when nothing was confirmed", "2026-11-26", null, "2027-03-03"],
    ["after seven days when the confirmation came too late", "2026-11-26", "2026-12-20", "2027-03-03"],
    ["after seven days when it came on the seventh", "2026-11-26", "2026-12-03", "2027-03-03"],
  ])("%s", (_case, received, confirmed, due) => {
    expect(informationDue(received, confirmed, strict)).toBe(due);
  });

  test("never later than three months after seven days, and never earlier than three months after receipt", () => {
    fc.assert(
      fc.property(anyDay, fc.option(fc.nat(60)), (received, after) => {
        const due = informationDue(received, after === null ? null : addDays(received, after), strict);
        expect(due <= addMonths(addDays(received, 7), 3)).toBe(true);
        expect(due >= addMonths(received, 3)).toBe(true);
      }),
    );
  });

  test("confirming later never gives less time, and confirming in time is what starts it", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(30), fc.nat(30), (received, one, other) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        const from = (after: number) => informationFrom(received, addDays(received, after));
        expect(from(early) <= from(late)).toBe(true);
        expect(from(early)).toBe(addDays(received, Math.min(early, 7)));
      }),
    );
  });
});

describe("the general extension of terms", () => {
  test.each([
    ["Saturday", "2026-11-21", { unit: "days", count: 7 }, "2026-11-30"],
    ["Sunday", "2026-11-22", { unit: "days", count: 7 }, "2026-11-30"],
    ["a weekday", "2026-11-19", { unit: "days", count: 7 }, "2026-11-26"],
    ["Good Friday, over Easter", "2026-03-27", { unit: "days", count: 7 }, "2026-04-07"],
    ["Christmas before a weekend", "2026-12-18", { unit: "days", count: 7 }, "2026-12-28"],
    ["New Year's day on a Friday", "2026-12-25", { unit: "days", count: 7 }, "2027-01-04"],
    ["King's day", "2026-04-20", { unit: "days", count: 7 }, "2026-04-28"],
    ["three months on a Sunday", "2026-11-28", { unit: "months", count: 3 }, "2027-03-01"],
    ["ninety days on a Saturday", "2026-11-29", { unit: "days", count: 90 }, "2027-03-01"],
    ["ninety-one days on a Sunday: too long for it", "2026-11-29", { unit: "days", count: 91 }, "2027-02-28"],
    ["six months: too long for it", "2026-07-28", { unit: "months", count: 6 }, "2027-01-28"],
    ["six months on a Sunday: too long for it", "2026-08-28", { unit: "months", count: 6 }, "2027-02-28"],
    ["three days with one working day in them", "2026-04-02", { unit: "days", count: 5 }, "2026-04-08"],
    [
      "two days: the rule of two working days is not for it",
      "2026-11-27",
      { unit: "days", count: 2 },
      "2026-11-30",
    ],
    ["three days over a weekend", "2026-11-27", { unit: "days", count: 3 }, "2026-12-01"],
  ] as const)("ends on %s", (_case, from, length, due) => {
    expect(lastDay(from, length, lenient)).toBe(due);
  });

  test("without it every term ends on its own day", () => {
    expect(confirmationDue("2026-11-21", strict)).toBe("2026-11-28");
    expect(confirmationDue("2026-12-18", strict)).toBe("2026-12-25");
  });

  test("it never shortens, ends on a working day, and holds two working days when there are three", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 90 }), (from, count) => {
        const end = lastDay(from, { unit: "days", count }, lenient);
        const plain = addDays(from, count);
        expect(isWorkingDay(end)).toBe(true);
        expect(end >= plain && end <= addDays(plain, 8)).toBe(true);
        if (count < 3) return;
        const days = Array.from({ length: daysBetween(from, end) }, (_, n) => addDays(from, n + 1));
        expect(days.filter(isWorkingDay).length).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  test("it leaves a term alone that is longer than the law says", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 91, max: 400 }), (from, count) => {
        expect(lastDay(from, { unit: "days", count }, lenient)).toBe(addDays(from, count));
      }),
    );
  });
});

test.each([
  ["weigh", "2026-12-10"],
  ["investigate", "2027-02-18"],
  ["decide", "2026-12-24"],
  ["reply", "2026-12-10"],
] as const)("the own term of %s counts from its step", (kind, due) => {
  expect(dueOf(kind, "2026-11-26", strict)).toBe(due);
});

test("an own term is as long as it is set", () => {
  const settings: TermSettings = { ...strict, weighDays: 5 };
  expect(dueOf("weigh", "2026-11-26", settings)).toBe("2026-12-01");
});

const open = (kind: (typeof termKinds)[number], extensions = 0) => ({
  kind,
  metOn: null,
  extensions,
});

describe("extending", () => {
  test.each([
    ["confirm", 0, strict, false],
    ["confirm", 0, agreement, false],
    ["inform", 0, strict, false],
    ["inform", 0, agreement, true],
    ["inform", 1, agreement, false],
    ["weigh", 0, strict, true],
    ["weigh", 1, strict, false],
    ["investigate", 1, { ...strict, mostExtensions: 2, extensionDays: 14 }, true],
    ["investigate", 2, { ...strict, mostExtensions: 2, extensionDays: 14 }, false],
    ["decide", 0, { ...strict, mostExtensions: 0, extensionDays: 14 }, false],
  ] as const)("%s after %i extensions", (kind, times, settings, may) => {
    expect(mayExtend(open(kind, times), settings).ok).toBe(may);
  });

  test("a term that is finished is not extended", () => {
    expect(mayExtend({ ...open("weigh"), metOn: "2026-11-26" }, strict).ok).toBe(false);
  });

  test("the seven days of the law can never be extended, however it is set", () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(3), fc.boolean(), (times, legalExtensionMonths, generalExtension) => {
        const settings = {
          ...strict,
          legalExtensionMonths,
          generalExtension,
          mostExtensions: times,
        };
        expect(mayExtend(open("confirm"), settings).ok).toBe(false);
      }),
    );
  });

  test("information: six months after its beginning, also when the three months had run on to a Monday", () => {
    const startsOn = "2026-11-28";
    const dueOn = dueOf("inform", startsOn, { ...agreement, generalExtension: true });
    expect(dueOn).toBe("2027-03-01");
    expect(extendedDue({ kind: "inform", startsOn, dueOn }, agreement)).toBe("2027-05-28");
  });

  test("an own term gets its days on top", () => {
    const term = { kind: "weigh", startsOn: "2026-11-26", dueOn: "2026-12-10" } as const;
    expect(extendedDue(term, strict)).toBe("2027-01-21");
    expect(extendedDue({ ...term, dueOn: "2026-12-12" }, lenient)).toBe("2027-01-25");
  });

  test("an extension is always later, and by at least its days", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ownTermKinds),
        anyDay,
        fc.integer({ min: 1, max: 90 }),
        (kind, startsOn, days) => {
          for (const settings of [strict, lenient]) {
            const set = { ...settings, mostExtensions: 1, extensionDays: days };
            const dueOn = dueOf(kind, startsOn, set);
            expect(extendedDue({ kind, startsOn, dueOn }, set) >= addDays(dueOn, days)).toBe(true);
          }
        },
      ),
    );
  });
});

describe("how a term stands", () => {
  test.each([
    ["confirm", "2026-12-03", null, "2026-11-26", "on-track"],
    ["confirm", "2026-12-03", null, "2026-11-29", "on-track"],
    ["confirm", "2026-12-03", null, "2026-11-30", "soon"],
    ["confirm", "2026-12-03", null, "2026-12-03", "soon"],
    ["confirm", "2026-12-03", null, "2026-12-04", "late"],
    ["confirm", "2026-12-03", "2026-12-03", "2027-01-01", "met-in-time"],
    ["confirm", "2026-12-03", "2026-12-04", "2027-01-01", "met-late"],
    ["inform", "2027-02-28", null, "2027-02-13", "on-track"],
    ["inform", "2027-02-28", null, "2027-02-14", "soon"],
    ["inform", "2027-02-28", null, "2027-03-01", "late"],
  ] as const)("%s due %s, met %s, on %s: %s", (...row) => {
    const [kind, dueOn, metOn, today, state] = row;
    expect(stateOf({ kind, dueOn, metOn }, today, strict)).toBe(state);
  });

  test("as days go by an open term only goes from on track to soon to late", () => {
    const order = ["on-track", "soon", "late"];
    fc.assert(
      fc.property(anyKind, anyDay, fc.integer({ min: -60, max: 60 }), (kind, dueOn, shift) => {
        const on = (day: string) => order.indexOf(stateOf({ kind, dueOn, metOn: null }, day, strict));
        const today = addDays(dueOn, shift);
        expect(on(today)).toBeGreaterThanOrEqual(0);
        expect(on(addDays(today, 1))).toBeGreaterThanOrEqual(on(today));
      }),
    );
  });
});

const noticesOver = (dueOn: string, metOn: string | null): [string, NoticeStage][] => {
  const given: [string, NoticeStage][] = [];
  const toldOn = (stage: NoticeStage) => given.find(([, one]) => one === stage)?.[0] ?? null;
  for (let shift = -40; shift <= 40; shift++) {
    const today = addDays(dueOn, shift);
    const met = metOn !== null && metOn <= today ? metOn : null;
    const told = { toldSoonOn: toldOn("soon"), toldLateOn: toldOn("late") };
    const stage = noticeWanted({ kind: "inform", dueOn, metOn: met, ...told }, today, strict);
    if (stage) given.push([today, stage]);
  }
  return given;
};

describe("notices", () => {
  test("one when it ends soon, one when it is late, and no more", () => {
    expect(noticesOver("2026-11-26", null)).toEqual([
      ["2026-11-12", "soon"],
      ["2026-11-27", "late"],
    ]);
  });

  test("none after it was met", () => {
    expect(noticesOver("2026-11-26", "2026-11-20")).toEqual([["2026-11-12", "soon"]]);
    expect(noticesOver("2026-11-26", "2026-10-20")).toEqual([]);
  });
});
