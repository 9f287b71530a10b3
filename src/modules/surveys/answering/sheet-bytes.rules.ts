import { itemsOf } from "../questionnaires/questionnaire.ts";
import type { AnswerSheet, Item, ItemAnswer, Questionnaire } from "../questionnaires/questionnaire.ts";

// An answer sheet as bytes: the form, the unit, one byte for each background question, one for each item (two where several answers may be
// chosen), then the words. Every sheet of a questionnaire has the same size, so that its size tells nothing. A place is kept one
// higher: 0 is "not answered".

const form = 1;
const unitAt = 1;
const unitSize = 16;
const firstAt = unitAt + unitSize;
const lengthSize = 2;

/** How many bytes the words at one item may take. */
export const textRoom = 1500;

/** Where in the bytes something stands. */
export interface BytePlace {
  readonly id: string;
  readonly at: number;
}

/** Where everything of a questionnaire stands in the bytes of a sheet, but for words, which stand behind it. */
export interface SheetLayout {
  readonly background: readonly BytePlace[];
  readonly items: readonly (BytePlace & { readonly kind: Exclude<Item["kind"], "text"> })[];
  readonly texts: readonly string[];
  /** Where the words begin. */
  readonly textsAt: number;
  /** How many bytes every sheet takes. */
  readonly size: number;
}

const widthOf = (kind: Item["kind"]): number => (kind === "multiple" ? 2 : 1);

/** Works out where each answer of a questionnaire stands. */
export const layoutOf = (questionnaire: Questionnaire): SheetLayout => {
  const background = questionnaire.background.map(({ id }, index) => ({ id, at: firstAt + index }));
  let at = firstAt + background.length;
  const items: SheetLayout["items"][number][] = [];
  const texts: string[] = [];
  for (const { id, kind } of itemsOf(questionnaire)) {
    if (kind === "text") texts.push(id);
    else {
      items.push({ id, kind, at });
      at += widthOf(kind);
    }
  }
  return { background, items, texts, textsAt: at, size: at + texts.length * (lengthSize + textRoom) };
};

const toWords = new TextDecoder();
const fromWords = new TextEncoder();

/** How many bytes words take. */
export const bytesOfText = (text: string): number => fromWords.encode(text).length;

const writeUnit = (bytes: Uint8Array, unitId: string | null): void => {
  const digits = unitId?.replaceAll("-", "") ?? "";
  for (let index = 0; index < digits.length / 2; index += 1)
    bytes[unitAt + index] = Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16);
};

const noUnit = "0".repeat(2 * unitSize);

const readUnit = (bytes: Uint8Array): string | null => {
  // Read at once, because a million sheets are read at closing.
  const digits = Buffer.from(bytes.buffer, bytes.byteOffset + unitAt, unitSize).toString("hex");
  if (digits === noUnit) return null;
  const part = (from: number, to?: number): string => digits.slice(from, to);
  return `${part(0, 8)}-${part(8, 12)}-${part(12, 16)}-${part(16, 20)}-${part(20)}`;
};

const writeItem = (bytes: Uint8Array, at: number, answer: ItemAnswer | undefined): void => {
  if (typeof answer === "number") bytes[at] = answer + 1;
  if (typeof answer !== "object") return;
  const mask = answer.reduce((all, place) => all | (1 << place), 0);
  bytes[at] = mask & 255;
  bytes[at + 1] = mask >> 8;
};

/** A sheet as bytes: as many for every sheet of this questionnaire. */
export const sheetBytes = (layout: SheetLayout, sheet: AnswerSheet): Uint8Array => {
  const bytes = new Uint8Array(layout.size);
  bytes[0] = form;
  writeUnit(bytes, sheet.unitId);
  for (const { id, at } of layout.background) writeItem(bytes, at, sheet.background[id]);
  for (const { id, at } of layout.items) writeItem(bytes, at, sheet.answers[id]);
  let at = layout.textsAt;
  for (const id of layout.texts) {
    const answer = sheet.answers[id];
    const words = fromWords.encode(typeof answer === "string" ? answer : "");
    if (words.length > textRoom) throw new RangeError(`${id} takes ${words.length} bytes`);
    bytes[at] = words.length & 255;
    bytes[at + 1] = words.length >> 8;
    bytes.set(words, at + lengthSize);
    at += lengthSize + words.length;
  }
  return bytes;
};

const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;
const twoAt = (bytes: Uint8Array, at: number): number => byteAt(bytes, at) + (byteAt(bytes, at + 1) << 8);

const readItem = (
  bytes: Uint8Array,
  { kind, at }: SheetLayout["items"][number],
): number | readonly number[] | undefined => {
  if (kind !== "multiple") return byteAt(bytes, at) === 0 ? undefined : byteAt(bytes, at) - 1;
  const mask = twoAt(bytes, at);
  if (mask === 0) return undefined;
  return Array.from({ length: 16 }, (_, place) => place).filter((place) => (mask >> place) & 1);
};

const readTexts = (layout: SheetLayout, bytes: Uint8Array, answers: Record<string, ItemAnswer>): void => {
  let at = layout.textsAt;
  for (const id of layout.texts) {
    const length = twoAt(bytes, at);
    at += lengthSize;
    if (length > 0) answers[id] = toWords.decode(bytes.subarray(at, at + length));
    at += length;
  }
};

/** The sheet that was written as these bytes. @throws RangeError when they are not of this questionnaire or of another form */
export const readSheet = (layout: SheetLayout, bytes: Uint8Array): AnswerSheet => {
  if (bytes[0] !== form || bytes.length !== layout.size) throw new RangeError("no answer sheet of this kind");
  const background: Record<string, number> = {};
  const answers: Record<string, ItemAnswer> = {};
  for (const { id, at } of layout.background) {
    const byte = byteAt(bytes, at);
    if (byte > 0) background[id] = byte - 1;
  }
  for (const item of layout.items) {
    const answer = readItem(bytes, item);
    if (answer !== undefined) answers[item.id] = answer;
  }
  readTexts(layout, bytes, answers);
  return { unitId: readUnit(bytes), background, answers };
};
