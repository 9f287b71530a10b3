import { createHash, randomBytes } from "node:crypto";

/** SHA-256 is enough for what carries 160 bits of chance or more: there is nothing to guess, so nothing to slow down. */
export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("base64url");

/** A secret for one browser or one link: the text leaves the house, the hash stays. */
export interface Secret {
  readonly text: string;
  readonly hash: string;
}

/** 256 bits of chance. */
export const newSecret = (): Secret => {
  const text = randomBytes(32).toString("base64url");
  return { text, hash: hashOf(text) };
};

/** A secret that says to which organisation it belongs, so that it is found by the key of its table. */
export const newToken = (organisationId: string): Secret => {
  const where = Buffer.from(organisationId.replaceAll("-", ""), "hex").toString("base64url");
  const text = `${where}.${newSecret().text}`;
  return { text, hash: hashOf(text) };
};

/** Where a token from outside would be found; undefined when it has not the form of one. */
export const readToken = (text: string | null): { organisationId: string; tokenHash: string } | undefined => {
  const [, where] = /^([\w-]{22})\.[\w-]{43}$/.exec(text ?? "") ?? [];
  if (text === null || where === undefined) return undefined;
  const hex = Buffer.from(where, "base64url").toString("hex");
  const organisationId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return { organisationId, tokenHash: hashOf(text) };
};
