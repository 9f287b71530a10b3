import { hashRaw } from "@node-rs/argon2";
import { open, seal } from "./aead.ts";
import { keySize, passphraseCost, purposes } from "./format.ts";
import { derive, sameBytes } from "./keys.ts";
import { sodium } from "./sodium.ts";

/** A private key that only a passphrase opens, with the cost at which it was wrapped: a later, higher cost leaves it readable. */
export interface WrappedKey {
  readonly wrapped: Uint8Array;
  readonly salt: Uint8Array;
  /** Tells a wrong passphrase from a changed key; as costly to guess by as the key itself. */
  readonly check: Uint8Array;
  readonly memoryKib: number;
  readonly passes: number;
}

type Cost = Pick<WrappedKey, "salt" | "memoryKib" | "passes">;

// argon2id in native code beside the event loop; libsodium's own gives the same bytes (a test compares) but would stop the server
// for as long as it takes.
const rootOf = (passphrase: string, { salt, memoryKib, passes }: Cost): Promise<Uint8Array> =>
  hashRaw(passphrase.normalize("NFKC"), {
    salt,
    memoryCost: memoryKib,
    timeCost: passes,
    parallelism: 1,
    outputLen: keySize,
  });

/** Wraps a private key with a passphrase; `owner` is whose key it is, so that it passes for nobody else's. */
export const wrapWithPassphrase = async (
  privateKey: Uint8Array,
  passphrase: string,
  owner: readonly string[],
  cost: Omit<Cost, "salt"> = passphraseCost,
): Promise<WrappedKey> => {
  const all = { ...cost, salt: sodium.randombytes_buf(sodium.crypto_pwhash_SALTBYTES) };
  const root = await rootOf(passphrase, all);
  const wrapped = seal(derive(root, purposes.passphraseKey), privateKey, [purposes.privateKey, ...owner]);
  return { ...all, wrapped, check: derive(root, purposes.passphraseCheck) };
};

/** The private key; undefined when this is not the passphrase. @throws VaultFault when it is, and the wrapped key was changed */
export const unwrapWithPassphrase = async (
  key: WrappedKey,
  passphrase: string,
  owner: readonly string[],
): Promise<Uint8Array | undefined> => {
  const root = await rootOf(passphrase, key);
  if (!sameBytes(derive(root, purposes.passphraseCheck), key.check)) return undefined;
  return open(derive(root, purposes.passphraseKey), key.wrapped, [purposes.privateKey, ...owner]);
};
