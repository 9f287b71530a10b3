import { PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from "@cantoo/pdf-lib";
import type { PDFContext } from "@cantoo/pdf-lib";
import { joined, latin, latinText } from "./bytes.ts";
import { jpegWith, pictureOf, plainPictures, xmpOf } from "./planted.builder.ts";

const streamWith = (context: PDFContext, entries: Record<string, string>, bytes: Uint8Array) =>
  context.register(PDFRawStream.of(context.obj({ ...entries, Length: bytes.length }), bytes));

/** A page with a photo, a note and a signature, each with the marker where nobody sees it. */
const addPage = async (pdf: PDFDocument, marker: string): Promise<void> => {
  const { context } = pdf;
  const page = pdf.addPage([300, 200]);
  page.drawText("Zichtbare tekst", { x: 20, y: 150 });
  const photo = await pdf.embedJpg(pictureOf(plainPictures.jpeg));
  page.drawImage(photo, { x: 20, y: 20, width: 64, height: 48 });
  await pdf.flush();
  const drawn = context.lookup(photo.ref);
  if (!(drawn instanceof PDFRawStream)) throw new Error("no photo in the document");
  context.assign(photo.ref, PDFRawStream.of(drawn.dict, jpegWith(drawn.contents, marker)));
  const note = context.obj({ Type: "Annot", Subtype: "Text", Rect: [10, 10, 30, 30] });
  note.set(PDFName.of("T"), PDFString.of(marker));
  note.set(PDFName.of("M"), PDFString.of(`D:2026 ${marker}`));
  note.set(PDFName.of("Contents"), PDFString.of("Zichtbaar commentaar"));
  const field = context.obj({ Type: "Annot", Subtype: "Widget", FT: "Sig", Rect: [0, 0, 0, 0] });
  field.set(PDFName.of("T"), PDFString.of("Handtekening"));
  field.set(PDFName.of("V"), context.obj({ Type: "Sig", Name: PDFHexString.fromText(marker) }));
  page.node.set(PDFName.of("Annots"), context.obj([context.register(note), context.register(field)]));
  page.node.set(PDFName.of("Thumb"), streamWith(context, {}, latin(marker)));
  page.node.set(PDFName.of("PieceInfo"), context.obj({ Word: PDFString.of(marker) }));
  page.node.set(PDFName.of("Metadata"), streamWith(context, { Type: "Metadata" }, xmpOf(marker)));
};

/** The file saved once more, as programs do: what it held before stays in front. */
const savedAgain = (pdf: Uint8Array, marker: string): Uint8Array => {
  const text = latinText(pdf);
  const before = text.lastIndexOf("startxref");
  const [, offset = "0"] = /startxref\s+(\d+)/.exec(text.slice(before)) ?? [];
  const at = pdf.length;
  const object = `9999 0 obj\n(${marker} that was removed)\nendobj\n`;
  const [, root = "1 0 R"] = /\/Root (\d+ \d+ R)/.exec(text) ?? [];
  return joined([
    pdf,
    latin(object),
    latin(
      `xref\n9999 1\n${String(at).padStart(10, "0")} 00000 n \ntrailer\n<</Size 10000/Root ${root}/Prev ${offset}>>\nstartxref\n${at + object.length}\n%%EOF\n`,
    ),
  ]);
};

/** A PDF with the marker in every place where programs leave something, saved twice. */
export const pdfWith = async (
  marker: string,
  { packed }: { readonly packed: boolean },
): Promise<Uint8Array<ArrayBuffer>> => {
  const pdf = await PDFDocument.create();
  await addPage(pdf, marker);
  pdf.setAuthor(marker);
  pdf.setTitle(marker);
  pdf.setCreator(marker);
  pdf.setProducer(marker);
  pdf.setKeywords([marker]);
  pdf.catalog.set(PDFName.of("Metadata"), streamWith(pdf.context, { Type: "Metadata" }, xmpOf(marker)));
  const saved = await pdf.save({ useObjectStreams: packed });
  return Uint8Array.from(packed ? joined([saved]) : savedAgain(saved, marker));
};
