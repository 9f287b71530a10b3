import { addDays } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";

/** One whole day in a calendar. */
export interface CalendarDay {
  /** The same every time it is asked for, so that a calendar changes an entry instead of adding one. */
  readonly uid: string;
  readonly day: PlainDate;
  readonly title: string;
  readonly description: string;
  readonly url: string;
}

const compact = (day: PlainDate): string => day.replaceAll("-", "");

const stampOf = (moment: Date): string => `${moment.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;

/** Text as RFC 5545 3.3.11 wants it; a character that must not stand in it becomes a space. */
const escaped = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{Cc}\n\t]/gu, " ")
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll("\n", String.raw`\n`);

const octets = (text: string): number => new TextEncoder().encode(text).length;
const mostOctets = 75;

/** A line of at most 75 octets, continued on the next ones after a space (RFC 5545 3.1); no letter is cut in two. */
const folded = (line: string): string => {
  const lines = [""];
  for (const letter of line) {
    const last = lines.at(-1) ?? "";
    if (octets(last + letter) <= mostOctets) lines[lines.length - 1] = last + letter;
    else lines.push(` ${letter}`);
  }
  return lines.join("\r\n");
};

const eventLines = ({ uid, day, title, description, url }: CalendarDay, stamp: string): string[] => [
  "BEGIN:VEVENT",
  `UID:${escaped(uid)}`,
  `DTSTAMP:${stamp}`,
  `DTSTART;VALUE=DATE:${compact(day)}`,
  `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
  `SUMMARY:${escaped(title)}`,
  `DESCRIPTION:${escaped(description)}`,
  `URL:${url}`,
  "TRANSP:TRANSPARENT",
  "END:VEVENT",
];

/** A calendar of whole days as an iCalendar file (RFC 5545), for a program that asks for it twice a day. */
export const calendarText = (days: readonly CalendarDay[], now: Date): string => {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Borgpen//Borgpen//NL",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
    ...days.flatMap((day) => eventLines(day, stampOf(now))),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
};
