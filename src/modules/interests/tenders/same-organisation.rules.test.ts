import { expect, test } from "vitest";
import { isSameOrganisation } from "./same-organisation.rules.ts";

const of = (name: string, tradeNumber: string | null = null) => ({ name, tradeNumber });

test.each<[ReturnType<typeof of>, ReturnType<typeof of>, boolean]>([
  [of("Bouwbedrijf Steen B.V."), of("bouwbedrijf steen bv"), true],
  [of("Stichting Café"), of("Cafe"), true],
  [of("Steen", "12345678"), of("Steen Bouw", "12345678"), true],
  [of("Steen", "12345678"), of("Steen", "87654321"), false],
  [of("Steen", "12345678"), of("Steen"), true],
  [of("Steen"), of("Steenbok"), false],
  [of("Stichting"), of("Vereniging"), false],
  [of("!"), of("?"), false],
])("%j and %j: %s", (one, other, same) => {
  expect(isSameOrganisation(one, other)).toBe(same);
  expect(isSameOrganisation(other, one)).toBe(same);
});
