import { generateSync } from "otplib";
import { expect, test } from "vitest";
import { acceptedStep, newRecoveryCodes, newTotpSecret, recoveryCodeHash, totpAddress } from "./totp.ts";

// RFC 6238, appendix B: the key "12345678901234567890" gives 94287082 at 59 seconds; six digits are its last six.
const rfcKey = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const seconds = (epoch: number): Date => new Date(epoch * 1000);

test.each([
  [59, "287082", 1],
  [1_111_111_109, "081804", 37_037_036],
  [1_234_567_890, "005924", 41_152_263],
  [2_000_000_000, "279037", 66_666_666],
])("at %i seconds %s is the code of RFC 6238", (epoch, code, step) => {
  expect(acceptedStep({ secret: rfcKey, lastStep: null }, code, seconds(epoch))).toBe(step);
});

test.each([
  ["one step ago", -30, true],
  ["now", 0, true],
  ["one step ahead", 30, true],
  ["two steps ago", -60, false],
  ["two steps ahead", 60, false],
])("a code of %s is accepted: %s", (_when, offset, ok) => {
  const code = generateSync({ secret: rfcKey, epoch: 1_000_000_005 + offset });
  expect(acceptedStep({ secret: rfcKey, lastStep: null }, code, seconds(1_000_000_005)) !== undefined).toBe(
    ok,
  );
});

test("a code counts once, and so does every older one", () => {
  const now = seconds(1_000_000_005);
  const code = generateSync({ secret: rfcKey, epoch: 1_000_000_005 });
  const older = generateSync({ secret: rfcKey, epoch: 1_000_000_005 - 30 });
  const step = acceptedStep({ secret: rfcKey, lastStep: null }, code, now);
  expect(step).toBe(33_333_333);
  expect(acceptedStep({ secret: rfcKey, lastStep: 33_333_333 }, code, now)).toBeUndefined();
  expect(acceptedStep({ secret: rfcKey, lastStep: 33_333_333 }, older, now)).toBeUndefined();
  expect(acceptedStep({ secret: rfcKey, lastStep: 33_333_332 }, code, now)).toBe(33_333_333);
});

test.each(["28708", "2870822", "abcdef", "", "２８７０８２"])("%j is no code", (code) => {
  expect(acceptedStep({ secret: rfcKey, lastStep: null }, code, seconds(59))).toBeUndefined();
});

test("takes a code as the app shows it, with a space", () => {
  expect(acceptedStep({ secret: rfcKey, lastStep: null }, "287 082", seconds(59))).toBe(1);
});

test("a secret is new each time and goes to the app by an otpauth address", () => {
  const secret = newTotpSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(newTotpSecret()).not.toBe(secret);
  const address = new URL(totpAddress(secret, "noor@voorbeeld.example"));
  expect(address.protocol).toBe("otpauth:");
  expect(address.searchParams.get("secret")).toBe(secret);
});

test("recovery codes are ten different ones, recognised however they are typed", () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
  const [code = ""] = codes;
  expect(recoveryCodeHash(code.toUpperCase().replaceAll("-", " "))).toBe(recoveryCodeHash(code));
  expect(recoveryCodeHash(code)).not.toContain(code.slice(0, 4));
});
