import { framed, joined, numberAt, numberBytes, VaultFault } from "./bytes.ts";
import { formats, nonceSize } from "./format.ts";
import type { Purpose } from "./format.ts";
import { paddedTextSize } from "./padding.rules.ts";
import { sodium } from "./sodium.ts";

/** Where a ciphertext belongs: its purpose, then whatever tells its place from every other. It opens nowhere else. */
export type Place = readonly [Purpose, ...string[]];

const boundTo = (place: Place): Uint8Array => framed([String(formats.text), ...place]);

const padded = (plain: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(paddedTextSize(plain.length));
  bytes.set(numberBytes(plain.length));
  bytes.set(plain, 4);
  return bytes;
};

/** Encrypts for one place, padded to its size class. */
export const seal = (key: Uint8Array, plain: Uint8Array, place: Place): Uint8Array => {
  const nonce = sodium.randombytes_buf(nonceSize);
  const cipher = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
    padded(plain),
    boundTo(place),
    null,
    nonce,
    key,
  );
  return joined(Uint8Array.of(formats.text), nonce, cipher);
};

const decrypted = (key: Uint8Array, box: Uint8Array, place: Place): Uint8Array => {
  const [nonce, cipher] = [box.subarray(1, 1 + nonceSize), box.subarray(1 + nonceSize)];
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, cipher, boundTo(place), nonce, key);
  } catch (cause) {
    throw new VaultFault(`does not open: another key, another place or changed (${place[0]})`, { cause });
  }
};

/** Opens what was sealed for this place with this key. @throws VaultFault when it was changed, moved, or sealed with another key */
export const open = (key: Uint8Array, box: Uint8Array, place: Place): Uint8Array => {
  if (box[0] !== formats.text || box.length < 1 + nonceSize + 16)
    throw new VaultFault(`written in an unknown form (${place[0]})`);
  const bytes = decrypted(key, box, place);
  const length = numberAt(bytes);
  if (length + 4 > bytes.length) throw new VaultFault(`its length is impossible (${place[0]})`);
  return bytes.slice(4, 4 + length);
};
