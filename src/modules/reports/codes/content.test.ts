import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { locales } from "#platform/locale/index.ts";
import { latestQuestionnaire, titleOf, violationsOfYear } from "./codes.rules.ts";
import { readReportContent, reportContent } from "./read-content.ts";
import { reportWords } from "../report-words.ts";
import { decisions, outcomes, reportKinds } from "../report.ts";
import { obligatoryQuestion } from "./questionnaire.ts";
import { optionsOf } from "./questionnaire.rules.ts";

const content = await reportContent();

describe("the lists of codes", () => {
  test("the nine kinds of violation carry exactly the names of the source, in its order", () => {
    expect(content.violations[0]?.items.map(({ title }) => title.nl)).toEqual([
      "Financiële schendingen (in de zakelijke sfeer)",
      "Misbruik positie en belangenverstrengeling",
      "Lekken en misbruik en/of achterhouden van en/of ongeoorloofd omgaan met informatie",
      "Ongepaste communicatie",
      "Misbruik bevoegdheden",
      "Misbruik geweldsbevoegdheid",
      "Ongewenste omgangsvormen",
      "Misbruik bedrijfsmiddelen en overtreding",
      "Ongepaste gedragingen in de privésfeer",
    ]);
  });

  test("detriment names every form of the official summary, and threat and attempt", () => {
    const { items, degrees } = content.detriments;
    expect(items.map(({ code }) => code)).toEqual([
      "dismissal",
      "fine",
      "demotion",
      "no-promotion",
      "appraisal",
      "reprimand",
      "transfer",
      "discrimination",
      "bullying",
      "slander",
      "contract",
      "licence",
      "blacklist",
      "other",
    ]);
    expect(degrees.map(({ code }) => code)).toEqual(["done", "attempt", "threat"]);
  });

  test("there are fifteen ways to settle, and five points of weighing", () => {
    expect(content.measures.items).toHaveLength(15);
    expect(content.weighing.items.map(({ code }) => code)).toEqual([
      "specific",
      "verifiable",
      "serious",
      "competent",
      "timely",
    ]);
  });

  test.each([
    ["decisions", decisions],
    ["outcomes", outcomes],
  ] as const)("%s explains every code of the tables, by the word it has everywhere", (list, codes) => {
    const { items } = content[list];
    expect(items.map(({ code }) => code)).toEqual(expect.arrayContaining([...codes]));
    for (const locale of locales)
      expect(Object.fromEntries(items.map(({ code, title }) => [code, title[locale]]))).toEqual(
        reportWords[locale][list],
      );
  });

  test("no list calls anybody guilty", async () => {
    const words = JSON.stringify(content).toLowerCase();
    expect(words).not.toMatch(/\bdader|\bschuldig|\bculprit|\bperpetrator|\bguilty/);
  });

  test("a year takes the latest list that is not after it", () => {
    const [list] = content.violations;
    if (!list) throw new Error("no list");
    const lists = [{ ...list, version: 2030 }, list];
    const versions = [2020, 2024, 2029, 2030, 2035].map((year) => violationsOfYear(lists, year)?.version);
    expect(versions).toEqual([2024, 2024, 2024, 2030, 2030]);
  });

  test("a code that a list no longer has is shown as it is", () => {
    expect(titleOf(content.measures.items, "fine", "nl")).toBe("Boete");
    expect(titleOf(content.measures.items, "gone", "nl")).toBe("gone");
  });
});

describe("the questionnaires", () => {
  test.each(reportKinds)("%s asks few things, obliges to one, and helps with each", (kind) => {
    const { questions } = latestQuestionnaire(content, kind);
    expect(questions.length).toBeLessThanOrEqual(16);
    expect(questions.filter(({ required }) => required).map(({ id }) => id)).toEqual([obligatoryQuestion]);
    expect(questions[0]?.id).toBe(obligatoryQuestion);
    for (const { id, help } of questions) expect([id, help?.nl, help?.en]).not.toContain(undefined);
  });

  test.each(reportKinds.filter((kind) => kind !== "detriment"))(
    "%s asks for persons, own knowledge, who else knows, elsewhere, danger and fear",
    (kind) => {
      const ids = latestQuestionnaire(content, kind).questions.map(({ id }) => id);
      expect(ids).toEqual(
        expect.arrayContaining([
          "persons",
          "knowledge",
          "others",
          "evidence",
          "elsewhere",
          "danger",
          "detriment",
        ]),
      );
    },
  );

  test("what a violation is about can be chosen from the nine kinds", () => {
    const question = latestQuestionnaire(content, "violation").questions.find(({ id }) => id === "subject");
    const offered = question ? optionsOf(question).map(({ code }) => code) : [];
    expect(offered).toEqual([...(content.violations[0]?.items.map(({ code }) => code) ?? []), "unknown"]);
  });

  test("detriment can be told by the forms and degrees of the list", () => {
    const { questions } = latestQuestionnaire(content, "detriment");
    const offered = (id: string) => questions.find((one) => one.id === id)?.options?.map(({ code }) => code);
    expect(offered("detriment-form")).toEqual(content.detriments.items.map(({ code }) => code));
    expect(offered("stage")).toEqual(content.detriments.degrees.map(({ code }) => code));
  });

  test("what is at stake in wrongdoing are elements of the law", () => {
    const question = latestQuestionnaire(content, "wrongdoing").questions.find(({ id }) => id === "interest");
    const elements = content.publicInterest.items.map(({ code }) => code);
    const offered = question ? optionsOf(question).map(({ code }) => code) : [];
    expect(offered.length).toBeGreaterThan(3);
    expect(offered.filter((code) => code !== "unknown" && !elements.includes(code))).toEqual([]);
  });
});

describe("a faulty file", () => {
  let directory = "";
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), "reports-"));
    await cp("content/reports", directory, { recursive: true });
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  const change = async (file: string, from: string | RegExp, to: string): Promise<void> => {
    const text = await readFile(join(directory, file), "utf8");
    expect(text).toMatch(from);
    await writeFile(join(directory, file), text.replace(from, to));
  };

  test.each<[string, string, string | RegExp, string, string]>([
    ["English is missing", "measures.yaml", ", en: Written reprimand", "", "title.en"],
    [
      "a kind points at one that is not there",
      "violations-2024.yaml",
      "instead: position",
      "instead: nothing",
      "instead",
    ],
    ["a kind points at itself", "violations-2024.yaml", "instead: position", "instead: financial", "instead"],
    ["a code stands twice", "measures.yaml", "code: transfer", "code: fine", "once"],
    [
      "the year is not that of the name",
      "violations-2024.yaml",
      "version: 2024",
      "version: 2025",
      "year in the name",
    ],
    [
      "the kind is not that of the name",
      "questionnaires/security.yaml",
      "kind: security",
      "kind: conduct",
      "must be security",
    ],
    [
      "the obligatory question is hidden",
      "questionnaires/conduct.yaml",
      "required: true",
      "required: true\n    hidden: true",
      "what-happened",
    ],
    [
      "another question is obligatory",
      "questionnaires/conduct.yaml",
      "type: persons",
      "type: persons\n    required: true",
      "what-happened",
    ],
    ["nothing is obligatory", "questionnaires/conduct.yaml", "    required: true\n", "", "what-happened"],
    [
      "two questions share an id",
      "questionnaires/conduct.yaml",
      "id: others",
      "id: evidence",
      "id of its own",
    ],
    [
      "a text has options",
      "questionnaires/conduct.yaml",
      "type: choices",
      "type: text",
      "a choice needs options",
    ],
  ])("%s", async (...row) => {
    const [, file, from, to, says] = row;
    await change(file, from, to);
    await expect(readReportContent(directory)).rejects.toThrow(says);
  });

  test("a second version stands beside the first, by its own name", async () => {
    const text = await readFile(join(directory, "questionnaires/conduct.yaml"), "utf8");
    const put = (name: string) =>
      writeFile(join(directory, "questionnaires", name), text.replace("version: 1", "version: 2"));
    await put("conduct.v2.yaml");
    const { questionnaires } = await readReportContent(directory);
    expect(questionnaires.conduct.map(({ version }) => version)).toEqual([1, 2]);
    await put("conduct.v3.yaml");
    await expect(readReportContent(directory)).rejects.toThrow("must be called conduct.v2.yaml");
  });

  test("a missing questionnaire is told by its name", async () => {
    await rm(join(directory, "questionnaires/security.yaml"));
    await expect(readReportContent(directory)).rejects.toThrow("security.yaml is missing");
  });

  test("a missing file is told by its name", async () => {
    await rm(join(directory, "detriments.yaml"));
    await expect(readReportContent(directory)).rejects.toThrow(/detriments\.yaml:1: this file is missing/);
  });
});
