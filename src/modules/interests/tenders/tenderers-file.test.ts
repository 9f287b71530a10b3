import { expect, test } from "vitest";
import { readTenderers } from "./tenderers-file.ts";

const read = (text: string | Buffer) =>
  readTenderers(
    (async function* () {
      yield text;
    })(),
  );

test.each([
  ["Dutch, with semicolons", "naam;kvk\nSteen B.V.;12345678\nHelder;\n"],
  ["English, with commas and a mark", "\uFEFFname,trade number\r\nSteen B.V.,1234 5678\r\nHelder,\r\n"],
  ["other columns, another order", "kvk-nummer;plaats;Naam\n12.345.678;Oost;Steen B.V.\n;West;Helder\n"],
])("reads %s", async (_what, text) => {
  expect(await read(text)).toEqual({
    ok: true,
    tenderers: [
      { name: "Steen B.V.", tradeNumber: "12345678" },
      { name: "Helder", tradeNumber: null },
    ],
  });
});

const linesOf = async (text: string | Buffer): Promise<readonly number[]> => {
  const outcome = await read(text);
  return outcome.ok ? [] : outcome.faults.map(({ line }) => line);
};

test.each<[string, string | Buffer, readonly number[]]>([
  ["no header", "Steen;12345678\n", [1]],
  ["a header only", "naam;kvk\n", [0]],
  ["nothing", "", [0]],
  [
    "no name, a short number, one twice by name, one twice by number",
    "naam;kvk\n;12345678\nA;1234\nB;11111111\nb;\nC;11111111\n",
    [2, 3, 5, 6],
  ],
  ["a formula, and a name too long", `naam\n=1+1\n${"x".repeat(201)}\n`, [2, 3]],
  ["quotes that never close", 'naam\nA\n"B\nC\n', [3]],
  ["UTF-16", Buffer.from("naam\nSteen\n", "utf16le"), [0]],
  [
    "UTF-8 with a stray byte",
    Buffer.concat([Buffer.from("naam\nt\u00e9\nA"), Buffer.from([0xe9]), Buffer.from("\n")]),
    [3],
  ],
  ["too many", `naam\n${Array.from({ length: 501 }, (_, n) => `T${n}`).join("\n")}\n`, [0]],
])("lists every faulty line: %s", async (_what, text, lines) => {
  expect(await linesOf(text)).toEqual(lines);
});
