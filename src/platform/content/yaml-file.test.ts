import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { bilingual, contentId, versionNumber } from "./words.ts";
import { parseYaml } from "./yaml-file.ts";

const schema = z.strictObject({
  framework: contentId,
  version: versionNumber,
  title: bilingual,
  description: bilingual,
  source: z.strictObject({
    title: z.string(),
    publisher: z.string(),
    published: z
      .string()
      .regex(/^\d{4}$/, 'write "2024"')
      .optional(),
    reference: bilingual,
  }),
  kind: z.enum(["norms", "duties"]),
  items: z.array(
    z.strictObject({
      code: z.string(),
      level: z.enum(["norm"]),
      title: bilingual,
      text: bilingual.optional(),
      control: z.enum(["structure", "culture", "both"]).optional(),
      reference: bilingual,
    }),
  ),
});

const sound = `framework: proef
version: 1
title: { nl: Proef, en: Trial }
description:
  nl: Alleen voor een test
  en: Only for a test
source:
  title: Proef
  publisher: Niemand
  reference: { nl: p. 1, en: p. 1 }
kind: norms
items:
  - code: "1"
    level: norm
    title: { nl: Een, en: One }
    text: { nl: Een, en: One }
    control: structure
    reference: { nl: p. 1, en: p. 1 }
  - code: "2"
    level: norm
    title:
      nl: Twee
      en: Two
    control: culture
    reference: { nl: p. 2, en: p. 2 }
`;
const parse = (text: string) => parseYaml(schema, "proef.yaml", text);

describe("parseYaml", () => {
  test("gives the value of a sound file, and the line of any value in it", () => {
    const { value, faults, lineOf } = parse(sound);
    expect(faults).toEqual([]);
    expect(value?.items.map(({ code }) => code)).toEqual(["1", "2"]);
    expect([lineOf([]), lineOf(["kind"]), lineOf(["items", 1]), lineOf(["items", 1, "title", "en"])]).toEqual(
      [1, 11, 19, 23],
    );
    expect(lineOf(["items", 1, "title", "fr"])).toBe(21);
  });

  test.each<[string, string, string, number, string]>([
    [
      "a missing language",
      "{ nl: Een, en: One }\n    text",
      "{ nl: Een }\n    text",
      15,
      '"items[0].title.en" is missing',
    ],
    ["an empty language", "en: Only for a test", "en:", 6, '"description.en" is empty: fill it in'],
    ["a blank language", "en: Only for a test", 'en: "  "', 6, '"description.en" is empty: fill it in'],
    ["a missing field", "kind: norms\n", "", 1, '"kind" is missing: choose one of norms, duties'],
    [
      "a misspelt field",
      "    control: culture",
      "    controle: culture",
      24,
      'unknown field "controle" in "items[1]"',
    ],
    [
      "a word that is not one of the choices",
      "control: culture",
      "control: soft",
      24,
      "must be one of structure, culture, both",
    ],
    ["a code that is a number", 'code: "2"', "code: 2", 19, '"items[1].code" must be text (put it in quotes'],
    [
      "a version that is no number",
      "version: 1",
      'version: "1"',
      2,
      '"version" must be a number without quotes',
    ],
    ["a version below 1", "version: 1", "version: 0", 2, '"version" must be at least 1'],
    ["a version in parts", "version: 1", "version: 1.5", 2, '"version" must be a whole number'],
    [
      "an id with capitals",
      "framework: proef",
      "framework: Proef",
      1,
      "use lower-case letters, digits and single hyphens",
    ],
    [
      "a date that is not one",
      "publisher: Niemand",
      "publisher: Niemand\n  published: vorig jaar",
      10,
      '"source.published" is not right: write "2024"',
    ],
    ["the same field twice", "version: 1", "version: 1\nversion: 2", 3, "not valid YAML"],
    [
      "a bracket left open",
      "title: { nl: Proef, en: Trial }",
      "title: { nl: Proef, en: Trial",
      4,
      "not valid YAML",
    ],
    ["a tab as indentation", "  nl: Alleen", "\tnl: Alleen", 5, "not valid YAML"],
    ["an alias", "title: { nl: Proef, en: Trial }", "title: *elders", 3, "an alias (*name) cannot be used"],
  ])("names line and remedy for %s", (...row) => {
    const [, good, bad, line, says] = row;
    expect(sound).toContain(good);
    const { value, faults } = parse(sound.replace(good, bad));
    expect(value).toBeUndefined();
    expect(faults[0]).toMatchObject({ file: "proef.yaml", line, message: expect.stringContaining(says) });
  });

  test.each([
    ["an empty file", ""],
    ["a list", "- a\n- b\n"],
    ["a single word", "norms"],
  ])("refuses %s as a whole", (_name, text) => {
    expect(parse(text).faults).toMatchObject([{ line: 1, message: expect.stringContaining("the file") }]);
  });

  test("tells every fault at once", () => {
    const { faults } = parse(sound.replace("kind: norms", "kind: x").replace('code: "2"', "code: 2"));
    expect(faults.map(({ line }) => line)).toEqual([11, 19]);
  });

  test("never throws and never names a line outside the file, whatever the text", () => {
    const broken = fc
      .tuple(fc.nat(sound.length), fc.nat(12), fc.stringMatching(/^[{}[\]:&*!|>"'\n\t #%@a1-]{0,6}$/))
      .map(([at, length, put]) => sound.slice(0, at) + put + sound.slice(at + length));
    fc.assert(
      fc.property(broken, (text) => {
        const { value, faults } = parse(text);
        expect(value === undefined).toBe(faults.length > 0);
        const last = text.split("\n").length;
        for (const { line } of faults) expect(line >= 1 && line <= last).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
