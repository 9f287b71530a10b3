import { readdirSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { Resvg } from "@resvg/resvg-js";
import type { Content } from "./content.ts";
import { material } from "./material.ts";
import { pdfMaker } from "./typst.ts";
import { writeWordFrom } from "./word.ts";

/** What is asked of the worker and what it answers; `id` tells which answer belongs to which question. */
export interface Order {
  readonly id: number;
  readonly form: "pdf" | "word" | "png";
  readonly content?: Content;
  readonly svg?: string;
  readonly width?: number;
}
export type Answer =
  | { readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly fault: string };

const { templates, fonts } = material();
const makePdf = pdfMaker({ templates, fonts });
const fontFiles = readdirSync(fonts)
  .filter((name) => name.endsWith(".ttf"))
  .map((name) => `${fonts}/${name}`);

const raster = (svg: string, width: number): Buffer =>
  new Resvg(svg, {
    background: "#ffffff",
    fitTo: { mode: "width", value: width },
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: "Noto Sans" },
  })
    .render()
    .asPng();

const fulfil = async ({ form, content, svg, width }: Order): Promise<Uint8Array> => {
  if (form === "png") return raster(svg ?? "", width ?? 1200);
  if (content === undefined) throw new Error("An order without content");
  return form === "pdf" ? makePdf(content) : writeWordFrom(content, raster);
};

/** A fault with what the compiler says about it; it goes to the log of the program, never to a page. */
const faultText = (error: unknown): string => {
  const cause = error instanceof Error && error.cause !== undefined ? ` ${JSON.stringify(error.cause)}` : "";
  return `${error instanceof Error ? (error.stack ?? error.message) : String(error)}${cause}`.slice(0, 4000);
};

const answerTo = async (order: Order): Promise<Answer> => {
  try {
    return { id: order.id, bytes: Uint8Array.from(await fulfil(order)) };
  } catch (error) {
    return { id: order.id, fault: faultText(error) };
  }
};

const reply = async (order: Order): Promise<void> => {
  const answer = await answerTo(order);
  parentPort?.postMessage(answer, "bytes" in answer ? [answer.bytes.buffer] : []);
};

parentPort?.on("message", (order: Order) => {
  void reply(order);
});
