import { PDFDict, PDFName, PDFRawStream, PDFStreamWriter, PDFWriter } from "@cantoo/pdf-lib";
import type { PDFContext, PDFObject, PDFRef } from "@cantoo/pdf-lib";
import { inflated, latinText } from "./bytes.ts";
import { kindsInXmp } from "./exif.ts";
import { Uncleanable } from "./hidden.ts";
import type { Cleaned, HiddenKind } from "./hidden.ts";
import { cleanJpeg } from "./jpeg.ts";
import { filtersOf, nameOf, parsed, walk } from "./pdf-parts.ts";

const objectsAtATime = 500;
const largestPicture = 100_000_000;

/** What the table of a document says, by its entry. */
const kindOfEntry: Readonly<Record<string, HiddenKind>> = {
  Author: "name",
  Creator: "program",
  Producer: "program",
  CreationDate: "time",
  ModDate: "time",
  Title: "text",
  Subject: "text",
  Keywords: "text",
};

/** Entries that say nothing about what is seen, wherever they stand. */
const nowhere: Readonly<Record<string, HiddenKind>> = {
  Metadata: "other",
  PieceInfo: "program",
  LastModified: "time",
  Thumb: "preview",
  SpiderInfo: "other",
  CreatorInfo: "program",
  DSS: "name",
  Perms: "name",
  Legal: "other",
};

/** Entries of a note on a page: whose it is, when it was written. */
const inNotes: Readonly<Record<string, HiddenKind>> = {
  T: "name",
  M: "time",
  CreationDate: "time",
  NM: "other",
};
/** The same entries mean something else in a field of a form, which is a note too. */
const inFields: Readonly<Record<string, HiddenKind>> = { M: "time", NM: "other" };
/** A signature says who signed, when and where; it does not hold for a file that was changed. */
const inSignatures: Readonly<Record<string, HiddenKind>> = { V: "name" };
/** Of a file inside the document: when it was made. */
const inFiles: Readonly<Record<string, HiddenKind>> = { Params: "time" };

const has = (dict: PDFDict, entry: string): boolean => dict.has(PDFName.of(entry));
const named = (dict: PDFDict, entry: string): string => nameOf(dict.get(PDFName.of(entry)));

const listsFor = (dict: PDFDict): readonly Readonly<Record<string, HiddenKind>>[] => {
  const isNote = named(dict, "Type") === "Annot" || (has(dict, "Subtype") && has(dict, "Rect"));
  const isField = named(dict, "Subtype") === "Widget" || has(dict, "FT");
  return [
    nowhere,
    ...(isNote ? [isField ? inFields : inNotes] : []),
    ...(named(dict, "FT") === "Sig" ? [inSignatures] : []),
    ...(named(dict, "Type") === "EmbeddedFile" ? [inFiles] : []),
  ];
};

/** Takes the entries out of one table; returns which kinds they were. */
const stripped = (dict: PDFDict): HiddenKind[] =>
  listsFor(dict).flatMap((list) =>
    Object.entries(list).flatMap(([entry, kind]) => (dict.delete(PDFName.of(entry)) ? [kind] : [])),
  );

/** The bytes of a picture inside the document when it is a JPEG, unpacked when it was packed once more. */
const jpegIn = async (stream: PDFRawStream): Promise<Uint8Array | undefined> => {
  const filters = filtersOf(stream).join(" ");
  if (filters === "DCTDecode") return stream.contents;
  return filters === "FlateDecode DCTDecode" ? inflated(stream.contents, largestPicture) : undefined;
};

class Cleaning {
  readonly #context: PDFContext;
  readonly found: HiddenKind[] = [];

  constructor(context: PDFContext) {
    this.#context = context;
  }

  /** Takes out the table of the document, which stands beside everything that is seen. */
  info(): void {
    const { trailerInfo } = this.#context;
    const info = trailerInfo.Info && this.#context.lookup(trailerInfo.Info);
    if (info instanceof PDFDict)
      this.found.push(...info.keys().map((key) => kindOfEntry[key.decodeText()] ?? "other"));
    delete trailerInfo.Info;
    delete trailerInfo.ID;
  }

  xmp(dict: PDFDict): void {
    const stream = dict.lookup(PDFName.of("Metadata"));
    if (stream instanceof PDFRawStream) this.found.push(...kindsInXmp(latinText(stream.contents)));
  }

  async look(object: PDFObject, ref: PDFRef | undefined): Promise<void> {
    const dict = object instanceof PDFRawStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) return;
    this.xmp(dict);
    this.found.push(...stripped(dict));
    if (object instanceof PDFRawStream && ref) await this.#picture(object, ref);
  }

  async #picture(stream: PDFRawStream, ref: PDFRef): Promise<void> {
    const picture = await jpegIn(stream);
    if (!picture) return;
    const cleaned = cleanJpeg(picture);
    this.found.push(...cleaned.found);
    stream.dict.set(PDFName.of("Filter"), PDFName.of("DCTDecode"));
    stream.dict.delete(PDFName.of("DecodeParms"));
    this.#context.assign(ref, PDFRawStream.of(stream.dict, cleaned.bytes));
  }

  /** Leaves out what nothing refers to: what was removed, and what earlier versions of the document held. */
  sweep(reached: ReadonlySet<PDFRef>): void {
    for (const [ref] of this.#context.enumerateIndirectObjects())
      if (!reached.has(ref)) this.#context.delete(ref);
  }
}

const timesSaved = (bytes: Uint8Array): number => {
  const text = new TextDecoder("latin1").decode(bytes);
  const linearised = text.slice(0, 2000).includes("/Linearized");
  return text.split("startxref").length - 1 - (linearised ? 1 : 0);
};

const cleaned = async (bytes: Uint8Array): Promise<Cleaned> => {
  const { context, isPacked } = await parsed(bytes);
  const { Root: root } = context.trailerInfo;
  if (root === undefined) throw new Uncleanable("damaged");
  const cleaning = new Cleaning(context);
  if (timesSaved(bytes) > 1) cleaning.found.push("earlier");
  cleaning.info();
  cleaning.sweep(await walk(context, root, (object, ref) => cleaning.look(object, ref)));
  const writer = isPacked
    ? PDFStreamWriter.forContext(context, objectsAtATime)
    : PDFWriter.forContext(context, objectsAtATime);
  return { bytes: Uint8Array.from(await writer.serializeToBuffer()), found: cleaning.found };
};

/**
 * A PDF with nothing but what is seen, written anew: no table of author, program and dates, no XMP, no earlier versions, no small copies of
 * pages, no names and dates of notes, no signatures; the photos in it cleaned too. Files inside it, and scripts, stay as they are.
 */
export const cleanPdf = async (bytes: Uint8Array): Promise<Cleaned> => {
  try {
    return await cleaned(bytes);
  } catch (error) {
    throw error instanceof Uncleanable ? error : new Uncleanable("damaged", { cause: error });
  }
};
