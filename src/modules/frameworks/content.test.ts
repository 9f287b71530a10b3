import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ContentError, faultLine } from "#platform/content/index.ts";
import { loadCatalogue, loadExamples, readContent } from "./content.ts";

let directory = "";
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "borgpen-content-"));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const put = async (file: string, text: string): Promise<void> => {
  await mkdir(join(directory, file, ".."), { recursive: true });
  await writeFile(join(directory, file), text);
};

const framework = (id: string, codes: readonly string[]): string =>
  [
    `framework: ${id}`,
    "version: 1",
    "title: { nl: Proef, en: Trial }",
    "description: { nl: Proef, en: Trial }",
    "source: { title: Proef, publisher: Niemand, reference: { nl: p. 1, en: p. 1 } }",
    "kind: norms",
    "items:",
    ...codes.map(
      (code) =>
        `  - { code: "${code}", level: norm, title: { nl: N, en: N }, text: { nl: T, en: T }, control: both, reference: { nl: p, en: p } }`,
    ),
    "",
  ].join("\n");

const mapping = (from: string, to: string): string =>
  [
    "mapping: a-b",
    "version: 1",
    "title: { nl: Proef, en: Trial }",
    "from: { framework: a, version: 1 }",
    "to: { framework: b, version: 1 }",
    "relation: serves",
    "source: { title: Borgpen, reference: { nl: eigen, en: own } }",
    "links:",
    `  - { from: "${from}", to: ["${to}"] }`,
    "",
  ].join("\n");

const example = (short: string): string =>
  [
    "example: proef",
    "version: 1",
    "title: { nl: Proef, en: Trial }",
    "description: { nl: Proef, en: Trial }",
    "source: { title: Proef, publisher: Niemand, reference: { nl: p. 1, en: p. 1 } }",
    "framework: { framework: a, version: 1 }",
    "referenceYear: 2023",
    "organisations: [{ code: AZ, name: { nl: AZ, en: AZ } }]",
    "norms:",
    '  - norm: "1"',
    "    reference: { nl: p. 1, en: p. 1 }",
    `    finding: ${short}`,
    "",
  ].join("\n");

const lines = async (): Promise<string[]> =>
  (await readContent(directory)).faults.map((fault) => faultLine(fault).replace(`${directory}/`, ""));

describe("readContent", () => {
  beforeEach(async () => {
    await put("frameworks/a.yaml", framework("a", ["1"]));
    await put("frameworks/b.yaml", framework("b", ["1", "2"]));
  });

  test("puts frameworks, mappings and examples together", async () => {
    await put("mappings/a-b.yaml", mapping("1", "2"));
    await put("examples/proef.yaml", example("{ short: [AZ], partlyShort: [] }"));
    await put("examples/README.md", "# No content of ours");
    expect(await lines()).toEqual([]);
    const catalogue = await loadCatalogue(directory);
    expect(catalogue.servedBy("b", "2").map(({ item }) => item.code)).toEqual(["1"]);
    expect(await loadExamples(directory)).toHaveLength(1);
  });

  test.each<[string, string, string, string]>([
    [
      "a dangling mapping",
      "mappings/a-b.yaml",
      mapping("1", "7"),
      'mappings/a-b.yaml:9: "7" is not the code of an item of "b"',
    ],
    [
      "a wrong name",
      "mappings/b-a.yaml",
      mapping("1", "2"),
      "mappings/b-a.yaml:1: the file is called b-a.yaml",
    ],
    [
      "a duplicate code",
      "frameworks/c.yaml",
      framework("c", ["1", "1"]),
      'frameworks/c.yaml:9: code "1" is used twice',
    ],
    [
      "an organisation nobody knows",
      "examples/proef.yaml",
      example("{ short: [XY], partlyShort: [] }"),
      'examples/proef.yaml:12: "XY" is not in "organisations"',
    ],
    [
      "a finding of no form",
      "examples/proef.yaml",
      example("{ met: [AZ] }"),
      'examples/proef.yaml:12: "norms[0].finding" is not right: write the lists short and partlyShort',
    ],
  ])("gives file, line and fault for %s", async (_name, file, text, says) => {
    await put(file, text);
    const faults = await lines();
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(says);
  });

  test("does not blame a mapping while a framework cannot be read", async () => {
    await put("mappings/a-b.yaml", mapping("1", "2"));
    await put("frameworks/b.yaml", framework("b", ["1"]).replace("kind: norms", "kind: rules"));
    expect(await lines()).toEqual([expect.stringContaining("frameworks/b.yaml:6:")]);
  });

  test("orders faults by file and line", async () => {
    await put("frameworks/c.yaml", framework("d", ["1", "1"]));
    await put("frameworks/b.yaml", framework("b", ["1", "1"]));
    expect((await lines()).map((line) => line.split(": ")[0])).toEqual([
      "frameworks/b.yaml:9",
      "frameworks/c.yaml:1",
      "frameworks/c.yaml:9",
    ]);
  });

  test("loading refuses faulty content and tells every fault", async () => {
    await put("mappings/a-b.yaml", mapping("8", "9"));
    const refused = loadCatalogue(directory);
    await expect(refused).rejects.toBeInstanceOf(ContentError);
    await expect(refused).rejects.toThrow(/2 fault\(s\)[^]*a-b\.yaml:9: "8"[^]*a-b\.yaml:9: "9"/);
  });
});

test("a directory without frameworks is told so", async () => {
  expect(await lines()).toEqual(["frameworks:1: there is no framework here: name the content directory"]);
});

describe("the content that comes with Borgpen", () => {
  test("has no faults", async () => {
    expect((await readContent("content")).faults.map(faultLine)).toEqual([]);
  });

  test.each([
    ["rekenkamer-2024", { norm: 15 }],
    ["rekenkamer-2024-minister", { norm: 5 }],
    ["ambtenarenwet", { theme: 2, duty: 22 }],
    ["basisnormen", { subject: 13 }],
  ])("%s is complete", async (id, expected) => {
    const items = (await loadCatalogue("content")).items(id, 1);
    const counts = Object.fromEntries(
      [...Map.groupBy(items, ({ level }) => level)].map(([level, some]) => [level, some.length]),
    );
    expect(counts).toEqual(expected);
  });

  test("the norms of the Court of Audit stand in three parts and are met from sufficient on", async () => {
    const norms = (await loadCatalogue("content")).framework("rekenkamer-2024");
    const codes = (part: string) =>
      norms?.items.filter((item) => item.part === part).map(({ code }) => Number(code));
    expect(codes("prevention")).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(codes("detection")).toEqual([8, 9, 10, 11, 12]);
    expect(codes("response")).toEqual([13, 14, 15]);
    expect(norms?.scale?.map(({ title, met }) => [title.nl, met])).toEqual([
      ["Niet aanwezig", false],
      ["Onvoldoende", false],
      ["Deels", false],
      ["Voldoende", true],
      ["Goed", true],
    ]);
  });

  test("names no path of a machine", async () => {
    const text = await readFile("content/examples/rekenkamer-2023.yaml", "utf8");
    expect(text).not.toMatch(/\/(home|tmp|work)\//);
  });
});
