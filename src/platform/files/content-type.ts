import { open } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { extname } from "node:path";
import type { RefusalReason } from "./refusals.ts";

const office = "application/vnd.openxmlformats-officedocument";
const openDocument = "application/vnd.oasis.opendocument";

/** The kinds of file we take, with the endings that fit them. Everything else is refused. */
const endings: Readonly<Record<string, readonly string[]>> = {
  "application/pdf": [".pdf"],
  "image/png": [".png"],
  "image/jpeg": [".jpg", ".jpeg"],
  "image/webp": [".webp"],
  [`${office}.wordprocessingml.document`]: [".docx"],
  [`${office}.spreadsheetml.sheet`]: [".xlsx"],
  [`${office}.presentationml.presentation`]: [".pptx"],
  [`${openDocument}.text`]: [".odt"],
  [`${openDocument}.spreadsheet`]: [".ods"],
  [`${openDocument}.presentation`]: [".odp"],
  "text/plain": [".txt", ".md"],
  "text/csv": [".csv"],
};

type Found = { readonly type: string } | { readonly refused: RefusalReason };

const startsWith = (head: Buffer, ...bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => head[index] === byte);

const signature = (head: Buffer): string | undefined => {
  if (head.subarray(0, 5).toString("latin1") === "%PDF-") return "application/pdf";
  if (startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  if (startsWith(head, 0xff, 0xd8, 0xff)) return "image/jpeg";
  const riff = head.subarray(0, 4).toString("latin1") === "RIFF";
  return riff && head.subarray(8, 12).toString("latin1") === "WEBP" ? "image/webp" : undefined;
};

const part = async (file: FileHandle, from: number, length: number): Promise<Buffer> => {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, from);
  return buffer.subarray(0, bytesRead);
};

const endRecord = 22;
const longestComment = 65_535;
const largestDirectory = 4_000_000;

/** The names in the directory at the end of a zip file; undefined when it has none that can be read. */
const zipNames = async (file: FileHandle, size: number): Promise<string[] | undefined> => {
  const tail = await part(
    file,
    Math.max(0, size - endRecord - longestComment),
    Math.min(size, endRecord + longestComment),
  );
  const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (at < 0 || at + endRecord > tail.length) return undefined;
  const length = tail.readUInt32LE(at + 12);
  const start = tail.readUInt32LE(at + 16);
  if (length > largestDirectory || start + length > size) return undefined;
  const directory = await part(file, start, length);
  const names: string[] = [];
  for (let offset = 0; offset + 46 <= directory.length;) {
    if (directory.readUInt32LE(offset) !== 0x02014b50) return undefined;
    const nameLength = directory.readUInt16LE(offset + 28);
    names.push(directory.subarray(offset + 46, offset + 46 + nameLength).toString("utf8"));
    offset += 46 + nameLength + directory.readUInt16LE(offset + 30) + directory.readUInt16LE(offset + 32);
  }
  return names;
};

const officeParts: Readonly<Record<string, string>> = {
  "word/document.xml": `${office}.wordprocessingml.document`,
  "xl/workbook.xml": `${office}.spreadsheetml.sheet`,
  "ppt/presentation.xml": `${office}.presentationml.presentation`,
};

/** An OpenDocument file begins with an uncompressed member `mimetype` that names it. */
const openDocumentType = (head: Buffer): string | undefined => {
  const length = head.length > 30 ? head.readUInt32LE(22) : 0;
  if (head.subarray(30, 38).toString("latin1") !== "mimetype") return undefined;
  const type = head.subarray(38, 38 + Math.min(length, 100)).toString("latin1");
  return type.startsWith(openDocument) && type in endings ? type : undefined;
};

const zipType = async (file: FileHandle, size: number, head: Buffer): Promise<Found> => {
  const names = await zipNames(file, size);
  if (names === undefined) return { refused: "kind" };
  if (names.some((name) => /(^|\/)vbaProject\.bin$|^Basic\//i.test(name))) return { refused: "macros" };
  const type = openDocumentType(head) ?? officeParts[names.find((name) => name in officeParts) ?? ""];
  return type === undefined ? { refused: "kind" } : { type };
};

/** What a text may not hold: control characters other than tab, line feed, form feed and carriage return. */
export const isTextByte = (byte: number): boolean =>
  byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d;

const textType = (name: string): Found => {
  const type = ["text/plain", "text/csv"].find((one) => endings[one]?.includes(extname(name).toLowerCase()));
  return type === undefined ? { refused: "kind" } : { type };
};

/**
 * What kind of file this is by its content, out of the kinds we take; then whether its name fits. `onlyText`: all its bytes were
 * text. Refused with a reason otherwise.
 */
export const contentType = async (
  path: string,
  { name, size, onlyText }: { readonly name: string; readonly size: number; readonly onlyText: boolean },
): Promise<Found> => {
  if (size === 0) return { refused: "empty" };
  const file = await open(path);
  try {
    const head = await part(file, 0, 4096);
    const plain = signature(head);
    const isZip = startsWith(head, 0x50, 0x4b, 0x03, 0x04);
    if (plain === undefined && !isZip) return onlyText ? textType(name) : { refused: "kind" };
    const found = plain === undefined ? await zipType(file, size, head) : { type: plain };
    if ("refused" in found) return found;
    return endings[found.type]?.includes(extname(name).toLowerCase()) === true ? found : { refused: "name" };
  } finally {
    await file.close();
  }
};
