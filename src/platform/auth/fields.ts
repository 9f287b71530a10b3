import { z } from "zod";
import { says } from "#platform/http/index.ts";
import type { Localised } from "#platform/locale/index.ts";

/** Text that must be there, with own words for when it is not: the summary of a form then says which field it is about. */
export const filled = (missing: Localised, max = 200) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => text !== "", says(missing));

/** An e-mail address in small letters, with own words for when it is missing or none. */
export const address = (missing: Localised) =>
  z
    .string()
    .trim()
    .toLowerCase()
    .max(254)
    .refine((text) => z.email().safeParse(text).success, says(missing));

/** A password as it is typed, spaces and all. Longer than any may be, and short enough to hash without being a burden. */
export const typedPassword = (missing: Localised) =>
  z
    .string()
    .max(1000)
    .refine((text) => text !== "", says(missing));

/** The words for an own e-mail address and password. */
export const missing = {
  email: {
    nl: "Vul uw e-mailadres in, zoals naam@voorbeeld.nl.",
    en: "Enter your e-mail address, such as name@example.nl.",
  },
  password: { nl: "Vul uw wachtwoord in.", en: "Enter your password." },
  current: { nl: "Vul uw huidige wachtwoord in.", en: "Enter your current password." },
  newPassword: { nl: "Vul een nieuw wachtwoord in.", en: "Enter a new password." },
  code: { nl: "Vul de code in.", en: "Enter the code." },
} as const;
