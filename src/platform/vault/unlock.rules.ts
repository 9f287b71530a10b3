/** How long a vault stays open without being used. */
export const openMinutes = 30;

/** How often it is written down that it is still used. */
const noteEveryMinutes = 5;

const later = (now: Date, minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

/** Until when a vault that is used now stays open; the end of the session ends it in any case. */
export const openUntil = (now: Date): Date => later(now, openMinutes);

export const isOpen = (expiresAt: Date, now: Date): boolean => now < expiresAt;

/** Whether this use has to be written down. */
export const needsNote = (expiresAt: Date, now: Date): boolean =>
  expiresAt <= later(now, openMinutes - noteEveryMinutes);

/** A passphrase guards against somebody who has the whole database and all the time of the world: length is what counts. */
export const shortestPassphrase = 16;

/** Why a passphrase is not taken; undefined when it is long enough and no single word repeated. */
export const passphraseFault = (passphrase: string): "short" | "repeats" | undefined => {
  const letters = passphrase.normalize("NFKC").trim();
  if (Array.from(letters).length < shortestPassphrase) return "short";
  return new Set(letters.toLowerCase()).size < 6 ? "repeats" : undefined;
};
