import { addDays, yearOf } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";

const dayOfWeek = (date: PlainDate): number => new Date(`${date}T00:00:00Z`).getUTCDay();
const sunday = 0;
const saturday = 6;

/** Easter Sunday of a year in the Gregorian calendar (the anonymous computus of 1876). */
export const easterOf = (year: number): PlainDate => {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  const month = String(Math.floor(sum / 31)).padStart(2, "0");
  return `${year}-${month}-${String((sum % 31) + 1).padStart(2, "0")}`;
};

/** The day on which the King's birthday is celebrated since 2014: 27 April, or the day before when that is a Sunday. */
export const kingsDayOf = (year: number): PlainDate =>
  dayOfWeek(`${year}-04-27`) === sunday ? `${year}-04-26` : `${year}-04-27`;

/** The recognised holidays of a year, with Good Friday, which counts as one (Algemene termijnenwet art. 3). */
export const holidaysOf = (year: number): readonly PlainDate[] => {
  const easter = easterOf(year);
  return [
    `${year}-01-01`,
    addDays(easter, -2),
    addDays(easter, 1),
    kingsDayOf(year),
    `${year}-05-05`,
    addDays(easter, 39),
    addDays(easter, 50),
    `${year}-12-25`,
    `${year}-12-26`,
  ];
};

/** True on a day that is no Saturday, Sunday or recognised holiday. */
export const isWorkingDay = (date: PlainDate): boolean => {
  const day = dayOfWeek(date);
  return day !== saturday && day !== sunday && !holidaysOf(yearOf(date)).includes(date);
};

/** This day when it is a working day, else the first one after it. */
export const workingDayFrom = (date: PlainDate): PlainDate =>
  isWorkingDay(date) ? date : workingDayFrom(addDays(date, 1));
