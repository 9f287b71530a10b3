import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "#test/support/browser.ts";
import { withoutHiddenData } from "./index.ts";
import { jpegWith, movingWebp, pictureOf, plainPictures, pngWith, webpWith } from "./planted.builder.ts";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of every point, as the browser shows it: turned, and in the right colours. */
  readonly points: readonly number[];
}

/** What a browser makes of a picture. */
const seen = (bytes: Uint8Array, type: string): Promise<Pixels> =>
  page.evaluate(
    async ({ base64, media }) => {
      const picture = new Image();
      picture.src = `data:${media};base64,${base64}`;
      await picture.decode();
      const canvas = new OffscreenCanvas(picture.naturalWidth, picture.naturalHeight);
      const context = canvas.getContext("2d");
      context?.drawImage(picture, 0, 0);
      const data = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return { width: canvas.width, height: canvas.height, points: [...data] };
    },
    { base64: Buffer.from(bytes).toString("base64"), media: type },
  );

/** A picture of chance, as the browser writes it. */
const drawn = async (
  type: string,
  { width, height }: { width: number; height: number },
): Promise<Uint8Array> => {
  const base64 = await page.evaluate(
    async ({ media, w, h }) => {
      const canvas = new OffscreenCanvas(w, h);
      const context = canvas.getContext("2d");
      const image = new ImageData(w, h);
      for (let at = 0; at < image.data.length; at += 1)
        image.data[at] = at % 4 === 3 ? 255 : Math.random() * 256;
      context?.putImageData(image, 0, 0);
      const blob = await canvas.convertToBlob({ type: media, quality: 0.8 });
      let text = "";
      for (const byte of new Uint8Array(await blob.arrayBuffer())) text += String.fromCodePoint(byte);
      return btoa(text);
    },
    { media: type, w: width, h: height },
  );
  return pictureOf(base64);
};

const marker = "zwaluw-5512-verklikker";

test("every picture is seen as before: the same points, the same colours, turned the same way", async () => {
  const [jpeg, webp] = ["image/jpeg", "image/webp"];
  const size = { width: 37, height: 23 };
  const rows = Array.from({ length: 9 }, () => crypto.getRandomValues(new Uint8Array(33)));
  const pictures: [string, string, Uint8Array][] = [
    ["of a telephone", jpeg, jpegWith(await drawn(jpeg, size), marker)],
    ["turned otherwise", jpeg, jpegWith(await drawn(jpeg, size), marker, { orientation: 3, little: false })],
    ["in steps", jpeg, jpegWith(pictureOf(plainPictures.progressive), marker)],
    ["for print", jpeg, jpegWith(pictureOf(plainPictures.fourColours), marker)],
    ["png", "image/png", pngWith({ width: 11, rows }, marker)],
    ["webp", webp, webpWith(await drawn(webp, size), size, marker)],
    ["moving", webp, movingWebp(pictureOf(plainPictures.webp), { width: 16, height: 12 }, marker)],
  ];
  for (const [name, type, bytes] of pictures) {
    const before = await seen(bytes, type);
    const after = await seen((await withoutHiddenData(bytes)).bytes, type);
    expect([name, before.points.length > 100, new Set(before.points).size > 5]).toEqual([name, true, true]);
    expect([name, after]).toEqual([name, before]);
  }
  const upright = await seen(
    (await withoutHiddenData(jpegWith(await drawn(jpeg, size), marker))).bytes,
    jpeg,
  );
  expect([upright.width, upright.height]).toEqual([23, 37]);
});
