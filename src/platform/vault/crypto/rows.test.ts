import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { open, seal } from "./aead.ts";
import { utf8, VaultFault } from "./bytes.ts";
import { purposes, textSizes } from "./format.ts";
import { derive, newKey, newKeyPair, openSealedKey, sealKey } from "./keys.ts";
import {
  emptyManifest,
  keyOf,
  nextManifest,
  openKeyring,
  openManifest,
  rowsOf,
  sealEarlierKeys,
  sealManifest,
} from "./manifest.ts";
import type { Keyring } from "./manifest.ts";
import { paddedTextSize } from "./padding.rules.ts";
import { openRow, sealRow } from "./rows.ts";
import type { SealedTexts } from "./rows.ts";

const keyring: Keyring = { current: 1, keys: new Map([[1, newKey()]]) };
const file = { organisationId: "here", fileId: "file" };
const place = { ...file, table: "notes", rowId: "1" };
const anyTexts = fc.dictionary(fc.string({ minLength: 1, maxLength: 12 }), fc.string({ unit: "grapheme" }), {
  minKeys: 1,
  maxKeys: 4,
});
const few = { numRuns: 60 };

const sizeOf = (text: string): number => paddedTextSize(utf8(text).length) + 1 + 24 + 16;

const written = (texts: Readonly<Record<string, string>>, version = 1, row = place, ring = keyring) => {
  const { fields, entry } = sealRow(ring, row, version, texts);
  return { fields, manifest: nextManifest(emptyManifest, [{ table: row.table, rowId: row.rowId, entry }]) };
};

describe("texts of a row", () => {
  test("whatever is sealed opens as it was, and shows nothing of itself", () => {
    fc.assert(
      fc.property(anyTexts, (texts) => {
        const { fields, manifest } = written(texts);
        expect(openRow(keyring, manifest, place, fields)).toEqual({ ...texts });
        for (const [name, text] of Object.entries(texts)) expect(fields[name]?.length).toBe(sizeOf(text));
      }),
      few,
    );
  });

  test("a change of any bit of any field is noticed", () => {
    fc.assert(
      fc.property(anyTexts, fc.nat(), fc.nat(), fc.nat(7), (texts, which, where, bit) => {
        const { fields, manifest } = written(texts);
        const names = Object.keys(fields);
        const name = names[which % names.length] ?? "";
        const changed = Uint8Array.from(fields[name] ?? []);
        const at = where % changed.length;
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect(() => openRow(keyring, manifest, place, { ...fields, [name]: changed })).toThrow(VaultFault);
        const key = keyring.keys.get(1) ?? newKey();
        expect(() => open(key, changed, [purposes.field, "1"])).toThrow(VaultFault);
      }),
      few,
    );
  });

  test("a field in the place of another, or of another row, table or file, is noticed; so is one that was removed", () => {
    const mine = written({ subject: "a", text: "b" });
    const swapped: SealedTexts = {
      subject: mine.fields["text"] ?? utf8(""),
      text: mine.fields["subject"] ?? utf8(""),
    };
    const others = [
      { ...place, rowId: "2" },
      { ...place, table: "answers" },
      { ...place, fileId: "other" },
      { ...place, organisationId: "there" },
    ].map((row) => written({ subject: "a", text: "b" }, 1, row).fields);
    for (const fields of [swapped, ...others, { subject: mine.fields["subject"] ?? utf8("") }, {}])
      expect(() => openRow(keyring, mine.manifest, place, fields)).toThrow(VaultFault);
  });

  test("even with a manifest that agrees, a field opens only in its own place", () => {
    const elsewhere = { ...place, fileId: "other" };
    const { fields, manifest } = written({ text: "b" }, 1, elsewhere);
    expect(() => openRow(keyring, manifest, place, fields)).toThrow(/another place/);
  });

  test("one field put back to an earlier state is noticed, and so is the whole row", () => {
    const first = written({ subject: "first", text: "first" });
    const second = written({ subject: "second", text: "second" }, 2);
    const mixed = { ...second.fields, text: first.fields["text"] ?? utf8("") };
    expect(openRow(keyring, second.manifest, place, second.fields)["text"]).toBe("second");
    expect(() => openRow(keyring, second.manifest, place, mixed)).toThrow(/earlier state/);
    expect(() => openRow(keyring, second.manifest, place, first.fields)).toThrow(/earlier state/);
  });

  test("a row that the file does not know is refused, and one that is missing is known", () => {
    const { fields, manifest } = written({ text: "b" });
    expect(() => openRow(keyring, manifest, { ...place, rowId: "new" }, fields)).toThrow(/manifest/);
    expect(rowsOf(manifest, "notes")).toEqual(["1"]);
    const gone = nextManifest(manifest, [{ table: "notes", rowId: "1" }]);
    expect([rowsOf(gone, "notes"), gone.sequence]).toEqual([[], 2]);
  });

  test("two rows with the same text look different, and of a text only its size class is seen", () => {
    const [one, other] = [written({ text: "same" }), written({ text: "same" })];
    expect(one.fields["text"]).not.toEqual(other.fields["text"]);
    expect(new Set([0, 1, 100, 252].map(paddedTextSize))).toEqual(new Set([256]));
    expect([253, 65_532, 65_533, 131_069].map(paddedTextSize)).toEqual([1024, 65_536, 131_072, 196_608]);
    fc.assert(
      fc.property(fc.nat(5_000_000), (size) => {
        const padded = paddedTextSize(size);
        expect(padded).toBeGreaterThanOrEqual(size + 4);
        expect(textSizes.some((known) => known === padded) || padded % 65_536 === 0).toBe(true);
      }),
    );
  });
});

describe("manifest and keys of a file", () => {
  const box = sealManifest(keyring, file, { ...emptyManifest, sequence: 7 });

  test("a manifest opens as the file and sequence it is of, and as nothing else", () => {
    expect(openManifest(keyring, file, 7, box).sequence).toBe(7);
    const key = derive(keyOf(keyring, keyring.current), purposes.manifest);
    const here = [purposes.manifest, file.organisationId, file.fileId, String(keyring.current), "7"] as const;
    const other = seal(key, utf8(JSON.stringify({ ...emptyManifest, sequence: 8 })), here);
    expect(() => openManifest(keyring, file, 7, other)).toThrow(VaultFault);
    expect(() => openManifest(keyring, file, 6, box)).toThrow(VaultFault);
    expect(() => openManifest(keyring, { ...file, fileId: "other" }, 7, box)).toThrow(VaultFault);
    expect(() => openManifest({ current: 1, keys: new Map([[1, newKey()]]) }, file, 7, box)).toThrow(
      VaultFault,
    );
  });

  test("who has the newest key has the earlier ones; who has an earlier one has no later one", () => {
    const [first, second] = [keyring.keys.get(1) ?? newKey(), newKey()];
    const rotated: Keyring = {
      current: 2,
      keys: new Map([
        [1, first],
        [2, second],
      ]),
    };
    const earlier = sealEarlierKeys(rotated, file);
    expect(openKeyring(2, second, file, earlier)).toEqual(rotated);
    expect(() => openKeyring(2, first, file, earlier)).toThrow(VaultFault);
    const before = written({ text: "before" });
    const after = written({ text: "after" }, 2, place, rotated);
    expect(openRow(rotated, before.manifest, place, before.fields)).toEqual({ text: "before" });
    expect(() => openRow(keyring, after.manifest, place, after.fields)).toThrow(/does not have/);
  });

  test("a sealed key opens with its pair, in its place, and is noticed anywhere else", () => {
    const [pair, other, key] = [newKeyPair(), newKeyPair(), newKey()];
    const where = ["here", "file", "1", "holder"] as const;
    const sealed = sealKey(key, pair.publicKey, where);
    expect(openSealedKey(sealed, pair, where)).toEqual(key);
    expect(() => openSealedKey(sealed, other, where)).toThrow(VaultFault);
    for (const wrong of [
      ["there", "file", "1", "holder"],
      ["here", "other", "1", "holder"],
      ["here", "file", "2", "holder"],
      ["here", "file", "1", "somebody"],
    ] as const)
      expect(() => openSealedKey(sealed, pair, wrong)).toThrow(/another file/);
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), (at) => {
        const changed = Uint8Array.from(sealed);
        changed[at] = (changed[at] ?? 0) ^ 1;
        expect(() => openSealedKey(changed, pair, where)).toThrow(VaultFault);
      }),
      few,
    );
  });

  test("a byte in front says the form; an unknown one is refused and not tried", () => {
    const key = newKey();
    const sealed = seal(key, utf8("x"), [purposes.field, "1"]);
    expect(sealed[0]).toBe(0x11);
    expect(() => open(key, Uint8Array.of(0x12, ...sealed.subarray(1)), [purposes.field, "1"])).toThrow(
      /unknown form/,
    );
    expect(() => open(key, sealed.subarray(0, 10), [purposes.field, "1"])).toThrow(/unknown form/);
  });
});
