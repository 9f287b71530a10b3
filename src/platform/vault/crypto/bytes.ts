/** A kept thing does not open: it was changed, moved, put back to an earlier state, or made by another version. Tells no content. */
export class VaultFault extends Error {
  constructor(what: string, options?: ErrorOptions) {
    super(what, options);
    this.name = "VaultFault";
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

export const utf8 = (text: string): Uint8Array => encoder.encode(text);
export const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);

export const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

/** A whole number in 4 bytes. */
export const numberBytes = (value: number): Uint8Array => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
};

export const numberAt = (bytes: Uint8Array, at = 0): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at, true);

/** Parts with their lengths in front: two different lists never give the same bytes. */
export const framed = (parts: readonly string[]): Uint8Array =>
  joined(
    ...parts.flatMap((part) => {
      const bytes = utf8(part);
      return [numberBytes(bytes.length), bytes];
    }),
  );
