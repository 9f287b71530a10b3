import { deflateSync } from "node:zlib";
import { PDFArray, PDFDocument, PDFRawStream } from "@cantoo/pdf-lib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { latin, latinText } from "./bytes.ts";
import { Uncleanable, whatIsHidden, withoutHiddenData } from "./index.ts";
import {
  jpegWith,
  movingWebp,
  pictureOf,
  plainPictures,
  pngWith,
  profileOf,
  webpWith,
} from "./planted.builder.ts";
import { plainProfile } from "./colour-profile.ts";
import { pdfWith } from "./planted-pdf.builder.ts";

const marker = "zwaluw-5512-verklikker";
const rows = Array.from({ length: 4 }, (_, y) => Uint8Array.from({ length: 18 }, (_value, x) => x * 9 + y));

const planted = async (): Promise<Record<string, Uint8Array>> => ({
  jpeg: jpegWith(pictureOf(plainPictures.jpeg), marker),
  "jpeg with the most significant byte first": jpegWith(pictureOf(plainPictures.progressive), marker, {
    little: false,
  }),
  "jpeg for print": jpegWith(pictureOf(plainPictures.fourColours), marker),
  png: pngWith({ width: 6, rows }, marker),
  "webp that moves": movingWebp(pictureOf(plainPictures.webp), { width: 16, height: 12 }, marker),
  webp: webpWith(pictureOf(plainPictures.webp), { width: 16, height: 12 }, marker),
  pdf: await pdfWith(marker, { packed: false }),
  "pdf with packed objects": await pdfWith(marker, { packed: true }),
});

/** Whether some piece of the marker stands in these bytes, as it is or in 16 bits. */
const tells = (bytes: Uint8Array, word = marker): boolean => {
  const text = latinText(bytes);
  return text.includes(word.slice(0, 8)) || text.includes(Array.from(word.slice(0, 8)).join("\0"));
};

test("what was planted in every place is gone, and is named by its kind before it goes", async () => {
  for (const [name, bytes] of Object.entries(await planted())) {
    const before = Uint8Array.from(bytes);
    const { bytes: clean, found } = await withoutHiddenData(bytes);
    expect([name, tells(bytes), tells(clean)]).toEqual([name, true, false]);
    const kinds = name === "webp that moves" ? ["other"] : ["time", "name", "program", "text"];
    expect([name, ...found]).toEqual(expect.arrayContaining(kinds));
    expect(bytes).toEqual(before);
  }
});

test("a telephone's photo says where, with what and when it was taken, and holds a small copy", async () => {
  const found = await whatIsHidden(jpegWith(pictureOf(plainPictures.jpeg), marker));
  expect(found).toEqual(["place", "device", "time", "name", "program", "text", "preview", "other"]);
});

test("a clean file is called clean, and is left as it is", async () => {
  for (const [name, bytes] of Object.entries(await planted())) {
    const { bytes: once } = await withoutHiddenData(bytes);
    const { bytes: twice, found } = await withoutHiddenData(once);
    // A PDF is numbered anew each time it is written.
    const same = name.startsWith("pdf") || Buffer.compare(twice, once) === 0;
    expect([name, same, ...found]).toEqual([name, true]);
  }
  for (const plain of Object.values(plainPictures)) expect(await whatIsHidden(pictureOf(plain))).toEqual([]);
});

test("a colour profile keeps how colours look, and nothing else", () => {
  const plain = plainProfile(profileOf(marker));
  expect(plain && tells(plain)).toBe(false);
  const text = plain && latinText(plain);
  for (const tag of ["rXYZ", "gTRC", "wtpt", "desc", "cprt"]) expect(text).toContain(tag);
  expect(text).not.toContain("mmod");
  expect(plainProfile(latin("not a profile"))).toBeUndefined();
});

const pageOf = async (file: Uint8Array) => {
  const document = await PDFDocument.load(file, { updateMetadata: false });
  const contents = document.getPage(0).node.Contents();
  return { document, contents: contents instanceof PDFArray ? contents.lookup(0) : contents };
};

test("a PDF keeps its pages, what is written on them, and the words of its notes", async () => {
  for (const packed of [false, true]) {
    const before = await pdfWith(marker, { packed });
    const { bytes } = await withoutHiddenData(before);
    const [one, other] = [await pageOf(before), await pageOf(bytes)];
    expect(other.document.getPageCount()).toBe(1);
    expect(other.document.getAuthor()).toBeUndefined();
    expect(other.contents).toBeInstanceOf(PDFRawStream);
    expect(String(other.contents)).toBe(String(one.contents));
    expect(String(other.document.getPage(0).node.Annots()?.lookup(0))).toContain("Zichtbaar commentaar");
    expect(before.length).toBeGreaterThan(bytes.length);
  }
});

test("a PDF that is locked, or whose packed objects would fill the memory, is left alone", async () => {
  const document = await PDFDocument.create();
  document.addPage();
  document.encrypt({ userPassword: "geheim", ownerPassword: "geheim" });
  expect(await outcome(Uint8Array.from(await document.save()))).toBe("protected");
  const bomb = deflateSync(Buffer.alloc(120_000_000));
  const file = Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n1 0 obj\n<</Type/#4fbjStm/N 1/First 5/Filter/FlateDecode/Length ${bomb.length}>>\nstream\n`,
    ),
    bomb,
    Buffer.from(
      "\nendstream\nendobj\n2 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 2 0 R>>\nstartxref\n0\n%%EOF\n",
    ),
  ]);
  expect(await outcome(file)).toBe("too-large");
});

const outcome = async (bytes: Uint8Array): Promise<string> => {
  try {
    await withoutHiddenData(bytes);
    return "cleaned";
  } catch (error) {
    if (error instanceof Uncleanable) return error.hindrance;
    throw error;
  }
};

test("a file that ends too soon is refused", async () => {
  for (const [name, bytes] of Object.entries(await planted())) {
    if (name.startsWith("pdf")) continue;
    expect([name, await outcome(bytes.subarray(0, 60))]).toEqual([name, "damaged"]);
    expect([name, await outcome(bytes.subarray(0, 12))]).toEqual([name, "damaged"]);
  }
  expect(await outcome(latin("%PDF-1.7\n"))).toBe("damaged");
});

test("what is no picture and no PDF is left alone", async () => {
  expect(await outcome(latin("Beste meldpunt,"))).toBe("other-kind");
  expect(await outcome(new Uint8Array())).toBe("other-kind");
});

test("whatever is changed in a file, it is cleaned or refused, in a moment", async () => {
  const files = Object.values(await planted());
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      async (file, changes, cut) => {
        const bytes = Uint8Array.from(file.subarray(0, Math.ceil(file.length * (cut ?? 1))));
        for (const [where, value] of changes) bytes[Math.floor(where * bytes.length)] = value;
        expect(["cleaned", "damaged", "too-large", "protected", "other-kind"]).toContain(
          await outcome(bytes),
        );
      },
    ),
    { numRuns: 1500 },
  );
});
