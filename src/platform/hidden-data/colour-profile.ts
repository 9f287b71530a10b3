import { joined, latin, latinText, part, viewOf } from "./bytes.ts";

const headerSize = 128;
const tableEntry = 12;
const mostTags = 200;

/** The tags of an ICC profile that say how colours look. Names, dates, serial numbers of screens and notes of makers are not among them. */
const colourTags = new Set(
  "rXYZ gXYZ bXYZ rTRC gTRC bTRC kTRC wtpt bkpt chad lumi cicp gamt A2B0 A2B1 A2B2 B2A0 B2A1 B2A2 D2B0 D2B1 D2B2 B2D0 B2D1 B2D2".split(
    " ",
  ),
);

interface Tag {
  readonly name: string;
  readonly data: Uint8Array;
}

/** The name and the rights that every profile must have; the same in all we write. */
const fixedTags = (version: number): readonly Tag[] => {
  const name = "colour";
  const plain = joined([
    latin("desc\0\0\0\0\0\0\0"),
    Uint8Array.of(name.length + 1),
    latin(`${name}\0`),
    new Uint8Array(78),
  ]);
  const localised = joined([
    latin("mluc\0\0\0\0\0\0\0\u0001\0\0\0\u000cenUS\0\0\0"),
    Uint8Array.of(name.length * 2),
    latin("\0\0\0\u001c"),
    latin(Array.from(name, (letter) => `\0${letter}`).join("")),
  ]);
  const rights = version >= 4 ? localised : latin("text\0\0\0\0-\0");
  return [
    { name: "desc", data: version >= 4 ? localised : plain },
    { name: "cprt", data: rights },
  ];
};

const tagsOf = (profile: Uint8Array): readonly Tag[] => {
  const view = viewOf(profile);
  const count = view.getUint32(headerSize);
  if (count > mostTags) return [];
  return Array.from({ length: count }, (_, index) => {
    const at = headerSize + 4 + index * tableEntry;
    return {
      name: latinText(part(profile, at, 4)),
      data: part(profile, view.getUint32(at + 4), view.getUint32(at + 8)),
    };
  });
};

/** Which bytes of the header say how colours look: version, class, spaces, signature; flags; attributes, intent and illuminant. */
const keptOfHeader = [
  [8, 24],
  [36, 40],
  [44, 48],
  [56, 80],
] as const;

const headerOf = (profile: Uint8Array): Uint8Array<ArrayBuffer> => {
  const header = new Uint8Array(headerSize);
  for (const [from, to] of keptOfHeader) header.set(profile.subarray(from, to), from);
  // A date there must be: every profile gets the same.
  header.set(Uint8Array.of(0x07, 0xd0, 0, 1, 0, 1), 24);
  return header;
};

const written = (header: Uint8Array, tags: readonly Tag[]): Uint8Array<ArrayBuffer> => {
  const table = new Uint8Array(4 + tags.length * tableEntry);
  viewOf(table).setUint32(0, tags.length);
  let offset = headerSize + table.length;
  const bodies = tags.map(({ name, data }, index) => {
    const at = 4 + index * tableEntry;
    table.set(latin(name), at);
    viewOf(table).setUint32(at + 4, offset);
    viewOf(table).setUint32(at + 8, data.length);
    const body = new Uint8Array(Math.ceil(data.length / 4) * 4);
    body.set(data);
    offset += body.length;
    return body;
  });
  const profile = joined([header, table, ...bodies]);
  viewOf(profile).setUint32(0, profile.length);
  return profile;
};

const isProfile = (profile: Uint8Array): boolean =>
  profile.length >= headerSize + 4 && latinText(profile.subarray(36, 40)) === "acsp";

/** The profile with nothing in it but how colours look; undefined when it cannot be read, and then no program uses it either. */
export const plainProfile = (profile: Uint8Array): Uint8Array<ArrayBuffer> | undefined => {
  if (!isProfile(profile)) return undefined;
  try {
    const kept = tagsOf(profile).filter(({ name }) => colourTags.has(name));
    return written(headerOf(profile), [...fixedTags(profile[8] ?? 2), ...kept]);
  } catch {
    return undefined;
  }
};
