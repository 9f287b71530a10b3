import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNull,
  PDFParser,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from "@cantoo/pdf-lib";
import type { PDFContext, PDFObject } from "@cantoo/pdf-lib";
import { inflated } from "./bytes.ts";
import { Uncleanable } from "./hidden.ts";

/** All streams of packed objects together, unpacked, in bytes. */
const mostUnpacked = 100_000_000;
const objectsAtATime = 500;

const parserOf = (make: typeof PDFParser, bytes: Uint8Array): PDFParser =>
  new make(bytes, objectsAtATime, true);

export const nameOf = (object: PDFObject | undefined): string =>
  object instanceof PDFName ? object.decodeText() : "";

/** Reads a document without unpacking its packed objects, which come together in a list. */
const withPacked = (): { readonly parser: typeof PDFParser; readonly packed: PDFRawStream[] } => {
  const packed: PDFRawStream[] = [];
  class Setting extends PDFParser {
    override parseObject(ref?: PDFRef): PDFObject {
      const object = super.parseObject(ref);
      if (!(object instanceof PDFRawStream)) return object;
      const type = nameOf(object.dict.get(PDFName.of("Type")));
      if (type !== "ObjStm" && type !== "XRef") return object;
      packed.push(object);
      return PDFNull;
    }
  }
  return { parser: Setting, packed };
};

/** The names of the ways in which a stream is packed, outermost first. */
export const filtersOf = ({ dict }: PDFStream): readonly string[] => {
  const filter = dict.lookup(PDFName.of("Filter"));
  if (filter instanceof PDFArray) return filter.asArray().map((one) => nameOf(one));
  return filter === undefined ? [] : [nameOf(filter)];
};

/** A small file may hold objects that unpack to any size: the library would fill the memory with them. */
const insistOnBounds = async (packed: readonly PDFRawStream[]): Promise<void> => {
  let room = mostUnpacked;
  for (const stream of packed) {
    const filters = filtersOf(stream);
    if (filters.length === 0) continue;
    if (filters.length > 1 || filters[0] !== "FlateDecode") throw new Uncleanable("damaged");
    // oxlint-disable-next-line no-await-in-loop -- one after the other: what they need together is what counts
    room -= (await inflated(stream.contents, room)).length;
  }
};

/** The objects of a document; whether some were packed. @throws Uncleanable when it is locked or cannot be read */
export const parsed = async (
  bytes: Uint8Array,
): Promise<{ readonly context: PDFContext; readonly isPacked: boolean }> => {
  const { parser, packed } = withPacked();
  const first = await parserOf(parser, bytes).parseDocument();
  const locked = PDFName.of("Encrypt");
  if (first.trailerInfo.Encrypt || packed.some(({ dict }) => dict.has(locked)))
    throw new Uncleanable("protected");
  await insistOnBounds(packed);
  const context = packed.length === 0 ? first : await parserOf(PDFParser, bytes).parseDocument();
  return { context, isPacked: packed.length > 0 };
};

const childrenOf = (object: PDFObject): readonly PDFObject[] => {
  if (object instanceof PDFDict) return object.values();
  if (object instanceof PDFArray) return object.asArray();
  return object instanceof PDFStream ? object.dict.values() : [];
};

/** Every object that can be reached from here, itself among them; `look` sees each before its children are looked for. */
export const walk = async (
  context: PDFContext,
  from: PDFObject,
  look: (object: PDFObject, ref: PDFRef | undefined) => Promise<void>,
): Promise<ReadonlySet<PDFRef>> => {
  const seen = new Set<PDFRef>();
  const left: PDFObject[] = [from];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const ref = next instanceof PDFRef ? next : undefined;
    if (ref && seen.has(ref)) continue;
    if (ref) seen.add(ref);
    const object = ref ? context.lookup(ref) : next;
    if (object === undefined) continue;
    // oxlint-disable-next-line no-await-in-loop -- a tree is walked step by step
    await look(object, ref);
    const current = ref ? (context.lookup(ref) ?? object) : object;
    left.push(...childrenOf(current));
  }
  return seen;
};
