const endRecord = 22;
const decoder = new TextDecoder();

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const isZip = (head: Uint8Array): boolean =>
  head.length >= 4 && viewOf(head).getUint32(0) === 0x504b0304;

/** Where the record that ends a zip file begins; it may be followed by a comment. */
const endAt = (tail: Uint8Array): number | undefined => {
  const view = viewOf(tail);
  for (let at = tail.length - endRecord; at >= 0 && at >= tail.length - endRecord - 65_535; at -= 1)
    if (view.getUint32(at) === 0x504b0506) return at;
  return undefined;
};

const namesOf = (directory: Uint8Array): string[] | undefined => {
  const view = viewOf(directory);
  const names: string[] = [];
  for (let at = 0; at + 46 <= directory.length;) {
    if (view.getUint32(at) !== 0x504b0102) return undefined;
    const length = view.getUint16(at + 28, true);
    names.push(decoder.decode(directory.subarray(at + 46, at + 46 + length)));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
};

/** The names in the directory at the end of a zip file of so many bytes; undefined when none can be read. */
export const zipNames = (tail: Uint8Array, size: number): string[] | undefined => {
  const at = endAt(tail);
  if (at === undefined) return undefined;
  const length = viewOf(tail).getUint32(at + 12, true);
  const start = viewOf(tail).getUint32(at + 16, true) - (size - tail.length);
  if (start < 0 || start + length > tail.length) return undefined;
  return namesOf(tail.subarray(start, start + length));
};
