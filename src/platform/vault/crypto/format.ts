/**
 * Everything about the form of what the vault writes: versions, purposes, sizes, costs. Another algorithm gets another first byte; what
 * begins with an unknown byte is refused, never guessed at. Never change what a byte means once something was written with it.
 */

/** The first byte of everything that is written: the high half says what it is, the low half which algorithm. */
export const formats = {
  /** XChaCha20-Poly1305 (IETF), nonce of 24 bytes in front, padded, bound to its place. */
  text: 0x11,
  /** X25519 sealed box (crypto_box_seal) of a key and a hash of its place. */
  sealedKey: 0x21,
  /** secretstream XChaCha20-Poly1305 in chunks of one size. */
  stream: 0x31,
  /** One share of a recovery key: Shamir over GF(256). */
  share: 0x41,
} as const;

/** What a key is derived for or a ciphertext is bound to; each purpose has a name of its own, so that nothing fits in two places. */
export const purposes = {
  field: "borgpen.vault.field",
  row: "borgpen.vault.row",
  manifest: "borgpen.vault.manifest",
  keyring: "borgpen.vault.keyring",
  fileKey: "borgpen.vault.file-key",
  attachment: "borgpen.vault.attachment",
  passphraseKey: "borgpen.vault.passphrase-key",
  passphraseCheck: "borgpen.vault.passphrase-check",
  privateKey: "borgpen.vault.private-key",
  unlocked: "borgpen.vault.unlocked",
  visit: "borgpen.vault.visit",
  visitRuns: "borgpen.vault.visit-runs",
  code: "borgpen.vault.code",
  codeLookup: "borgpen.vault.code-lookup",
  codeKeyPair: "borgpen.vault.code-key-pair",
  fingerprint: "borgpen.vault.fingerprint",
  keyId: "borgpen.vault.key-id",
  share: "borgpen.vault.share",
} as const;
export type Purpose = (typeof purposes)[keyof typeof purposes];

/** In bytes. */
export const keySize = 32;
export const nonceSize = 24;

/** A text takes the smallest of these sizes that holds it; a larger one a multiple of the largest. In bytes, with its length of 4. */
export const textSizes = [256, 1024, 4096, 16_384, 65_536] as const;

/** An attachment is encrypted in chunks of this many bytes, the length of 4 included. */
export const chunkSize = 65_536;

/** The cost of a passphrase (argon2id, RFC 9106, 4: the second recommended option: 64 MiB and 3 passes; one lane, as libsodium has it). */
export const passphraseCost = { memoryKib: 65_536, passes: 3 } as const;

/** Seven words out of 2^13: 91 bits. */
export const codeWords = 7;
/** A passphrase that is proposed: 78 bits, and each guess costs a slow hash. */
export const passphraseWords = 6;
export const listWords = 8192;
