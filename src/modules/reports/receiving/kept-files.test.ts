import { expect, test } from "vitest";
import { newKey } from "#platform/vault/index.ts";
import { sodium } from "#platform/vault/crypto/index.ts";
import { readKept, writeKept } from "./kept-files.ts";

const file = {
  attachmentId: "3d1d2b2a-4f0e-4c3e-9a51-0f6f7c0a7c11",
  name: "bon.pdf",
  type: "application/pdf",
  size: 12,
  sha256: "a".repeat(64),
  key: sodium.to_base64(newKey()),
  cleaned: false,
  scan: "clean",
  hindrance: null,
} as const;

test("a kept file comes back as it went; what we did not write was never scanned", () => {
  expect(readKept([writeKept(file)])).toEqual([file]);
  expect(readKept([`${"x".repeat(43)}.${JSON.stringify(file)}`])).toEqual([{ ...file, scan: "not-checked" }]);
});

// The last letter of 43 holds only four bits: what sets more of them is no key, though it looks like one.
test.each(["", "te kort", "A".repeat(44), "B".repeat(43), "!".repeat(43)])(
  "a kept file with the key %j is none",
  (key) => {
    expect(readKept([writeKept({ ...file, key })])).toEqual([]);
  },
);
