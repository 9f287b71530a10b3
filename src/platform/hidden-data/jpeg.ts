import { joined, latin, latinText, part, startsWith, viewOf } from "./bytes.ts";
import { plainProfile } from "./colour-profile.ts";
import { exifWith, kindsInXmp, readExif } from "./exif.ts";
import { Uncleanable } from "./hidden.ts";
import type { Cleaned, HiddenKind } from "./hidden.ts";

/** One piece of a JPEG: a segment with its marker, or the picture itself. */
interface Piece {
  readonly marker: number | "picture";
  readonly body: Uint8Array;
}

const [startOfImage, endOfImage, startOfScan] = [0xd8, 0xd9, 0xda];
const [app0, app1, app2, app13, app14, comment] = [0xe0, 0xe1, 0xe2, 0xed, 0xee, 0xfe];

const isRestart = (byte: number): boolean => byte >= 0xd0 && byte <= 0xd7;

/** Where the picture that begins here stops: at the next marker that is not part of it. */
const endOfPicture = (bytes: Uint8Array, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at;
  }
  throw new Uncleanable("damaged");
};

const most = 10_000;

/** All pieces up to the end of the picture, and how many bytes follow behind it. */
const piecesOf = (bytes: Uint8Array): { readonly pieces: readonly Piece[]; readonly behind: number } => {
  const pieces: Piece[] = [];
  let at = 2;
  while (pieces.length < most) {
    const [mark, marker] = part(bytes, at, 2);
    if (mark !== 0xff || marker === undefined) throw new Uncleanable("damaged");
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) return { pieces, behind: bytes.length - at - 2 };
    if (marker < 0xc0 || marker === startOfImage || isRestart(marker)) throw new Uncleanable("damaged");
    const length = viewOf(part(bytes, at + 2, 2)).getUint16(0);
    pieces.push({ marker, body: part(bytes, at + 4, length - 2) });
    at += 2 + length;
    if (marker !== startOfScan) continue;
    const end = endOfPicture(bytes, at);
    pieces.push({ marker: "picture", body: bytes.subarray(at, end) });
    at = end;
  }
  throw new Uncleanable("damaged");
};

const segment = (marker: number, body: Uint8Array): Uint8Array<ArrayBuffer> => {
  const head = Uint8Array.of(0xff, marker, 0, 0);
  viewOf(head).setUint16(2, body.length + 2);
  return joined([head, body]);
};

const exifMark = "Exif\0\0";
const profileMark = "ICC_PROFILE\0";
const xmpMark = "http://ns.adobe.com/";
const profileRoom = 65_533 - profileMark.length - 2;

const exifOf = (pieces: readonly Piece[]): Uint8Array | undefined =>
  pieces
    .find(({ marker, body }) => marker === app1 && startsWith(body, exifMark))
    ?.body.subarray(exifMark.length);

/** The colour profile, which may be spread over segments that say their number. */
const profileOf = (pieces: readonly Piece[]): Uint8Array | undefined => {
  const parts = pieces
    .filter(({ marker, body }) => marker === app2 && startsWith(body, profileMark))
    .map(({ body }) => body.subarray(profileMark.length))
    .toSorted((one, other) => (one[0] ?? 0) - (other[0] ?? 0));
  return parts.length === 0 ? undefined : joined(parts.map((one) => one.subarray(2)));
};

const profileSegments = (profile: Uint8Array): Uint8Array[] => {
  const count = Math.ceil(profile.length / profileRoom);
  return Array.from({ length: count }, (_, index) =>
    segment(
      app2,
      joined([
        latin(profileMark),
        Uint8Array.of(index + 1, count),
        profile.subarray(index * profileRoom, (index + 1) * profileRoom),
      ]),
    ),
  );
};

/** What a picture is drawn from: tables, frames, scans, restart intervals, hierarchy; and Adobe's word on its colours. */
const isDrawn = ({ marker, body }: Piece): boolean =>
  marker === "picture" ||
  (marker >= 0xc0 && marker <= 0xdf && marker !== 0xc8) ||
  (marker === app14 && body.length >= 12 && startsWith(body, "Adobe"));

const again = ({ marker, body }: Piece): Uint8Array => {
  if (marker === "picture") return body;
  return segment(marker, marker === app14 ? body.subarray(0, 12) : body);
};

/** How many points to an inch, and no small copy. */
const jfif = (pieces: readonly Piece[]): Uint8Array[] => {
  const found = pieces.find(({ marker, body }) => marker === app0 && startsWith(body, "JFIF\0"));
  if (!found || found.body.length < 14) return [];
  return [segment(app0, joined([found.body.subarray(0, 12), Uint8Array.of(0, 0)]))];
};

const kindsOf = ({ marker, body }: Piece): readonly HiddenKind[] => {
  if (marker === "picture" || marker < app0 || marker === app14) return [];
  const begins = (mark: string): boolean => startsWith(body, mark);
  if (begins(exifMark)) return readExif(body.subarray(exifMark.length)).kinds;
  if (begins(xmpMark)) return kindsInXmp(latinText(body));
  if (marker === app0) return begins("JFXX") || body.length > 14 ? ["preview"] : [];
  if (begins(profileMark)) return [];
  return marker === app13 || marker === comment ? ["text"] : ["other"];
};

export const isJpeg = (bytes: Uint8Array): boolean => startsWith(bytes, "\u00ff\u00d8\u00ff");

/** A JPEG with nothing but what is seen: the picture to the bit, how to turn it, its colours, its resolution. */
export const cleanJpeg = (bytes: Uint8Array): Cleaned => {
  const { pieces, behind } = piecesOf(bytes);
  if (!pieces.some(({ marker }) => marker === "picture")) throw new Uncleanable("damaged");
  const [exif, profile] = [exifOf(pieces), profileOf(pieces)];
  const orientation = exif ? readExif(exif).orientation : 1;
  const colours = profile && plainProfile(profile);
  return {
    bytes: joined([
      Uint8Array.of(0xff, startOfImage),
      ...jfif(pieces),
      ...(orientation === 1 ? [] : [segment(app1, joined([latin(exifMark), exifWith(orientation)]))]),
      ...(colours ? profileSegments(colours) : []),
      ...pieces.filter(isDrawn).map(again),
      Uint8Array.of(0xff, endOfImage),
    ]),
    found: [...pieces.flatMap(kindsOf), ...(behind > 0 ? ["other" as const] : [])],
  };
};
