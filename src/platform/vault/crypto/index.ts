/**
 * The second front door of the vault: what knows no database and no file of the machine, so that it runs in a browser too. Whoever
 * reports with JavaScript encrypts with exactly this before anything leaves the browser.
 */
export { VaultFault } from "./bytes.ts";
export { givesAwayCode, wordsIn } from "./code.rules.ts";
export { codeKeys, newCode, wordListFrom } from "./code.ts";
export { newKey } from "./keys.ts";
export type { CodeKeys, WordList } from "./code.ts";
export { codeRecipient, sealNewFile } from "./new-file.ts";
export type { NewRow, Recipient, SealedFile, SealedForHolder } from "./new-file.ts";
export type { SealedTexts } from "./rows.ts";
export { sodium } from "./sodium.ts";
export { encryptStream } from "./stream.ts";
