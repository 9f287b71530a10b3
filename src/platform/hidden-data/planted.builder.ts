import { deflateSync, crc32 } from "node:zlib";
import { joined, latin, latinText, viewOf } from "./bytes.ts";

/** Small pictures without hidden data, as programs write them. */
export const plainPictures = {
  jpeg: "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAMABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAABAb/xAAgEAACAQQBBQAAAAAAAAAAAAABAhEAAxIhBBQxMkGB/8QAFQEBAQAAAAAAAAAAAAAAAAAABAb/xAAaEQACAwEBAAAAAAAAAAAAAAABAgADBREh/9oADAMBAAIRAxEAPwCf6+15qWHo5RujJyXyIyJBPyKFJZXkyQO9IuKEsSujjM1SNg0+ERi7Ngbpn//Z",
  progressive:
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wgARCAAMABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAwX/xAAVAQEBAAAAAAAAAAAAAAAAAAADBf/aAAwDAQACEAMQAAABnkC0W//EABgQAAMBAQAAAAAAAAAAAAAAAAABEjJB/9oACAEBAAEFArRRx5//xAAYEQACAwAAAAAAAAAAAAAAAAAAAQIEEf/aAAgBAwEBPwFW5af/xAAXEQADAQAAAAAAAAAAAAAAAAAAAQIE/9oACAECAQE/AXhg/8QAFBABAAAAAAAAAAAAAAAAAAAAIP/aAAgBAQAGPwIf/8QAGRAAAwADAAAAAAAAAAAAAAAAAAERMUGB/9oACAEBAAE/IdyvRNclrCSkf//aAAwDAQACAAMAAAAQb//EABURAQEAAAAAAAAAAAAAAAAAAAAh/9oACAEDAQE/ELz/xAAWEQEBAQAAAAAAAAAAAAAAAAABACH/2gAIAQIBAT8QwJf/xAAaEAEAAgMBAAAAAAAAAAAAAAABABEhMUGB/9oACAEBAAE/EO8OOGZfFkXypZC21uBqGtz/2Q==",
  fourColours:
    "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwAQCwwODAoQDg0OEhEQExgoGhgWFhgxIyUdKDozPTw5Mzg3QEhcTkBEV0U3OFBtUVdfYmdoZz5NcXlwZHhcZWdj/9sAQwEREhIYFRgvGhovY0I4QmNjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2Nj/8AAFAgADAAQBAEiAAIRAQMRAQQiAP/EABgAAAMBAQAAAAAAAAAAAAAAAAMEBQIG/8QAHxAAAgEEAwEBAAAAAAAAAAAAAQIDAAQRIRITQYEF/8QAFQEBAQAAAAAAAAAAAAAAAAAABQb/xAAbEQABBAMAAAAAAAAAAAAAAAABAAIFIQMEEf/aAA4EAQACEQMRBAAAPwBtra7OusH3ROqMAwUZiIIH3NWeKqwAGs0BAGmwdjNTrZbY4bRz4jGRRVyS+uGHYsTDw8sbpe1/RuUYqY32fmK6NI0aFiVBOKxJbQohZUAOK//Z",
  webp: "UklGRmQAAABXRUJQVlA4IFgAAADwAQCdASoQAAwAAoBCJbACdAECwJhlMUAA/s7uBu/Io5Rtfh93hruH3cmioa2ZWs+0d9dGd1vydT0fKr9uneP5Jj//cJxfjQx3/5MV/hW/8K7hGex2HQAA",
} as const;

export const pictureOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(base64, "base64"));

const sized = (length: number, value: number, little: boolean): Uint8Array => {
  const bytes = new Uint8Array(length);
  if (length === 2) viewOf(bytes).setUint16(0, value, little);
  else viewOf(bytes).setUint32(0, value, little);
  return bytes;
};

/** EXIF data as a telephone writes them: turned, maker, program, date, author, place, a small copy; the marker in every text. */
export const exifOf = (marker: string, { little = true, orientation = 6 } = {}): Uint8Array => {
  const [short, long] = [2, 4].map((length) => (value: number) => sized(length, value, little));
  if (!short || !long) throw new Error("no numbers");
  const text = latin(`${marker}\0`);
  const texts = 1000;
  const directory = (entries: readonly (readonly [number, number, number, Uint8Array])[], next: number) =>
    joined([
      short(entries.length),
      ...entries.flatMap(([tag, type, count, value]) => [short(tag), short(type), long(count), value]),
      long(next),
    ]);
  const said = (tag: number) => [tag, 2, text.length, long(texts)] as const;
  const first = directory(
    [
      said(0x010e),
      said(0x010f),
      said(0x0110),
      [0x0112, 3, 1, joined([short(orientation), short(0)])],
      said(0x0131),
      said(0x0132),
      said(0x013b),
      said(0x8298),
      [0x8769, 4, 1, long(200)],
      [0x8825, 4, 1, long(300)],
    ],
    400,
  );
  const more = directory([said(0x9003), said(0x9286), said(0xa430), said(0xa431)], 0);
  const place = directory([[1, 2, 2, latin("N\0\0\0")], said(29)], 0);
  const preview = directory(
    [
      [0x0201, 4, 1, long(texts)],
      [0x0202, 4, 1, long(text.length)],
    ],
    0,
  );
  const bytes = new Uint8Array(texts + text.length);
  bytes.set(joined([latin(little ? "II*\0" : "MM\0*"), long(8)]));
  for (const [at, part] of [
    [8, first],
    [200, more],
    [300, place],
    [400, preview],
    [texts, text],
  ] as const)
    bytes.set(part, at);
  return bytes;
};

export const xmpOf = (marker: string): Uint8Array =>
  latin(
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator>${marker}</dc:creator><xmp:CreatorTool>${marker}</xmp:CreatorTool><exif:GPSLatitude>${marker}</exif:GPSLatitude></x:xmpmeta>`,
  );

/** A colour profile that changes colours, named after a screen; the marker in its name, its notes and its header. */
export const profileOf = (marker: string): Uint8Array => {
  const place = (x: number, y: number, z: number): Uint8Array =>
    joined([latin("XYZ \0\0\0\0"), ...[x, y, z].map((value) => sized(4, Math.round(value * 65_536), false))]);
  const curve = joined([
    latin("curv\0\0\0\0"),
    sized(4, 1, false),
    sized(2, 0x0233, false),
    new Uint8Array(2),
  ]);
  const text = joined([latin("text\0\0\0\0"), latin(`${marker}\0`)]);
  const tags: readonly (readonly [string, Uint8Array])[] = [
    [
      "desc",
      joined([
        latin("desc\0\0\0\0"),
        sized(4, marker.length + 1, false),
        latin(`${marker}\0`),
        new Uint8Array(78),
      ]),
    ],
    ["cprt", text],
    ["mmod", text],
    ["rXYZ", place(0.60974, 0.31111, 0.01947)],
    ["gXYZ", place(0.20528, 0.62567, 0.06087)],
    ["bXYZ", place(0.14919, 0.06322, 0.74457)],
    ["wtpt", place(0.9642, 1, 0.8249)],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  const table: Uint8Array[] = [sized(4, tags.length, false)];
  const bodies: Uint8Array[] = [];
  let at = 128 + 4 + tags.length * 12;
  for (const [name, data] of tags) {
    table.push(latin(name), sized(4, at, false), sized(4, data.length, false));
    const body = joined([data, new Uint8Array((4 - (data.length % 4)) % 4)]);
    bodies.push(body);
    at += body.length;
  }
  const header = new Uint8Array(128);
  header.set(latin("\u0002\u0040\0\0mntrRGB XYZ "), 8);
  header.set(latin("acsp"), 36);
  header.set(latin(marker.slice(0, 8)), 48);
  header.set(place(0.9642, 1, 0.8249).subarray(8), 68);
  header.set(latin(marker.slice(0, 28)), 100);
  const profile = joined([header, ...table, ...bodies]);
  viewOf(profile).setUint32(0, profile.length);
  return profile;
};

const segment = (marker: number, body: Uint8Array): Uint8Array =>
  joined([Uint8Array.of(0xff, marker), sized(2, body.length + 2, false), body]);

/** A JPEG with the marker in every place where programs leave something. */
export const jpegWith = (plain: Uint8Array, marker: string, options: Parameters<typeof exifOf>[1] = {}) =>
  joined([
    plain.subarray(0, 2),
    segment(0xe1, joined([latin("Exif\0\0"), exifOf(marker, options)])),
    segment(0xe1, joined([latin("http://ns.adobe.com/xap/1.0/\0"), xmpOf(marker)])),
    segment(0xe0, latin(`JFXX\0\u0013${marker}`)),
    segment(0xe2, joined([latin("ICC_PROFILE\0\u0001\u0001"), profileOf(marker)])),
    segment(0xe2, latin(`MPF\0${marker}`)),
    segment(0xe5, latin(marker)),
    segment(0xed, latin(`Photoshop 3.0\x008BIM\u0004\u0004\0\0${marker}`)),
    segment(0xfe, latin(marker)),
    plain.subarray(2),
    latin(`MotionPhoto_Data ${marker}`),
  ]);

const pngChunk = (type: string, data: Uint8Array): Uint8Array => {
  const named = joined([latin(type), data]);
  return joined([sized(4, data.length, false), named, sized(4, crc32(named), false)]);
};

const packed = (data: Uint8Array): Uint8Array => Uint8Array.from(deflateSync(data));

/** A PNG of these rows of red, green and blue, with the marker in every place. */
export const pngWith = (
  { width, rows }: { readonly width: number; readonly rows: readonly Uint8Array[] },
  marker: string,
): Uint8Array<ArrayBuffer> => {
  const header = joined([sized(4, width, false), sized(4, rows.length, false), Uint8Array.of(8, 2, 0, 0, 0)]);
  return joined([
    latin("\u0089PNG\r\n\u001a\n"),
    pngChunk("IHDR", header),
    pngChunk("iCCP", joined([latin(`${marker.slice(0, 20)}\0\0`), packed(profileOf(marker))])),
    pngChunk("tEXt", latin(`Author\0${marker}`)),
    pngChunk("zTXt", joined([latin("Comment\0\0"), packed(latin(marker))])),
    pngChunk("iTXt", joined([latin("XML:com.adobe.xmp\0\0\0\0\0"), xmpOf(marker)])),
    pngChunk("eXIf", exifOf(marker)),
    pngChunk("tIME", Uint8Array.of(7, 0xea, 11, 1, 9, 0, 0)),
    pngChunk("caNv", latin(marker)),
    pngChunk("IDAT", packed(joined(rows.flatMap((row) => [Uint8Array.of(0), row])))),
    pngChunk("IEND", new Uint8Array()),
    latin(marker),
  ]);
};

const webpChunk = (type: string, data: Uint8Array): Uint8Array =>
  joined([latin(type), sized(4, data.length, true), data, new Uint8Array(data.length % 2)]);

/** A WebP of one picture with the marker in every place. */
export const webpWith = (
  plain: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
  marker: string,
): Uint8Array<ArrayBuffer> => {
  const size = (value: number): Uint8Array => sized(4, value - 1, true).subarray(0, 3);
  // A browser writes a VP8X of its own in front.
  const picture = plain.subarray(latinText(plain.subarray(12, 16)) === "VP8X" ? 30 : 12);
  const body = joined([
    latin("WEBP"),
    webpChunk("VP8X", joined([Uint8Array.of(0x2c, 0, 0, 0), size(width), size(height)])),
    webpChunk("ICCP", profileOf(marker)),
    picture,
    webpChunk("EXIF", joined([latin("Exif\0\0"), exifOf(marker)])),
    webpChunk("XMP ", xmpOf(marker)),
    webpChunk("NOTE", latin(marker)),
  ]);
  return joined([latin("RIFF"), sized(4, body.length, true), body, latin(marker)]);
};

/** A moving WebP of two frames out of one picture, each frame with a note that nobody sees. */
export const movingWebp = (
  plain: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
  marker: string,
): Uint8Array<ArrayBuffer> => {
  const size = (value: number): Uint8Array => sized(4, value - 1, true).subarray(0, 3);
  const frame = joined([
    new Uint8Array(6),
    size(width),
    size(height),
    Uint8Array.of(100, 0, 0, 0),
    plain.subarray(12),
    webpChunk("NOTE", latin(marker)),
  ]);
  const body = joined([
    latin("WEBP"),
    webpChunk("VP8X", joined([Uint8Array.of(0x02, 0, 0, 0), size(width), size(height)])),
    webpChunk("ANIM", new Uint8Array(6)),
    webpChunk("ANMF", frame),
    webpChunk("ANMF", frame),
  ]);
  return joined([latin("RIFF"), sized(4, body.length, true), body]);
};
