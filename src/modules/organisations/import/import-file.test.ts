import { faultText } from "#platform/csv/index.ts";
import { describe, expect, test } from "vitest";
import { readPeopleFile } from "./import-file.ts";

const source = async function* (...chunks: readonly (string | Uint8Array)[]) {
  yield* chunks;
};
const read = (...chunks: readonly (string | Uint8Array)[]) => readPeopleFile(source(...chunks));

/** The faults as a person on the command line sees them. */
const faultsOf = async (...chunks: readonly (string | Uint8Array)[]): Promise<string[]> => {
  const result = await read(...chunks);
  return result.ok ? [] : result.faults.map(faultText);
};

const header =
  "personeelsnummer;naam;e-mail;dienstverband;functie;eenheid;naam eenheid;begindatum;einddatum;rollen";
const noor = "1;Noor Jansen;noor@proef.example;ambtenaar;Jurist;D1;Directie;01-02-2020;;";
const short = "personnel key,name,engagement,start";

describe("a file that is right", () => {
  test("in Dutch with semicolons", async () => {
    const result = await read(`${header}\n${noor}\n`);
    expect(result).toMatchObject({
      ok: true,
      lines: [
        {
          line: 2,
          key: "1",
          name: "Noor Jansen",
          email: "noor@proef.example",
          engagement: "civil-servant",
          functionTitle: "Jurist",
          unit: "D1",
          unitName: "Directie",
          startsOn: "2020-02-01",
          endsOn: null,
          roles: [],
        },
      ],
    });
  });

  test.each([
    ["in English with commas", `${short}\n1,Noor Jansen,civil servant,2020-02-01`],
    ["with a byte order mark", `\uFEFF${short}\n1,Noor Jansen,civil servant,2020-02-01`],
    [
      "with carriage returns and empty lines",
      `${short}\r\n\r\n1,Noor Jansen,civil servant,2020-02-01\r\n\r\n`,
    ],
    [
      "with quotes, capitals and spaces",
      `"Personnel  Key", Name ,Engagement,START\n1,"Noor Jansen",Civil-Servant,1.2.2020`,
    ],
    ["with columns in another order", "start,name,engagement,key\n2020-02-01,Noor Jansen,civil servant,1"],
  ])("%s", async (_case, text) => {
    const result = await read(text);
    expect(result.ok && result.lines[0]).toMatchObject({
      key: "1",
      name: "Noor Jansen",
      engagement: "civil-servant",
      startsOn: "2020-02-01",
      email: undefined,
      roles: undefined,
    });
  });

  test("in pieces that cut through a letter of two bytes", async () => {
    const bytes = Buffer.from(`${short}\n1,Zoë Çelik,hired,2020-02-01\n`);
    const pieces = [...bytes].map((byte) => Uint8Array.of(byte));
    const result = await read(...pieces);
    expect(result.ok && result.lines[0]?.name).toBe("Zoë Çelik");
  });

  test("in Windows-1252", async () => {
    const result = await read(Buffer.from(`${short}\n1,Zoë Çelik,hired,2020-02-01\n`, "latin1"));
    expect(result.ok && result.lines[0]?.name).toBe("Zoë Çelik");
  });

  test("with roles in both languages and by code", async () => {
    const result = await read(
      `${short},roles\n1,Noor,hired,2020-02-01,vertrouwenspersoon | Works council / manager`,
    );
    expect(result.ok && result.lines[0]?.roles).toEqual(["counsellor", "works-council", "manager"]);
  });
});

describe("a file that cannot be read", () => {
  test.each([
    ["nothing", "", "File: The file is empty. Choose a file with a header and people."],
    ["only white lines", "\n\n", "File: The file is empty. Choose a file with a header and people."],
    [
      "only a header",
      `${header}\n`,
      "File: The file has a header but no people. Put one line for each person under the header.",
    ],
    ["no header", noor, "Line 1: The first line names no columns."],
    [
      "a missing column",
      "key,name,start\n1,N,2020-01-01",
      'Line 1, column "dienstverband": This column is missing.',
    ],
    ["a column that is there twice", `${short},naam\n`, 'Line 1, column "naam": This column is there twice.'],
    ["an unknown column", `${short},salaris\n`, 'Line 1, column "salaris": This column is unknown.'],
  ])("%s", async (_case, text, message) => {
    const [first] = await faultsOf(text);
    expect(first).toContain(message);
  });

  test("UTF-16", async () => {
    expect(await faultsOf(Buffer.from(`\uFEFF${header}`, "utf16le"))).toEqual([
      "File: This file is UTF-16 and not UTF-8. Save it as CSV with character set UTF-8.",
    ]);
  });
});

describe("everything that is wrong is named, with line, column, reason and what to do", () => {
  const mixed = Buffer.concat([
    Buffer.from(`${short}\n1,Zoë,hired,2020-01-01\n2,Zo`),
    Buffer.from([0xeb]),
    Buffer.from(",hired,2020-01-01\n3,Kim,hired,2020-01-01\n"),
  ]);

  test.each<[string, string | Uint8Array, string]>([
    [
      "a letter of another set in a file of UTF-8",
      mixed,
      'Line 3, column "name": There are characters here that are no UTF-8. Save the file as CSV with character set UTF-8.',
    ],
    [
      "a day that is none",
      `${short}\n1,N,hired,31-02-2020`,
      'Line 2, column "start": "31-02-2020" is no date that exists. Write the date as 31-12-2026 or 2026-12-31.',
    ],
    [
      "an unknown engagement",
      `${short}\n1,N,koning,2020-01-01`,
      'Line 2, column "engagement": The engagement "koning" is unknown. Choose from: civil servant, hired, trainee, work experience, volunteer, office-holder.',
    ],
    [
      "an empty name",
      `${short}\n1, ,hired,2020-01-01`,
      'Line 2, column "name": This cell is empty. Fill the cell.',
    ],
    [
      "a NUL",
      `${short}\n1,N\u0000N,hired,2020-01-01`,
      'Line 2, column "name": There is a control character or a line break here. Type the value again, on one line.',
    ],
    [
      "a line break in a cell",
      `${short}\n1,"N\nN",hired,2020-01-01`,
      'Line 2, column "name": There is a control character or a line break here. Type the value again, on one line.',
    ],
    [
      "a formula",
      `${short}\n1,=HYPERLINK(),hired,2020-01-01`,
      'Line 2, column "name": This value begins like a formula. Put a plain value here, or leave the cell empty.',
    ],
    [
      "a long value",
      `${short}\n1,${"n".repeat(121)},hired,2020-01-01`,
      'Line 2, column "name": This value is longer than 120 characters. Make the value shorter.',
    ],
    [
      "too many cells",
      `${short}\n1,N,hired,2020-01-01,x`,
      "Line 2: This line has 5 cells, the first line 4. Look for a separator too many or too few; put a value with a separator in quotes.",
    ],
    [
      "too few cells",
      `${short}\n1,N`,
      "Line 2: This line has 2 cells, the first line 4. Look for a separator too many or too few; put a value with a separator in quotes.",
    ],
    [
      "a wrong address",
      `${short},email\n1,N,hired,2020-01-01,noor`,
      'Line 2, column "email": "noor" is no e-mail address. Write it as name@example.nl, or leave the cell empty.',
    ],
    [
      "an end before the start",
      `${short},end\n1,N,hired,2020-01-02,2020-01-01`,
      'Line 2, column "end": The end lies before the start. Check both dates.',
    ],
    [
      "an unknown role",
      `${short},roles\n1,N,hired,2020-01-01,baas`,
      'Line 2, column "roles": The role "baas" is unknown. Use the names on the page Roles, with | between them.',
    ],
    [
      "a key twice",
      `${short}\n7,N,hired,2020-01-01\n7,M,hired,2020-01-01`,
      'Line 3, column "personnel key": "7" is also on line 2. Let each value occur once.',
    ],
    [
      "an address twice",
      `${short},email\n1,N,hired,2020-01-01,a@b.nl\n2,M,hired,2020-01-01,A@B.nl`,
      'Line 3, column "email": "A@B.nl" is also on line 2. Let each value occur once.',
    ],
    [
      "a quote in the middle",
      `${short}\n1,Noor "de wit,hired,2020-01-01`,
      'Line 2: The quotes are wrong here. Put a value with a quote wholly in "…" and write the quote itself twice.',
    ],
    [
      "a quote that is never closed",
      `${short}\n1,"Noor,hired,2020-01-01`,
      'Line 2: The quotes are wrong here. Put a value with a quote wholly in "…" and write the quote itself twice.',
    ],
    [
      "a quote that is never closed, with lines after it",
      `${short}\n1,A,hired,2020-01-01\n2,"Noor,hired,2020-01-01\n3,C,hired,2020-01-01\n`,
      'Line 3: The quotes are wrong here. Put a value with a quote wholly in "…" and write the quote itself twice.',
    ],
  ])("%s", async (_case, content, message) => {
    expect(await faultsOf(content)).toEqual([message]);
  });

  test("all faults of all lines, in the order of the file", async () => {
    const text = `${short}\n,N,koning,x\n2,M,hired,2020-01-01\n2,=,hired,\n`;
    expect((await faultsOf(text)).map((line) => line.split(":")[0])).toEqual([
      'Line 2, column "start"',
      'Line 2, column "personnel key"',
      'Line 2, column "engagement"',
      'Line 4, column "start"',
      'Line 4, column "name"',
    ]);
  });

  test("a runaway quote does not swallow the memory", async () => {
    const faults = await faultsOf(`${short}\n1,"N${"x\n".repeat(100_000)}\n`);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain("Line 2: The quotes are wrong here.");
  });
});
