import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvText, readCsv, spreadsheetCsv, unguarded } from "./index.ts";
import type { CsvRecord } from "./index.ts";

const source = async function* (...chunks: readonly (string | Uint8Array)[]) {
  yield* chunks;
};

const read = async (...chunks: readonly (string | Uint8Array)[]) => {
  const records: CsvRecord[] = [];
  const troubles = await readCsv(source(...chunks), (record) => records.push(record));
  return { records, troubles };
};

describe("reading", () => {
  test.each([
    ["commas", "a,b\n1,2\n"],
    ["semicolons", "a;b\n1;2\n"],
    ["a byte order mark and Windows line ends", "\uFEFFa;b\r\n1;2\r\n"],
    ["more commas than semicolons inside quotes", '"a";b\n1;2\n'],
  ])("%s", async (_name, text) => {
    expect((await read(text)).records).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 2, cells: ["1", "2"] },
    ]);
  });

  test("counts the line on which a record begins, also after empty lines and cells of several lines", async () => {
    const { records } = await read('a,b\n\n1,"een\ntwee\ndrie"\n\n2,x\n');
    expect(records.map(({ line }) => line)).toEqual([1, 3, 7]);
  });

  test("names the line of a quote that is wrong, and goes on after it", async () => {
    const { records, troubles } = await read('a,b\n1,x "y,2\n3,4\n');
    expect(troubles).toEqual([{ kind: "quotes", line: 2 }]);
    expect(records.map(({ cells }) => cells)).toContainEqual(["3", "4"]);
  });

  test("a quote that is never closed is wrong on the line where its record begins, not where that was seen", async () => {
    expect((await read('a,b\n1,2\n2,"x\n3,4\n5,6\n')).troubles).toEqual([{ kind: "quotes", line: 3 }]);
    expect((await read(`a,b\n1,2\n2,"x\n${"3,4\n".repeat(20_000)}`)).troubles[0]?.line).toBe(3);
  });

  test("tells UTF-16 from UTF-8, with and without a mark", async () => {
    const marked = await read(Buffer.from("\uFEFFnaam,leeftijd\n", "utf16le"));
    const bare = await read(Buffer.from("naam,leeftijd\n", "utf16le"));
    expect([marked.troubles, bare.troubles]).toEqual([
      [{ kind: "utf-16", line: 0 }],
      [{ kind: "utf-16", line: 0 }],
    ]);
  });

  test("keeps a letter whole that is cut between two pieces", async () => {
    const { records } = await read(...[...Buffer.from("naam\nZoë\n")].map((byte) => Uint8Array.of(byte)));
    expect(records[1]?.cells).toEqual(["Zoë"]);
  });
});

describe("writing", () => {
  test("disarms what a spreadsheet would calculate", () => {
    expect(csvText([["=1+1", "-2", "@x", -2]])).toBe("'=1+1,'-2,'@x,-2\r\n");
  });

  test("for a spreadsheet it carries a mark, and in Dutch semicolons; both are read again", async () => {
    const lines = [
      ["naam", "uitleg"],
      ["Zoë", "een; en twee, samen"],
    ];
    expect(spreadsheetCsv(lines, "nl")).toBe('\uFEFFnaam;uitleg\r\nZoë;"een; en twee, samen"\r\n');
    expect(spreadsheetCsv(lines, "en")).toBe('\uFEFFnaam,uitleg\r\nZoë,"een; en twee, samen"\r\n');
    for (const locale of ["nl", "en"] as const)
      expect((await read(spreadsheetCsv(lines, locale))).records.map(({ cells }) => cells)).toEqual(lines);
  });

  test("what is written can be read again, whatever it holds", async () => {
    const cells = fc.array(fc.string({ unit: "grapheme", maxLength: 20 }), { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(cells, async (line) => {
        fc.pre(line.every((value) => !value.startsWith("'") && !value.includes("\u0000")));
        const { records } = await read(csvText([["kop,", "kop"], line]));
        expect(records[1]?.cells.map(unguarded)).toEqual(line);
      }),
      { numRuns: 60 },
    );
  });
});
