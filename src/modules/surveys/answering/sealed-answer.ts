import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from "node:crypto";
import type { KeyObject } from "node:crypto";

// Each answer by itself: AES-256-GCM with the key of its round and a nonce by chance, bound to the round. A million answers written anew
// every night for a year stay far below the 2^32 messages that one key may seal.

const form = 1;
const [nonceLength, tagLength] = [12, 16];
const headLength = 1 + nonceLength + tagLength;

/** The key of one round, ready for use. */
export interface RoundKey {
  readonly key: KeyObject;
  readonly boundTo: Buffer;
}

/** Takes up the key of a round. */
export const roundKeyOf = (roundId: string, key: Uint8Array): RoundKey => ({
  key: createSecretKey(key),
  boundTo: Buffer.from(`borgpen.survey-answer.${form}:${roundId}`),
});

/** A key for a new round. */
export const newRoundKey = (): Buffer => randomBytes(32);

/** Seals the bytes of one answer. */
export const sealAnswer = ({ key, boundTo }: RoundKey, bytes: Uint8Array): Buffer => {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: tagLength }).setAAD(boundTo);
  const text = cipher.update(bytes);
  cipher.final();
  return Buffer.concat([Uint8Array.of(form), nonce, cipher.getAuthTag(), text]);
};

/** Opens one answer. @throws when it was sealed with another key, for another round, or was changed */
export const openAnswer = ({ key, boundTo }: RoundKey, sealed: Buffer): Buffer => {
  if (sealed[0] !== form || sealed.length < headLength) throw new Error("an answer in an unknown form");
  const nonce = sealed.subarray(1, 1 + nonceLength);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagLength })
    .setAAD(boundTo)
    .setAuthTag(sealed.subarray(1 + nonceLength, headLength));
  const text = decipher.update(sealed.subarray(headLength));
  decipher.final();
  return text;
};
