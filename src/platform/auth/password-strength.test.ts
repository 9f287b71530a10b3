import { expect, test } from "vitest";
import { hashPassword, passwordMatches } from "./password-hash.ts";
import { estimateStrength } from "./password-strength.ts";
import { judgeStrength } from "./password.rules.ts";

const context = ["Noor van der Meulen", "n.vandermeulen@voorbeeldstad.example", "Voorbeeldstad"];

test.each([
  ["wachtwoord12345", false],
  ["welkom2026welkom", false],
  ["qwertyuiopasdfgh", false],
  ["aaaaaaaaaaaaaaaa", false],
  ["voorbeeldstad2026", false],
  ["noorvandermeulen1", false],
  ["wachtwoord wachtwoord", false],
  ["123456789012345", false],
  ["correct horse battery staple", true],
  ["kraan blauwdruk zolder pinguïn", true],
  ["Tr0ub4dor&3-zeilboot", true],
])("%s is strong enough: %s", async (password, ok) => {
  expect(judgeStrength(await estimateStrength(password, context)).ok).toBe(ok);
});

test("says what is wrong in words that a person understands", async () => {
  const verdict = judgeStrength(await estimateStrength("voorbeeldstad2026", context));
  expect(verdict).toMatchObject({ ok: false, reason: { nl: expect.stringContaining("vier woorden") } });
});

test("a stored password is argon2id, never the same twice, and the same password typed otherwise fits", async () => {
  const stored = await hashPassword("café met vier stoelen");
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await hashPassword("café met vier stoelen")).not.toBe(stored);
  expect(await passwordMatches(stored, "café met vier stoelen".normalize("NFD"))).toBe(true);
  expect(await passwordMatches(stored, "cafe met vier stoelen")).toBe(false);
  expect(await passwordMatches(null, "wat dan ook")).toBe(false);
});

test("a crowd waits in line, and beyond that is told to come back", async () => {
  const crowd = await Promise.allSettled(Array.from({ length: 80 }, (_, n) => hashPassword(`menigte ${n}`)));
  const refused = crowd.filter((one) => one.status === "rejected");
  expect(refused).toHaveLength(14);
  expect(refused[0]).toMatchObject({ reason: { code: "too-many" } });
  await expect(hashPassword("daarna")).resolves.toContain("argon2id");
});
