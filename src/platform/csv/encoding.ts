/** How the letters of a file are written. */
type Encoding = "utf-8" | "windows-1252";

const isAscii = (byte: number): boolean => byte < 0x80;

/** How many bytes a letter takes that begins with this one, in UTF-8; 0 where none begins so. */
const lengthFrom = (first: number): number => {
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  return first >= 0xf0 && first <= 0xf4 ? 4 : 0;
};

const continues = (byte: number): boolean => byte >= 0x80 && byte <= 0xbf;

/**
 * What the first letter that is no ASCII tells: a whole letter of UTF-8, or something that can only be Windows-1252. Undefined where the bytes
 * end before that is known.
 */
const encodingFrom = (bytes: Uint8Array): Encoding | undefined => {
  const length = lengthFrom(bytes[0] ?? 0);
  const rest = bytes.subarray(1, length);
  if (length === 0 || !rest.every(continues)) return "windows-1252";
  return rest.length === length - 1 ? "utf-8" : undefined;
};

/**
 * The text of a file in UTF-8 or Windows-1252, piece by piece. Which of the two is seen at the first letter that is no ASCII; a file that mixes
 * them keeps U+FFFD where a byte is no UTF-8.
 */
export const decoded = async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  // An empty piece would be a record of its own to the parser.
  for await (const text of pieces(source)) if (text !== "") yield text;
};

const pieces = async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let waiting = new Uint8Array();
  let decoder: TextDecoder | undefined;
  for await (const chunk of source) {
    if (decoder !== undefined) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    const bytes = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk]);
    const first = bytes.findIndex((byte) => !isAscii(byte));
    const at = first === -1 ? bytes.length : first;
    yield new TextDecoder().decode(bytes.subarray(0, at));
    waiting = Uint8Array.from(bytes.subarray(at));
    const encoding = waiting.length === 0 ? undefined : encodingFrom(waiting);
    if (encoding === undefined) continue;
    decoder = new TextDecoder(encoding);
    yield decoder.decode(waiting, { stream: true });
  }
  // A letter that was cut off by the end of the file is none.
  yield decoder === undefined ? new TextDecoder("windows-1252").decode(waiting) : decoder.decode();
};
