import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "#platform/clock/index.ts";
import { calendarText } from "./calendar.rules.ts";
import type { CalendarDay } from "./calendar.rules.ts";

const now = new Date("2026-11-26T09:00:00.123Z");
const anEvent = (change: Partial<CalendarDay>): CalendarDay => ({
  uid: "a@borgpen",
  day: "2026-12-03",
  title: "Termijn van een dossier",
  description: "Meld u aan om te zien wat er moet gebeuren.",
  url: "https://voorbeeld.nl/dossiers/termijnen",
  ...change,
});

/** A reader of its own: unfolds, splits and takes the escapes away, as RFC 5545 tells a calendar to do. */
const parse = (text: string): Record<string, string>[] => {
  const lines = text.replaceAll(/\r\n[ \t]/g, "").split("\r\n");
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    const colon = line.indexOf(":");
    const [name = ""] = line.slice(0, colon).split(";");
    const value = line.slice(colon + 1);
    if (line === "BEGIN:VEVENT") events.push({});
    const event = events.at(-1);
    if (event && colon > 0)
      event[name] = value.replaceAll(/\\([\\;,nN])/g, (_all, letter: string) =>
        letter.toLowerCase() === "n" ? "\n" : letter,
      );
  }
  return events;
};

test("a calendar reads the day, the words and the link", () => {
  const text = calendarText([anEvent({}), anEvent({ uid: "b@borgpen", day: "2026-12-31" })], now);
  expect(parse(text)).toMatchObject([
    {
      UID: "a@borgpen",
      DTSTAMP: "20261126T090000Z",
      DTSTART: "20261203",
      DTEND: "20261204",
      SUMMARY: "Termijn van een dossier",
      DESCRIPTION: "Meld u aan om te zien wat er moet gebeuren.",
      URL: "https://voorbeeld.nl/dossiers/termijnen",
    },
    { UID: "b@borgpen", DTSTART: "20261231", DTEND: "20270101" },
  ]);
  expect(text.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")).toBe(true);
  expect(text.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")).toBe(true);
});

test("no terms is a calendar without days", () => {
  expect(parse(calendarText([], now))).toEqual([]);
  expect(calendarText([], now)).toContain("END:VCALENDAR\r\n");
});

test.each([
  ["a comma and a semicolon", "een, twee; drie", String.raw`SUMMARY:een\, twee\; drie`],
  ["a backslash", String.raw`a\b`, String.raw`SUMMARY:a\\b`],
  ["a new line", "een\r\ntwee", String.raw`SUMMARY:een\ntwee`],
])("escapes %s", (_what, title, line) => {
  expect(calendarText([anEvent({ title })], now)).toContain(`${line}\r\n`);
});

test("whatever the words: they are read back, no line is too long, none begins a thing of its own", () => {
  const words = fc.string({ unit: "grapheme", maxLength: 200 }).filter((text) => !/\p{Cc}/u.test(text));
  fc.assert(
    fc.property(words, words, fc.nat(3000), (title, description, after) => {
      const day = addDays("2024-01-01", after);
      const text = calendarText([anEvent({ title, description, day })], now);
      for (const line of text.split("\r\n"))
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      expect(parse(text)).toMatchObject([{ SUMMARY: title, DESCRIPTION: description }]);
      expect(text.split("\r\n").filter((line) => line === "BEGIN:VEVENT")).toHaveLength(1);
    }),
  );
});
