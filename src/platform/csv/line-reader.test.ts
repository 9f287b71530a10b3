import { describe, expect, test } from "vitest";
import { csvText, faultText, LineReader, readTable } from "./index.ts";
import type { Columns, LineKind, TableRead } from "./index.ts";

type Column = "what" | "when" | "amount";
const columns: Columns<Column> = {
  names: { what: ["wat", "what"], when: ["datum", "date"], amount: ["bedrag", "amount"] },
  order: ["what", "when", "amount"],
  required: ["what"],
  longest: { what: 20, when: 20, amount: 20 },
};
interface Line {
  readonly what: string;
  readonly when: string | null | undefined;
  readonly cents: number;
}
const kind: LineKind<Column> = { columns, formulas: "text" };

const read = (text: string): Promise<TableRead<Column, Line>> =>
  readTable(
    (async function* () {
      yield text;
    })(),
    {
      columns,
      line: (cells, header, line) => {
        const reader = new LineReader(cells, header, { line, kind });
        const value = {
          what: reader.required("what"),
          when: reader.date("when"),
          cents: reader.requiredCents("amount", 100_000),
        };
        return reader.faults.length === 0 ? { ok: true, value } : { ok: false, faults: reader.faults };
      },
      over: () => [],
      things: { many: ["dingen", "things"], one: ["ding", "thing"] },
    },
  );

describe("a cell in which people write", () => {
  test.each([
    ["=1+1", "a formula"],
    ["+31 6", "a plus"],
    ["-", "a dash"],
    ["@home", "an at"],
    ["'=1", "an apostrophe of one's own"],
  ])("%s stays text, in and out (%s)", async (what) => {
    const written = csvText([
      ["wat", "datum", "bedrag"],
      [what, "", "1"],
    ]);
    const result = await read(written);
    expect(result.ok && result.lines[0]?.what).toBe(what === "'=1" ? "=1" : what);
    // What a spreadsheet gets is guarded, so that it never calculates.
    expect(written.split("\r\n")[1]?.startsWith("'")).toBe(true);
  });

  test("over several lines it is kept on one", async () => {
    const result = await read('wat,bedrag\n"een\ntwee",1\n');
    expect(result.ok && result.lines[0]?.what).toBe("een twee");
  });
});

test("everything that is wrong is told by line and column, in the words of the file", async () => {
  const result = await read("what,date,amount\n,31-02-2026,veel\nx,2026-02-28,1.000\nx,1-1-2026,1.000,01\n");
  expect(result.ok ? [] : result.faults.map(faultText)).toEqual([
    'Line 2, column "what": This cell is empty. Fill the cell.',
    'Line 2, column "date": "31-02-2026" is no date that exists. Write the date as 31-12-2026 or 2026-12-31.',
    'Line 2, column "amount": "veel" is no amount that we can read. Write only the amount, with two decimals at most: 12.50 or 1,234.56.',
    "Line 4: This line has 4 cells, the first line 3. Look for a separator too many or too few; put a value with a separator in quotes.",
  ]);
});
