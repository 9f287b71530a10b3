import { z } from "zod";
import { isPlainDate, plainDateOf } from "#platform/clock/index.ts";
import { says } from "./issue-text.ts";

/** Text that must be there, without spaces around it, at most `max` characters (default 200). */
export const requiredText = (max = 200) => z.string().trim().min(1).max(max);

/** Text that may be left out; empty becomes null. */
export const optionalText = (max = 200) =>
  z
    .string()
    .trim()
    .max(max)
    .default("")
    .transform((text) => (text === "" ? null : text));

const notADate = says({
  nl: "Vul een datum in die bestaat, zoals 31-12-2026.",
  en: "Enter a date that exists, such as 31-12-2026.",
});

/** A calendar date, typed as 31-12-2026 or 2026-12-31; becomes `YYYY-MM-DD`. */
export const date = () => z.string().min(1).transform(plainDateOf).refine(isPlainDate, notADate);

/** A calendar date that may be left out; empty becomes null. */
export const optionalDate = () =>
  z
    .string()
    .default("")
    .transform(plainDateOf)
    .refine((text) => text === "" || isPlainDate(text), notADate)
    .transform((text) => (text === "" ? null : text));

const toNumber = (text: string): number =>
  Number(
    text
      .trim()
      .replace(/\.(?=\d{3}(\D|$))/g, "")
      .replace(",", "."),
  );
const notANumber = says({
  nl: "Vul een getal in, zoals 12 of 12,5.",
  en: "Enter a number, such as 12 or 12.5.",
});

/** A number as the Dutch write it: 1.250,5 or 1250.5. */
export const decimal = ({ min = -1e12, max = 1e12 } = {}) =>
  z
    .string()
    .min(1)
    .transform(toNumber)
    .refine((value) => Number.isFinite(value), notANumber)
    .pipe(z.number().min(min).max(max));

/** A number that may be left out; empty becomes null. */
export const optionalDecimal = ({ min = -1e12, max = 1e12 } = {}) =>
  z
    .string()
    .default("")
    .transform((text) => (text.trim() === "" ? null : toNumber(text)))
    .refine((value) => value === null || Number.isFinite(value), notANumber)
    .pipe(z.number().min(min).max(max).nullable());

/** A whole number within bounds, such as a year. */
export const wholeNumber = ({ min = 0, max = 1_000_000_000 } = {}) =>
  decimal({ min, max }).refine(
    (value) => Number.isInteger(value),
    says({ nl: "Vul een heel getal in.", en: "Enter a whole number." }),
  );

/** One of these words. */
export const choice = <const T extends readonly [string, ...string[]]>(words: T) => z.enum(words);

/** One of these words, or nothing; empty becomes null. */
export const optionalChoice = <const T extends readonly [string, ...string[]]>(words: T) =>
  z
    .union([z.enum(words), z.literal("")])
    .default("")
    .transform((word) => (word === "" ? null : word));

/** A box that is ticked or not. */
export const checkbox = () =>
  z
    .string()
    .optional()
    .transform((value) => value === "on");

/** Several values of one name; none becomes an empty list. */
export const list = <S extends z.ZodType>(item: S) =>
  z.preprocess(
    (value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]),
    z.array(item),
  );

/** The identifier of a row. */
export const id = () => z.uuid();

/** The identifier of a row that may be left out; empty becomes null. */
export const optionalId = () =>
  z
    .union([z.uuid(), z.literal("")])
    .default("")
    .transform((value) => (value === "" ? null : value));

/** An e-mail address. */
export const email = () =>
  z
    .string()
    .trim()
    .min(1)
    .max(254)
    .refine(
      (text) => z.email().safeParse(text).success,
      says({
        nl: "Vul een e-mailadres in, zoals naam@voorbeeld.nl.",
        en: "Enter an e-mail address, such as name@example.nl.",
      }),
    );

/** A link to a page on the web, https only; empty becomes null. */
export const optionalLink = () =>
  z
    .string()
    .trim()
    .max(2000)
    .default("")
    .refine(
      (text) => text === "" || (URL.canParse(text) && new URL(text).protocol === "https:"),
      says({
        nl: "Vul een adres in dat met https:// begint.",
        en: "Enter an address that begins with https://.",
      }),
    )
    .transform((text) => (text === "" ? null : text));

/** Number of the page of a long list; anything else becomes 1. */
export const pageNumber = () => z.coerce.number().int().min(1).max(100_000).catch(1).default(1);

/** All texts of a form by their names, as they came: where only a rule knows which there are. */
export const texts = () => z.record(z.string(), z.union([z.string(), z.array(z.string())]));
