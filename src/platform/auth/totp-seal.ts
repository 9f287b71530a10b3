import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { openKeyFile } from "#platform/keys/index.ts";
import type { AccountKey } from "./sessions.commands.ts";

/**
 * Keeps the secret of an authenticator app unreadable for whoever holds the database or a back-up: AES-256-GCM, bound to
 * the account, with a key outside the database.
 */
export interface TotpSeal {
  seal(owner: AccountKey, secret: string): Promise<string>;
  /** Undefined when this key does not open it, or it was sealed for another account. */
  open(owner: AccountKey, sealed: string): Promise<string | undefined>;
}

const version = "totp.1:";
const [nonceLength, tagLength] = [12, 16];

const boundTo = ({ organisationId, accountId }: AccountKey): Buffer =>
  Buffer.from(`borgpen.${version}${organisationId}:${accountId}`);

const sealed = (key: Buffer, owner: AccountKey, secret: string): string => {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(boundTo(owner));
  const text = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return version + Buffer.concat([nonce, cipher.getAuthTag(), text]).toString("base64url");
};

const opened = (key: Buffer, owner: AccountKey, text: string): string | undefined => {
  const bytes = Buffer.from(text.slice(version.length), "base64url");
  if (!text.startsWith(version) || bytes.length < nonceLength + tagLength) return undefined;
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, nonceLength), {
    authTagLength: tagLength,
  })
    .setAAD(boundTo(owner))
    .setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
  try {
    const start = decipher.update(bytes.subarray(nonceLength + tagLength));
    return Buffer.concat([start, decipher.final()]).toString("utf8");
  } catch {
    return undefined; // not this key, not this account, or not what was sealed
  }
};

/** Seals with this key of 32 bytes. */
export const totpSealWith = (key: Buffer | Promise<Buffer>): TotpSeal => ({
  seal: async (owner, secret) => sealed(await key, owner, secret),
  open: async (owner, text) => opened(await key, owner, text),
});

/** The seal of this installation; its key, `second-step.key` in the data directory, is made the first time. */
export const openTotpSeal = (dataDirectory: string): TotpSeal => {
  let seal: Promise<TotpSeal> | undefined;
  const ready = (): Promise<TotpSeal> =>
    (seal ??= openKeyFile(
      dataDirectory,
      "second-step.key",
      () => `${randomBytes(32).toString("base64")}\n`,
    ).then((text) => totpSealWith(Buffer.from(text, "base64"))));
  return {
    seal: async (owner, secret) => (await ready()).seal(owner, secret),
    open: async (owner, text) => (await ready()).open(owner, text),
  };
};
