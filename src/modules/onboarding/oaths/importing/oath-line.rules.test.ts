import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRegister } from "#modules/organisations/index.ts";
import { csvText, faultText } from "#platform/csv/index.ts";
import { anOathTextValue as text } from "../oath.builder.ts";
import type { OathColumn, OathLine } from "./oath-line.ts";
import { knownBy, oathFile, oathIn } from "./oath-line.rules.ts";
import { textMeant } from "./text-meant.rules.ts";

const other = "00000000-0000-4000-8000-00000000000b";
const versions = [
  text({ startsOn: "2020-01-01" }),
  text({ version: 2, startsOn: "2024-01-01" }),
  text({ textId: other, name: "Café-toezicht", startsOn: "2026-01-01" }),
];

describe("which text a line means", () => {
  test.each([
    ["nothing", null, "2021-05-01", null],
    ["an older text", "Oudere tekst", "2021-05-01", null],
    ["the same in English", "older text", "2021-05-01", null],
    ["not known", "onbekend", "2021-05-01", null],
    ["a name with its version", "Gemeente, versie 2", "2021-05-01", "Gemeente 2"],
    ["the same in English", "gemeente version 1", "2025-05-01", "Gemeente 1"],
    ["a name: the version of that day", "Gemeente", "2021-05-01", "Gemeente 1"],
    ["a name: the version of a later day", "Gemeente", "2024-01-01", "Gemeente 2"],
    ["the only version, kept here after it was sworn", "cafe toezicht", "2019-01-01", "Café-toezicht 1"],
  ])("%s", (_name, said, takenOn, expected) => {
    const meant = textMeant(said, versions, takenOn);
    const found = meant.ok ? meant.text : undefined;
    expect(found && `${found.name} ${found.version}`).toBe(expected);
  });

  const named = "choose: Gemeente, version 1";
  const twoTexts = [text(), text({ textId: other })];
  test.each([
    [
      "a text that is not here",
      "Provincie",
      versions,
      ["2021-05-01", "“older text”, or choose: Gemeente, version 2; Café"],
    ],
    [
      "a version that is not here",
      "Gemeente, versie 3",
      versions,
      ["2021-05-01", `${named}; Gemeente, version 2.`],
    ],
    ["versions of which none held that day", "Gemeente", versions, ["2019-12-31", named]],
    ["two texts of one name", "Gemeente", twoTexts, ["2021-05-01", named]],
    ["two texts of one name and version", "Gemeente v1", twoTexts, ["2021-05-01", named]],
    ["a text where there are none", "Gemeente", [], ["2021-05-01", "or add the text first."]],
  ] as const)("asks after %s", (_name, said, here, [takenOn, advice]) => {
    const meant = textMeant(said, here, takenOn);
    expect(meant.ok ? "nothing to ask" : meant.advice[1]).toContain(advice);
  });
});

const read = (content: string | Uint8Array) =>
  readRegister<OathColumn, OathLine>(
    (async function* () {
      yield content;
    })(),
    {
      columns: oathFile,
      lineOf: (reader) => oathIn(reader, { versions, today: "2026-11-01" }),
      things: { many: ["eden", "oaths"], one: ["eed", "oath"] },
    },
  );
const faultsOf = async (...lines: readonly string[]): Promise<string[]> => {
  const result = await read(`${lines.join("\n")}\n`);
  return result.ok ? [] : result.faults.map(faultText);
};

const header = "personeelsnummer;e-mail;afgelegd op;eed of belofte;functie;tekst;afgenomen door;plaats";

describe("a register of oaths", () => {
  test.each([
    [
      "in Dutch, in Windows-1252",
      Buffer.from(
        `${header}\r\n7;;14-03-2019;Belofte;Adviseur;oudere tekst;Zoë de Café;Raadzaal\r\n`,
        "latin1",
      ),
      { key: "7", takenOn: "2019-03-14", form: "affirmation", text: null, officerName: "Zoë de Café" },
    ],
    [
      "in English, with what it does not say left unsaid",
      "email,sworn on,oath or affirmation\nNoor@x.nl,2019-03-14,unknown\n",
      {
        key: null,
        email: "noor@x.nl",
        takenOn: "2019-03-14",
        form: null,
        functionTitle: null,
        text: null,
        officerName: null,
        place: null,
      },
    ],
  ])("is read %s", async (_name, content, expected) => {
    const result = await read(content);
    expect(result.ok && result.lines).toMatchObject([expected]);
  });

  test("tells every fault with its line and column", async () => {
    expect(
      await faultsOf(
        header,
        "7;;02-11-2026;eed;;;;",
        ";;31-02-2020;;;;;",
        "7;;01-03-2020;misschien;;Provincie;;",
        "7;;01-03-2020;eed",
      ),
    ).toEqual([
      'Line 2, column "afgelegd op": This day lies in the future. Check the date.',
      'Line 3, column "personeelsnummer": It is not said whom this line is about. Fill in the personnel key or the e-mail address.',
      'Line 3, column "afgelegd op": "31-02-2020" is no date that exists. Write the date as 31-12-2026 or 2026-12-31.',
      'Line 3, column "eed of belofte": This cell is empty. Fill the cell.',
      'Line 4, column "eed of belofte": "misschien" is unknown here. Choose from: oath, affirmation, unknown.',
      'Line 4, column "tekst": The text "Provincie" does not stand here. Write “older text”, or choose: Gemeente, version 2; Café-toezicht, version 1.',
      expect.stringContaining("Line 5: This line has 4 cells, the first line 8."),
    ]);
  });

  test.each([
    ["no day", "personeelsnummer;eed of belofte\n7;eed", 'column "afgelegd op": This column is missing.'],
    ["nobody", "datum;vorm\n01-03-2020;eed", "does not say whom its lines are about"],
    ["an unknown column", "key;datum;vorm;schoenmaat\n7;01-03-2020;eed;43", 'column "schoenmaat"'],
    ["no lines", header, "no oaths"],
  ])("with %s is refused", async (_name, content, reason) => {
    expect((await faultsOf(content)).join("\n")).toContain(reason);
  });

  test("a formula in a cell stays the text that it is, in and out", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("=", "+", "-", "@", ""),
        fc.stringMatching(/^[A-Za-z0-9()]{1,20}$/),
        async (first, rest) => {
          const place = `${first}${rest}`;
          const row = ["7", "", "2019-03-14", "eed", place, "", place, place];
          const result = await read(csvText([header.split(";"), row]));
          const same = { functionTitle: place, officerName: place, place };
          expect(result.ok && result.lines).toMatchObject([same]);
        },
      ),
      { numRuns: 40 },
    );
  });
});

test.each([
  ["the same in other capitals", { takenOn: "2019-03-14", functionTitle: "ADVISEUR" }, true],
  ["another day", { takenOn: "2019-03-15", functionTitle: "Adviseur" }, false],
  ["another function", { takenOn: "2019-03-14", functionTitle: "Boa" }, false],
  ["a function that is not known", { takenOn: "2019-03-14", functionTitle: null }, false],
])("one oath or two: %s", (_name, line, isSame) => {
  const first = knownBy("p", { takenOn: "2019-03-14", functionTitle: "Adviseur" });
  expect(knownBy("p", line) === first).toBe(isSame);
});
