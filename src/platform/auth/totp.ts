import { randomInt } from "node:crypto";
import { generateSecret, generateURI, verifySync } from "otplib";
import { hashOf } from "./token.ts";

/** A new secret for an authenticator app: 160 bits in Base32 (RFC 4226, 4: at least 128). */
export const newTotpSecret = (): string => generateSecret();

/** The address that an authenticator app reads from the QR code. */
export const totpAddress = (secret: string, label: string): string =>
  generateURI({ issuer: "Borgpen", label, secret });

const stepSeconds = 30;

/**
 * The time step a code belongs to when it may be accepted: of now, one step earlier or later, and later than the last
 * accepted one, because a code counts once (RFC 6238, 5.2). Undefined when it may not.
 */
export const acceptedStep = (
  { secret, lastStep }: { readonly secret: string; readonly lastStep: number | null },
  code: string,
  now: Date,
): number | undefined => {
  const token = code.replaceAll(/[\s-]/g, "");
  if (!/^\d{6}$/.test(token)) return undefined;
  const result = verifySync({
    secret,
    token,
    epoch: Math.floor(now.getTime() / 1000),
    epochTolerance: stepSeconds,
  });
  if (!result.valid || !("timeStep" in result)) return undefined;
  return lastStep === null || result.timeStep > lastStep ? result.timeStep : undefined;
};

// Without the letters and digits that look alike.
const letters = "abcdefghjkmnpqrstuvwxyz23456789";

/** Ten codes for when the phone is gone: 16 characters each, almost 80 bits, so that a fast hash is enough. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () =>
    Array.from({ length: 4 }, () =>
      Array.from({ length: 4 }, () => letters.charAt(randomInt(letters.length))).join(""),
    ).join("-"),
  );

/** How a recovery code is kept: however it was typed, with or without dashes and capitals. */
export const recoveryCodeHash = (code: string): string =>
  hashOf(`recovery:${code.toLowerCase().replaceAll(/[^a-z0-9]/g, "")}`);
