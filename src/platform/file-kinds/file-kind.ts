import { kindBySignature, kindOfZip, kindSets } from "./kinds.ts";
import type { KindSet } from "./kinds.ts";
import type { RefusalReason } from "./refusals.ts";
import { endingOf } from "./safe-name.ts";
import { isZip, zipNames } from "./zip.ts";

/** What has to be seen of a file to know what it is. */
export interface Glimpse {
  /** In bytes. */
  readonly size: number;
  /** All its bytes were text. */
  readonly onlyText: boolean;
  /** Its first bytes. */
  readonly head: Uint8Array;
  /** Its last bytes; of a zip file all that its directory takes. */
  readonly tail: Uint8Array;
}

export type FoundKind = { readonly type: string } | { readonly refused: RefusalReason };

const texts = ["text/plain", "text/csv", "message/rfc822"];

const ofZip = ({ head, tail, size }: Glimpse): FoundKind => {
  const names = zipNames(tail, size);
  if (names === undefined) return { refused: "kind" };
  if (names.some((name) => /(^|\/)vbaProject\.bin$|^Basic\//i.test(name))) return { refused: "macros" };
  const type = kindOfZip(head, names);
  return type === undefined ? { refused: "kind" } : { type };
};

/**
 * What kind of file this is by its content, out of the kinds a form takes; then whether its name fits. Refused with a reason otherwise.
 */
export const fileKind = (name: string, glimpse: Glimpse, set: KindSet): FoundKind => {
  const { size, onlyText, head } = glimpse;
  const [kinds, ending] = [kindSets[set], endingOf(name).toLowerCase()];
  const fits = (type: string): boolean => kinds[type]?.includes(ending) === true;
  if (size === 0) return { refused: "empty" };
  const plain = kindBySignature(head);
  if (plain === undefined && !isZip(head)) {
    const text = onlyText ? texts.find(fits) : undefined;
    return text === undefined ? { refused: "kind" } : { type: text };
  }
  const found = plain === undefined ? ofZip(glimpse) : { type: plain };
  if ("refused" in found) return found;
  if (!(found.type in kinds)) return { refused: "kind" };
  return fits(found.type) ? found : { refused: "name" };
};

const headSize = 4096;
/** The directory of a zip file that is larger than this is none of a document. */
const tailSize = 1_000_000;

/** What a text may not hold: control characters other than tab, line feed, form feed and carriage return. */
const isTextByte = (byte: number): boolean =>
  byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d;

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

/** Looks at a file while it passes, and keeps no more of it than is needed to know what it is. */
export class Glimpser {
  #size = 0;
  #onlyText = true;
  #head: Uint8Array = new Uint8Array();
  #tail: Uint8Array[] = [];
  #tailLength = 0;

  see(piece: Uint8Array): void {
    this.#size += piece.length;
    this.#onlyText &&= piece.every(isTextByte);
    if (this.#head.length < headSize)
      this.#head = joined([this.#head, piece.subarray(0, headSize - this.#head.length)]);
    if (this.#head.length >= 4 && !isZip(this.#head)) return;
    this.#tail.push(Uint8Array.from(piece));
    this.#tailLength += piece.length;
    for (let first = this.#tail[0]; first; first = this.#tail[0]) {
      if (this.#tailLength - first.length < tailSize) break;
      this.#tail.shift();
      this.#tailLength -= first.length;
    }
  }

  get glimpse(): Glimpse {
    return { size: this.#size, onlyText: this.#onlyText, head: this.#head, tail: joined(this.#tail) };
  }
}
