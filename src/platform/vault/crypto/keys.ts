import { framed, joined, VaultFault } from "./bytes.ts";
import { formats, keySize, purposes } from "./format.ts";
import type { Purpose } from "./format.ts";
import { sodium } from "./sodium.ts";

/** A pair for X25519; whoever has the public half can seal to it, only the private half opens. */
export interface KeyPair {
  readonly publicKey: Uint8Array;
  readonly privateKey: Uint8Array;
}

/** 256 bits of chance. */
export const newKey = (): Uint8Array => sodium.randombytes_buf(keySize);

/** A key for one purpose out of a key (keyed BLAKE2b): knowing one derived key tells nothing about the others. */
export const derive = (key: Uint8Array, purpose: Purpose, ...more: readonly string[]): Uint8Array =>
  sodium.crypto_generichash(keySize, framed([purpose, ...more]), key);

/** BLAKE2b of bytes for one purpose. */
export const digestOf = (purpose: Purpose, bytes: Uint8Array): Uint8Array =>
  sodium.crypto_generichash(keySize, joined(framed([purpose]), bytes), null);

export const newKeyPair = (): KeyPair => pairOf(sodium.crypto_box_keypair());

/** The pair that belongs to 32 secret bytes, always the same. */
export const keyPairFrom = (seed: Uint8Array): KeyPair => pairOf(sodium.crypto_box_seed_keypair(seed));

const pairOf = ({ publicKey, privateKey }: KeyPair): KeyPair => ({ publicKey, privateKey });

export const publicKeyOf = (privateKey: Uint8Array): Uint8Array => sodium.crypto_scalarmult_base(privateKey);

export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && sodium.memcmp(one, other);

/** The id of a public key follows from the key: another key cannot take its place under the same id. In the form of a uuid. */
export const keyIdOf = (publicKey: Uint8Array): string =>
  sodium
    .to_hex(digestOf(purposes.keyId, publicKey).slice(0, 16))
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

/** @throws VaultFault when the public key is not the one that has this id: somebody put another in its place */
export const genuine = <K extends { readonly publicKey: Uint8Array }>(key: K, id: string): K => {
  if (keyIdOf(key.publicKey) !== id) throw new VaultFault("a public key was put in the place of another");
  return key;
};

/** How two people compare a public key by telephone: eight groups of four. */
export const fingerprintOf = (publicKey: Uint8Array): string =>
  (sodium.to_hex(digestOf(purposes.fingerprint, publicKey).slice(0, 16)).match(/.{4}/g) ?? []).join(" ");

/** Which file, which version of its key, and for whom: a sealed key that is moved does not pass for another. */
export type SealPlace = readonly [organisationId: string, fileId: string, version: string, holderId: string];

const placeHash = (place: SealPlace): Uint8Array => digestOf(purposes.fileKey, framed(place));

/** Seals the key of a file to a public key. */
export const sealKey = (fileKey: Uint8Array, publicKey: Uint8Array, place: SealPlace): Uint8Array =>
  joined(
    Uint8Array.of(formats.sealedKey),
    sodium.crypto_box_seal(joined(fileKey, placeHash(place)), publicKey),
  );

/** Opens a sealed key. @throws VaultFault when it is for another pair, of another file, or changed */
export const openSealedKey = (box: Uint8Array, pair: KeyPair, place: SealPlace): Uint8Array => {
  if (box[0] !== formats.sealedKey) throw new VaultFault("a sealed key is written in an unknown form");
  const bytes = unsealed(box.subarray(1), pair);
  if (bytes.length !== 2 * keySize || !sameBytes(bytes.subarray(keySize), placeHash(place)))
    throw new VaultFault("a sealed key belongs to another file, version or holder");
  return bytes.slice(0, keySize);
};

const unsealed = (box: Uint8Array, { publicKey, privateKey }: KeyPair): Uint8Array => {
  try {
    return sodium.crypto_box_seal_open(box, publicKey, privateKey);
  } catch (cause) {
    throw new VaultFault("a sealed key does not open with this key", { cause });
  }
};
