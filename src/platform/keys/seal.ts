import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { openKeyFile } from "./key-file.ts";

/**
 * Keeps a small secret unreadable for whoever holds the database or a back-up: AES-256-GCM, bound to the place it belongs to, with a key
 * outside the database.
 */
export interface Seal {
  seal(place: string, secret: Uint8Array): Promise<string>;
  /** Undefined when this key does not open it, or it was sealed for another place. */
  open(place: string, sealed: string): Promise<Buffer | undefined>;
}

const [keyLength, nonceLength, tagLength] = [32, 12, 16];

const sealed = (key: Buffer, bound: Buffer, secret: Uint8Array): string => {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(bound);
  const text = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString("base64url");
};

const opened = (key: Buffer, bound: Buffer, text: string): Buffer | undefined => {
  const bytes = Buffer.from(text, "base64url");
  if (bytes.length < nonceLength + tagLength) return undefined;
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, nonceLength), {
    authTagLength: tagLength,
  })
    .setAAD(bound)
    .setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceLength + tagLength)), decipher.final()]);
  } catch {
    return undefined; // not this key, not this place, or not what was sealed
  }
};

/** A seal of this installation: its key is a file of the data directory, made the first time. `form` begins everything it seals, as `totp.1:`. */
export const openSeal = (
  dataDirectory: string,
  { file, form }: { readonly file: string; readonly form: string },
): Seal => {
  let key: Promise<Buffer> | undefined;
  const ready = (): Promise<Buffer> =>
    (key ??= openKeyFile(dataDirectory, file, () => `${randomBytes(keyLength).toString("base64")}\n`).then(
      (text) => Buffer.from(text, "base64"),
    ));
  const boundTo = (place: string): Buffer => Buffer.from(`borgpen.${form}${place}`);
  return {
    seal: async (place, secret) => form + sealed(await ready(), boundTo(place), secret),
    open: async (place, text) =>
      text.startsWith(form) ? opened(await ready(), boundTo(place), text.slice(form.length)) : undefined,
  };
};
