import { expect, test } from "vitest";
import { latin } from "../bytes.ts";
import { jpegWith, pictureOf, plainPictures } from "../planted.builder.ts";
import { pdfWith } from "../planted-pdf.builder.ts";
import { cleanApart } from "./index.ts";

const marker = "zwaluw-5512-verklikker";

test("files are cleaned one after the other, in a thread of their own", async () => {
  let inMemory = 0;
  const files = [await pdfWith(marker, { packed: true }), jpegWith(pictureOf(plainPictures.jpeg), marker)];
  const cleaned = await Promise.all(
    files.map((file) =>
      cleanApart(
        async () => {
          inMemory += 1;
          expect(inMemory).toBe(1);
          return Uint8Array.from(file);
        },
        async ({ bytes, found }) => {
          inMemory -= 1;
          return [bytes.length < file.length, found.includes("name"), Buffer.from(bytes).includes(marker)];
        },
      ),
    ),
  );
  expect(cleaned).toEqual([
    [true, true, false],
    [true, true, false],
  ]);
});

test("a file that keeps the program busy is given up, and the next one has its turn", async () => {
  // One number of many figures after an object: the library tries to read it again from every figure.
  const endless = Buffer.concat([latin("%PDF-1.7\n1 0 obj\nnull\nendobj\nx"), Buffer.alloc(3_000_000, "1")]);
  await expect(
    cleanApart(
      async () => Uint8Array.from(endless),
      async () => "cleaned",
      700,
    ),
  ).rejects.toMatchObject({ hindrance: "damaged" });
  const next = cleanApart(
    async () => jpegWith(pictureOf(plainPictures.jpeg), marker),
    async () => "cleaned",
  );
  expect(await next).toBe("cleaned");
});

test("a file that cannot be cleaned says why", async () => {
  const attempt = cleanApart(
    async () => latin("Beste meldpunt"),
    async () => "cleaned",
  );
  await expect(attempt).rejects.toMatchObject({ hindrance: "other-kind" });
});
