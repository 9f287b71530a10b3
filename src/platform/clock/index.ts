/** The only source of "now": everything else gets time as an argument, so that a test can be in any year. */
export interface Clock {
  now(): Date;
}

/** A calendar date as `YYYY-MM-DD`, without time or zone. */
export type PlainDate = string;

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still at the given ISO moment, or where `set` puts it. */
export const fixedClock = (iso: string): Clock & { set(iso: string): void } => {
  let current = new Date(iso);
  return {
    now: () => new Date(current),
    set: (next) => {
      current = new Date(next);
    },
  };
};

const civilDate = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam", dateStyle: "short" });

/** The calendar date in the Netherlands at this moment. */
export const dateOf = (moment: Date): PlainDate => civilDate.format(moment);

const dayInMs = 86_400_000;
const toUtc = (date: PlainDate): Date => new Date(`${date}T00:00:00Z`);
const fromUtc = (date: Date): PlainDate => date.toISOString().slice(0, 10);

/** True for a date that exists, written `YYYY-MM-DD`. */
export const isPlainDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(toUtc(text).getTime()) && fromUtc(toUtc(text)) === text;

/** A date as typed, 31-12-2026 or 2026-12-31, as `YYYY-MM-DD`; what is no such thing stays as it was, without spaces around it. */
export const plainDateOf = (typed: string): string => {
  const text = typed.trim();
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  return year === "" ? text : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
};

/** The date that many days later (or earlier, when negative). */
export const addDays = (date: PlainDate, days: number): PlainDate =>
  fromUtc(new Date(toUtc(date).getTime() + days * dayInMs));

/** The same day so many months later; the last day of the month where that day does not exist. */
export const addMonths = (date: PlainDate, months: number): PlainDate => {
  const day = Number(date.slice(8));
  const first = toUtc(`${date.slice(0, 8)}01`);
  first.setUTCMonth(first.getUTCMonth() + months);
  const last = new Date(first);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  first.setUTCDate(Math.min(day, last.getUTCDate()));
  return fromUtc(first);
};

/** Whole days from one date to the other; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / dayInMs);

/** The calendar year of a date. */
export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));
