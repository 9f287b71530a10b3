import { expect, test } from "vitest";
import { bitsFor, zeroBits } from "./puzzle.rules.ts";
import { solve } from "./puzzle.ts";
import { puzzles } from "./set-puzzles.ts";

const atOnce = async (): Promise<void> => {};

test.each([
  [0, 12],
  [20, 12],
  [21, 13],
  [40, 13],
  [41, 14],
  [160, 15],
  [1_000_000, 20],
])("after %i reports of one source in an hour a puzzle asks for %i bits", (sentLately, bits) => {
  expect(bitsFor(sentLately)).toBe(bits);
});

test.each([
  [[0x80], 0],
  [[0x01, 0xff], 7],
  [[0, 0x40], 9],
  [[0, 0, 0], 24],
])("%j begins with %i zero bits", (bytes, bits) => {
  expect(zeroBits(Uint8Array.from(bytes))).toBe(bits);
});

test("the answer to a puzzle is taken for the form it was set for, and for no other", async () => {
  const own = puzzles();
  const { puzzle, bits } = own.set("form-1", "source");
  const answer = await solve(puzzle, bits, atOnce);
  expect(own.isSolved("form-1", "source", { puzzle, answer })).toBe(true);
  expect(own.isSolved("form-2", "source", { puzzle, answer })).toBe(false);
  expect(own.isSolved("form-1", "source", { puzzle, answer: answer + 1 })).toBe(false);
  expect(puzzles().isSolved("form-1", "source", { puzzle, answer })).toBe(false);
  for (const wrong of ["", "0.x", "12.", `0${puzzle}`, puzzle.replace(/^\d+/, "1"), "__proto__"])
    expect(own.isSolved("form-1", "source", { puzzle: wrong, answer })).toBe(false);
});

test("a flood makes it harder for its own source, and for nobody else", async () => {
  const own = puzzles();
  const early = own.set("form-1", "flood");
  const answer = await solve(early.puzzle, early.bits, atOnce);
  for (let sent = 0; sent < 100; sent += 1) own.count("flood");
  expect(own.set("form-2", "flood").bits).toBe(15);
  expect(own.set("form-3", "elsewhere").bits).toBe(12);
  // A puzzle that was set before the flood is too easy now.
  expect(own.isSolved("form-1", "flood", { puzzle: early.puzzle, answer })).toBe(false);
});
