import { joined, latin, startsWith, viewOf } from "./bytes.ts";
import type { HiddenKind } from "./hidden.ts";

/** What the EXIF data of a picture say: how it must be turned to be seen (1 to 8), and what else is in them. */
export interface Exif {
  readonly orientation: number;
  readonly kinds: readonly HiddenKind[];
}

const kindOfTag: Readonly<Record<number, HiddenKind>> = {
  0x010e: "text",
  0x010f: "device",
  0x0110: "device",
  0x0131: "program",
  0x0132: "time",
  0x013b: "name",
  0x013c: "device",
  0x8298: "name",
  0x8825: "place",
  0x9003: "time",
  0x9004: "time",
  0x9286: "text",
  0x9c9b: "text",
  0x9c9c: "text",
  0x9c9d: "name",
  0x9c9e: "text",
  0x9c9f: "text",
  0xa430: "name",
  0xa431: "device",
  0xa433: "device",
  0xa434: "device",
  0xa435: "device",
};
const orientationTag = 0x0112;
const exifDirectory = 0x8769;

interface Directory {
  readonly tags: ReadonlyMap<number, number>;
  readonly next: number;
}

const noDirectory: Directory = { tags: new Map(), next: 0 };

/** The tags of one directory, each with the number in its value (of 2 bytes when it holds one such, else 4). */
const directoryAt = (view: DataView, at: number, little: boolean): Directory => {
  if (at < 8 || at + 2 > view.byteLength) return noDirectory;
  const count = view.getUint16(at, little);
  const end = at + 2 + count * 12;
  if (end > view.byteLength) return noDirectory;
  const tags = new Map<number, number>();
  for (let entry = at + 2; entry < end; entry += 12) {
    const short = view.getUint16(entry + 2, little) === 3;
    tags.set(
      view.getUint16(entry, little),
      short ? view.getUint16(entry + 8, little) : view.getUint32(entry + 8, little),
    );
  }
  return { tags, next: end + 4 <= view.byteLength ? view.getUint32(end, little) : 0 };
};

const byteOrder = (tiff: Uint8Array): "little" | "big" | undefined => {
  if (tiff.length < 8) return undefined;
  if (startsWith(tiff, "II*\0")) return "little";
  return startsWith(tiff, "MM\0*") ? "big" : undefined;
};

/** Reads EXIF data (a TIFF structure). What is damaged is read as far as it goes: nothing of it is kept but the orientation. */
export const readExif = (tiff: Uint8Array): Exif => {
  const order = byteOrder(tiff);
  if (!order) return { orientation: 1, kinds: ["other"] };
  const [view, little] = [viewOf(tiff), order === "little"];
  const first = directoryAt(view, view.getUint32(4, little), little);
  const more = directoryAt(view, first.tags.get(exifDirectory) ?? 0, little);
  const orientation = first.tags.get(orientationTag) ?? 1;
  const kinds = [...first.tags.keys(), ...more.tags.keys()].flatMap((tag) => kindOfTag[tag] ?? []);
  const only = first.tags.size === 1 && first.tags.has(orientationTag) && first.next === 0;
  return {
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    kinds: [...kinds, ...(first.next > 0 ? ["preview" as const] : []), ...(only ? [] : ["other" as const])],
  };
};

/** EXIF data that say nothing but how to turn the picture. */
export const exifWith = (orientation: number): Uint8Array<ArrayBuffer> => {
  const bytes = joined([latin("MM\0*"), new Uint8Array(22)]);
  const view = viewOf(bytes);
  view.setUint32(4, 8);
  view.setUint16(8, 1);
  view.setUint16(10, orientationTag);
  view.setUint16(12, 3);
  view.setUint32(14, 1);
  view.setUint16(18, orientation);
  return bytes;
};

const kindsOfXmp: readonly (readonly [RegExp, HiddenKind])[] = [
  [/GPS(Latitude|Longitude)|Iptc4xmpCore:Location|photoshop:City/i, "place"],
  [/tiff:(Make|Model)|aux:(SerialNumber|Lens)/i, "device"],
  [/(CreateDate|ModifyDate|MetadataDate|DateCreated)/i, "time"],
  [/dc:creator|photoshop:(Credit|AuthorsPosition)|xmpRights:Owner|pdf:Author|OwnerName/i, "name"],
  [/CreatorTool|softwareAgent|pdf:Producer/i, "program"],
  [/dc:(description|title|subject)|photoshop:Headline|pdf:Keywords/i, "text"],
  [/xmp:Thumbnails/i, "preview"],
];

/** What an XMP packet says. */
export const kindsInXmp = (text: string): readonly HiddenKind[] => [
  "other",
  ...kindsOfXmp.flatMap(([pattern, kind]) => (pattern.test(text) ? [kind] : [])),
];
