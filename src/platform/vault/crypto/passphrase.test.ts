import { hashRaw } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { VaultFault } from "./bytes.ts";
import { passphraseCost } from "./format.ts";
import { newKeyPair } from "./keys.ts";
import { unwrapWithPassphrase, wrapWithPassphrase } from "./passphrase.ts";
import { sodium } from "./sodium.ts";

const cheap = { memoryKib: 64, passes: 1 };
const owner = ["here", "person", "key"];

test("only the passphrase opens; a wrong one is told from a key that was changed", async () => {
  const { privateKey } = newKeyPair();
  const wrapped = await wrapWithPassphrase(privateKey, "café in de ochtend", owner, cheap);
  expect(await unwrapWithPassphrase(wrapped, "café in de ochtend", owner)).toEqual(privateKey);
  // The same letters, put together another way by another keyboard.
  expect(await unwrapWithPassphrase(wrapped, "café in de ochtend".normalize("NFD"), owner)).toEqual(
    privateKey,
  );
  expect(await unwrapWithPassphrase(wrapped, "cafe in de ochtend", owner)).toBeUndefined();
  const changed = Uint8Array.from(wrapped.wrapped);
  changed[40] = (changed[40] ?? 0) ^ 1;
  await expect(
    unwrapWithPassphrase({ ...wrapped, wrapped: changed }, "café in de ochtend", owner),
  ).rejects.toThrow(VaultFault);
  await expect(unwrapWithPassphrase(wrapped, "café in de ochtend", ["here", "other", "key"])).rejects.toThrow(
    VaultFault,
  );
});

test("the same passphrase wraps differently each time, at the cost that is written beside it", async () => {
  const { privateKey } = newKeyPair();
  const [one, other] = await Promise.all([1, 2].map(() => wrapWithPassphrase(privateKey, "x", owner, cheap)));
  expect(one?.salt).not.toEqual(other?.salt);
  expect(one?.wrapped).not.toEqual(other?.wrapped);
  const dear = await wrapWithPassphrase(privateKey, "x", owner);
  expect([dear.memoryKib, dear.passes]).toEqual([65_536, 3]);
});

test("argon2id in native code gives the bytes that libsodium gives", async () => {
  const salt = sodium.randombytes_buf(16);
  const { passes } = passphraseCost;
  const memoryKib = 1024;
  const ours = await hashRaw("wachtzin", {
    salt,
    memoryCost: memoryKib,
    timeCost: passes,
    parallelism: 1,
    outputLen: 32,
  });
  const theirs = sodium.crypto_pwhash(
    32,
    "wachtzin",
    salt,
    passes,
    memoryKib * 1024,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  );
  expect(Uint8Array.from(ours)).toEqual(theirs);
});
