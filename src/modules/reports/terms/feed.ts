import { createHash, randomBytes } from "node:crypto";

const secretBytes = 32;
const idBytes = 16;

const idFrom = (bytes: Buffer): string =>
  bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

/** A new token. It is shown once and kept only as a hash. */
export const newFeedToken = (organisationId: string): string =>
  Buffer.concat([Buffer.from(organisationId.replaceAll("-", ""), "hex"), randomBytes(secretBytes)]).toString(
    "base64url",
  );

/** In which organisation a token was made; undefined for what is no token at all. */
export const organisationOfToken = (token: string): string | undefined =>
  /^[\w-]{64}$/.test(token) ? idFrom(Buffer.from(token, "base64url").subarray(0, idBytes)) : undefined;

/** What is kept of a token. */
export const feedHash = (token: string): Buffer => createHash("sha256").update(token).digest();
