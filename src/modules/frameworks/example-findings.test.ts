import { beforeAll, describe, expect, test } from "vitest";
import fc from "fast-check";
import { loadExamples } from "./content.ts";
import type { Example, NormFindings } from "./example-findings.ts";
import { checkExamples, findingsOf } from "./example-findings.rules.ts";
import { aFramework, anItem } from "./framework.builder.ts";

const ministries = ["AZ", "BZ", "BZK", "DEF", "EZK", "FIN", "IenW", "JenV", "LNV", "OCW", "SZW", "VWS"];

/** Who is named where, copied from the boxes of the report once more, so that the file is checked against the text. */
const published: [norm: string, section: string, short: string, partly: string, notNamed: string][] = [
  ["1", "3.3.2", "BZK AZ SZW BZ EZK LNV OCW", "JenV VWS", "DEF FIN IenW"],
  ["2", "3.3.2", "AZ OCW SZW", "BZK EZK IenW LNV VWS", "BZ DEF FIN JenV"],
  ["3", "3.4.2", "AZ SZW", "BZK OCW VWS", "BZ DEF EZK FIN IenW JenV LNV"],
  ["7", "3.6.2", "BZK AZ EZK LNV", "FIN OCW VWS", "BZ DEF IenW JenV SZW"],
  ["8", "3.5.2", "BZK AZ IenW OCW", "", "BZ DEF EZK FIN JenV LNV SZW VWS"],
  ["9", "3.5.2", "BZK AZ VWS", "EZK LNV OCW", "BZ DEF FIN IenW JenV SZW"],
  ["10", "3.7.2", "AZ", "", "BZ BZK DEF EZK FIN IenW JenV LNV OCW SZW VWS"],
  ["11", "3.7.2", "AZ", "", "BZ BZK DEF EZK FIN IenW JenV LNV OCW SZW VWS"],
  ["12", "3.7.2", "BZK AZ BZ DEF VWS", "", "EZK FIN IenW JenV LNV OCW SZW"],
  ["15", "3.3.2", "BZK AZ EZK LNV SZW", "BZ FIN OCW JenV", "DEF IenW VWS"],
];
const names = (list: string): string[] => list.split(" ").filter(Boolean).toSorted();

describe("the findings of the Court of Audit on 2023", () => {
  let example: Example;
  beforeAll(async () => {
    const found = (await loadExamples("content")).find((one) => one.example === "rekenkamer-2023");
    if (!found) throw new Error("rekenkamer-2023 is not there");
    example = found;
  });
  const named = (norm: string, finding: string): string[] =>
    findingsOf(example)
      .filter((one) => one.norm === norm && one.finding === finding)
      .map(({ organisation }) => organisation)
      .toSorted();

  test("cover twelve ministries by fifteen norms, each once", () => {
    const findings = findingsOf(example);
    expect(example.referenceYear).toBe(2023);
    expect(example.organisations.map(({ code }) => code)).toEqual(ministries);
    expect(findings).toHaveLength(180);
    expect(new Set(findings.map(({ organisation, norm }) => `${organisation} ${norm}`)).size).toBe(180);
    expect(new Set(findings.map(({ norm }) => norm)).size).toBe(15);
  });

  test.each(published)("norm %s says what section %s says", (...row) => {
    const [norm, section, short, partly, notNamed] = row;
    expect(named(norm, "short")).toEqual(names(short));
    expect(named(norm, "partly-short")).toEqual(names(partly));
    expect(named(norm, "met")).toEqual(names(notNamed));
    expect(named(norm, "not-published")).toEqual([]);
    expect(example.norms.find((entry) => entry.norm === norm)?.reference.nl).toContain(`par. ${section}`);
  });

  test.each(["4", "5", "6", "13", "14"])("norm %s is not published by ministry, for none of them", (norm) => {
    expect(named(norm, "not-published")).toEqual(ministries.toSorted());
  });

  test("add up to what the report names and no more", () => {
    const counts = Object.fromEntries(
      [...Map.groupBy(findingsOf(example), ({ finding }) => finding)].map(([finding, some]) => [
        finding,
        some.length,
      ]),
    );
    expect(counts).toEqual({ short: 35, "partly-short": 20, met: 65, "not-published": 60 });
  });

  // The running text of chapter 3 gives amounts without names; they must agree with the names in the boxes.
  test.each([
    ["1", "most", (met: number) => met < 6],
    ["3", "majority met", (met: number) => met > 6],
    ["7", "most short", (met: number) => met < 6],
    ["8", "most met", (met: number) => met > 6],
    ["9", "half", (met: number) => met === 6],
    ["10", "almost all met", (met: number) => met === 11],
    ["11", "almost all met", (met: number) => met === 11],
    ["15", "most short", (met: number) => met < 6],
  ])("norm %s agrees with the running text: %s", (norm, _amount, agrees) => {
    expect(agrees(named(norm, "met").length)).toBe(true);
  });

  test("good examples are those the report names on that norm, and each of them met it", () => {
    const good = example.norms.flatMap(({ norm, goodExamples }) =>
      (goodExamples ?? []).map(({ organisation, page }) => [norm, organisation, page] as const),
    );
    expect(good).toEqual([
      ["2", "DEF", 17],
      ["3", "JenV", 20],
      ["7", "DEF", 24],
      ["9", "FIN", 22],
      ["12", "JenV", 26],
    ]);
    for (const [norm, who] of good) expect(named(norm, "met")).toContain(who);
  });
});

const anExample = (norms: NormFindings[], organisations = ["AZ", "BZ"]): Example => ({
  example: "proef",
  version: 1,
  title: { nl: "Proef", en: "Trial" },
  description: { nl: "Proef", en: "Trial" },
  source: { title: "Proef", publisher: "Niemand", reference: { nl: "p. 1", en: "p. 1" } },
  framework: { framework: "proef", version: 1 },
  referenceYear: 2023,
  organisations: organisations.map((code) => ({ code, name: { nl: code, en: code } })),
  norms,
});
const entry = (
  norm: string,
  finding: NormFindings["finding"],
  goodExamples: string[] = [],
): NormFindings => ({
  norm,
  reference: { nl: "p. 1", en: "p. 1" },
  finding,
  goodExamples: goodExamples.map((organisation) => ({
    organisation,
    reference: { nl: "p. 1", en: "p. 1" },
    text: { nl: "Het is goed geregeld.", en: "It is well arranged." },
  })),
});

describe("checkExamples", () => {
  const frameworks = [
    aFramework({ items: [anItem(), anItem({ code: "2" }), anItem({ code: "t", level: "theme" })] }),
  ];
  const two = entry("2", { notPublished: true });
  const check = (example: Example) => checkExamples([{ file: "proef.yaml", value: example }], frameworks);

  test("accepts one entry for each norm", () => {
    expect(check(anExample([entry("1", { short: ["AZ"], partlyShort: [] }, ["BZ"]), two]))).toEqual([]);
  });

  test.each<[string, Example, (string | number)[], string]>([
    ["a norm left out", anExample([two]), ["norms"], 'norm "1" is missing'],
    [
      "a norm twice",
      anExample([entry("1", { notPublished: true }), two, two]),
      ["norms", 2, "norm"],
      'norm "2" stands here twice',
    ],
    [
      "something that is no norm",
      anExample([entry("1", { notPublished: true }), two, entry("t", { notPublished: true })]),
      ["norms", 2, "norm"],
      '"t" is not a norm of "proef"',
    ],
    [
      "an organisation with two findings",
      anExample([entry("1", { short: ["AZ"], partlyShort: ["AZ"] }), two]),
      ["norms", 0, "finding", "partlyShort", 0],
      '"AZ" is named twice on norm "1"',
    ],
    [
      "a good example that falls short",
      anExample([entry("1", { short: ["AZ"], partlyShort: [] }, ["AZ"]), two]),
      ["norms", 0, "goodExamples", 0, "organisation"],
      '"AZ" is named twice on norm "1"',
    ],
    [
      "an unknown organisation",
      anExample([entry("1", { short: ["XX"], partlyShort: [] }), two]),
      ["norms", 0, "finding", "short", 0],
      '"XX" is not in "organisations"',
    ],
    [
      "an organisation twice",
      anExample([entry("1", { notPublished: true }), two], ["AZ", "AZ"]),
      ["organisations", 1, "code"],
      'organisation "AZ" stands here twice',
    ],
    [
      "an unknown framework",
      { ...anExample([two]), framework: { framework: "weg", version: 1 } },
      ["framework"],
      'no framework "weg" version 1',
    ],
  ])("finds %s", (_name, example, path, says) => {
    const faults = check(example);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ path, message: expect.stringContaining(says) });
  });
});

test("findingsOf gives every organisation one finding on every norm, whoever is named", () => {
  const finding = fc.oneof(
    fc.constant({ notPublished: true as const }),
    fc
      .array(fc.constantFrom(...ministries, "nobody"))
      .chain((short) =>
        fc.array(fc.constantFrom(...ministries)).map((partlyShort) => ({ short, partlyShort })),
      ),
  );
  fc.assert(
    fc.property(fc.array(finding, { minLength: 1, maxLength: 6 }), (findings) => {
      const norms = findings.map((one, index) => entry(String(index), one));
      const all = findingsOf(anExample(norms, ministries));
      expect(all).toHaveLength(ministries.length * norms.length);
      for (const one of all) {
        const said = norms[Number(one.norm)]?.finding;
        const silent = said === undefined || "notPublished" in said;
        const unnamed = !silent && ![...said.short, ...said.partlyShort].includes(one.organisation);
        expect(one.finding === "not-published").toBe(silent);
        expect(one.finding === "met").toBe(unnamed);
      }
    }),
  );
});
