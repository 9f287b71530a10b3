import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { z } from "zod";
import { openKeyFile } from "#platform/keys/index.ts";

/** The state of the whole log in a few lines: how many entries, the root over them, when, signed. */
export interface SignedHead {
  readonly size: number;
  readonly root: Buffer;
  readonly at: Date;
  /** Ed25519, SubjectPublicKeyInfo in DER. */
  readonly publicKey: Buffer;
  readonly signature: Buffer;
}

export interface AuditKey {
  readonly privateKey: KeyObject;
  /** SubjectPublicKeyInfo in DER. */
  readonly publicKey: Buffer;
}

const signedBytes = ({ size, root, at }: Pick<SignedHead, "size" | "root" | "at">): Buffer =>
  Buffer.from(`borgpen.audit.head.1\n${size}\n${root.toString("base64")}\n${at.toISOString()}\n`);

/** Signs a head; the moment is part of what is signed. */
export const signHead = (
  facts: Pick<SignedHead, "size" | "root" | "at">,
  { privateKey, publicKey }: AuditKey,
): SignedHead => ({ ...facts, publicKey, signature: sign(null, signedBytes(facts), privateKey) });

/** True when the signature belongs to this size, root and moment and was made with the key the head names. */
export const isSigned = (head: SignedHead): boolean => {
  try {
    const key = createPublicKey({ key: head.publicKey, format: "der", type: "spki" });
    return key.asymmetricKeyType === "ed25519" && verify(null, signedBytes(head), key, head.signature);
  } catch {
    return false; // not a key at all
  }
};

/** Reads the signing key of this installation from the data directory; makes it (readable by the owner only) the first time. */
export const openAuditKey = async (dataDirectory: string): Promise<AuditKey> => {
  const pem = await openKeyFile(dataDirectory, "audit-key.pem", () =>
    generateKeyPairSync("ed25519").privateKey.export({ format: "pem", type: "pkcs8" }).toString(),
  );
  const privateKey = createPrivateKey(pem);
  return { privateKey, publicKey: createPublicKey(pem).export({ format: "der", type: "spki" }) };
};

const base64 = z.base64().transform((text) => Buffer.from(text, "base64"));
const exported = z.object({
  log: z.literal("borgpen.audit.head.1"),
  size: z.int().min(0),
  root: base64,
  at: z.iso.datetime().transform((text) => new Date(text)),
  publicKey: base64,
  signature: base64,
});

/** A head as a line of JSON, to be kept where the administrator cannot reach it. */
export const headToJson = (head: SignedHead): string =>
  JSON.stringify({
    log: "borgpen.audit.head.1",
    size: head.size,
    root: head.root.toString("base64"),
    at: head.at.toISOString(),
    publicKey: head.publicKey.toString("base64"),
    signature: head.signature.toString("base64"),
  });

/** Reads a head that was exported earlier; undefined when the text is something else. */
export const headFromJson = (text: string): SignedHead | undefined => {
  try {
    return exported.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined; // not JSON
  }
};
