import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvText, faultText } from "#platform/csv/index.ts";
import { readRegisterFile } from "./register-file.ts";
import type { ImportedRegister } from "./imported.ts";

const today = "2026-11-01";
const read = (text: string | Uint8Array, register: ImportedRegister = "side-activity") =>
  readRegisterFile(
    (async function* () {
      yield text;
    })(),
    register,
    today,
  );
const faultsOf = async (text: string, register?: ImportedRegister): Promise<string[]> => {
  const result = await read(text, register);
  return result.ok ? [] : result.faults.map(faultText);
};

const activity = "key,organisation,activity,hours per week,payment,start,declared on";
const gift = "e-mail;omschrijving;gever;waarde;datum;reactie;opgegeven op";

describe("a register of side activities", () => {
  test("is read in Dutch, with what was never asked left unasked", async () => {
    const result = await read(
      [
        "Personeelsnummer;Organisatie;KvK-nummer;Werkzaamheid;Uren per week;Betaling;Begindatum;Einddatum;Relatie met het werk;Opgegeven op;Besluit;Besluitdatum;Voorwaarden;Kenmerk",
        "7;De Meeuw;1234 5678;Penningmeester;2,5;tot € 5.000;1-9-2023;;geen;28-08-2023;onder voorwaarden;2023-09-10;niet onder werktijd;NW-1",
      ].join("\n"),
    );
    expect(result.ok && result.lines).toEqual([
      {
        line: 2,
        key: "7",
        email: null,
        reference: "NW-1",
        declaredOn: "2023-08-28",
        decidedOn: "2023-09-10",
        decision: "conditions",
        conditions: "niet onder werktijd",
        content: {
          register: "side-activity",
          organisation: "De Meeuw",
          tradeNumber: "12345678",
          nature: "Penningmeester",
          hoursPerWeek: 2.5,
          payment: "small",
          startsOn: "2023-09-01",
          endsOn: null,
          relation: "geen",
          field: "not-asked",
          information: "not-asked",
          workingHours: "not-asked",
          appearance: "not-asked",
          precautions: null,
        },
      },
    ]);
  });

  test.each([
    [
      "1,X,y,veel,unpaid,2020-01-01,2020-01-01",
      'Line 2, column "hours per week": "veel" is no number from 0 up to 100. Write only the number, such as 4 or 2.5.',
    ],
    [
      "1,X,y,1.234,unpaid,2020-01-01,2020-01-01",
      'Line 2, column "hours per week": "1.234" is no number from 0 up to 100. Write only the number, such as 4 or 2.5.',
    ],
    [
      "1,X,y,2,rijk,2020-01-01,2020-01-01",
      'Line 2, column "payment": "rijk" is unknown here. Choose from: unpaid, expenses, up to 5000, 5000 to 20000, more than 20000.',
    ],
    [
      "1,X,y,2,unpaid,2020-01-01,2027-01-01",
      'Line 2, column "declared on": This day lies in the future. Check the date.',
    ],
    [
      ",X,y,2,unpaid,2020-01-01,2020-01-01",
      'Line 2, column "key": It is not said whom this line is about. Fill in the personnel key or the e-mail address.',
    ],
  ])("%s is refused", async (line, message) => {
    expect(await faultsOf(`${activity}\n${line}\n`)).toEqual([message]);
  });

  test.each([
    ["conditions without that decision", ",decision,conditions", "allowed,ja", 'column "conditions"'],
    ["that decision without conditions", ",decision,conditions", "on conditions,", 'column "decision"'],
    ["a decision before the declaration", ",decided on", "2019-12-31", 'column "decided on"'],
    ["a number that is no KvK number", ",kvk", "1234567", 'column "kvk"'],
    ["an end before the start", ",end", "2019-12-31", 'column "end"'],
  ])("%s is told at its column", async (_what, columns, cells, place) => {
    const faults = await faultsOf(`${activity}${columns}\n1,X,y,2,unpaid,2020-01-01,2020-01-01,${cells}\n`);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(place);
  });

  test("that says nowhere whose it is, is told so once", async () => {
    const header = activity.replace("key,", "");
    const line = "X,y,2,unpaid,2020-01-01,2020-01-01";
    expect(await faultsOf(`${header}\n${line}\n${line}\n`)).toEqual([
      'Line 1, column "personeelsnummer": The file does not say whom its lines are about. Add the column personnel key or email.',
    ]);
  });
});

describe("a register of gifts", () => {
  test("is read from Windows-1252, with amounts as people write them", async () => {
    const lines = [gift, "Noor@x.nl;Fles wijn;Café Zoë;€ 1.234,56;20-12-2025;aangenomen;22-12-2025"];
    const result = await read(Buffer.from(`${lines.join("\r\n")}\r\n`.replace("€ ", ""), "latin1"), "gift");
    expect(result.ok && result.lines[0]).toMatchObject({
      email: "noor@x.nl",
      content: {
        giver: "Café Zoë",
        valueCents: 123_456,
        response: "accepted",
        kind: "other",
        place: "not-asked",
        inReturn: "not-asked",
      },
    });
  });

  test("what people wrote stays what it was, also when it looks like a formula", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(
          fc.constantFrom("=", "+", "-", "@", "", "a;", 'b"'),
          fc.stringMatching(/^[A-Za-z0-9 ()]{1,20}$/),
        ),
        async ([first, rest]) => {
          const what = `${first}${rest}`.trim();
          fc.pre(what !== "");
          const row = ["a@b.nl", what, "Gever", "5", "2025-01-01", "aangenomen", "2025-01-02"];
          const result = await read(csvText([gift.split(";"), row]), "gift");
          expect(result.ok && result.lines[0]?.content).toMatchObject({ what });
        },
      ),
      { numRuns: 60 },
    );
  });

  test("of another kind than the file is told by its columns", async () => {
    const faults = await faultsOf(`${activity}\n1,X,y,2,unpaid,2020-01-01,2020-01-01\n`, "gift");
    expect(faults.some((fault) => fault.includes('column "organisation": This column is unknown.'))).toBe(
      true,
    );
    expect(faults.some((fault) => fault.includes('column "gever": This column is missing.'))).toBe(true);
  });
});
