import type { Localised } from "#platform/locale/index.ts";

/**
 * NIST SP 800-63B-4, 3.1.1.2: a password that can be the only factor has at least 15 characters (8 where a second factor
 * always follows); at least 64 must be allowed; no rules of composition; compared with a list of common and expected
 * passwords; pasting is allowed. Here a password alone gives what every employee sees, so one minimum holds for all.
 */
export const shortestPassword = 15;
export const longestPassword = 200;

/** zxcvbn: 4 is more than 10^10 guesses. At 15 characters only what repeats itself or is common stays below it. */
const weakestAccepted = 4;

/** The same password typed on another keyboard is the same password (NIST SP 800-63B-4, 3.1.1.2: NFKC). */
export const normalPassword = (typed: string): string => typed.normalize("NFKC");

/** Why a password would be guessed, as zxcvbn calls it. */
const reasons: Readonly<Record<string, Localised>> = {
  straightRow: {
    nl: "Een rij toetsen naast elkaar is snel te raden.",
    en: "A row of neighbouring keys is quickly guessed.",
  },
  keyPattern: {
    nl: "Een patroon op het toetsenbord is snel te raden.",
    en: "A pattern on the keyboard is quickly guessed.",
  },
  simpleRepeat: {
    nl: "Steeds hetzelfde teken is snel te raden.",
    en: "The same character over and over is quickly guessed.",
  },
  extendedRepeat: {
    nl: "Steeds hetzelfde stukje is snel te raden.",
    en: "The same piece over and over is quickly guessed.",
  },
  sequences: {
    nl: "Een reeks zoals abc of 1234 is snel te raden.",
    en: "A sequence such as abc or 1234 is quickly guessed.",
  },
  recentYears: { nl: "Een jaartal is snel te raden.", en: "A year is quickly guessed." },
  dates: { nl: "Een datum is snel te raden.", en: "A date is quickly guessed." },
  namesByThemselves: { nl: "Een naam is snel te raden.", en: "A name is quickly guessed." },
  commonNames: { nl: "Een naam is snel te raden.", en: "A name is quickly guessed." },
  userInputs: {
    nl: "Er staat een naam in die bij u of uw organisatie hoort. Die probeert een aanvaller het eerst.",
    en: "It contains a name that belongs to you or your organisation. An attacker tries that first.",
  },
};
const common: Localised = {
  nl: "Dit lijkt op een wachtwoord dat veel mensen gebruiken.",
  en: "This looks like a password that many people use.",
};
const advice: Localised = {
  nl: " Neem bijvoorbeeld vier woorden die niets met elkaar te maken hebben.",
  en: " Take, for example, four words that have nothing to do with each other.",
};
const together = (first: Localised): Localised => ({
  nl: first.nl + advice.nl,
  en: first.en + advice.en,
});

export type PasswordVerdict = { readonly ok: true } | { readonly ok: false; readonly reason: Localised };

/** What an estimator found: a score from 0 to 4 and the weakest point it saw. */
export interface Strength {
  readonly score: number;
  readonly weakness: string | null;
}

const tooShort: PasswordVerdict = {
  ok: false,
  reason: {
    nl: `Gebruik ten minste ${shortestPassword} tekens. Vier gewone woorden achter elkaar mag: dat is lang en toch te onthouden.`,
    en: `Use at least ${shortestPassword} characters. Four ordinary words in a row are fine: long, and yet easy to remember.`,
  },
};
const tooLong: PasswordVerdict = {
  ok: false,
  reason: {
    nl: `Gebruik hoogstens ${longestPassword} tekens.`,
    en: `Use at most ${longestPassword} characters.`,
  },
};

/** The length alone: what can be said before anything is estimated. Counts characters, not bytes. */
export const judgeLength = (password: string): PasswordVerdict => {
  const { length } = Array.from(normalPassword(password));
  if (length < shortestPassword) return tooShort;
  return length > longestPassword ? tooLong : { ok: true };
};

/** Whether a password of good length is strong enough, and if not why, in plain language. */
export const judgeStrength = ({ score, weakness }: Strength): PasswordVerdict =>
  score >= weakestAccepted
    ? { ok: true }
    : { ok: false, reason: together((weakness === null ? undefined : reasons[weakness]) ?? common) };
