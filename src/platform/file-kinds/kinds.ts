const office = "application/vnd.openxmlformats-officedocument";
const openDocument = "application/vnd.oasis.opendocument";

/** Media types with the endings that fit them. */
type Kinds = Readonly<Record<string, readonly string[]>>;

/** What people make at work: what an ordinary form takes. */
export const documents: Kinds = {
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

/** What may show a wrong: also mails, photos of a telephone, sound and film. */
export const evidence: Kinds = {
  ...documents,
  "image/heic": [".heic", ".heif"],
  "image/gif": [".gif"],
  "message/rfc822": [".eml"],
  "application/vnd.ms-outlook": [".msg"],
  "audio/mpeg": [".mp3"],
  "audio/mp4": [".m4a"],
  "audio/wav": [".wav"],
  "audio/ogg": [".ogg", ".opus", ".oga"],
  "video/mp4": [".mp4", ".m4v"],
  "video/quicktime": [".mov"],
  "video/webm": [".webm"],
};

/** Which kinds a form takes. */
export type KindSet = "documents" | "evidence";
export const kindSets: Readonly<Record<KindSet, Kinds>> = { documents, evidence };

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/** Films, sound and photos of one family say in their first box which of them they are. */
const kindOfBrand: readonly (readonly [RegExp, string])[] = [
  [/^(heic|heix|hevc|heim|heis|mif1|msf1)/, "image/heic"],
  [/^qt/, "video/quicktime"],
  [/^(M4A|M4B)/, "audio/mp4"],
];

const boxed = (head: Uint8Array): string => {
  const brand = ascii(head, 8, 12);
  return kindOfBrand.find(([pattern]) => pattern.test(brand))?.[1] ?? "video/mp4";
};

const riff = (head: Uint8Array): string | undefined =>
  ({ WEBP: "image/webp", WAVE: "audio/wav" })[ascii(head, 8, 12)];

const beginnings: readonly (readonly [string, string])[] = [
  ["%PDF-", "application/pdf"],
  ["\u0089PNG\r\n\u001a\n", "image/png"],
  ["\u00ff\u00d8\u00ff", "image/jpeg"],
  ["GIF8", "image/gif"],
  ["ID3", "audio/mpeg"],
  ["OggS", "audio/ogg"],
  ["\u001aE\u00df\u00a3", "video/webm"],
  ["\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "application/vnd.ms-outlook"],
];

const isSound = (head: Uint8Array): boolean => head[0] === 0xff && [0xfb, 0xf3, 0xf2].includes(head[1] ?? 0);

/** What the first bytes of a file say it is; undefined for texts, zip files and what we do not know. */
export const kindBySignature = (head: Uint8Array): string | undefined => {
  const plain = beginnings.find(([begin]) => ascii(head, 0, begin.length) === begin)?.[1];
  if (plain !== undefined) return plain;
  if (ascii(head, 0, 4) === "RIFF") return riff(head);
  if (ascii(head, 4, 8) === "ftyp") return boxed(head);
  return isSound(head) ? "audio/mpeg" : undefined;
};

const officeParts: Readonly<Record<string, string>> = {
  "word/document.xml": `${office}.wordprocessingml.document`,
  "xl/workbook.xml": `${office}.spreadsheetml.sheet`,
  "ppt/presentation.xml": `${office}.presentationml.presentation`,
};

/** An OpenDocument file begins with an uncompressed member `mimetype` that names it. */
const openDocumentKind = (head: Uint8Array): string | undefined => {
  if (ascii(head, 30, 38) !== "mimetype") return undefined;
  const length = new DataView(head.buffer, head.byteOffset, head.byteLength).getUint32(22, true);
  const type = ascii(head, 38, 38 + Math.min(length, 100));
  return type.startsWith(openDocument) && type in documents ? type : undefined;
};

/** Which kind of document a zip file is, by its first bytes and the names of its members. */
export const kindOfZip = (head: Uint8Array, names: readonly string[]): string | undefined =>
  openDocumentKind(head) ?? officeParts[names.find((name) => name in officeParts) ?? ""];
