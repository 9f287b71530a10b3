import { expect, test } from "vitest";
import { loadCatalogue } from "./content.ts";

const catalogue = await loadCatalogue("content");
const blocks = catalogue.items("arnhem-2024").filter((item) => item.level === "building-block");

/** Annex 1 of the policy document lists 9 + 7 + 6 + 8 + 4 + 2 + 4 + 5 building blocks. */
test("the eight themes of Arnhem hold the 45 building blocks of annex 1", () => {
  const themes = catalogue.items("arnhem-2024").filter((item) => item.level === "theme");
  expect(themes.map((theme) => blocks.filter((block) => block.parent === theme.code).length)).toEqual([
    9, 7, 6, 8, 4, 2, 4, 5,
  ]);
  expect(blocks).toHaveLength(45);
});

const inField = (code: string) =>
  catalogue.correspondsTo("arnhem-2024", code).some((link) => link.framework.framework === "bios-audit");

test("every building block serves a norm and falls in a policy field of the audit", () => {
  const loose = blocks.filter(
    ({ code }) => catalogue.serves("arnhem-2024", code).length === 0 || !inField(code),
  );
  expect(loose.map((block) => block.code)).toEqual([]);
});

test("only norm 14, on fitting sanctions, is served by no building block of Arnhem", () => {
  const unserved = catalogue
    .items("rekenkamer-2024")
    .filter((norm) => norm.level === "norm")
    .filter(
      ({ code }) =>
        !catalogue
          .servedBy("rekenkamer-2024", code)
          .some((link) => link.framework.framework === "arnhem-2024"),
    );
  expect(unserved.map((norm) => norm.code)).toEqual(["14"]);
});

/** Section 2.2 says that all twelve subjects come back in the building blocks. */
test("every basic norm corresponds to a building block", () => {
  const loose = catalogue
    .items("basisnormen")
    .filter(
      ({ code }) =>
        !catalogue
          .correspondsTo("basisnormen", code)
          .some((link) => link.framework.framework === "arnhem-2024"),
    );
  expect(loose.map((subject) => subject.code)).toEqual([]);
});
