import { expect, test } from "vitest";
import { mayOpenIdentity } from "./identity.rules.ts";
import type { Consent } from "./identity.rules.ts";

const at = (day: number): Date => new Date(Date.UTC(2026, 10, day));
const consent = (change: Partial<Consent> = {}): Consent => ({
  toPersonId: "officer",
  purpose: "investigation",
  givenAt: at(1),
  until: null,
  withdrawnAt: null,
  ...change,
});
const request = { personId: "officer", purpose: "investigation", now: at(10) };

test.each<[string, readonly Consent[], unknown]>([
  ["nothing was asked", [], "never-asked"],
  ["somebody else may", [consent({ toPersonId: "other" })], "never-asked"],
  ["it begins later", [consent({ givenAt: at(11) })], "never-asked"],
  ["for something else", [consent({ purpose: "police" })], "other-purpose"],
  ["it was withdrawn", [consent({ withdrawnAt: at(10) })], "withdrawn"],
  ["it ran out", [consent({ until: at(10) })], "run-out"],
  ["it was given", [consent()], true],
  ["it runs until tomorrow", [consent({ until: at(11) })], true],
  ["it is withdrawn as of tomorrow", [consent({ withdrawnAt: at(11) })], true],
  ["it was withdrawn and given again", [consent({ withdrawnAt: at(5) }), consent({ givenAt: at(6) })], true],
])("an identity opens or not: %s", (_case, consents, expected) => {
  const answer = mayOpenIdentity(consents, request);
  expect(answer.may || answer.because).toBe(expected);
});
