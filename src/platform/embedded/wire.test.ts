import fc from "fast-check";
import { expect, test } from "vitest";
import { ClientMessages, queryMessage, type Request, syncMessage } from "./wire.ts";

const message = (letter: string, body = ""): Buffer => {
  const bytes = queryMessage(body);
  bytes.write(letter, 0, "latin1");
  return bytes;
};
const start = Buffer.from([0, 0, 0, 13, 0, 3, 0, 0, 97, 0, 98, 0, 0]);
const encryption = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);
const cancel = Buffer.from([0, 0, 0, 16, 4, 210, 22, 46, 0, 0, 0, 1, 0, 0, 0, 2]);

const readAll = (...chunks: Buffer[]): Request[] => {
  const messages = new ClientMessages();
  return chunks.flatMap((chunk) => [...messages.read(chunk)]);
};

test("a batch runs to its Sync, whole, whatever lies in it", () => {
  const batch = [message("P", "select $1"), message("B", "x"), message("E"), syncMessage];
  expect(readAll(encryption, start, ...batch, queryMessage("select 1"), message("X"))).toEqual([
    { kind: "encryption" },
    { kind: "start", bytes: start },
    { kind: "batch", bytes: Buffer.concat(batch), ends: true },
    { kind: "batch", bytes: queryMessage("select 1"), ends: true },
    { kind: "leave" },
  ]);
});

test("a Flush wants an answer without ending the turn", () => {
  const batch = [message("P", "select 1"), message("H")];
  expect(readAll(start, ...batch).at(-1)).toEqual({
    kind: "batch",
    bytes: Buffer.concat(batch),
    ends: false,
  });
});

test("a request to cancel only hangs up", () => {
  expect(readAll(cancel)).toEqual([{ kind: "leave" }]);
});

test("how the bytes arrive changes nothing", () => {
  const all = Buffer.concat([
    encryption,
    start,
    message("P", "insert into t values ($1)"),
    message("B", "y".repeat(5000)),
    syncMessage,
    queryMessage("commit"),
    message("X"),
  ]);
  fc.assert(
    fc.property(fc.array(fc.nat(all.length), { maxLength: 40 }), (cuts) => {
      const places = [0, ...cuts.toSorted((a, b) => a - b), all.length];
      const chunks = places.slice(1).map((end, i) => all.subarray(places[i], end));
      expect(readAll(...chunks)).toEqual(readAll(all));
    }),
  );
});

test.each([
  ["a length that no message has", Buffer.concat([start, Buffer.from([0x51, 0, 0, 0, 1])])],
  ["something else than the protocol", Buffer.from("GET / HTTP/1.1\r\n\r\n")],
])("%s is refused", (_, bytes) => {
  expect(() => readAll(bytes)).toThrow("not a message of the PostgreSQL protocol");
});
