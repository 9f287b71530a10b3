import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { pdf } from "#platform/files/sample.builder.ts";
import { checkDocument } from "./check-document.ts";
import { openingOf, scanAfter } from "./document.rules.ts";

const notSet = { kind: "not-checked", why: "not-set" } as const;
const sound = { verdict: notSet, isSame: true, fitsName: true };

describe("what the scanner is known to have said", () => {
  test.each([
    ["not-checked", notSet, "not-checked"],
    ["not-checked", { kind: "clean" }, "clean"],
    ["clean", { kind: "infected", name: "Eicar" }, "infected"],
    ["clean", { kind: "not-checked", why: "unreachable" }, "clean"],
    ["infected", notSet, "infected"],
    ["infected", { kind: "clean" }, "clean"],
  ] as const)("%s, then %o: %s", (before, verdict, expected) => {
    expect(scanAfter(before, { verdict })).toBe(expected);
  });
});

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100);
}

describe("opening a document", () => {
  test.each([
    ["clean", sound, false, { kind: "given", asWhatItIs: true }],
    ["not-checked", sound, false, { kind: "given", asWhatItIs: true }],
    ["infected", sound, true, { kind: "infected" }],
    ["clean", { ...sound, fitsName: false }, false, { kind: "doubtful" }],
    ["clean", { ...sound, isSame: false }, false, { kind: "doubtful" }],
    ["clean", { ...sound, fitsName: false }, true, { kind: "given", asWhatItIs: false }],
  ] as const)("%s %o, insisting %s", (scan, checked, insists, expected) => {
    expect(openingOf(scan, checked, insists)).toEqual(expected);
  });

  test("looks at all of it: the kind by its content, and whether it is what was sent", async () => {
    const bytes = Buffer.from(pdf());
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const look = (name: string, hash = sha256) =>
      checkDocument(pieces(bytes), { name, sha256: hash }, undefined);
    expect(await look("bon.pdf")).toEqual(sound);
    expect(await look("bon.jpg")).toEqual({ ...sound, fitsName: false });
    expect(await look("bon.pdf", "ander")).toEqual({ ...sound, isSame: false });
  });
});
